import type { BounceClass, Reason } from '../../../shared/domain/bounce.ts';
import { EVENT_TYPES } from '../../../shared/domain/event.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import { isArrived, isBounced } from '../../../shared/domain/verdict.ts';
import { isMoment, undatedLast } from '../../../shared/i18n/time.ts';
import { begunAt } from './begun.ts';
import type { HistoryEvent, HistoryMessage, RecipientHistory } from './history.ts';
import { machineFindings } from './machine/machine.ts';
import type { MachineFinding } from './machine/rule.ts';
import { messageOutcome, type Outcome, type OutcomeEvent } from './outcome.ts';
import { sentOnTo } from './sent-on.ts';

/** An event together with what our rules make of it. */
export interface JudgedEvent extends OutcomeEvent {
  readonly type: EventType;
  readonly at: number | null;
  readonly reason: Reason | null;
  readonly class: BounceClass | null;
  readonly event: HistoryEvent;
  readonly finding: MachineFinding | null;
}

export interface JudgedMessage {
  readonly message: HistoryMessage;
  /** In order of time, undated last. */
  readonly events: readonly JudgedEvent[];
  readonly outcome: Outcome<JudgedEvent>;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** No message at all: only a suppression list's entry is known. */
  readonly listed: boolean;
}

export interface JudgedHistory {
  readonly history: RecipientHistory;
  /** Newest first, undated last. */
  readonly messages: readonly JudgedMessage[];
}

/** A list's entry is no failure of its own: it tells of one. */
export const hasFailed = ({ outcome, listed }: JudgedMessage): boolean =>
  !listed && isBounced(outcome.verdict);
export const hasArrived = ({ outcome }: JudgedMessage): boolean => isArrived(outcome.verdict);

/** When the message failed or arrived: the deciding event's time, else its last. */
export const decidedAt = ({ outcome, lastAt }: JudgedMessage): number | null =>
  outcome.decidedBy?.at ?? lastAt;

/** At one moment: as they follow on a message's way, whichever source told of them first. */
const byWay = (one: EventType, other: EventType): number =>
  EVENT_TYPES.indexOf(one) - EVENT_TYPES.indexOf(other);

function judgeMessage(message: HistoryMessage): JudgedMessage {
  const dated = message.events.map((event) =>
    event.at === null || isMoment(event.at) ? event : { ...event, at: null },
  );
  const findings = machineFindings(dated);
  const events = dated
    .map((event): JudgedEvent => {
      const finding = findings.get(event) ?? null;
      return {
        type: event.type,
        at: event.at,
        reason: event.classification?.reason ?? null,
        class: event.classification?.class ?? null,
        machine: finding !== null || event.machine,
        vendorLabel: event.vendorLabel,
        fromReport: event.report !== null,
        sentAt: event.sentAt ?? null,
        sentOn: event.type === 'bounced' && sentOnTo(event.detail) !== null,
        event,
        finding,
      };
    })
    .sort(
      (one, other) =>
        undatedLast(one.at, other.at) ||
        byWay(one.type, other.type) ||
        one.event.id - other.event.id,
    );
  const listed = events.length > 0 && events.every(({ event }) => event.listed === true);
  const times = events.flatMap(({ at }) => (at === null ? [] : [at]));
  return {
    message,
    events,
    outcome: messageOutcome(events),
    listed,
    firstAt: begunAt(events),
    lastAt: times.at(-1) ?? null,
  };
}

/** Judges every message of a recipient by itself; the order of messages and events does not matter. */
export function judgeHistory(history: RecipientHistory): JudgedHistory {
  const messages = history.messages.map(judgeMessage).sort((one, other) => {
    if (one.firstAt === null || other.firstAt === null) {
      return undatedLast(one.firstAt, other.firstAt) || other.message.id - one.message.id;
    }
    return other.firstAt - one.firstAt || other.message.id - one.message.id;
  });
  return { history, messages };
}
