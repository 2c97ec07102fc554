import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { OverviewReport } from '../../../shared/domain/overview.ts';
import { setQuery, useQuery } from '../../stores/query.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { barAt, spanOf } from '../../ui/chart/bar-span.ts';
import type { BarSpan } from '../../ui/chart/bar-span.ts';
import { asksTime, withinSpan, withoutTime } from './chart-span.ts';

/** Pixels that a pointer may tremble without a span being meant. */
const TREMBLE = 4;

interface Drag {
  readonly bucket: number;
  readonly x: number;
}

export interface ChartBrush {
  readonly span: BarSpan | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A span of the chart, drawn by the pointer or by Shift and the arrows, narrows the period; Escape takes
 * back first the span, then the period.
 * @param at the point that is read, from which Shift and the arrows draw
 * @param read called with the point under the pointer or at the moving end
 */
export function useChartBrush(
  { series, unit }: OverviewReport,
  at: number,
  read: (bucket: number) => void,
): ChartBrush {
  const timezone = usePreferences((state) => state.timezone);
  const [span, setSpan] = useState<BarSpan | null>(null);
  const drag = useRef<Drag | null>(null);
  const anchor = useRef(0);

  const end = (): void => {
    drag.current = null;
    setSpan(null);
  };
  const choose = (chosen: BarSpan): void => {
    end();
    setQuery(withinSpan(useQuery.getState().text, chosen, { series, unit, timezone }));
  };
  useEffect(() => {
    if (span === null) return undefined;
    const stop = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      drag.current = null;
      setSpan(null);
    };
    window.addEventListener('keydown', stop, { capture: true });
    return () => window.removeEventListener('keydown', stop, { capture: true });
  }, [span]);

  return {
    span,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const bucket = barAt(event, series.length);
      drag.current = { bucket, x: event.clientX };
      read(bucket);
    },
    onPointerMove: (event) => {
      const bucket = barAt(event, series.length);
      read(bucket);
      const began = drag.current;
      if (began === null) return;
      if (span !== null || Math.abs(event.clientX - began.x) > TREMBLE)
        setSpan(spanOf(began.bucket, bucket));
    },
    onPointerUp: () => {
      if (drag.current !== null && span !== null) choose(span);
      else end();
    },
    onKeyDown: (event) => {
      const step = STEPS.get(event.key);
      if (event.shiftKey && step !== undefined) {
        event.preventDefault();
        if (span === null) anchor.current = at;
        const next = Math.max(0, Math.min(series.length - 1, at + step));
        setSpan(spanOf(anchor.current, next));
        read(next);
      } else if (event.key === 'Enter' && span !== null) {
        event.preventDefault();
        choose(span);
      } else if (event.key === 'Escape' && span === null) {
        const query = useQuery.getState().text;
        if (!asksTime(query)) return;
        event.preventDefault();
        setQuery(withoutTime(query));
      }
    },
  };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
]);
