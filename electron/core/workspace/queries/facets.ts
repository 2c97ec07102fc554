import { row, rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** Totals over the whole workspace, kept at import: field → its query of value and number of rows. */
const TOTALS = {
  outcome: 'SELECT verdict AS value, count(*) AS rows FROM recipient GROUP BY verdict',
  reason:
    'SELECT reason AS value, count(*) AS rows FROM recipient WHERE reason > 0 GROUP BY reason',
  provider: `SELECT provider AS value, count(*) AS rows FROM recipient
    GROUP BY provider ORDER BY rows DESC LIMIT 200`,
  stream: `SELECT stream AS value, count(*) AS rows FROM message WHERE stream > 0
    GROUP BY stream ORDER BY rows DESC LIMIT 200`,
  mask: 'SELECT mask AS value, count(*) AS rows FROM recipient GROUP BY mask',
  recipients: `SELECT 'all' AS value, count(*) AS rows FROM recipient`,
  messages: `SELECT 'all' AS value, count(*) AS rows FROM message`,
} as const;
export type Total = keyof typeof TOTALS;

export function refreshTotals(db: WritableDatabase): void {
  run(db, 'DELETE FROM facet_tally');
  for (const [field, sql] of Object.entries(TOTALS)) {
    run(
      db,
      `INSERT INTO facet_tally (field, value, rows)
       SELECT ?, CAST(value AS TEXT), rows FROM (${sql}) WHERE rows > 0`,
      field,
    );
  }
}

export function totals(
  db: ReadableDatabase,
  field: Total,
): { readonly value: string; readonly rows: number }[] {
  return rows(
    db,
    'SELECT value, rows FROM facet_tally WHERE field = ? ORDER BY rows DESC, value',
    field,
  );
}

export function total(db: ReadableDatabase, field: 'recipients' | 'messages'): number {
  return (
    row<{ rows: number }>(
      db,
      `SELECT rows FROM facet_tally WHERE field = ? AND value = 'all'`,
      field,
    )?.rows ?? 0
  );
}
