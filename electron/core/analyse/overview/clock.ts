import type { TimeUnit } from '../../../../shared/domain/overview.ts';
import { isWithin } from '../../../../shared/domain/time-span.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { startOfLocal } from '../../workspace/zone-offset.ts';
import type { Grouping } from './tally.ts';

/** Milliseconds that a zone's clock is ahead of UTC at a moment. */
export type OffsetAt = (at: number) => number;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The hour, day, week (from Monday), month or year by a zone's clock in which a moment lies. */
export function unitAt(at: number, unit: TimeUnit, offsetAt: OffsetAt): TimeSpan {
  const local = at + offsetAt(at);
  if (unit === 'hour') {
    // An hour that the clock shows twice is two hours.
    const from = at - (((local % HOUR) + HOUR) % HOUR);
    return { from, to: from + HOUR };
  }
  const [from, to] = localEdges(local, unit);
  return { from: startOfLocal(from, offsetAt), to: startOfLocal(to, offsetAt) };
}

function localEdges(local: number, unit: Exclude<TimeUnit, 'hour'>): readonly [number, number] {
  const day = Math.floor(local / DAY) * DAY;
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'day':
      return [day, day + DAY];
    case 'week': {
      const monday = day - ((date.getUTCDay() + 6) % 7) * DAY;
      return [monday, monday + 7 * DAY];
    }
    case 'month':
      return [utc(year, month), utc(year, month + 1)];
    case 'year':
      return [utc(year, 0), utc(year + 1, 0)];
    default:
      return unit satisfies never;
  }
}

/** Years below 100 are meant as they are. */
function utc(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime();
}

/** The start of the day that lies a number of days from another, by the zone's clock. */
export function daysFrom(start: number, days: number, offsetAt: OffsetAt): number {
  const local = Math.round((start + offsetAt(start)) / DAY) * DAY;
  return startOfLocal(local + days * DAY, offsetAt);
}

const LONGEST: readonly (readonly [TimeUnit, number])[] = [
  ['hour', 3 * DAY],
  ['day', 120 * DAY],
  ['week', 2 * 366 * DAY],
  ['month', 12 * 366 * DAY],
];

/** The unit by which a time is shown in about a hundred parts or fewer. */
export function unitFor({ from, to }: TimeSpan): TimeUnit {
  return LONGEST.find(([, longest]) => to - from <= longest)?.[0] ?? 'year';
}

/** More parts of a time are not shown. */
const MOST_PARTS = 400;

/** The parts of a time from its first moment to its last, those without any message as well. */
export function partsOf(
  { from, to }: TimeSpan,
  unit: TimeUnit,
  offsetAt: OffsetAt,
): readonly TimeSpan[] {
  const parts: TimeSpan[] = [];
  for (let at = from; at < to && parts.length < MOST_PARTS;) {
    const part = unitAt(at, unit, offsetAt);
    parts.push(part);
    at = Math.max(part.to, at + 1);
  }
  return parts;
}

/** Which of consecutive parts a moment lies in, -1 for none. Neighbouring questions are answered at once. */
export function partFinder(parts: readonly TimeSpan[]): (at: number) => number {
  let last = 0;
  return (at) => {
    const same = parts[last];
    if (same !== undefined && isWithin(at, same)) return last;
    let low = 0;
    let high = parts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const part = parts[middle]!;
      if (at < part.from) high = middle - 1;
      else if (at >= part.to) low = middle + 1;
      else {
        last = middle;
        return middle;
      }
    }
    return -1;
  };
}

/** Only the hours or days in which messages begin, in order; those without a time are the last group. */
export function groupByTime(
  times: Float64Array,
  rows: Uint32Array,
  unit: TimeUnit,
  offsetAt: OffsetAt,
): { readonly parts: readonly (TimeSpan | null)[]; readonly grouping: Grouping } {
  const starts = new Map<number, TimeSpan>();
  let part: TimeSpan = { from: Number.NaN, to: Number.NaN };
  let undated = false;
  for (const row of rows) {
    const at = times[row]!;
    if (isWithin(at, part)) continue;
    if (Number.isNaN(at)) {
      undated = true;
      continue;
    }
    part = unitAt(at, unit, offsetAt);
    starts.set(part.from, part);
  }
  const parts = [...starts.values()].sort((a, b) => a.from - b.from);
  const find = partFinder(parts);
  return {
    parts: undated ? [...parts, null] : parts,
    grouping: {
      size: parts.length + (undated ? 1 : 0),
      of: (row) => {
        const at = times[row]!;
        return Number.isNaN(at) ? parts.length : find(at);
      },
    },
  };
}
