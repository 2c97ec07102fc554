type OffsetAt = (at: number) => number;

const known = new Map<string, OffsetAt>();

/** Milliseconds that a zone's clock is ahead of UTC at a moment; null for a zone nobody knows. */
export function zoneOffset(timezone: string): OffsetAt | null {
  let offsetAt = known.get(timezone);
  if (offsetAt === undefined) {
    const ask = calendarOffset(timezone);
    if (ask === null) return null;
    offsetAt = byDay(ask);
    known.set(timezone, offsetAt);
  }
  return offsetAt;
}

/** The same, asked of the calendar every time, which is slow. */
export function calendarOffset(timezone: string): OffsetAt | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  return (at) => {
    const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const get = (type: Intl.DateTimeFormatPartTypes): number => Number(part.get(type) ?? 0);
    const year = part.get('era') === 'BC' ? 1 - get('year') : get('year');
    const local = Date.UTC(
      year,
      get('month') - 1,
      get('day'),
      get('hour'),
      get('minute'),
      get('second'),
    );
    return local - Math.floor(at / 1000) * 1000;
  };
}

const DAY = 86_400_000;
const QUARTER = 900_000;
const MOST_KEPT = 20_000;

/**
 * Asks twice a day: clocks change at most a few times a year, always on a quarter of an hour.
 */
function byDay(ask: OffsetAt): OffsetAt {
  const days = new Map<number, number | null>();
  const edges = new Map<number, number>();
  const kept = (at: number): number => {
    let offset = edges.get(at);
    if (offset === undefined) {
      if (edges.size > MOST_KEPT) edges.clear();
      offset = ask(at);
      edges.set(at, offset);
    }
    return offset;
  };
  return (at) => {
    const day = Math.floor(at / DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      if (days.size > MOST_KEPT) days.clear();
      const first = kept(day * DAY);
      offset = first === kept((day + 1) * DAY) ? first : null;
      days.set(day, offset);
    }
    return offset ?? kept(Math.floor(at / QUARTER) * QUARTER);
  };
}

/**
 * The moment at which a zone's clock shows a local time (given as if it were UTC), the first where it
 * shows it twice; where the clock jumps over it, the moment of the jump.
 */
export function startOfLocal(local: number, offsetAt: (at: number) => number): number {
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const early = local - Math.max(before, after);
  const late = local - Math.min(before, after);
  if (early + offsetAt(early) === local) return early;
  if (late + offsetAt(late) === local) return late;
  // Inside a jump: find the first quarter of an hour that is past the asked time.
  let at = early;
  while (at < late && at + offsetAt(at) < local) at += QUARTER;
  return at;
}
