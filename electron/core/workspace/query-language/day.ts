import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { startOfLocal } from '../zone-offset.ts';

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const TIME = /^(\d{4}-\d\d-\d\d)t(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * A date of a query as a span of UTC milliseconds, end not included: a day (`2026-10-01`,
 * `01.10.2026`), a month (`2026-10`), a year, by the clock of a zone; or an ISO time to the minute or
 * second, by the zone unless it states its own. Undefined where it is none.
 * @param offsetAt milliseconds that the zone's clock is ahead of UTC at a moment
 */
export function daySpan(text: string, offsetAt: (at: number) => number): TimeSpan | undefined {
  const between = (from: number, to: number): TimeSpan => ({
    from: startOfLocal(from, offsetAt),
    to: startOfLocal(to, offsetAt),
  });
  const time = TIME.exec(text);
  if (time !== null) return moment(time, offsetAt);
  const dayFirst = DAY_FIRST.exec(text);
  const parts = dayFirst === null ? DATE.exec(text) : [text, dayFirst[3], dayFirst[2], dayFirst[1]];
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return between(Date.UTC(year, 0), Date.UTC(year + 1, 0));
  const month = Number(parts[2]) - 1;
  if (month < 0 || month > 11) return undefined;
  if (parts[3] === undefined) return between(Date.UTC(year, month), Date.UTC(year, month + 1));
  const day = Number(parts[3]);
  const local = Date.UTC(year, month, day);
  if (new Date(local).getUTCDate() !== day) return undefined;
  return between(local, Date.UTC(year, month, day + 1));
}

function moment(parts: RegExpExecArray, offsetAt: (at: number) => number): TimeSpan | undefined {
  const [, day, hours, minutes, seconds, zone] = parts;
  const local = Date.parse(`${day}T${hours}:${minutes}:${seconds ?? '00'}Z`);
  if (Number.isNaN(local)) return undefined;
  const from =
    zone === undefined ? startOfLocal(local, offsetAt) : local - statedOffset(zone.toLowerCase());
  return { from, to: from + (seconds === undefined ? 60_000 : 1000) };
}

function statedOffset(zone: string): number {
  if (zone === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
