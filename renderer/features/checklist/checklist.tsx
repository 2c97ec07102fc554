import type { ReactNode } from 'react';
import type { ChecklistItem } from '../../../shared/domain/diagnosis.ts';
import { answer, useRecipient } from '../../stores/recipient.ts';
import { useWords } from '../../text/use-text.ts';
import './checklist.css';

/** The walk through what only people can check; each answer refines the steps of the verdict. */
export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }): ReactNode {
  const { t } = useWords();
  const answers = useRecipient((state) => state.answers);
  const done = items.filter(({ id }) => answers[id] !== undefined).length;
  return (
    <section className="checklist" aria-labelledby="checklist">
      <h3 id="checklist">
        {t('checklist.title')}{' '}
        <span className="quiet">{t('checklist.done', { done, count: items.length })}</span>
      </h3>
      <ol>
        {items.map((item) => {
          const chosen = item.answers.find(({ id }) => id === answers[item.id]);
          return (
            <li key={item.id} className={chosen === undefined ? '' : 'answered'}>
              <fieldset>
                <legend>{item.question}</legend>
                <div className="choices">
                  {item.answers.map(({ id, label }) => (
                    <button
                      key={id}
                      type="button"
                      aria-pressed={answers[item.id] === id}
                      onClick={() => answer(item.id, id)}
                    >
                      {label}
                    </button>
                  ))}
                </div>
              </fieldset>
              <p className="then" aria-live="polite">
                {chosen?.leadsTo ?? ''}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
