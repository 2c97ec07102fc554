import type { WritableDatabase } from '../../workspace/connection.ts';
import { createBulkInsert } from '../../workspace/bulk-insert.ts';
import type { KeyHasher } from '../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../workspace/keys/key-store.ts';
import {
  addUses,
  indexWords,
  internedValue,
  nextInternedId,
} from '../../workspace/queries/interned.ts';
import { KEY_SPACES } from '../../workspace/queries/keys.ts';
import { INTERN_SALT } from '../../workspace/keys/salts.ts';
import { ownCopy } from '../text/table-cells.ts';

/** Distinct texts of one table, each with a row number and a count of its uses. */
export interface Interner {
  readonly keys: KeyStore;
  /** The row of a text; made when new. Counts nothing. */
  idOf(value: string): number;
  /** Counts a use, or takes one back. */
  use(id: number, by?: number): void;
  readonly value: (id: number) => string;
  /** Distinct texts first seen by this interner. */
  readonly added: number;
  /** Writes new texts and counts. */
  flush(): void;
}

export function createInterner(
  db: WritableDatabase,
  table: 'text' | 'subject',
  hasher: KeyHasher,
): Interner {
  const keys = createKeyStore(db, KEY_SPACES[table]);
  const salt = INTERN_SALT[table];
  const insert = createBulkInsert(db, table, ['id', 'value', 'uses']);
  const start = nextInternedId(db, table);
  let next = start;
  let firstPending = next;
  let values: string[] = [];
  let uses: number[] = [];
  let older = new Map<number, number>();
  const read = new Map<number, string>();

  return {
    keys,
    get added() {
      return next - start;
    },
    idOf(value) {
      hasher.text(value, salt);
      const { high, low } = hasher.out;
      const known = keys.get(high, low);
      if (known !== 0) return known;
      const id = next;
      next += 1;
      keys.put(high, low, id);
      values.push(ownCopy(value));
      uses.push(0);
      return id;
    },
    use(id, by = 1) {
      if (id >= firstPending) uses[id - firstPending] = uses[id - firstPending]! + by;
      else older.set(id, (older.get(id) ?? 0) + by);
    },
    value(id) {
      let known = id >= firstPending ? values[id - firstPending] : read.get(id);
      if (known === undefined) {
        known = internedValue(db, table, id);
        read.set(id, known);
      }
      return known;
    },
    flush() {
      for (let i = 0; i < values.length; i += 1) insert.add(firstPending + i, values[i]!, uses[i]!);
      insert.flush();
      if (table === 'subject' && values.length > 0) indexWords(db, 'subject', firstPending);
      for (const [id, count] of older) addUses(db, table, id, count);
      firstPending = next;
      values = [];
      uses = [];
      older = new Map();
    },
  };
}
