import type { ReadableDatabase } from '../connection.ts';
import { versionOf } from '../search/plan-cache.ts';

/** Answers that are kept for their pages: the last of each kind, as long as the workspace does not change. */
export interface Kept<Value> {
  of(db: ReadableDatabase, key: string, make: () => Value): Value;
}

export function createKept<Value>(): Kept<Value> {
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
