import type { Language } from '../domain/verdict.ts';
import { formatNumber, LOCALES } from './message.ts';

/**
 * - `date`: 3 Oct 2026 · `day`: 3 Oct (no zone: for running text)
 * - `time`: 10:00:04 UTC+3 · `datetime`: 3 Oct 2026, 10:00:04 UTC+3
 * - `minute`: 3 Oct 2026, 10:00 UTC+3 · `iso`: 2026-10-03T07:00:04.000Z
 */
export type DateStyle = 'date' | 'day' | 'time' | 'datetime' | 'minute' | 'iso';

export interface DateOptions {
  readonly language: Language;
  /** IANA name; a name the system does not know is read as UTC. */
  readonly timezone: string;
  readonly style: DateStyle;
}

const STYLES: Readonly<Record<Exclude<DateStyle, 'iso'>, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  datetime: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  minute: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(
  locale: string,
  timezone: string,
  id: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timezone} ${id}`;
  let format = formats.get(key);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: timezone });
    } catch {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    }
    formats.set(key, format);
  }
  return format;
}

const FARTHEST = 8.64e15;

/** Whether a number can be a moment at all (ECMA-262, time values). */
export function isMoment(at: number | null | undefined): at is number {
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) <= FARTHEST;
}

/** A moment as ISO 8601 in UTC; null for none. */
export const isoTime = (at: number | null): string | null =>
  isMoment(at) ? new Date(at).toISOString() : null;

/** Orders moments in UTC milliseconds, unknown ones last. */
export function undatedLast(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null ? -1 : one - other;
}

/** A moment in UTC milliseconds, by locale, with its zone wherever a time of day is shown. */
export function formatDate(at: number, { language, timezone, style }: DateOptions): string {
  if (!isMoment(at)) return '—';
  if (style === 'iso') return new Date(at).toISOString();
  const text = dateFormat(LOCALES[language], timezone, style, STYLES[style])
    .format(at)
    .replace(/\u202f|\u00a0/g, ' ')
    .replace(' г.', '');
  return style === 'date' || style === 'day' ? text : `${text} ${zoneLabel(at, timezone)}`;
}

/** The zone as an offset at that moment: UTC, UTC+3, UTC-4:30. */
export function zoneLabel(at: number, timezone: string): string {
  const part = dateFormat('en-GB', timezone, 'zone', { timeZoneName: 'shortOffset' })
    .formatToParts(isMoment(at) ? at : 0)
    .find(({ type }) => type === 'timeZoneName');
  return (part?.value ?? 'GMT')
    .replace('GMT', 'UTC')
    .replace('\u2212', '-')
    .replace('UTC+0', 'UTC');
}

type Unit = 'day' | 'hour' | 'minute' | 'second';
const UNITS: readonly (readonly [Unit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** A span in milliseconds in its two largest units: 3 days 4 hours, 12 seconds; under one second as 0 seconds. */
export function formatDuration(span: number, language: Language): string {
  let rest = Math.abs(span);
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first === -1 || !Number.isFinite(rest)) return unit(0, 'second', language);
  const parts: string[] = [];
  for (const [name, size] of UNITS.slice(first, first + 2)) {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    if (whole > 0) parts.push(unit(whole, name, language));
  }
  return parts.join(' ');
}

function unit(value: number, name: Unit, language: Language): string {
  return formatNumber(value, language, { style: 'unit', unit: name, unitDisplay: 'long' });
}

/** How long ago or ahead `at` lies from `now`: 3 days ago, in 2 hours. */
export function formatRelative(at: number, now: number, language: Language): string {
  if (!isMoment(at) || !isMoment(now)) return '—';
  const span = at - now;
  const [name, size] = UNITS.find(([, size]) => Math.abs(span) >= size) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(
    Math.trunc(span / size),
    name,
  );
}
