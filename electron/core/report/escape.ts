import { quotedCell, safeCell, visible } from '../../../shared/domain/table-cell.ts';

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

/** One cell of tab-separated values: one line, no tabs, safe against formulas. */
export const tsvCell = (text: string): string => safeCell(oneLine(text));

/** One cell of comma-separated values (RFC 4180), safe against formulas; quoted where needed. */
export const csvCell = (text: string): string => quotedCell(safeCell(visible(text)));

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();
