/**
 * One cell of a table that will be opened in a spreadsheet: nothing in it can start a formula
 * (OWASP, CSV injection), and it stays in its cell.
 */
export function safeCell(value: string): string {
  const flat = value.replace(/[\t\r\n]+/g, ' ');
  return /^[\s]*[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** The same as a field of a CSV file, quoted where it must be (RFC 4180). */
export function csvCell(value: string): string {
  const safe = safeCell(value);
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
