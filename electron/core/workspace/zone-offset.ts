/** Milliseconds that a zone's clock is ahead of UTC at a moment; null for a zone nobody knows. */
export function zoneOffset(timezone: string): ((at: number) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
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
  // Clocks change at most a few times a year, always on a quarter of an hour.
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / 900_000);
    let offset = known.get(quarter);
    if (offset === undefined) {
      const part = new Map(
        format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, Number(value)]),
      );
      const get = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
      const local = Date.UTC(
        get('year'),
        get('month') - 1,
        get('day'),
        get('hour'),
        get('minute'),
        get('second'),
      );
      offset = local - quarter * 900_000;
      known.set(quarter, offset);
    }
    return offset;
  };
}

/**
 * The moment at which a zone's clock shows a local time (given as if it were UTC), the first where it
 * shows it twice; where the clock jumps over it, the moment of the jump.
 */
export function startOfLocal(local: number, offsetAt: (at: number) => number): number {
  const before = offsetAt(local - 86_400_000);
  const after = offsetAt(local + 86_400_000);
  const early = local - Math.max(before, after);
  const late = local - Math.min(before, after);
  if (early + offsetAt(early) === local) return early;
  if (late + offsetAt(late) === local) return late;
  // Inside a jump: find the first quarter of an hour that is past the asked time.
  let at = early;
  while (at < late && at + offsetAt(at) < local) at += 900_000;
  return at;
}
