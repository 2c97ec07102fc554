import { useEffect } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useQuery } from '../../stores/query.ts';
import { runAudit, showTab, useSuppressions } from '../../stores/suppressions.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Audit } from './audit.tsx';
import { Simulator } from './simulator.tsx';
import './suppressions.css';

const TABS = ['audit', 'simulator'] as const;
/** A query that is being typed is not asked of a whole case at every letter. */
const PAUSE_MS = 500;

/** Who is kept from getting mail, whether that is right, and what other rules would have done. */
export function SuppressionsPlace(): ReactNode {
  const { t: desk } = useWords();
  const t = useSuppressionText();
  const { tab, status, query } = useSuppressions();
  const text = useQuery((state) => state.text);

  useEffect(() => {
    if (tab !== 'audit') return undefined;
    if (status === 'idle') {
      void runAudit();
      return undefined;
    }
    if (text === query) return undefined;
    const timer = setTimeout(() => void runAudit(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [tab, status, text, query]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[TABS.indexOf(tab) + step];
    if (step === 0 || next === undefined) return;
    showTab(next);
    document.getElementById(`sup-tab-${next}`)?.focus();
  };
  return (
    <div className="place-page sup-place">
      <header className="place-head">
        <div>
          <h1>{desk('place.suppressions')}</h1>
          <p className="quiet">{t('place.note')}</p>
        </div>
        <div className="segments" role="tablist" aria-label={t('tabs.name')}>
          {TABS.map((one) => (
            <button
              key={one}
              id={`sup-tab-${one}`}
              type="button"
              role="tab"
              aria-selected={tab === one}
              aria-controls={`sup-panel-${one}`}
              tabIndex={tab === one ? 0 : -1}
              onClick={() => showTab(one)}
              onKeyDown={onKeyDown}
            >
              {t(`tab.${one}`)}
            </button>
          ))}
        </div>
      </header>
      <p className="quiet small sup-narrowed">
        {text.trim() === '' ? t('narrowed.not') : t('narrowed', { query: text.trim() })}
      </p>
      <section
        id={`sup-panel-${tab}`}
        role="tabpanel"
        aria-labelledby={`sup-tab-${tab}`}
        className="sup-panel"
      >
        {tab === 'audit' ? <Audit /> : <Simulator />}
      </section>
    </div>
  );
}
