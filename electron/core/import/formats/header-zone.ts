const ZONE = /(?:^|[\s_(])(utc|gmt|msk|мск)(?:\s?([+-])\s?(\d{1,2})(?::?00)?)?\)?\s{0,5}$/i;

/** The zone that a column's name states: `Time (UTC)`, `sent_at_utc`, `Время (МСК)`, `Date (UTC+3)`. */
export function headerZone(name: string): string | undefined {
  const [, zone, sign, hours] = ZONE.exec(name.slice(0, 200)) ?? [];
  if (zone === undefined) return undefined;
  if (/^(?:msk|мск)$/i.test(zone)) return 'Europe/Moscow';
  return sign === undefined ? 'UTC' : `${sign}${(hours ?? '').padStart(2, '0')}:00`;
}
