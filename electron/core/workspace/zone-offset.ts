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
