import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { carrier } from '../../stores/core.ts';
import { importFiles } from '../../stores/imports.ts';
import { closeSheet, useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { readDrop } from '../../ui/read-drop.ts';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** The whole window takes files at any time. The address list takes its own drops. */
export function DropZone(): ReactNode {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const ownDrop = (): boolean => useWindow.getState().sheet?.kind === 'address-list';
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event) || ownDrop()) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const stay = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!carriesFiles(event) || event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      if (ownDrop()) return;
      closeSheet();
      void readDrop(event.dataTransfer, carrier().kind === 'desktop').then(importFiles);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over ? (
    <div className="drop-veil" aria-hidden="true">
      <div>
        <Icon name="import" size={28} />
        <p>{t('drop.here')}</p>
      </div>
    </div>
  ) : null;
}
