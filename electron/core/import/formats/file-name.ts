/** The last part of a path (of an archive's member too), in lower case. */
export function baseName(fileName: string): string {
  const path = fileName.replaceAll('\\', '/');
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

const YEAR_FIRST = /(?:^|\D)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:\D|$)/;
/** With dots and a four-digit year the day comes first wherever that is written. */
const DAY_FIRST = /(?:^|\D)(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(20\d\d)(?:\D|$)/;

/** A date in a file's name as `YYYY-MM-DD`; empty where there is none. */
export function dateOfFileName(fileName: string): string {
  const name = fileName.slice(-200);
  const [, year, month, day] = YEAR_FIRST.exec(name) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, first, second, last] = DAY_FIRST.exec(name) ?? [];
  return last === undefined ? '' : `${last}-${second}-${first}`;
}
