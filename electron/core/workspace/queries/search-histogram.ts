import type { HistogramBar } from '../../../../shared/contract/api.ts';
import { Failure } from '../../../../shared/contract/errors.ts';
import { VERDICT_GROUPS } from '../../../../shared/domain/verdict.ts';
import { isWithin } from '../../../../shared/domain/time-span.ts';
import { verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { visibleEvents } from '../events/visible.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Plan } from '../search/plan.ts';
import { sampleOf, stepOf, wholeOf } from '../search/sample.ts';
import { OUTCOME_GROUPS, QUARTER } from '../tally.ts';
import { zoneOffset } from '../zone-offset.ts';
import { messageTracks } from './messages.ts';

const DAY = 86_400_000;
/** Milliseconds for finding messages, and for reading the events of those that went on after the asked time. */
const SAMPLE_MS = 26;
const EVENTS_MS = 12;

interface Bar {
  delivered: number;
  failed: number;
  other: number;
}

/**
 * Days of a zone with their events, by outcome group. For a query its messages are counted instead, by
 * the day of their last event in the asked time; where they are too many for that, those of a sample
 * stand for all, and the bars say that they are not exact. Throws `bad-timezone`, `bad-query`.
 */
export function histogram(
  db: ReadableDatabase,
  asked: { readonly query: string; readonly timezone: string },
): HistogramBar[] {
  const { timezone } = asked;
  const offsetAt = zoneOffset(timezone);
  if (offsetAt === null) throw new Failure('bad-timezone', { timezone });
  const bars = new Map<number, Bar>();
  const add = (at: number, group: number, count: number): void => {
    const shifted = at + offsetAt(at);
    const start = Math.floor(shifted / DAY) * DAY;
    // The day begins where the zone's own clock says so, whatever its offset is by then.
    const day = start - offsetAt(start - offsetAt(at));
    let bar = bars.get(day);
    if (bar === undefined) {
      bar = { delivered: 0, failed: 0, other: 0 };
      bars.set(day, bar);
    }
    if (group === OUTCOME_GROUPS.delivered) bar.delivered += count;
    else if (group === OUTCOME_GROUPS.failed) bar.failed += count;
    else bar.other += count;
  };

  const plan = planOf(db, asked);
  let share = 1;
  if (plan === null) addAll(db, add);
  else share = addMessages(db, plan, add);
  return [...bars]
    .sort(([a], [b]) => a - b)
    .map(([day, bar]) => ({
      day,
      delivered: wholeOf(bar.delivered, share),
      failed: wholeOf(bar.failed, share),
      other: wholeOf(bar.other, share),
      exact: share === 1,
    }));
}

type Add = (at: number, group: number, count: number) => void;

function addAll(db: ReadableDatabase, add: Add): void {
  const tally = rows<{ quarter: number; outcome: number; events: number }>(
    db,
    'SELECT quarter, outcome, events FROM event_tally ORDER BY quarter',
  );
  for (const { quarter, outcome, events } of tally) add(quarter * QUARTER, outcome, events);
}

/** @returns the share of messages that were looked at */
function addMessages(db: ReadableDatabase, plan: Plan, add: Add): number {
  const { rows: found, share } = sampleOf<{
    readonly id: number;
    readonly last_at: number | null;
    readonly outcome: number;
  }>(db, plan, 'message', 'm.id, m.last_at, m.outcome', SAMPLE_MS);
  const { to } = plan.span;
  const until = performance.now() + EVENTS_MS;
  const step = stepOf(found.length);
  let looked = 0;
  // In leaps, so that those that time is left for stand for all days alike.
  for (let i = 0; looked < found.length; i = (i + step) % found.length) {
    const { id, last_at, outcome } = found[i]!;
    const isLater = last_at !== null && last_at >= to;
    if (isLater && performance.now() > until) break;
    looked += 1;
    const at = isLater ? lastWithin(db, id, plan.span) : last_at;
    if (at !== null) add(at, groupOf(outcome), 1);
  }
  return found.length === 0 ? share : (share * looked) / found.length;
}

/** The time of a message's last event in a span. */
function lastWithin(db: ReadableDatabase, message: number, span: Plan['span']): number | null {
  const times = visibleEvents(messageTracks(db, message)).flatMap(({ at }) =>
    at !== null && isWithin(at, span) ? [at] : [],
  );
  return times.length === 0 ? null : Math.max(...times);
}

/** A complaint is a failure in a bar, as its event is: that the message had arrived is no comfort. */
const FAILED = new Set([...VERDICT_GROUPS.failed, 'complained' as const].map(verdictCode.number));
const ARRIVED = new Set(VERDICT_GROUPS.arrived.map(verdictCode.number));

function groupOf(outcome: number): number {
  if (FAILED.has(outcome)) return OUTCOME_GROUPS.failed;
  return ARRIVED.has(outcome) ? OUTCOME_GROUPS.delivered : OUTCOME_GROUPS.other;
}
