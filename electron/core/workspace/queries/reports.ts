import { row, statement } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** Where a decoded mail's raw bytes lie in its source. Times are UTC milliseconds. */
export interface ReportRow {
  readonly source: number;
  readonly offset: number;
  readonly size: number;
  readonly line: number;
  readonly kind: string;
  readonly at: number | null;
  readonly subject: string | null;
}

export function insertReport(db: WritableDatabase, report: ReportRow): number {
  const { lastInsertRowid } = statement(
    db,
    'INSERT INTO report (source, offset, size, line, kind, at, subject) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    report.source,
    report.offset,
    report.size,
    report.line,
    report.kind,
    report.at,
    report.subject,
  );
  return Number(lastInsertRowid);
}

export function reportById(db: ReadableDatabase, id: number): ReportRow | undefined {
  return row<ReportRow>(
    db,
    'SELECT source, offset, size, line, kind, at, subject FROM report WHERE id = ?',
    id,
  );
}
