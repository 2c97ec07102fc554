import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Diagnosis, MessageHistory } from '../../../shared/domain/diagnosis.ts';
import { replyWords } from '../../query/tokens.ts';
import { judgeMessage } from '../../stores/recipient.ts';
import { useResults } from '../../stores/results.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { whenPainted } from '../../ui/when-painted.ts';
import { OutcomeChip } from '../outcome/outcome-chip.tsx';
import { EventRow } from './event-row.tsx';
import { gapsBetween, gapsOf } from './gaps.ts';
import type { Gap } from './gaps.ts';
import './timeline.css';

const STEP = 20;
/** Messages that are drawn with the verdict; the others follow when it is painted. */
const FIRST = 2;

/** All messages to the recipient, newest first, with the holes in the data between them; a new one for each recipient. */
export function Messages({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { t } = useWords();
  const [asked, setAsked] = useState(STEP);
  const painted = usePainted();
  const shown = painted ? asked : FIRST;
  const { messages, about } = diagnosis;
  const words = replyWords(useResults((state) => state.query));
  const gaps = gapsOf(diagnosis.coverage);
  if (messages.length === 0) return null;
  return (
    <section className="messages" aria-label={t('messages.name')}>
      {messages.slice(0, shown).map((message, at) => {
        const newer = messages[at - 1];
        const between =
          newer === undefined || newer.firstAt === null || message.lastAt === null
            ? []
            : gapsBetween(gaps, message.lastAt, newer.firstAt);
        return (
          <div key={message.id}>
            {between.map((gap) => (
              <GapMark key={gap.from} gap={gap} />
            ))}
            <Message
              message={message}
              judged={message.id === about}
              only={messages.length === 1}
              asked={words}
            />
          </div>
        );
      })}
      {asked < messages.length ? (
        <Button onClick={() => setAsked(asked + STEP)}>
          {t('messages.more', { count: Math.min(STEP, messages.length - asked) })}
        </Button>
      ) : null}
    </section>
  );
}

/** Whether the first frame with the caller in it is done. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => whenPainted(() => setPainted(true)), []);
  return painted;
}

function GapMark({ gap }: { readonly gap: Gap }): ReactNode {
  const { t, date } = useWords();
  return (
    <p className="gap">
      {t('timeline.gap', { from: date(gap.from, 'day'), to: date(gap.to, 'day') })}
    </p>
  );
}

interface MessageProps {
  readonly message: MessageHistory;
  readonly judged: boolean;
  readonly only: boolean;
  readonly asked: readonly string[];
}

function Message({ message, judged, only, asked }: MessageProps): ReactNode {
  const { t } = useWords();
  const id = `message-${message.id}`;
  const facts = [message.stream, message.from].filter((fact) => fact !== null);
  return (
    <section className="message" aria-labelledby={id}>
      <header>
        <div className="message-name">
          <h3 id={id} title={message.messageId ?? ''}>
            {message.subject ??
              t(message.listed === true ? 'message.list-entry' : 'message.no-subject')}
          </h3>
          <span className="quiet facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </div>
        <span className="message-end">
          {judged || only || message.messageId === null ? null : (
            <button type="button" className="link" onClick={() => judgeMessage(message.messageId)}>
              {t('message.judge')}
            </button>
          )}
          {only ? null : <OutcomeChip verdict={message.outcome} />}
        </span>
      </header>
      <ol className="events">
        {message.events.map((event, at) => (
          <EventRow
            key={event.id}
            event={event}
            before={message.events[at - 1] ?? null}
            asked={asked}
          />
        ))}
      </ol>
    </section>
  );
}
