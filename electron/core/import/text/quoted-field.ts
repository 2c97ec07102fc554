import { countFields, MAX_QUOTED_LINES, MAX_QUOTED_UNITS, QUOTE } from './table-cells.ts';
import type { TableShape } from './table-scanner.ts';

/**
 * How a field that begins with a quote ends. `closed`: at its quote. `plain`: the quotes are text of
 * an unquoted field (`"News" <news@x>`). `cut`: the window ends first. `open`: no quote closes it
 * before the end of the file. `runaway`: it grows beyond all measure. `stray`: it ran over lines
 * into the quotes of a later field.
 */
export type QuotedOutcome = 'closed' | 'plain' | 'cut' | 'open' | 'runaway' | 'stray';

/** Filled by `scanQuoted`; one object serves all fields, for speed. */
export interface QuotedField {
  outcome: QuotedOutcome;
  /** Index of the closing quote. */
  end: number;
  /** Line ends inside. */
  lines: number;
  /** Whether quotes inside are doubled. */
  doubled: boolean;
  /** A field beyond these is a runaway. They shrink with every one, or each stray quote of a file full of them would cost the whole stretch. */
  maxLines: number;
  maxUnits: number;
}

const LEAST_LINES = 4;
const LEAST_UNITS = 16_384;

export function createQuotedField(): QuotedField {
  return {
    outcome: 'closed',
    end: 0,
    lines: 0,
    doubled: false,
    maxLines: MAX_QUOTED_LINES,
    maxUnits: MAX_QUOTED_UNITS,
  };
}

/** A field ran away: the next one is given up sooner. */
export function tighten(field: QuotedField): void {
  field.maxLines = Math.max(LEAST_LINES, field.maxLines >> 1);
  field.maxUnits = Math.max(LEAST_UNITS, field.maxUnits >> 1);
}

/** A field closed over several lines: the file has such fields, longer ones may come. */
export function loosen(field: QuotedField, units: number): void {
  field.maxLines = Math.max(field.maxLines, Math.min(MAX_QUOTED_LINES, field.lines * 4));
  field.maxUnits = Math.max(field.maxUnits, Math.min(MAX_QUOTED_UNITS, units * 4));
}

const CR = 13;

/** Scans the field whose opening quote stands at `start`, the `column`-th of its record. */
export function scanQuoted(
  field: QuotedField,
  codes: Uint8Array | Uint16Array,
  start: number,
  column: number,
  shape: TableShape,
  final: boolean,
): void {
  const { delimiter, lineEnd } = shape;
  const length = codes.length;
  const stop = Math.min(length, start + field.maxUnits);
  let p = start + 1;
  let lines = 0;
  let stray = false;
  field.doubled = false;
  for (;;) {
    if (stray) p = nextAfterStray(codes, p, stop, delimiter, lineEnd);
    else {
      for (; p < stop; p += 1) {
        const code = codes[p]!;
        if (code === QUOTE) break;
        if (code === lineEnd) lines += 1;
      }
    }
    if (p >= stop || lines > field.maxLines) {
      const runaway = p < length;
      if (!runaway && !final) return end(field, 'cut', p, lines);
      if (stray && lines === 0 && isPlain(codes, start, column, shape))
        return end(field, 'plain', p, lines);
      return end(field, runaway ? 'runaway' : 'open', p, lines);
    }
    const code = codes[p]!;
    if (code === QUOTE) {
      if (p + 1 >= length) return end(field, final ? closing(stray, lines) : 'cut', p, lines);
      const after = codes[p + 1]!;
      if (after === QUOTE) {
        field.doubled = true;
        p += 2;
        continue;
      }
      if (after === delimiter || after === lineEnd || after === CR) {
        return end(field, closing(stray, lines), p, lines);
      }
      stray = true;
    } else if (code === lineEnd) {
      if (lines === 0 && isPlain(codes, start, column, shape)) return end(field, 'plain', p, lines);
      lines += 1;
    } else if (lines === 0) {
      // The whole line must be in sight, or the answer would hang on the chunk's end.
      if (!final && !codes.includes(lineEnd, p)) return end(field, 'cut', p, lines);
      if (isPlain(codes, start, column, shape)) return end(field, 'plain', p, lines);
    }
    p += 1;
  }
}

function closing(stray: boolean, lines: number): QuotedOutcome {
  return stray && lines > 0 ? 'stray' : 'closed';
}

/** Whether the line has the table's width when the field is plain text. */
function isPlain(
  codes: Uint8Array | Uint16Array,
  start: number,
  column: number,
  { columns, delimiter, lineEnd }: TableShape,
): boolean {
  return column + countFields(codes, start, delimiter, lineEnd) === columns;
}

function end(field: QuotedField, outcome: QuotedOutcome, at: number, lines: number): void {
  field.outcome = outcome;
  field.end = at;
  field.lines = lines;
}

/** The next quote, line end, or delimiter with a quote behind it. */
function nextAfterStray(
  codes: Uint8Array | Uint16Array,
  from: number,
  stop: number,
  delimiter: number,
  lineEnd: number,
): number {
  let p = from;
  for (; p < stop; p += 1) {
    const code = codes[p]!;
    if (code === QUOTE || code === lineEnd) break;
    if (code === delimiter && p + 1 < stop && codes[p + 1] === QUOTE) break;
  }
  return p;
}
