import type { HistogramBar } from '../../../../shared/contract/api.ts';
import { Failure } from '../../../../shared/contract/errors.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { conditionsOf } from '../query-language/conditions.ts';
import { collect } from '../search/deadline.ts';
import { planQuery } from '../search/plan.ts';
import { whereOf } from '../search/run-plan.ts';
import { verdictCode } from '../codes.ts';
import { OUTCOME_GROUPS, QUARTER } from '../tally.ts';
import { zoneOffset } from '../zone-offset.ts';

const DAY = 86_400_000;
const SAMPLE = 50_000;
const SAMPLE_MS = 45;

/**
 * Days of a zone with their events, by outcome group. For a query its messages are counted instead, by
 * the day of their last event, at most `SAMPLE` of them. Throws `bad-timezone`, `bad-query`.
 */
export function histogram(
  db: ReadableDatabase,
  { query, timezone }: { readonly query: string; readonly timezone: string },
): HistogramBar[] {
  const offsetAt = zoneOffset(timezone);
  if (offsetAt === null) throw new Failure('bad-timezone', { timezone });
  const bars = new Map<number, { delivered: number; failed: number; other: number }>();
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

  const conditions = conditionsOf(query);
  if (conditions.length === 0) {
    const tally = rows<{ quarter: number; outcome: number; events: number }>(
      db,
      'SELECT quarter, outcome, events FROM event_tally ORDER BY quarter',
    );
    for (const { quarter, outcome, events } of tally) add(quarter * QUARTER, outcome, events);
  } else {
    const where = whereOf(planQuery(db, conditions), 'message');
    const { rows: found } = collect<{ last_at: number; outcome: number }>(
      db,
      `SELECT m.last_at, m.outcome FROM message m
       WHERE in_time() AND m.last_at IS NOT NULL AND ${where.sql} LIMIT ${SAMPLE}`,
      where.values,
      SAMPLE_MS,
    );
    for (const { last_at, outcome } of found) add(last_at, groupOf(outcome), 1);
  }
  return [...bars].sort(([a], [b]) => a - b).map(([day, bar]) => ({ day, ...bar }));
}

const FAILED = new Set(
  (
    [
      'bounced-hard',
      'bounced-soft',
      'bounced-late',
      'not-attempted',
      'rejected-by-api',
      'complained',
    ] as const
  ).map(verdictCode.number),
);
const ARRIVED = new Set(
  (['delivered', 'opened-by-machine', 'opened', 'clicked', 'unsubscribed'] as const).map(
    verdictCode.number,
  ),
);

function groupOf(outcome: number): number {
  if (FAILED.has(outcome)) return OUTCOME_GROUPS.failed;
  return ARRIVED.has(outcome) ? OUTCOME_GROUPS.delivered : OUTCOME_GROUPS.other;
}
