import type { CSSProperties, ReactNode } from 'react';
import { formatPercent } from '../../../shared/i18n/message.ts';
import { useCase } from '../../stores/case.ts';
import { useWords } from '../../text/use-text.ts';
import { useSlow } from '../../ui/use-slow.ts';

/** A case takes its time to open: which one, what is done to it, and how far it is. */
export function CaseOpening(): ReactNode {
  const { t, language } = useWords();
  const opening = useCase((state) => state.opening);
  const slow = useSlow(true);
  if (!slow) return null;
  const share = opening?.share ?? null;
  const bar: CSSProperties = share === null ? {} : { width: `${share * 100}%` };
  return (
    <div className="case-opening">
      <h1>{opening === null ? t('opening') : t('opening.named', { name: opening.name })}</h1>
      {opening === null ? null : <p role="status">{t(`opening.${opening.stage}`)}</p>}
      <div
        role="progressbar"
        aria-label={t('opening')}
        {...(share === null
          ? {}
          : { 'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 })}
        className={`opening-bar${share === null ? ' moving' : ''}`}
      >
        <span style={bar} />
      </div>
      <p className="quiet">{share === null ? '' : formatPercent(share, language)}</p>
    </div>
  );
}
