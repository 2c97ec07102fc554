/** What some spreadsheet takes for the start of a formula, behind any blanks (OWASP, CSV injection). */
const FORMULA = /^(?:[\s\u00a0\ufeff]{0,1000}[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;

/** Whether a spreadsheet would take a cell for a formula: a leading `= + - @`, tab or carriage return. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** A spreadsheet cell that no program takes for a formula: such a one gets an apostrophe in front. */
export const safeCell = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** A cell in quotes where it holds one of `needing`: by RFC 4180, commas, quotes and line ends. */
export const quotedCell = (cell: string, needing = /[",\r\n]/): string =>
  needing.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Control and bidirectional override characters removed: a text must not rearrange the page or the row. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g,
    '',
  );
}
