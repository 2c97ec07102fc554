import type { ResponseChange, ResponsePeriod } from '../../../../shared/domain/response.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';

const DAY = 86_400_000;
const LENGTHS = { day: DAY, week: 7 * DAY, month: 30 * DAY } as const;

/**
 * The period that is compared with the one before it. An asked time is compared itself. Otherwise it
 * ends with the last reply and is as long as asked; `auto` takes a month, a week or a day where the data
 * holds two of them, else the later half. Null where nothing is known of the time before.
 */
export function comparedPeriod(
  data: TimeSpan,
  asked: ResponsePeriod,
  query: TimeSpan | null,
): TimeSpan | null {
  const period = query ?? { from: data.to - lengthOf(data, asked), to: data.to };
  return period.from > data.from && period.to > period.from ? period : null;
}

function lengthOf({ from, to }: TimeSpan, asked: ResponsePeriod): number {
  if (asked !== 'auto') return LENGTHS[asked];
  const fits = [LENGTHS.month, LENGTHS.week, LENGTHS.day].find((one) => one * 2 <= to - from);
  return fits ?? Math.ceil((to - from) / 2);
}

/** Numbers differ by chance: so many standard deviations of their sum say nothing. */
const BY_CHANCE = 2;

/**
 * What became of a cluster: counts in the compared period and in the one before it. More or fewer only
 * where the difference is larger than chance makes it (twice the root of both together).
 * @param isNew it was never said before the period
 */
export function changeOf(now: number, before: number, isNew: boolean): ResponseChange {
  if (now === before) return 'same';
  if (now === 0) return 'gone';
  if (isNew) return 'new';
  if (Math.abs(now - before) < BY_CHANCE * Math.sqrt(now + before)) return 'same';
  return now > before ? 'more' : 'less';
}
