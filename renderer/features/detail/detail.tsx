import { memo, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import { expectNeighbours } from '../../stores/list.ts';
import { refreshRecipient, useRecipient } from '../../stores/recipient.ts';
import { showDetail } from '../../stores/window.ts';
import { namesProvider } from '../../text/domain-of.ts';
import { useWords } from '../../text/use-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';
import { whenPainted } from '../../ui/when-painted.ts';
import { Checklist } from '../checklist/checklist.tsx';
import { NotesLine } from '../notes/notes-line.tsx';
import { Messages } from '../timeline/messages.tsx';
import { Coverage, Similar } from './coverage.tsx';
import { DetailActions } from './detail-actions.tsx';
import { VerdictCard } from './verdict-card.tsx';
import './detail.css';

export function Detail(): ReactNode {
  const { t, problemOf } = useWords();
  const recipient = useRecipient((state) => state.recipient);
  const diagnosis = useRecipient((state) => state.diagnosis);
  const status = useRecipient((state) => state.status);
  const error = useRecipient((state) => state.error);
  const slow = useSlow(status === 'waiting');
  const top = useRef<HTMLDivElement>(null);
  const shown = diagnosis?.recipient ?? null;
  useEffect(() => (diagnosis === null ? undefined : whenPainted(expectNeighbours)), [diagnosis]);
  useEffect(() => {
    if (shown !== null) top.current?.scrollTo(0, 0);
  }, [shown]);

  if (recipient === null) return <Nothing />;
  return (
    <section
      id="detail"
      tabIndex={-1}
      className="detail"
      aria-label={t('detail.name')}
      aria-busy={status === 'waiting'}
    >
      <div ref={top} className="detail-scroll scroll">
        <IconButton
          icon="back"
          label={t('detail.back')}
          className="detail-back"
          onClick={() => showDetail(false)}
        />
        {status === 'failed' ? (
          <div className="detail-failed" role="alert">
            <h2>{recipient}</h2>
            <p>{problemOf(error)}</p>
            <Button onClick={() => void refreshRecipient()}>{t('retry')}</Button>
          </div>
        ) : diagnosis === null ? (
          slow ? (
            <Waiting recipient={recipient} />
          ) : null
        ) : (
          <div className={slow ? 'stale' : ''}>
            <Answer diagnosis={diagnosis} />
          </div>
        )}
      </div>
      {diagnosis === null ? null : <DetailActions diagnosis={diagnosis} />}
    </section>
  );
}

/** Drawn once for an answer: that the next is waited for, or its notes come, changes nothing in it. */
const Answer = memo(function Answer({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { t, term, date } = useWords();
  const { provider, facts } = diagnosis;
  return (
    <article className="answer">
      <p className="sr-only" aria-live="polite">
        {`${diagnosis.recipient}: ${term(`verdict.${diagnosis.verdict}`)}. ${diagnosis.title}`}
      </p>
      <header className="answer-head">
        <h2 className="address">{diagnosis.recipient}</h2>
        <p className="quiet facts">
          {namesProvider(provider.name, diagnosis.recipient) ? <span>{provider.name}</span> : null}
          {facts.firstSeen === null ? null : (
            <span>
              {t(facts.messages === 1 ? 'detail.one-message' : 'detail.messages-since', {
                count: facts.messages,
                date: date(facts.firstSeen, 'day'),
              })}
            </span>
          )}
          {facts.lastDelivered === null ? null : (
            <span>{t('detail.last-delivered', { date: date(facts.lastDelivered, 'day') })}</span>
          )}
          {facts.failureRun > 1 ? (
            <span>{t('detail.failure-run', { count: facts.failureRun })}</span>
          ) : null}
          {facts.recoveredFrom === null ? null : (
            <span>{t('detail.recovered', { date: date(facts.recoveredFrom, 'day') })}</span>
          )}
        </p>
      </header>
      {diagnosis.verdict === 'no-trace' ? <Similar addresses={diagnosis.similar} /> : null}
      <VerdictCard diagnosis={diagnosis} />
      <NotesLine />
      {diagnosis.checklist.length === 0 ? null : <Checklist items={diagnosis.checklist} />}
      {diagnosis.verdict === 'no-trace' ? <Coverage diagnosis={diagnosis} /> : null}
      <Messages key={diagnosis.recipient} diagnosis={diagnosis} />
    </article>
  );
});

function Nothing(): ReactNode {
  const { t } = useWords();
  const keys = [
    { key: '/', text: t('hint.search') },
    { key: 'J K', text: t('hint.move') },
    { key: 'E', text: t('hint.failure') },
    { key: '?', text: t('hint.keys') },
  ];
  return (
    <section id="detail" tabIndex={-1} className="detail empty" aria-label={t('detail.name')}>
      <div className="detail-nothing">
        <p>{t('detail.nothing')}</p>
        <ul>
          {keys.map(({ key, text }) => (
            <li key={key}>
              <kbd>{key}</kbd> {text}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Waiting({ recipient }: { readonly recipient: string }): ReactNode {
  return (
    <div className="answer">
      <header className="answer-head">
        <h2 className="address">{recipient}</h2>
        <p>
          <span className="skeleton wide" />
        </p>
      </header>
      <div className="verdict-card waiting" />
    </div>
  );
}
