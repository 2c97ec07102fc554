/** Calendar days of a zone, between moments in UTC milliseconds and the texts of a query. */

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a zone: 2026-10-03. */
export function isoDay(at: number, timezone: string): string {
  let format = dayFormats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
    dayFormats.set(timezone, format);
  }
  return format.format(at);
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();
const OFFSET = /GMT([+-]\d\d:\d\d)?/;

/** The zone's offset at a moment as ISO 8601 writes it: +03:00, or Z. */
function isoOffset(at: number, timezone: string): string {
  let format = offsetFormats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
    offsetFormats.set(timezone, format);
  }
  return OFFSET.exec(format.format(at).replace('\u2212', '-'))?.[1] ?? 'Z';
}

/** The moment at which a calendar day (2026-10-03) begins in a zone. */
export function startOfDay(day: string, timezone: string): number {
  const guess = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(guess)) return guess;
  const first = Date.parse(`${day}T00:00${isoOffset(guess, timezone)}`);
  return Date.parse(`${day}T00:00${isoOffset(first, timezone)}`);
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const TIME = /^\d{4}-\d\d-\d\dT/i;
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/i;

/**
 * The moment that a query's `after:` or `before:` names, or null: days, months and years begin by the
 * zone's clock, as they do where the query is answered.
 */
export function queryMoment(value: string | null, timezone: string): number | null {
  if (value === null) return null;
  const dayFirst = DAY_FIRST.exec(value);
  const date =
    dayFirst === null ? DATE.exec(value) : [value, dayFirst[3], dayFirst[2], dayFirst[1]];
  if (date !== null) {
    const [, year = '', month = '1', day = '1'] = date;
    const at = startOfDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, timezone);
    return Number.isNaN(at) ? null : at;
  }
  const at = LOCAL_TIME.test(value)
    ? Date.parse(`${value}${isoOffset(Date.parse(`${value}Z`), timezone)}`)
    : Date.parse(value);
  return Number.isNaN(at) || !TIME.test(value) ? null : at;
}

/** The calendar day after a calendar day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
