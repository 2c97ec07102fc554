import { Failure } from '../../../shared/contract/errors.ts';
import { isMoment } from '../../../shared/i18n/time.ts';
import { zoneOffset } from '../workspace/zone-offset.ts';

/** Writes a moment (UTC milliseconds) as ISO 8601 to the millisecond; null for what no calendar holds. */
export type Clock = (at: number) => string | null;

const DAY = 86_400_000;
const MOST_DAYS = 20_000;
const dates = new Map<number, string>();
const TWO: readonly string[] = Array.from({ length: 60 }, (_, value) =>
  String(value).padStart(2, '0'),
);

/** The calendar, which is slow, is asked once a day. */
function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size > MOST_DAYS) dates.clear();
    date = new Date(day * DAY).toISOString().slice(0, -'00:00:00.000Z'.length);
    dates.set(day, date);
  }
  return date;
}

/** Without its zone. */
function timeOf(at: number): string | null {
  if (!isMoment(at)) return null;
  const whole = Math.floor(at);
  const day = Math.floor(whole / DAY);
  const rest = whole - day * DAY;
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const hour = TWO[Math.floor(minutes / 60)]!;
  const part = String(rest % 1000).padStart(3, '0');
  return `${dateOf(day)}${hour}:${TWO[minutes % 60]!}:${TWO[seconds % 60]!}.${part}`;
}

export const utcClock: Clock = (at) => {
  const time = timeOf(at);
  return time === null ? null : `${time}Z`;
};

/** A clock of a zone: `2026-10-01T13:00:00.000+03:00`. Throws `bad-timezone`. */
export function zoneClock(timezone: string): Clock {
  const offsetAt = zoneOffset(timezone);
  if (offsetAt === null) throw new Failure('bad-timezone', { timezone });
  return (at) => {
    const offset = offsetAt(at);
    const local = timeOf(at + offset);
    return local === null ? null : local + signed(offset);
  };
}

const known = new Map<number, string>();

/** ISO 8601 has hours and minutes; the seconds that some zones had before they were standardised are cut. */
function signed(offset: number): string {
  let text = known.get(offset);
  if (text === undefined) {
    const minutes = Math.floor(Math.abs(offset) / 60_000);
    const two = (value: number): string => String(value).padStart(2, '0');
    text = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    if (known.size > 1000) known.clear();
    known.set(offset, text);
  }
  return text;
}
