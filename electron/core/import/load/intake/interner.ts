import type { ReadableDatabase } from '../../../workspace/connection.ts';
import type { KeyHasher } from '../../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../../workspace/keys/key-store.ts';
import { INTERN_SALT } from '../../../workspace/keys/salts.ts';
import { nextInternedId } from '../../../workspace/queries/interned.ts';
import { KEY_SPACES } from '../../../workspace/queries/keys.ts';
import { ownCopy } from '../../text/table-cells.ts';
import type { FirstTexts } from '../batch.ts';

/** Numbers the distinct texts of one table. */
export interface Interner {
  readonly keys: KeyStore;
  /** The row of a text; made when new. Counts nothing. */
  idOf(value: string): number;
  /** Counts a use. */
  use(id: number): void;
  /** Distinct texts first seen by this interner. */
  readonly added: number;
  /** What was met since it was last asked. */
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
  let values: string[] = [];
  let uses: number[] = [];
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
      values.push(ownCopy(value));
      uses.push(0);
      return id;
    },
    use(id) {
      if (id >= first) uses[id - first] = uses[id - first]! + 1;
      else again.set(id, (again.get(id) ?? 0) + 1);
    },
    take() {
      const taken: FirstTexts = { first, values, uses, again };
      first = next;
      values = [];
      uses = [];
      again = new Map();
      return taken;
    },
  };
}
