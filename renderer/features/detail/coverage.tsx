import type { CSSProperties, ReactNode } from 'react';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import { openRecipient } from '../../stores/recipient.ts';
import { useWords } from '../../text/use-text.ts';

/** Addresses that are nearly the one that was asked for: the likeliest answer where nothing is found. */
export function Similar({ addresses }: { readonly addresses: readonly string[] }): ReactNode {
  const { t } = useWords();
  if (addresses.length === 0) return null;
  return (
    <section className="similar" aria-labelledby="similar">
      <h3 id="similar">{t('similar.title')}</h3>
      <ul>
        {addresses.map((address) => (
          <li key={address}>
            <button type="button" className="link" onClick={() => void openRecipient(address)}>
              {address}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where Deadletter has looked, as bars on one axis. */
export function Coverage({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { t, range } = useWords();
  const known = diagnosis.coverage.flatMap((one) =>
    one.from === null || one.to === null ? [] : [{ ...one, from: one.from, to: one.to }],
  );
  const from = Math.min(...known.map((one) => one.from));
  const to = Math.max(...known.map((one) => one.to));
  const span = Math.max(1, to - from);
  return (
    <section className="coverage" aria-labelledby="coverage">
      <h3 id="coverage">{t('coverage.title')}</h3>
      <p className="quiet">{t('coverage.note')}</p>
      <ul>
        {known.map((one) => {
          const bar: CSSProperties = {
            insetInlineStart: `${((one.from - from) / span) * 100}%`,
            width: `${Math.max(0.8, ((one.to - one.from) / span) * 100)}%`,
          };
          return (
            <li key={`${one.source} ${one.stream ?? ''}`}>
              <span className="ellipsis mono" title={one.file}>
                {one.file}
              </span>
              <span className="coverage-track" aria-hidden="true">
                <span style={bar} />
              </span>
              <span className="quiet nowrap">
                {range(one.from, one.to)}
                {one.stream === null ? '' : ` · ${one.stream}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
