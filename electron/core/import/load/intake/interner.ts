import type { ReadableDatabase } from '../../../workspace/connection.ts';
import { createByteWriter } from '../../../workspace/events/byte-writer.ts';
import type { KeyHasher } from '../../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../../workspace/keys/key-store.ts';
import { INTERN_SALT } from '../../../workspace/keys/salts.ts';
import { nextInternedId } from '../../../workspace/queries/interned.ts';
import { KEY_SPACES } from '../../../workspace/queries/keys.ts';
import type { FirstTexts } from '../batch.ts';
import { growingU32 } from '../growing.ts';

/** Numbers the distinct texts of one table. */
export interface Interner {
  readonly keys: KeyStore;
  /** The row of a text; made when new. Counts nothing. */
  idOf(value: string): number;
  /** Counts a use. */
  use(id: number): void;
  /** Distinct texts first seen by this interner. */
  readonly added: number;
  /** What was met since it was last asked; valid until the next is met. */
  take(): FirstTexts;
}

export function createInterner(
  db: ReadableDatabase,
  table: 'text' | 'subject',
  hasher: KeyHasher,
): Interner {
  const keys = createKeyStore(db, KEY_SPACES[table]);
  const salt = INTERN_SALT[table];
  const start = nextInternedId(db, table);
  let next = start;
  let first = start;
  const values = createByteWriter(1024);
  const ends = growingU32(64);
  const uses = growingU32(64);
  let again = new Map<number, number>();

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
      const at = id - first;
      values.utf8(value);
      ends.ensure(at + 1);
      uses.ensure(at + 1);
      ends.data[at] = values.length;
      uses.data[at] = 0;
      return id;
    },
    use(id) {
      if (id >= first) uses.data[id - first] = uses.data[id - first]! + 1;
      else again.set(id, (again.get(id) ?? 0) + 1);
    },
    take() {
      const count = next - first;
      const taken: FirstTexts = {
        first,
        values: values.view(),
        ends: ends.data.subarray(0, count),
        uses: uses.data.subarray(0, count),
        again,
      };
      first = next;
      values.clear();
      again = new Map();
      return taken;
    },
  };
}
