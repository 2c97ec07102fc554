import { row } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';

export function looseReportsExist(db: ReadableDatabase): boolean {
  return row(db, 'SELECT 1 FROM loose_report LIMIT 1') !== undefined;
}
