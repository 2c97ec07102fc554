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

/** @param identity tells a mail that gives no event from others; null where it gives any */
export function insertReport(
  db: WritableDatabase,
  report: ReportRow,
  identity: number | null,
): number {
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO report (source, offset, size, line, kind, at, subject, identity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    report.source,
    report.offset,
    report.size,
    report.line,
    report.kind,
    report.at,
    report.subject,
    identity,
  );
  return Number(lastInsertRowid);
}

export const MAIL_BY_IDENTITY = 'SELECT 1 FROM report WHERE identity = ? LIMIT 1';

/** Whether a mail of this identity is there. */
export function isKnownMail(db: ReadableDatabase, identity: number): boolean {
  return row(db, MAIL_BY_IDENTITY, identity) !== undefined;
}

export function reportById(db: ReadableDatabase, id: number): ReportRow | undefined {
  return row<ReportRow>(
    db,
    'SELECT source, offset, size, line, kind, at, subject FROM report WHERE id = ?',
    id,
  );
}
