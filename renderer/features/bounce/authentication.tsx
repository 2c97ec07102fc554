import type { ReactNode } from 'react';
import { checksOf } from '../../text/authentication.ts';
import { useWords } from '../../text/use-text.ts';
import { Sign } from '../../ui/sign.tsx';

const SIGNS = { good: 'check', bad: 'cross', idle: 'none' } as const;

/** What checks of the sender found: each result at a glance, and the field as it stands. */
export function Authentication({ fields }: { readonly fields: readonly string[] }): ReactNode {
  const { t } = useWords();
  if (fields.length === 0) return null;
  return (
    <section>
      <h3>{t('bounce.authentication')}</h3>
      {fields.map((field) => (
        <div key={field} className="authentication">
          <ul>
            {checksOf(field).map(({ check, result, tone }) => (
              <li key={`${check} ${result}`} className={`outcome-chip tone-${tone}`}>
                <Sign name={SIGNS[tone]} />
                {check} {result}
              </li>
            ))}
          </ul>
          <pre className="boxed">{field}</pre>
        </div>
      ))}
    </section>
  );
}
