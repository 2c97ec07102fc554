import type { RejectReason } from '../../../../shared/domain/import.ts';
import { createTextFeed } from './code-window.ts';
import type { TextEncoding } from './encoding.ts';
import type { TableLayout } from './table-layout.ts';
import { createTableScanner, type RawRecord } from './table-scanner.ts';

/** What becomes of each record of a table; fields are reused, see `TableVisitor`. */
export interface TableReaderVisitor {
  record(fields: readonly string[], line: number, offset: number, raw: () => string): void;
  damaged(reason: RejectReason, line: number, offset: number, raw: () => string): void;
}

/** `narrow`: before its last column, which in tables of records of several widths means nothing. */
export type CutOff = 'inside-quotes' | 'narrow' | null;

export interface TableReader {
  /** Reads the whole records that end in this chunk. */
  push(chunk: Uint8Array): void;
  finish(): void;
  /** After `finish`: how the last record breaks off, without a line end; null where it does not. */
  readonly cutOff: () => CutOff;
  /** The encoding that repaired text which was not valid in the detected one. */
  readonly repaired: () => string | null;
}

/** At most this much of a record is given as raw text. */
export const MAX_RAW_CHARS = 65_536;

/**
 * Reads the records of a delimited file after its header. A header that is repeated in the middle
 * (concatenated files) is no record, and neither are comment lines of a file that began with some.
 */
export function createTableReader(
  layout: TableLayout,
  encoding: TextEncoding,
  needs: readonly number[] | null,
  visitor: TableReaderVisitor,
): TableReader {
  const headerText = layout.header?.join(layout.delimiter) ?? null;
  const commented = layout.preamble.some((line) => line.startsWith('#'));
  const feed = createTextFeed({ ...encoding, bom: layout.dataOffset });
  let raw: RawRecord | null = null;
  let finishing = false;
  let cutOff: CutOff = null;
  const rawText = (): string => {
    if (raw === null) return '';
    return raw.window.decode(raw.start, Math.min(raw.end, raw.start + MAX_RAW_CHARS));
  };
  const scanner = createTableScanner(
    {
      delimiter: layout.delimiter.charCodeAt(0),
      lineEnd: layout.lineEnd,
      columns: layout.columns,
    },
    needs,
    {
      record(fields, line, offset, record) {
        raw = record;
        if (finishing) cutOff = fields.length < layout.columns && isLast(record) ? 'narrow' : null;
        if (headerText !== null && isHeaderAgain(record, headerText)) return;
        if (commented && record.window.codes[record.start] === 35) return;
        visitor.record(fields, line, offset, rawText);
      },
      damaged(reason, line, offset, record) {
        raw = record;
        if (finishing)
          cutOff = reason === 'unclosed-quote' && isLast(record) ? 'inside-quotes' : null;
        visitor.damaged(reason, line, offset, rawText);
      },
    },
    layout.dataLine,
  );
  return {
    push(chunk) {
      const window = feed.push(chunk);
      feed.consume(scanner.scan(window, false));
    },
    finish() {
      finishing = true;
      scanner.scan(feed.finish(), true);
    },
    cutOff: () => cutOff,
    repaired: feed.repaired,
  };
}

/** Whether nothing stands behind the record, not even its line end. */
function isLast({ window, end }: RawRecord): boolean {
  return end >= window.codes.length;
}

function isHeaderAgain(record: RawRecord, header: string): boolean {
  const length = record.end - record.start;
  if (length < header.length || length > header.length * 3 + 64) return false;
  const { window, start, end } = record;
  const first = window.codes[start]!;
  if (first < 0x80 && first !== header.charCodeAt(0) && first !== 34) return false;
  return window.decode(start, end).replaceAll('"', '').trim() === header.replaceAll('"', '').trim();
}
