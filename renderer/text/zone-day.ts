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
  const first = Date.parse(`${day}T00:00${isoOffset(guess, timezone)}`);
  return Date.parse(`${day}T00:00${isoOffset(first, timezone)}`);
}

/** The beginning of a day as a query takes it: a plain date is a day of UTC, other zones say theirs. */
export function queryDay(day: string, timezone: string): string {
  const offset = isoOffset(startOfDay(day, timezone), timezone);
  return offset === 'Z' || offset === '+00:00' ? day : `${day}T00:00${offset}`;
}

const PLAIN = /^\d{4}-\d\d-\d\d$/;

/** The moment that a query's `after:` or `before:` names, or null. */
export function queryMoment(value: string | null): number | null {
  if (value === null) return null;
  const at = PLAIN.test(value) ? Date.parse(`${value}T00:00Z`) : Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

/** The calendar day after a calendar day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
