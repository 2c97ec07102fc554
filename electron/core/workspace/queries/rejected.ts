import { rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

export interface Rejection {
  readonly source: number;
  readonly line: number;
  readonly reason: string;
  readonly what: string | null;
  readonly raw: string;
}

export function insertRejected(db: WritableDatabase, rejection: Rejection): void {
  run(
    db,
    'INSERT INTO rejected (source, line, reason, what, raw) VALUES (?, ?, ?, ?, ?)',
    rejection.source,
    rejection.line,
    rejection.reason,
    rejection.what,
    rejection.raw,
  );
}

export const REJECTED_OF_SOURCE = `SELECT id, source, line, reason, what, raw FROM rejected
  WHERE source = ? AND id > ? ORDER BY id LIMIT ?`;

/** Rejected records of a source (or of all, for 0) after row `after`, in file order. */
export function rejectedRecords(
  db: ReadableDatabase,
  source: number,
  after: number,
  limit: number,
): (Rejection & { readonly id: number })[] {
  if (source > 0) return rows(db, REJECTED_OF_SOURCE, source, after, limit);
  return rows(
    db,
    'SELECT id, source, line, reason, what, raw FROM rejected WHERE id > ? ORDER BY id LIMIT ?',
    after,
    limit,
  );
}
