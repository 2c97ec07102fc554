import type { EventType } from '../../../../shared/domain/event.ts';
import type { Evidence } from '../../../../shared/domain/diagnosis.ts';
import { ONLY_THE_EVENT, wordsOf, type Context } from '../context.ts';
import { decidedAt, hasArrived, hasFailed, type JudgedEvent } from '../judged.ts';
import { suppressedBy } from '../skipped.ts';

const MOST = 8;

/**
 * The records that the verdict stands on, the deciding one first: what decided, what it is set against
 * (the delivery of a late bounce, the last refusal behind an expiry, the bounce before an opening), and
 * for a failure the first refusal of its run and the last arrival at the address.
 */
function records(context: Context): readonly JudgedEvent[] {
  const { about, outcome, verdict, selection, facts } = context;
  const decided = outcome.decidedBy;
  if (about === null || decided === null) return [];
  const last = (fits: (event: JudgedEvent) => boolean): readonly JudgedEvent[] => {
    const found = about.events.findLast(fits);
    return found === undefined ? [] : [found];
  };
  const support: JudgedEvent[] = [];
  if (verdict === 'bounced-late' || hasArrived(about)) {
    support.push(...last(({ type }) => type === 'delivered'));
  }
  if (hasArrived(about)) {
    support.push(...last((event) => event.type === 'auto-replied' && wordsOf(event) !== null));
    support.push(...last(({ type }) => type === 'bounced'));
  }
  if (verdict === 'not-attempted') {
    const cause = suppressedBy(context)?.outcome.decidedBy ?? null;
    if (cause !== null) support.push(cause);
  }
  if (outcome.underlying !== null || outcome.reason === 'expired') {
    support.push(...last((event) => event.type === 'deferred' && wordsOf(event) !== null));
  }
  if (hasFailed(about)) {
    support.push(
      ...about.events.filter(({ type, event }) => type === 'bounced' && event !== decided.event),
    );
    if (facts.deadRun > 1 && selection.newer.length === 0) {
      const first = selection.older.find((message) => decidedAt(message) === facts.deadSince);
      if (first?.outcome.decidedBy) support.push(first.outcome.decidedBy);
    }
    const arrival = selection.older.find(hasArrived)?.outcome.decidedBy ?? null;
    if (arrival !== null) support.push(arrival);
  }
  return [...new Set([decided, ...support])].slice(0, MOST);
}

/** Verbatim, the nearest to the server's own words that the record has; else what happened. */
function told(judged: JudgedEvent): string {
  const { event, type } = judged;
  const codes = [event.classification?.replyCode, event.classification?.status]
    .filter((code) => code !== null && code !== undefined)
    .join(' ');
  // What a report calls its action is not what happened: a complaint says "delivered".
  const own = type !== 'delivered' && event.vendorLabel === 'delivered' ? null : event.vendorLabel;
  const label = ONLY_THE_EVENT.test(own ?? '') ? null : own;
  const words = [wordsOf(judged), codes, label, event.userAgent, event.detail, own];
  return words.find((one) => one !== null && one.trim() !== '') ?? type;
}

/** The knowledge-base entry of what happened, where no reply was read that has its own. */
const ENTRY_OF_EVENT: Readonly<Record<EventType, string | null>> = {
  accepted: 'event-accepted',
  deferred: 'event-deferred',
  delivered: 'event-delivered',
  bounced: 'event-bounced-soft',
  dropped: 'esp-suppressed',
  rejected: 'event-rejected',
  opened: 'event-opened',
  clicked: 'event-clicked',
  complained: 'reason-feedback',
  unsubscribed: 'event-unsubscribed',
  resubscribed: null,
  'auto-replied': 'reason-vacation',
  other: null,
};

function entryOf({ event, type, machine }: JudgedEvent): string | null {
  if (type === 'delivered') return ENTRY_OF_EVENT.delivered;
  if (event.listed === true) return event.classification?.knowledge ?? ENTRY_OF_EVENT.dropped;
  if (machine && (type === 'opened' || type === 'clicked')) return 'event-opened-by-machine';
  return event.classification?.knowledge ?? ENTRY_OF_EVENT[type];
}

/** Each record with its source, line and verbatim words; the event's own name where it has none. */
export function evidence(context: Context): readonly Evidence[] {
  return records(context).map((judged) => {
    const { event, finding } = judged;
    return {
      source: event.source,
      line: event.line,
      event: event.id,
      text: told(judged),
      rule: finding === null ? (event.classification?.rule ?? null) : `machine-${finding.rule}`,
      knowledge: entryOf(judged),
    };
  });
}
