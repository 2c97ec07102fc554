import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { DAY, daysFrom, unitAt } from './clock.ts';
import type { OffsetAt } from './clock.ts';

export interface Periods {
  readonly basis: 'query' | 'last-days';
  readonly later: TimeSpan;
  readonly before: TimeSpan;
}

const WEEK = 7;

/**
 * The two periods that are compared. A time that was asked for is the later one, cut to where there is
 * data, and as many days (or, of less than a day, milliseconds) lie before it. Else the last seven
 * days of the data are, or half its days where it has fewer than fourteen. Null where no period fits.
 * @param data first and last moment (the end not included) of what there is
 */
export function periodsOf(
  data: TimeSpan,
  asked: TimeSpan | null,
  offsetAt: OffsetAt,
): Periods | null {
  const startOfDay = (at: number): number => unitAt(at, 'day', offsetAt).from;
  const end = unitAt(data.to - 1, 'day', offsetAt).to;
  if (asked === null) {
    const days = Math.round((end - startOfDay(data.from)) / DAY);
    const length = Math.min(WEEK, days >> 1);
    if (length < 1) return null;
    const from = daysFrom(end, -length, offsetAt);
    return {
      basis: 'last-days',
      later: { from, to: end },
      before: { from: daysFrom(from, -length, offsetAt), to: from },
    };
  }
  const later = {
    from: Math.max(asked.from, startOfDay(data.from)),
    to: Math.min(asked.to, end),
  };
  if (later.from >= later.to) return null;
  const whole = startOfDay(later.from) === later.from && startOfDay(later.to) === later.to;
  const days = Math.round((later.to - later.from) / DAY);
  const from = whole ? daysFrom(later.from, -days, offsetAt) : later.from - (later.to - later.from);
  return { basis: 'query', later, before: { from, to: later.from } };
}

/** Share of a time that others cover together, 0 to 1. */
export function coveredShare({ from, to }: TimeSpan, spans: readonly TimeSpan[]): number {
  const inside = spans
    .map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from);
  let covered = 0;
  let reached = from;
  for (const span of inside) {
    covered += Math.max(0, span.to - Math.max(reached, span.from));
    reached = Math.max(reached, span.to);
  }
  return to > from ? covered / (to - from) : 0;
}
