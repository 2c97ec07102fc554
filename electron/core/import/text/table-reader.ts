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

export interface TableReader {
  /** Reads the whole records that end in this chunk. */
  push(chunk: Uint8Array): void;
  finish(): void;
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
        if (headerText !== null && isHeaderAgain(record, headerText)) return;
        if (commented && record.window.codes[record.start] === 35) return;
        visitor.record(fields, line, offset, rawText);
      },
      damaged(reason, line, offset, record) {
        raw = record;
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
      scanner.scan(feed.finish(), true);
    },
    repaired: feed.repaired,
  };
}

function isHeaderAgain(record: RawRecord, header: string): boolean {
  const length = record.end - record.start;
  if (length < header.length || length > header.length * 3 + 64) return false;
  const { window, start, end } = record;
  const first = window.codes[start]!;
  if (first < 0x80 && first !== header.charCodeAt(0) && first !== 34) return false;
  return window.decode(start, end).replaceAll('"', '').trim() === header.replaceAll('"', '').trim();
}
