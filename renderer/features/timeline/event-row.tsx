import type { ReactNode } from 'react';
import type { TimelineEvent } from '../../../shared/domain/diagnosis.ts';
import { openKnowledge } from '../../stores/knowledge.ts';
import { sourceName, useSources } from '../../stores/sources.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { Icon } from '../../ui/icon.tsx';
import { eventTone } from '../outcome/outcome.ts';
import { NO_RULE } from './no-rule.ts';
import { shortSource } from './short-source.ts';

/** Longer details get a line of their own below the event's name. */
const ROOM = 28;

interface EventRowProps {
  readonly event: TimelineEvent;
  readonly before: TimelineEvent | null;
  /** What the query asks of replies. */
  readonly asked: readonly string[];
}

/** One event: when, what, the server's words, what they mean, and the way to the original record. */
export function EventRow({ event, before, asked }: EventRowProps): ReactNode {
  const { t, term } = useWords();
  const sources = useSources((state) => state.sources);
  const file = sourceName(sources, event.source);
  return (
    <li className={`event tone-${eventTone(event)}`}>
      <span className="event-dot" aria-hidden="true" />
      <EventTime event={event} before={before} />
      <span className="event-type">{term(`event.${event.type}`)}</span>
      <div className={(event.detail ?? '').length > ROOM ? 'event-text wide' : 'event-text'}>
        {event.detail === null ? null : <p>{event.detail}</p>}
        {event.machine ? (
          <p className="machine">
            <Icon name="machine" size={14} />
            <span>
              <strong>{t('event.machine')}</strong>
              {event.machineReason === null ? '' : ` ${event.machineReason}`}
            </span>
          </p>
        ) : null}
      </div>
      <span className="event-source">
        <button
          type="button"
          className="source-ref"
          title={t('event.record', { file, line: String(event.line) })}
          onClick={() => openSheet({ kind: 'record', event: event.id })}
        >
          {shortSource(file)}:{event.line}
        </button>
      </span>
      <Words event={event} before={before} asked={asked} />
    </li>
  );
}

/** What the server's words mean; not again right below the same words, nor of words that never came. */
function meaningOf(event: TimelineEvent, before: TimelineEvent | null): string | null {
  const { classification, explanation, response } = event;
  if (response === null) return classification?.rule === NO_RULE ? null : explanation;
  return before?.response === response && before.explanation === explanation ? null : explanation;
}

/** The server's words as they came, and what they mean. */
function Words({ event, before, asked }: EventRowProps): ReactNode {
  const { t } = useWords();
  const { classification, report, response } = event;
  const explanation = meaningOf(event, before);
  if (response === null && explanation === null && report === null) return null;
  return (
    <div className="event-words">
      {response === null ? null : (
        <pre>
          <Highlight
            text={response}
            needles={[...asked, classification?.matched ?? '', classification?.status ?? '']}
          />
        </pre>
      )}
      <p className="event-meaning">
        {explanation === null ? null : <span>{explanation}</span>}
        {classification === null || explanation === null ? null : (
          <button
            type="button"
            className="link"
            onClick={() => openKnowledge(classification.knowledge)}
          >
            {t('event.more')}
          </button>
        )}
        {report === null ? null : (
          <button
            type="button"
            className="link"
            onClick={() => openSheet({ kind: 'bounce', report, line: null })}
          >
            {t('bounce.open')}
          </button>
        )}
      </p>
    </div>
  );
}

function EventTime({ event, before }: Omit<EventRowProps, 'asked'>): ReactNode {
  const { t, date, shortSpan } = useWords();
  if (event.at === null) return <span className="event-time quiet">{t('event.no-time')}</span>;
  const full = date(event.at, 'datetime');
  const [clock, zone = ''] = date(event.at, 'time').split(' ');
  const since = before === null || before.at === null ? null : event.at - before.at;
  return (
    <span className="event-time">
      <time dateTime={new Date(event.at).toISOString()} title={full}>
        {date(event.at, 'day')} {clock}{' '}
        <span className="quiet">{zone.replace(/^UTC(?=[+-])/, '')}</span>
      </time>
      {since === null ? null : (
        <span className="quiet since">
          {since < 0
            ? t('event.before', { span: shortSpan(-since) })
            : since < 1000
              ? t('event.same-second')
              : t('event.later', { span: shortSpan(since) })}
        </span>
      )}
    </span>
  );
}
