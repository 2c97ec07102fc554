import { monthByName } from './month-names.ts';

/** A stamp taken apart: wall time, and the zone where it is written. */
export interface Stamp {
  /** Null where none is written (syslog). */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly time: number;
  readonly zone: string | null;
}

export type DateOrder = 'day-first' | 'month-first' | 'year-first';

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s{0,3}([ap])\.?m\.?)?/i;
const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T,\s]|$)/;

/**
 * Takes a stamp of numbers apart: `2026-10-01T10:15:30.123+03:00`, `10/1/2026 2:15 PM`,
 * `01.10.2026, 14:15`.
 * @param order of day and month where the year does not come first
 */
export function numericStamp(
  text: string,
  order: (a: number, b: number, sign: string) => DateOrder,
): Stamp | undefined {
  const date = NUMERIC.exec(text);
  if (date === null) return undefined;
  const [matched, first = '', sign = '', middle = '', last = ''] = date;
  const a = Number(first);
  const b = Number(middle);
  const c = Number(last);
  const tail = text
    .slice(/\d$/.test(matched) ? matched.length : matched.length - 1)
    .replace(/^[T,\s]{1,5}/, '');
  const clock = readClock(tail);
  if (clock === undefined) return undefined;
  if (first.length === 4) return { year: a, month: b, day: c, ...clock };
  if (first.length > 2 || last.length === 3) return undefined;
  const written = order(a, b, sign);
  if (written === 'year-first')
    return last.length > 2 ? undefined : { year: 2000 + a, month: b, day: c, ...clock };
  const year = last.length === 4 ? c : c < 70 ? 2000 + c : 1900 + c;
  return written === 'day-first'
    ? { year, month: b, day: a, ...clock }
    : { year, month: a, day: b, ...clock };
}

/** A clock and a zone behind it; midnight for no text. */
function readClock(
  tail: string,
): { readonly time: number; readonly zone: string | null } | undefined {
  if (tail === '') return { time: 0, zone: null };
  const clock = CLOCK.exec(tail);
  if (clock === null || clock.index !== 0) return undefined;
  const time = clockTime(clock);
  if (time === undefined) return undefined;
  return { time, zone: zoneText(tail.slice(clock[0].length)) };
}

function zoneText(rest: string): string | null {
  const text = rest.trim();
  return text === '' ? null : text;
}

function clockTime(match: RegExpExecArray): number | undefined {
  const [, hours = '', minutes = '', seconds = '0', fraction = '', half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const millis = Math.trunc(Number(`0.${fraction}`) * 1000 + 1e-6);
  return (
    ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + (fraction === '' ? 0 : millis)
  );
}

/**
 * Takes a stamp with a named month apart: RFC 2822, `Oct 1, 2026 2:15 PM`, `1 октября 2026 г.,
 * 14:15`, `Thu Oct  1 14:15:00 2026`, syslog's `Oct  1 14:15:00`.
 */
export function namedStamp(text: string): Stamp | undefined {
  const clock = CLOCK.exec(text);
  const time = clock === null ? 0 : clockTime(clock);
  if (time === undefined) return undefined;
  const before = clock === null ? text : text.slice(0, clock.index);
  const after = clock === null ? '' : text.slice(clock.index + clock[0].length);
  const date = dateWords(before);
  if (date.month === null || date.day === null) return undefined;
  const { zone, year: trailing } = afterClock(after);
  return { year: date.year ?? trailing, month: date.month, day: date.day, time, zone };
}

function dateWords(text: string): {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
} {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  const words = text.slice(0, 80).match(/\d{1,4}|\p{L}{1,20}/gu) ?? [];
  for (const word of words) {
    const number = Number(word);
    if (Number.isNaN(number)) {
      month ??= monthByName(word) ?? null;
    } else if (word.length === 4) {
      year ??= number;
    } else if (day === null) {
      day = number;
    } else if (month !== null && word.length === 2) {
      year ??= number < 70 ? 2000 + number : 1900 + number;
    }
  }
  return { year, month, day };
}

/** What may stand behind the clock: a zone, a comment, a year (`date` of Unix). */
function afterClock(text: string): { readonly zone: string | null; readonly year: number | null } {
  let zone: string | null = null;
  let year: number | null = null;
  for (const word of text.trim().split(/\s{1,5}/, 6)) {
    if (/^\d{4}$/.test(word)) year = Number(word);
    else if (zone === null && word !== '') zone = word;
  }
  return { zone, year };
}
