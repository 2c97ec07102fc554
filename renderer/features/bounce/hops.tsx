import type { ReactNode } from 'react';
import type { Hop } from '../../../shared/domain/mail.ts';
import { useWords } from '../../text/use-text.ts';
import { LineRef } from './field-table.tsx';

const SLOW = 60_000;

/** The way of the mail from server to server, oldest first, with the time each step took. */
export function Hops({
  hops,
  goTo,
}: {
  readonly hops: readonly Hop[];
  readonly goTo: (line: number) => void;
}): ReactNode {
  const { t, date, span } = useWords();
  if (hops.length === 0) return null;
  const ordered = hops.toReversed();
  return (
    <section>
      <h3>{t('bounce.hops')}</h3>
      <ol className="hops">
        {ordered.map((hop, at) => {
          const before = ordered[at - 1]?.at ?? null;
          const delay = hop.at === null || before === null ? null : hop.at - before;
          return (
            <li key={hop.line}>
              <div>
                <span className="hop-by">{hop.by ?? t('bounce.hop-unknown')}</span>
                {hop.from === null ? null : (
                  <span className="quiet"> {t('bounce.hop-from', { from: hop.from })}</span>
                )}
                <p className="quiet small">
                  {hop.at === null ? t('event.no-time') : date(hop.at, 'datetime')}
                  {hop.with === null ? '' : ` · ${hop.with}`}
                </p>
              </div>
              <span className={delay !== null && delay > SLOW ? 'hop-delay slow' : 'hop-delay'}>
                {delay === null ? '' : delay < 0 ? t('bounce.hop-back') : `+${span(delay)}`}
              </span>
              <LineRef line={hop.line} goTo={goTo} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
