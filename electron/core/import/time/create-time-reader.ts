import type { Warning, ZoneBasis } from '../../../../shared/domain/import.ts';
import { readEpoch } from './epoch.ts';
import { daysIn, fractionEnd, looksIso, millisOf, two, writtenIsoOffset } from './iso-parts.ts';
import { type DateOrder, namedStamp, numericStamp, type Stamp } from './stamp.ts';
import type { TimeReader, TimeReaderOptions } from './time-reader.ts';
import { writtenOffset, type Zone, zoneByName } from './zone.ts';

/** What a reader of times knows of the file and the user's wishes. */
export interface TimeContext {
  /** `--assume-timezone`, or the zone of a confirmed mapping. */
  readonly assumeTimezone?: string | undefined;
  readonly fileModifiedAt: number | null;
  readonly warn: (warning: Warning) => void;
  readonly zoneUsed: (name: string, basis: ZoneBasis) => void;
}

const DAY = 86_400_000;
/** Before it no mail was sent: zero dates of Unix, Windows and spreadsheets are no times. */
const FIRST_MAIL = Date.UTC(1971, 0, 1);
const NULL_DATE =
  /^(?:(?:0001|1601|1900|1970)-01-01|0?1\/0?1\/(?:0001|1601|1900|1970)|01\.01\.(?:0001|1601|1900|1970)|1899-12-30)(?:[T ]0?0:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:?00| UTC)?)?$/;
/** `20261001T101500Z` (ISO 8601, basic format). */
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(?:(\d{2})(.{0,20}))?$/;
const EMPTY =
  /^(?:|-+|n\/?a|null|none|nil|never|undefined|\\n|0{4}[-./]00[-./]00.{0,30}|00[-./]00[-./]0{2,4}.{0,30})$/i;

/**
 * A reader of one column of times. It reads ISO 8601 with any fraction and offset, RFC 2822, epochs,
 * 12-hour clocks, numeric dates in the column's order, named months, and stamps without a year.
 * Wall time of an unstated zone is taken in the documented, assumed or fallback zone, and what was
 * assumed is told once.
 */
export function createTimeReader(options: TimeReaderOptions, context: TimeContext): TimeReader {
  const told = new Set<string>();
  const { zone, basis } = zoneOfStamps(options, context);
  let naiveTold = false;
  let explicitTold = false;
  let lastKey = -1;
  let lastMidnight = 0;
  let lastOffset: number | null = 0;

  function once(key: string, tell: () => void): void {
    if (told.has(key)) return;
    told.add(key);
    tell();
  }

  function tellNaive(): void {
    if (naiveTold) return;
    naiveTold = true;
    context.zoneUsed(zone.name, basis);
    if (basis === 'default')
      context.warn({ code: 'timezone-assumed', details: { zone: zone.name } });
  }

  function tellExplicit(name: string): void {
    if (explicitTold) return;
    explicitTold = true;
    context.zoneUsed(name, 'explicit');
  }

  function fromLocal(local: number): number {
    tellNaive();
    return local - zone.offsetAtLocal(local);
  }

  /** The wall time of `YYYY-MM-DD HH:MM:SS`, by far the most common stamp. NaN for anything else. */
  function wallTime(text: string): number {
    const year = two(text, 0) * 100 + two(text, 2);
    const month = two(text, 5);
    const day = two(text, 8);
    const key = (year * 100 + month) * 100 + day;
    if (key !== lastKey) {
      if (!(year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) {
        return Number.NaN;
      }
      lastKey = key;
      lastMidnight = Date.UTC(year, month - 1, day);
      lastOffset = zone.offsetOfDay(lastMidnight);
    }
    const hour = two(text, 11);
    const minute = two(text, 14);
    const second = two(text, 17);
    if (!(hour < 24 && minute < 60 && second <= 60)) return Number.NaN;
    return lastMidnight + ((hour * 60 + minute) * 60 + second) * 1000;
  }

  /** A stamp in the shape of ISO 8601 with a fraction and an offset at most; NaN for anything else. */
  function isoTime(text: string): number {
    const wall = wallTime(text);
    if (text.length === 19) {
      if (Number.isNaN(wall)) return wall;
      if (!naiveTold) tellNaive();
      return wall - (lastOffset ?? zone.offsetAtLocal(wall));
    }
    const fraction = fractionEnd(text);
    const offset = writtenIsoOffset(text, fraction);
    if (Number.isNaN(wall) || Number.isNaN(offset)) return Number.NaN;
    if (!explicitTold) tellExplicit(offsetName(offset));
    return wall + millisOf(text, fraction) - offset;
  }

  function orderOf(first: number, second: number, sign: string): DateOrder {
    if (options.order === 'year-first') return 'year-first';
    if (first > 12) return 'day-first';
    if (second > 12) return 'month-first';
    if (options.order !== null && options.order !== undefined) return options.order;
    if (sign !== '/') return 'day-first';
    once('order', () =>
      context.warn({ code: 'date-order-assumed', details: { order: 'month-first' } }),
    );
    return 'month-first';
  }

  function fromStamp(stamp: Stamp): number | undefined {
    const { month, day, time, zone: written } = stamp;
    const year = stamp.year ?? yearOf(month, day, time);
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1000)
      return undefined;
    const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
    const local = midnight + time;
    if (written === null) return fromLocal(local);
    const offset = writtenOffset(written, local);
    if (offset === undefined) return undefined;
    tellExplicit(offsetName(offset));
    return local - offset;
  }

  /** The latest year that does not put the stamp after the file's own date. */
  function yearOf(month: number, day: number, time: number): number {
    const end = (context.fileModifiedAt ?? Date.now()) + DAY;
    let year = new Date(end).getUTCFullYear();
    for (let back = 0; back < 8; back += 1, year -= 1) {
      if (day <= daysIn(year, month) && Date.UTC(year, month - 1, day) + time <= end) break;
    }
    once('year', () => context.warn({ code: 'year-assumed', details: { year } }));
    return year;
  }

  return (text) => {
    if (looksIso(text)) {
      const at = isoTime(text);
      if (at >= FIRST_MAIL) return at;
    }
    if (text.length > 100) return undefined;
    const bare = text.trim();
    if (EMPTY.test(bare) || NULL_DATE.test(bare)) return null;
    const epoch = readEpoch(bare, options.epoch ?? 'guess');
    if (epoch !== undefined) {
      if (epoch.kind === 'local') return fromLocal(epoch.local);
      if (epoch.at !== null) tellExplicit('UTC');
      return epoch.at;
    }
    const basic = BASIC.exec(bare);
    const stamp =
      numericStamp(basic === null ? bare : extended(basic), orderOf) ?? namedStamp(bare);
    return stamp === undefined ? undefined : fromStamp(stamp);
  };
}

function extended(basic: RegExpExecArray): string {
  const [, year, month, day, hour, minute, second = '00', rest = ''] = basic;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}${rest}`;
}

function zoneOfStamps(
  options: TimeReaderOptions,
  context: TimeContext,
): { readonly zone: Zone; readonly basis: ZoneBasis } {
  if (options.zone !== 'ask') return { zone: known(options.zone), basis: 'format' };
  if (context.assumeTimezone !== undefined) {
    return { zone: known(context.assumeTimezone), basis: 'assumed' };
  }
  return { zone: known(options.fallback ?? 'UTC'), basis: 'default' };
}

function known(name: string): Zone {
  return zoneByName(name) ?? zoneByName('UTC')!;
}

function offsetName(offset: number): string {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset) / 60_000;
  const pad = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
