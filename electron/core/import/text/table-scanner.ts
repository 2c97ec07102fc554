import type { RejectReason } from '../../../../shared/domain/import.ts';
import type { CodeWindow } from './code-window.ts';
import {
  createQuotedField,
  loosen,
  type QuotedOutcome,
  scanQuoted,
  tighten,
} from './quoted-field.ts';
import {
  countFields,
  endOfLine,
  endOfPlainField,
  fieldText,
  MAX_RECORD_UNITS,
  QUOTE,
  countLines,
} from './table-cells.ts';

/** How a delimited file is written. */
export interface TableShape {
  /** Code unit of the delimiter. */
  readonly delimiter: number;
  /** Code unit that ends a line: LF (CR before it is dropped), or CR alone. */
  readonly lineEnd: 10 | 13;
  /** Number of columns of a whole record; settles what an unclosed quote is. */
  readonly columns: number;
}

/** Receives records in file order. */
export interface TableVisitor {
  /**
   * `fields` is reused: copy what is kept. Its texts are slices of a chunk of up to a few MiB, so
   * a text that outlives the chunk must be copied with `ownCopy`.
   */
  record(fields: readonly string[], line: number, offset: number, raw: RawRecord): void;
  /** Text that is no record. */
  damaged(reason: RejectReason, line: number, offset: number, raw: RawRecord): void;
}

/** The units a record takes up in its window, without its line end. */
export interface RawRecord {
  readonly window: CodeWindow;
  readonly start: number;
  readonly end: number;
}

export interface TableScanner {
  /** Reads all whole records of the window. @returns units consumed. */
  scan(window: CodeWindow, final: boolean): number;
  /** 1-based physical line at which the next record starts. */
  line(): number;
}

/**
 * The hot path of import: finds records and slices only the columns asked for (null: all of them).
 * Lenient as spreadsheet programs are: a quote inside an unquoted field is text, and so is one
 * inside a quoted field that no delimiter follows. A quote that swallows lines without end is
 * taken for a stray one: its line is damaged and reading goes on at the next.
 */
export function createTableScanner(
  shape: TableShape,
  needs: readonly number[] | null,
  visitor: TableVisitor,
  startLine = 1,
): TableScanner {
  const { delimiter, lineEnd } = shape;
  const wanted = neededColumns(needs);
  const wantedWidth = wanted.length;
  const all = needs === null;
  const fields: string[] = [];
  let line = startLine;
  let skipping = false;
  // Reused for every record: visitors read it before they return.
  const field = createQuotedField();
  const raw = { window: undefined as unknown as CodeWindow, start: 0, end: 0 };

  function scan(window: CodeWindow, final: boolean): number {
    const codes = window.codes;
    const length = codes.length;
    const text = window.structural();
    const ascii = window.ascii();
    raw.window = window;
    let pos = 0;

    records: while (pos < length) {
      if (skipping) {
        const end = endOfLine(codes, pos, lineEnd);
        if (end === length) return final ? length : pos;
        skipping = false;
        line += 1;
        pos = end + 1;
        continue;
      }
      const start = pos;
      let column = 0;
      let lines = 0;
      let empty = true;
      let p = pos;
      let end = start;

      fields: for (;;) {
        // A blank between delimiter and quote, as people write it.
        if (p + 1 < length && codes[p] === 32 && codes[p + 1] === QUOTE) p += 1;
        const fieldStart = p;
        let quoted = false;
        if (p < length && codes[p] === QUOTE) {
          scanQuoted(field, codes, p, column, shape, final);
          const { outcome } = field;
          if (outcome === 'cut') return start;
          if (outcome !== 'closed' && outcome !== 'plain') {
            pos = giveUp(window, start, fieldStart, outcome, lines);
            continue records;
          }
          quoted = outcome === 'closed';
        }
        if (quoted) {
          if (field.lines > 0) loosen(field, field.end - p);
          lines += field.lines;
          p = field.end;
          empty = false;
          if (all || (column < wantedWidth && wanted[column] === 1)) {
            const value = fieldText(window, text, fieldStart + 1, p, ascii);
            put(column, field.doubled ? value.replaceAll('""', '"') : value);
          } else if (column >= fields.length) {
            fields.push('');
          }
          p += 1;
          if (p < length && codes[p] === 13 && lineEnd === 10) {
            if (p + 1 >= length && !final) return start;
            p += 1;
          }
          end = p;
        } else {
          p = endOfPlainField(codes, fieldStart, delimiter, lineEnd);
          if (p >= length && !final) {
            if (length - start <= MAX_RECORD_UNITS) return start;
            report('too-large', window, start, start + 65_536);
            skipping = true;
            return length;
          }
          end = p;
          if (end > fieldStart && codes[end - 1] === 13 && (p >= length || codes[p] === lineEnd)) {
            end -= 1;
          }
          if (end > fieldStart) empty = false;
          if (all || (column < wantedWidth && wanted[column] === 1)) {
            put(column, fieldText(window, text, fieldStart, end, ascii));
          } else if (column >= fields.length) {
            fields.push('');
          }
        }
        column += 1;
        if (p >= length) {
          pos = length;
          break fields;
        }
        const code = codes[p]!;
        p += 1;
        if (code === lineEnd) {
          pos = p;
          break fields;
        }
        if (code !== delimiter) {
          // Text between a closing quote and the delimiter: kept out, the record goes on.
          p = skipToBoundary(codes, p, delimiter, lineEnd);
          if (p >= length) {
            if (!final) return start;
            pos = length;
            break fields;
          }
          p += 1;
          if (codes[p - 1] === lineEnd) {
            pos = p;
            break fields;
          }
        }
        if (p >= length && !final) return start;
      }

      if (fields.length > column) fields.length = column;
      if (!empty) {
        raw.start = start;
        raw.end = pos > start && codes[pos - 1] === lineEnd ? Math.max(end, start) : pos;
        visitor.record(fields, line, window.base + start * window.unit, raw);
      }
      line += lines + 1;
    }
    return length;
  }

  function put(column: number, value: string): void {
    if (column < fields.length) fields[column] = value;
    else fields.push(value);
  }

  function report(reason: RejectReason, window: CodeWindow, start: number, end: number): void {
    raw.start = start;
    raw.end = end;
    visitor.damaged(reason, line, window.base + start * window.unit, raw);
  }

  /** Reports a record whose quote does not close. @returns where reading goes on */
  function giveUp(
    window: CodeWindow,
    start: number,
    fieldStart: number,
    outcome: QuotedOutcome,
    linesBefore: number,
  ): number {
    const { codes } = window;
    if (outcome !== 'open') tighten(field);
    const lineStop = endOfLine(codes, fieldStart, lineEnd);
    const following = lineStop + 1;
    const goesOn =
      outcome !== 'open' ||
      (following < codes.length &&
        shape.columns > 1 &&
        countFields(codes, following, delimiter, lineEnd) === shape.columns);
    report('unclosed-quote', window, start, goesOn ? lineStop : codes.length);
    line += goesOn ? linesBefore + 1 : countLines(codes, start, codes.length, lineEnd);
    return goesOn ? Math.min(following, codes.length) : codes.length;
  }

  return { scan, line: () => line };
}

function neededColumns(needs: readonly number[] | null): Uint8Array {
  if (needs === null) return new Uint8Array(0);
  const wanted = new Uint8Array(Math.max(0, ...needs.map((column) => column + 1)));
  for (const column of needs) wanted[column] = 1;
  return wanted;
}

function skipToBoundary(
  codes: Uint8Array | Uint16Array,
  from: number,
  delimiter: number,
  lineEnd: number,
): number {
  let p = from;
  while (p < codes.length && codes[p] !== delimiter && codes[p] !== lineEnd) p += 1;
  return p;
}
