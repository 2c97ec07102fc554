import { useId } from 'react';
import type { ReactNode } from 'react';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import { explainReply, openKnowledge, useKnowledge } from '../../stores/knowledge.ts';
import { useWords } from '../../text/use-text.ts';
import { Highlight } from '../../ui/highlight.tsx';

/** A reply from a ticket or a log, explained without importing anything. */
export function ExplainBox(): ReactNode {
  const { t, term } = useWords();
  const { pasted, explained } = useKnowledge();
  const id = useId();
  return (
    <section className="explain" aria-labelledby={id}>
      <h2 id={id}>{t('explain.title')}</h2>
      <textarea
        className="input mono"
        rows={4}
        maxLength={20_000}
        aria-labelledby={id}
        spellCheck={false}
        placeholder={t('explain.placeholder')}
        value={pasted}
        onChange={(event) => void explainReply(event.target.value)}
      />
      <div aria-live="polite" className="explained">
        {explained === null ? null : (
          <>
            <h3>
              {term(
                `reason.${reasonName(explained.classification.reason, explained.classification.knowledge)}`,
              )}
            </h3>
            <p>{explained.explanation}</p>
            <dl>
              <div>
                <dt>{t('explain.owner')}</dt>
                <dd>{term(`owner.${explained.classification.owner}`)}</dd>
              </div>
              <div>
                <dt>{t('explain.disposition')}</dt>
                <dd>{term(`disposition.${explained.classification.disposition}`)}</dd>
              </div>
              {explained.classification.matched === null ? null : (
                <div>
                  <dt>{t('explain.matched')}</dt>
                  <dd className="mono">
                    <Highlight
                      text={pasted.slice(0, 400)}
                      needles={[explained.classification.matched]}
                    />
                  </dd>
                </div>
              )}
              {explained.classification.named.length === 0 ? null : (
                <div>
                  <dt>{t('explain.named')}</dt>
                  <dd className="mono">
                    {explained.classification.named.map(({ value }) => value).join(', ')}
                  </dd>
                </div>
              )}
            </dl>
            <button
              type="button"
              className="link"
              onClick={() => openKnowledge(explained.classification.knowledge)}
            >
              {t('event.more')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
