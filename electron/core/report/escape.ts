const HTML: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => HTML.get(sign) ?? sign);
}

/** Text inside a Markdown paragraph or table cell (CommonMark and GFM): one line, nothing becomes markup. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]{}<>|~#&]/g, (sign) => `\\${sign}`)
    .replace(/^[-+=]/, (sign) => `\\${sign}`)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Server's words as a Markdown code span: the fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`{1,200}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A code span inside a GFM table, where a bar ends the cell even in code. */
export const codeCell = (text: string): string => codeSpan(text).replaceAll('|', '\\|');

/** What some spreadsheet takes for the start of a formula, behind any blanks (OWASP, CSV injection). */
const FORMULA = /^(?:[\s\u00a0\ufeff]{0,1000}[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;

/** Whether a spreadsheet would take a cell for a formula: a leading `= + - @`, tab or carriage return. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** A spreadsheet cell that no program takes for a formula: such a one gets an apostrophe in front. */
export const safeCell = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** One cell of tab-separated values: one line, no tabs, safe against formulas. */
export const tsvCell = (text: string): string => safeCell(oneLine(text));

/** One cell of comma-separated values (RFC 4180), safe against formulas; quoted where needed. */
export const csvCell = (text: string): string => quotedCell(safeCell(visible(text)));

/** A cell in quotes where RFC 4180 asks for them. */
export const quotedCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Control and bidirectional override characters removed: a text must not rearrange the page or the row. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g,
    '',
  );
}

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();
