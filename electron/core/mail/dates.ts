const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: ReadonlyMap<string, number> = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['msd', 240],
  ['jst', 540],
  ['bst', 60],
]);

const DAY_FIRST =
  /(\d{1,2})[\s-]{1,3}([A-Za-z]{3})[a-z]{0,6}\.?[\s-]{1,3}(\d{2,4})[\s,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s{0,3}([+-]\d{4}|[A-Za-z]{1,5})?/;

/**
 * UTC milliseconds of an RFC 5322 section 3.3 date, obsolete zones and missing seconds included, or
 * of an ISO 8601 one; null when it cannot be read. A date without zone counts as UTC.
 */
export function mailDate(value: string | null): number | null {
  if (value === null) return null;
  const capped = value.slice(0, 120);
  const match = DAY_FIRST.exec(capped);
  if (match === null) return isoDate(capped);
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase());
  if (month === -1) return null;
  const given = Number(match[3]);
  const year = given < 50 ? given + 2000 : given < 1000 ? given + 1900 : given;
  const at = Date.UTC(
    year,
    month,
    Number(match[1]),
    Number(match[4]),
    Number(match[5]),
    Number(match[6] ?? 0),
  );
  if (!Number.isFinite(at) || Number(match[1]) > 31 || Number(match[4]) > 24) return null;
  return at - zoneMinutes(match[7] ?? 'utc') * 60_000;
}

function isoDate(value: string): number | null {
  const match =
    /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/.exec(value);
  if (match === null) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(match[0]) ? match[0] : `${match[0]}Z`;
  const at = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(at) ? null : at;
}

function zoneMinutes(zone: string): number {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (numeric === null) return ZONES.get(zone.toLowerCase()) ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
}
