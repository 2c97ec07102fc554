import { useRef } from 'react';
import type { ReactNode } from 'react';
import { setListWidth, useList } from '../../stores/list.ts';
import { endRun } from '../../stores/undo.ts';
import { useWords } from '../../text/use-text.ts';

/** The edge between list and detail; arrows move it as well. */
export function Splitter(): ReactNode {
  const { t } = useWords();
  const width = useList((state) => state.width);
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('splitter')}
      aria-valuenow={width}
      aria-valuemin={320}
      aria-valuemax={1100}
      className="splitter"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current !== null)
          setListWidth(start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
        endRun();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        setListWidth(width + (event.key === 'ArrowRight' ? 20 : -20));
      }}
    />
  );
}
