import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { openSample } from '../../stores/case.ts';
import { pickFiles } from '../../stores/imports.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../cases/case-switcher.tsx';
import './empty-desk.css';

/** Nothing loaded yet: one sentence, two ways on. The drop target is the window. */
export function EmptyDesk({ busy }: { readonly busy: boolean }): ReactNode {
  const { t } = useWords();
  const [loading, setLoading] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  // Whoever pressed one of its buttons goes on from the rows that took its place.
  useLayoutEffect(() => {
    const place = desk.current;
    return () => {
      if (place?.contains(document.activeElement) !== true) return;
      requestAnimationFrame(() => document.getElementById('rows')?.focus());
    };
  }, []);
  const sample = (): void => {
    if (loading) return;
    setLoading(true);
    void openSample().finally(() => setLoading(false));
  };
  return (
    <div ref={desk} className="empty-desk">
      <div className="empty-target">
        <Mark size={56} />
        <h1>{t(busy ? 'empty.reading' : loading ? 'import.preparing' : 'empty.title')}</h1>
        <p>{t('empty.what')}</p>
        <div className="empty-actions">
          <Button look="accent" icon="folder" onClick={() => void pickFiles()}>
            {t('empty.open')}
          </Button>
          <Button aria-disabled={loading} onClick={sample}>
            {t('empty.sample')}
          </Button>
        </div>
      </div>
      <p className="empty-foot">{t('empty.promise')}</p>
    </div>
  );
}
