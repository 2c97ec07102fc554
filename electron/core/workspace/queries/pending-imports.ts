import { rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

export interface PendingImport {
  readonly path: string;
  /** UTC milliseconds. */
  readonly startedAt: number;
}

/** Remembers that a path is being imported: it is offered again should the import be interrupted. */
export function notePending(db: WritableDatabase, path: string, startedAt: number): void {
  run(
    db,
    `INSERT INTO pending_import (path, started_at) VALUES (?, ?)
     ON CONFLICT (path) DO UPDATE SET started_at = excluded.started_at`,
    path,
    startedAt,
  );
}

export function clearPending(db: WritableDatabase, path: string): void {
  run(db, 'DELETE FROM pending_import WHERE path = ?', path);
}

export function pendingImports(db: ReadableDatabase): PendingImport[] {
  return rows(db, 'SELECT path, started_at AS startedAt FROM pending_import ORDER BY id LIMIT 100');
}
