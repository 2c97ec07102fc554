import { calendarOffset } from '../../workspace/zone-offset.ts';

const DAY = 86_400_000;
const QUARTER = 900_000;

/** A time zone as the readers need it. */
export interface Zone {
  readonly name: string;
  /** Milliseconds that local time is ahead of UTC, for local wall time given as if it were UTC. */
  offsetAtLocal(local: number): number;
  /** The offset of the whole local day that starts here, or null where it changes within it. */
  offsetOfDay(localMidnight: number): number | null;
}

const zones = new Map<string, Zone | null>();

/**
 * A zone by its IANA name, or a fixed one by `+03:00`, `UTC+3`.
 * @returns null for a name that nobody knows
 */
export function zoneByName(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = createZone(name.trim());
  if (zones.size < 1000) zones.set(name, zone);
  return zone;
}

function createZone(name: string): Zone | null {
  if (/^(?:utc|gmt|z|etc\/utc|etc\/gmt)$/i.test(name)) return fixedZone('UTC', 0);
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 18 * 60
      ? null
      : fixedZone(name, (offset[1] === '-' ? -minutes : minutes) * 60_000);
  }
  const offsetAt = calendarOffset(name);
  return offsetAt === null ? null : namedZone(name, offsetAt);
}

function fixedZone(name: string, offset: number): Zone {
  return { name, offsetAtLocal: () => offset, offsetOfDay: () => offset };
}

function namedZone(name: string, offsetAtUtc: (utc: number) => number): Zone {
  const days = new Map<number, number | null>();
  const quarters = new Map<number, number>();

  function exactOffset(local: number): number {
    const slot = Math.floor(local / QUARTER);
    const known = quarters.get(slot);
    if (known !== undefined) return known;
    const before = offsetAtUtc(local - DAY);
    const after = offsetAtUtc(local + DAY);
    let offset = before;
    // The earlier of two readings when clocks go back, the later clock when they go forward.
    if (before !== after && offsetAtUtc(local - before) !== before) {
      offset = offsetAtUtc(local - after) === after ? after : before;
    }
    if (quarters.size > 100_000) quarters.clear();
    quarters.set(slot, offset);
    return offset;
  }

  function offsetOfDay(localMidnight: number): number | null {
    const known = days.get(localMidnight);
    if (known !== undefined) return known;
    const before = offsetAtUtc(localMidnight - DAY);
    const after = offsetAtUtc(localMidnight + 2 * DAY);
    const offset = before === after ? before : null;
    if (days.size > 100_000) days.clear();
    days.set(localMidnight, offset);
    return offset;
  }

  return {
    name,
    offsetOfDay,
    offsetAtLocal: (local) => offsetOfDay(Math.floor(local / DAY) * DAY) ?? exactOffset(local),
  };
}

/** Abbreviations in mail logs, in minutes; those that mean several zones are read as mail readers do (RFC 5322, 4.3). */
const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 60],
  ['BST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['MSD', 240],
  ['IST', 330],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
]);

/**
 * Milliseconds ahead of UTC of a zone written after a time: `Z`, `+0300`, `+03:00`, `+03`,
 * `UTC+3`, `(MSK)`, `Europe/Moscow`. Undefined where it is none.
 */
export function writtenOffset(text: string, local: number): number | undefined {
  const bare = text.replaceAll(/[()[\]]/g, '').trim();
  const named = ABBREVIATIONS.get(bare.toUpperCase());
  if (named !== undefined) return named * 60_000;
  if (!/^(?:[a-z]{3})?[+-]|^[a-z]{2,20}\//i.test(bare)) return undefined;
  return zoneByName(bare)?.offsetAtLocal(local);
}
