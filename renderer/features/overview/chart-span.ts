import type { OverviewBucket, TimeUnit } from '../../../shared/domain/overview.ts';
import { fieldValue, withFields } from '../../query/tokens.ts';
import { isoDay } from '../../text/zone-day.ts';
import type { BarSpan } from '../../ui/chart/bar-span.ts';

const HOUR = 3_600_000;

/** Conditions of a query that ask for a time. */
const NO_TIME = { on: null, began: null, after: null, before: null } as const;

/** Whether a query asks for a time that can be taken back. */
export const asksTime = (query: string): boolean =>
  Object.keys(NO_TIME).some((field) => fieldValue(query, field) !== null);

export const withoutTime = (query: string): string => withFields(query, NO_TIME);

/** The query of only what lies between two buckets, in place of the time it asked for. */
export function withinSpan(
  query: string,
  { first, last }: BarSpan,
  {
    series,
    unit,
    timezone,
  }: {
    readonly series: readonly OverviewBucket[];
    readonly unit: TimeUnit;
    readonly timezone: string;
  },
): string {
  const from = series[first]?.from;
  const to = series[last]?.to;
  if (from === undefined || to === undefined) return query;
  // An hour into a day is that day, whatever the clocks did at midnight.
  const edge = (at: number): string =>
    unit === 'hour' ? `${new Date(at).toISOString().slice(0, 16)}Z` : isoDay(at + HOUR, timezone);
  return withFields(query, { ...NO_TIME, after: edge(from), before: edge(to) });
}
