import type { TableMapping } from '../../../../shared/domain/import.ts';
import { row, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** The mapping confirmed for tables with this header, if any. */
export function rememberedMapping(db: ReadableDatabase, key: string): TableMapping | undefined {
  const found = row<{ mapping: string }>(
    db,
    'SELECT mapping FROM mapping WHERE fingerprint = ?',
    key,
  );
  return found === undefined ? undefined : (JSON.parse(found.mapping) as TableMapping);
}

export function rememberMapping(db: WritableDatabase, key: string, mapping: TableMapping): void {
  run(
    db,
    `INSERT INTO mapping (fingerprint, mapping) VALUES (?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping`,
    key,
    JSON.stringify(mapping),
  );
}

/** @returns false where nothing was remembered under this key */
export function forgetMapping(db: WritableDatabase, key: string): boolean {
  return run(db, 'DELETE FROM mapping WHERE fingerprint = ?', key) > 0;
}
