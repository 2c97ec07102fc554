import { windowOfText } from './code-window.ts';
import type { TextEncoding } from './encoding.ts';
import { countLines, endOfLine } from './table-cells.ts';
import { createTableScanner } from './table-scanner.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A record near the start of a file, copied, with its place relative to where parsing began. */
export interface HeadRecord {
  readonly fields: readonly string[];
  readonly offset: number;
  readonly line: number;
  /** Byte offset and line after it. */
  readonly next: number;
  readonly nextLine: number;
}

/** Parses up to `limit` records; the last one is dropped where the head may cut it. */
export function parseHead(
  head: Uint8Array,
  encoding: TextEncoding,
  delimiter: string,
  lineEnd: 10 | 13,
  whole: boolean,
  limit: number,
): { readonly records: readonly HeadRecord[]; readonly damaged: number } {
  const found: HeadRecord[] = [];
  let damaged = 0;
  const scanner = createTableScanner(
    {
      delimiter: delimiter.charCodeAt(0),
      lineEnd,
      // The first record is the best that is known of the width.
      get columns() {
        return found[0]?.fields.length ?? 0;
      },
    },
    null,
    {
      record(fields, line, offset, { window: { codes, base, unit }, start, end }) {
        if (found.length >= limit) return;
        const next = Math.min(endOfLine(codes, end, lineEnd) + 1, codes.length);
        found.push({
          fields: [...fields],
          offset,
          line,
          next: base + next * unit,
          nextLine: line + countLines(codes, start, next, lineEnd),
        });
      },
      damaged() {
        damaged += 1;
      },
    },
  );
  scanner.scan(windowOfText(head, encoding), whole);
  return { records: found, damaged };
}

/**
 * The delimiter under which the records agree best on a number of columns. Counting signs in the
 * header alone would misfire on a subject or a name that holds one.
 */
export function chooseDelimiter(
  head: Uint8Array,
  encoding: TextEncoding,
  lineEnd: 10 | 13,
  whole: boolean,
): string {
  const sample = head.subarray(0, 131_072);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const complete = whole && sample.length === head.length;
    const { records } = parseHead(sample, encoding, delimiter, lineEnd, complete, 100);
    const score = agreement(records.map((record) => record.fields.length));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function agreement(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [columns, times] of seen) {
    if (columns < 2) continue;
    const share = times / counts.length;
    const header = counts[0] === columns ? 1 : 0.6;
    best = Math.max(best, share * share * header * Math.log2(columns + 1));
  }
  return best;
}
