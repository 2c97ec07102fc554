import type { BounceClass, Reason } from '../../../shared/domain/bounce.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';

/** What the outcome of a message is read from: of each event only this. Times are UTC milliseconds. */
export interface OutcomeEvent {
  readonly type: EventType;
  readonly at: number | null;
  /** Reason and class of the server's reply, where it was read. */
  readonly reason: Reason | null;
  readonly class: BounceClass | null;
  /** A machine opened or clicked, by the sender's word or by our rules. */
  readonly machine: boolean;
  /** The sending system's own word, used only where no reply was read. */
  readonly vendorLabel: string | null;
  /** The event was read from a bounce mail, whose clock is not the log's clock. */
  readonly fromReport?: boolean;
  /** The date of the message that the mail returns. */
  readonly sentAt?: number | null;
  /** What came back had been sent on to an address elsewhere, and that one failed. */
  readonly sentOn?: boolean;
}

export interface Outcome<Event> {
  readonly verdict: Verdict;
  /** Of the deciding event where it is a failure or a deferral, else null. */
  readonly reason: Reason | null;
  /** `none` unless the message failed or was not attempted. */
  readonly class: BounceClass;
  /** What the last deferral said, where the bounce itself only says that time ran out. */
  readonly underlying: Reason | null;
  /** The event that decided, null only for `no-trace`. */
  readonly decidedBy: Event | null;
}

/** A bounce mail dated up to this much before "delivered" still came after it: two clocks. */
export const CLOCK_SKEW = 5 * 60_000;

const HARD_LABEL = /\b(?:hard|permanent|invalid)/i;

/**
 * Whether the failed event says that the address is dead; the label speaks where the words say nothing.
 * What failed behind a forwarding is another address.
 */
export function failureClass(event: OutcomeEvent): 'hard' | 'soft' {
  if (event.sentOn === true) return 'soft';
  if (event.class === 'hard') return 'hard';
  if (event.reason !== null && event.reason !== 'undefined') return 'soft';
  const label = event.vendorLabel?.slice(0, 200).replaceAll('_', ' ') ?? '';
  return HARD_LABEL.test(label) ? 'hard' : 'soft';
}

const moment = (event: OutcomeEvent): number => event.at ?? Number.NEGATIVE_INFINITY;

/** The later of two events; among equals the hard one, then by reason: independent of input order. */
function later<Event extends OutcomeEvent>(known: Event | undefined, next: Event): Event {
  if (known === undefined) return next;
  const difference = moment(next) - moment(known);
  if (difference > 0) return next;
  if (difference < 0) return known;
  const weight = (event: OutcomeEvent): string =>
    `${event.class === 'hard' ? 1 : 0} ${event.reason ?? ''} ${event.vendorLabel ?? ''}`;
  return weight(next) > weight(known) ? next : known;
}

/**
 * Who sends a message on has accepted it first, whether or not a log says so. A bounce mail dated before
 * the message was even taken over answers no earlier attempt: mail and log were read in two zones.
 */
function cameBackLate<Event extends OutcomeEvent>(
  events: readonly Event[],
  { delivered, bounced }: { readonly delivered?: Event; readonly bounced: Event },
): boolean {
  if (delivered === undefined) return bounced.sentOn === true;
  const at = bounced.at;
  if (at === null || delivered.at === null) return true;
  if (bounced.fromReport !== true) return at >= delivered.at;
  const begun = events.filter(({ type }) => type === 'accepted');
  const early = begun.length > 0 && begun.every((event) => event.at !== null && event.at > at);
  return early || at + CLOCK_SKEW >= delivered.at;
}

type Slot = EventType | 'machine' | 'notice';

/** What the sending system files under bounces and is none. */
const NOT_A_FAILURE: Readonly<Partial<Record<Reason, Slot>>> = {
  vacation: 'notice',
  delivered: 'notice',
  feedback: 'complained',
};

/** The first delivery after whatever bounced: a later one, such as a report of success, confirms it. */
function firstAcceptance<Event extends OutcomeEvent>(
  events: readonly Event[],
  { delivered, bounced }: { readonly delivered?: Event; readonly bounced?: Event },
): Event {
  const from = bounced?.at ?? Number.NEGATIVE_INFINITY;
  let first = delivered!;
  for (const event of events) {
    if (event.type !== 'delivered' || event.at === null || event.at < from) continue;
    if (event.at < (first.at ?? Number.POSITIVE_INFINITY)) first = event;
  }
  return first;
}

/** What only a person does, the strongest first. */
const BY_PERSON = ['complained', 'unsubscribed', 'clicked', 'opened'] as const;

function slotOf(event: OutcomeEvent): Slot {
  if (event.type === 'opened' || event.type === 'clicked') {
    return event.machine ? 'machine' : event.type;
  }
  if (event.type === 'other' && event.reason === 'delivered') return 'notice';
  if (event.type !== 'bounced' || event.class !== 'none') return event.type;
  return NOT_A_FAILURE[event.reason ?? 'undefined'] ?? 'bounced';
}

/**
 * The verdict on one message from its events in any order: the strongest fact wins (docs/verdicts.md:
 * complained, unsubscribed, clicked, opened, bounced-late, opened-by-machine, delivered, bounced,
 * deferred, queued; not-attempted and rejected-by-api where nothing was tried).
 *
 * A bounce counts as late when the last one is not older than the last delivery; where either has no
 * date it counts as late, because a bounce is final and a delivery is not. An automatic answer stands
 * for a delivery, and so does a receipt of the recipient's mail program. Without any event the verdict is `no-trace`.
 */
export function messageOutcome<Event extends OutcomeEvent>(
  events: readonly Event[],
): Outcome<Event> {
  const latest: Partial<Record<Slot, Event>> = {};
  for (const event of events) {
    const slot = slotOf(event);
    latest[slot] = later(latest[slot], event);
  }

  const { bounced, delivered, deferred, dropped, rejected } = latest;
  for (const verdict of BY_PERSON) {
    const act = latest[verdict];
    if (act !== undefined) return reached(act, verdict);
  }
  if (bounced !== undefined && cameBackLate(events, { ...latest, bounced })) {
    return failed(bounced, 'bounced-late', deferred);
  }
  if (latest.machine !== undefined) return reached(latest.machine, 'opened-by-machine');
  const accepted = delivered ?? latest['auto-replied'] ?? latest.notice;
  if (accepted !== undefined) {
    return reached(
      accepted === delivered ? firstAcceptance(events, latest) : accepted,
      'delivered',
    );
  }
  if (bounced !== undefined) return failed(bounced, `bounced-${failureClass(bounced)}`, deferred);
  if (deferred !== undefined) return { ...reached(deferred, 'deferred'), reason: deferred.reason };
  if (dropped !== undefined) return unattempted(dropped, 'not-attempted');
  if (rejected !== undefined) return unattempted(rejected, 'rejected-by-api');
  const seen = latest.accepted ?? latest.resubscribed ?? latest.other;
  if (seen !== undefined) return reached(seen, 'queued');
  return { verdict: 'no-trace', reason: null, class: 'none', underlying: null, decidedBy: null };
}

function reached<Event>(decidedBy: Event, verdict: Verdict): Outcome<Event> {
  return { verdict, reason: null, class: 'none', underlying: null, decidedBy };
}

function failed<Event extends OutcomeEvent>(
  decidedBy: Event,
  verdict: Verdict,
  deferred: Event | undefined,
): Outcome<Event> {
  return {
    verdict,
    reason: decidedBy.reason,
    class: failureClass(decidedBy),
    underlying: saysNothing(decidedBy.reason) ? specific(deferred?.reason) : null,
    decidedBy,
  };
}

function unattempted<Event extends OutcomeEvent>(
  decidedBy: Event,
  verdict: Verdict,
): Outcome<Event> {
  return {
    verdict,
    reason: decidedBy.reason ?? (verdict === 'not-attempted' ? 'suppressed' : null),
    class: decidedBy.class ?? 'none',
    underlying: null,
    decidedBy,
  };
}

const saysNothing = (reason: Reason | null): boolean =>
  reason === null || reason === 'expired' || reason === 'undefined';

function specific(reason: Reason | null | undefined): Reason | null {
  return reason === undefined || saysNothing(reason) ? null : reason;
}
