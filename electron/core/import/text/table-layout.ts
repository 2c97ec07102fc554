import { createTextFeed, windowOfText } from './code-window.ts';
import { chooseDelimiter, type HeadRecord, parseHead } from './delimiter.ts';
import type { TextEncoding } from './encoding.ts';
import { looksLikeHeader } from './header-row.ts';

/** How a delimited file is laid out, found from its first bytes. */
export interface TableLayout {
  readonly delimiter: string;
  readonly lineEnd: 10 | 13;
  /** Names as written, or null for a headerless file. */
  readonly header: readonly string[] | null;
  /** Lines before the header: comments, `sep=`, titles. */
  readonly preamble: readonly string[];
  /** Byte offset in the file and physical line of the first record after the header. */
  readonly dataOffset: number;
  readonly dataLine: number;
  /** Number of columns of most records. */
  readonly columns: number;
  /** Up to 200 whole records after the header. */
  readonly rows: readonly (readonly string[])[];
  /** Records near the start that could not be read. */
  readonly damaged: number;
}

const SAMPLE_ROWS = 200;
/** Comment lines before a header. */
const MAX_PREAMBLE = 100;

/**
 * Finds delimiter, preamble, header and first records.
 * @param delimiter what the user or an earlier detection says, or null to score the candidates
 * @param whole whether `head` is the whole file, so that its last line is a record too
 */
export function readTableLayout(
  head: Uint8Array,
  encoding: TextEncoding,
  whole: boolean,
  delimiter: string | null = null,
): TableLayout {
  const preamble: string[] = [];
  const lineEnd = lineEndOf(head, encoding);
  let start = encoding.bom;
  let line = 1;
  let given = delimiter;
  let fieldsHeader: readonly string[] | null = null;
  while (preamble.length < MAX_PREAMBLE) {
    const text = lineAt(head, encoding, start, lineEnd);
    if (text === null) break;
    const directive = preambleLine(text.text);
    if (directive === null) break;
    preamble.push(text.text);
    given ??= directive.delimiter;
    fieldsHeader = directive.header ?? fieldsHeader;
    start = text.next;
    line += 1;
  }
  const body = head.subarray(start);
  const bodyEncoding = { ...encoding, bom: 0 };
  const chosen = given ?? chooseDelimiter(body, bodyEncoding, lineEnd, whole);
  const { records, damaged } = parseHead(
    body,
    bodyEncoding,
    chosen,
    lineEnd,
    whole,
    SAMPLE_ROWS + 20,
  );
  const columns = modeOf(records.map((record) => record.fields.length));
  const titles = fieldsHeader === null ? titleRows(records, columns) : 0;
  for (const record of records.slice(0, titles)) preamble.push(record.fields.join(chosen));
  const first = records[titles];
  const headed =
    fieldsHeader === null &&
    first !== undefined &&
    looksLikeHeader(
      first.fields,
      records.slice(titles + 1).map((r) => r.fields),
    );
  const rows = records.slice(titles + (headed ? 1 : 0));
  const before = records[titles - 1 + (headed ? 1 : 0)];
  return {
    delimiter: chosen,
    lineEnd,
    header: fieldsHeader ?? (headed ? first.fields : null),
    preamble,
    dataOffset: start + (before?.next ?? 0),
    dataLine: line - 1 + (before?.nextLine ?? 1),
    columns: Math.max(columns, fieldsHeader?.length ?? 0),
    rows: rows.slice(0, SAMPLE_ROWS).map((record: HeadRecord) => record.fields),
    damaged,
  };
}

/** `sep=;` of Excel, `#Fields:` and `#TYPE` of Microsoft's tools, any other `#` comment. */
function preambleLine(
  text: string,
): { readonly delimiter: string | null; readonly header: readonly string[] | null } | null {
  const separator = /^"?sep=(.)"?\s*$/i.exec(text);
  if (separator !== null) return { delimiter: separator[1] ?? null, header: null };
  // `#,Email,Status`: a column of numbers.
  if (!text.startsWith('#') || /^#[,;\t|]/.test(text)) return null;
  const fields = /^#Fields:\s*(.{1,8000})$/.exec(text);
  if (fields === null) return { delimiter: null, header: null };
  const names = fields[1]!;
  const delimiter = names.includes(',') ? ',' : names.includes('\t') ? '\t' : ' ';
  return { delimiter, header: names.trim().split(delimiter) };
}

interface HeadLine {
  readonly text: string;
  readonly next: number;
}

function lineAt(
  head: Uint8Array,
  encoding: TextEncoding,
  start: number,
  lineEnd: number,
): HeadLine | null {
  if (start >= head.length) return null;
  const slice = head.subarray(start, start + 32_768);
  const window = windowOfText(slice, { ...encoding, bom: 0 });
  const at = window.codes.indexOf(lineEnd);
  if (at === -1) return null;
  const text = window.decode(0, at);
  return {
    text: text.endsWith('\r') ? text.slice(0, -1) : text,
    next: start + (at + 1) * window.unit,
  };
}

function lineEndOf(head: Uint8Array, encoding: TextEncoding): 10 | 13 {
  const { codes } = createTextFeed(encoding).push(head.subarray(0, 65_536));
  return codes.includes(10) || !codes.includes(13) ? 10 : 13;
}

function modeOf(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  let best = 1;
  let bestCount = 0;
  for (const count of counts) {
    const times = (seen.get(count) ?? 0) + 1;
    seen.set(count, times);
    if (times > bestCount || (times === bestCount && count > best)) {
      best = count;
      bestCount = times;
    }
  }
  return best;
}

/** Rows of one cell above a wide table: a report's title, its date. An address makes it a record. */
function titleRows(records: readonly HeadRecord[], columns: number): number {
  if (columns < 3) return 0;
  let titles = 0;
  while (titles < 8 && titles < records.length && isTitle(records[titles]!.fields)) titles += 1;
  return titles < records.length && titles < 8 ? titles : 0;
}

function isTitle(fields: readonly string[]): boolean {
  const filled = fields.filter((field) => field.trim() !== '');
  return filled.length <= 1 && filled.every((field) => !field.includes('@'));
}
