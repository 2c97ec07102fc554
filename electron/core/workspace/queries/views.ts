import { row, rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

export interface ViewRow {
  readonly id: number;
  readonly name: string;
  readonly query: string;
}

export function allViews(db: ReadableDatabase): ViewRow[] {
  return rows(db, 'SELECT id, name, query FROM view ORDER BY name LIMIT 500');
}

/** Saves a view; one of the same name is replaced. */
export function saveView(db: WritableDatabase, name: string, query: string): ViewRow {
  run(
    db,
    `INSERT INTO view (name, query) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET query = excluded.query`,
    name,
    query,
  );
  return row<ViewRow>(db, 'SELECT id, name, query FROM view WHERE name = ?', name)!;
}

export function removeView(db: WritableDatabase, id: number): boolean {
  return run(db, 'DELETE FROM view WHERE id = ?', id) > 0;
}
