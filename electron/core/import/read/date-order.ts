import { setImmediate } from 'node:timers/promises';

import type { Warning } from '../../../../shared/domain/import.ts';
import type { ByteSource } from '../container/byte-source.ts';
import { isDamage } from '../container/failure.ts';
import type { TextEncoding } from '../text/encoding.ts';
import type { TableLayout } from '../text/table-layout.ts';
import { createTableReader } from '../text/table-reader.ts';
import type { DateOrder } from '../time/stamp.ts';

const NUMERIC_DATE = /^\s{0,5}(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4})/;

/**
 * Reads one column of the whole table until a day beyond 12 settles its order. A column that stays
 * open is read so that its days change more often than its months, with a warning; one with dots day first, without.
 * @returns null where both readings are as good
 * @throws the signal's reason when cancelled
 */
export async function findDateOrder(
  source: ByteSource,
  layout: TableLayout,
  encoding: TextEncoding,
  column: number,
  warn: (warning: Warning) => void,
  signal: AbortSignal,
): Promise<DateOrder | null> {
  const evidence = createDateEvidence();
  const reader = createTableReader(layout, encoding, [column], {
    record: (fields) => evidence.see(fields[column] ?? ''),
    damaged: () => undefined,
  });
  try {
    for await (const chunk of source.open()) {
      signal.throwIfAborted();
      reader.push(chunk);
      if (evidence.settled() !== null) break;
      await setImmediate();
    }
  } catch (error) {
    // An archive that breaks off is read as far as it goes.
    if (!isDamage(error)) throw error;
  }
  if (evidence.settled() === null) reader.finish();
  const settled = evidence.settled();
  if (settled !== null) return settled;
  const likely = evidence.likely();
  if (likely !== null && !evidence.customary())
    warn({ code: 'date-order-assumed', details: { order: likely } });
  return likely;
}

/** Gathers what the stamps of a column say of its order. */
export interface DateEvidence {
  see(text: string): void;
  settled(): DateOrder | null;
  likely(): DateOrder | null;
  /** Dates with dots are written day first wherever they are in use: that needs no warning. */
  customary(): boolean;
}

export function createDateEvidence(): DateEvidence {
  const first = new Set<number>();
  const second = new Set<number>();
  let settled: DateOrder | null = null;
  let dotted = true;
  return {
    see(text) {
      if (settled !== null) return;
      const date = NUMERIC_DATE.exec(text);
      if (date === null) return;
      const a = Number(date[1]);
      const b = Number(date[3]);
      if (date[2] !== '.') dotted = false;
      if (date[1]!.length === 4) settled = 'year-first';
      else if (a > 12 && a <= 31 && b <= 12) settled = 'day-first';
      else if (b > 12 && b <= 31 && a <= 12) settled = 'month-first';
      first.add(a);
      second.add(b);
    },
    settled: () => settled,
    customary: () => dotted && first.size > 0,
    likely() {
      if (dotted && first.size > 0) return 'day-first';
      if (first.size > second.size) return 'day-first';
      return second.size > first.size ? 'month-first' : null;
    },
  };
}
