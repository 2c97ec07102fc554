import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';

/** An answer to a question, kept as long as the workspace does not change: the last one. */
export interface KeptAnswer<Value> {
  /** @param key of the question, where there are several */
  of(db: ReadableDatabase, key: string, make: () => Value): Value;
}

export function createKeptAnswer<Value>(): KeptAnswer<Value> {
  const known = new WeakMap<ReadableDatabase, { readonly key: string; readonly value: Value }>();
  return {
    of(db, key, make) {
      const full = `${versionOf(db)}\0${key}`;
      const found = known.get(db);
      if (found?.key === full) return found.value;
      // The old one is let go first: both would be held at a time.
      known.delete(db);
      const value = make();
      known.set(db, { key: full, value });
      return value;
    },
  };
}

/** Another text whenever the workspace has changed, as far as this connection sees. */
function versionOf(db: ReadableDatabase): string {
  const { others } = row<{ others: number }>(
    db,
    'SELECT data_version AS others FROM pragma_data_version',
  )!;
  const { own } = row<{ own: number }>(db, 'SELECT total_changes() AS own')!;
  return `${others} ${own}`;
}
