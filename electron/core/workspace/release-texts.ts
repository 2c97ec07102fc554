import { row, run } from './connection.ts';
import type { WritableDatabase } from './connection.ts';
import type { TrackHead } from './events/track.ts';
import type { KeyHasher } from './keys/key-hash.ts';
import { INTERN_SALT } from './keys/salts.ts';
import { addUses, unindexWords } from './queries/interned.ts';
import type { InternedTable } from './queries/interned.ts';
import { KEY_SPACES, removeKeys } from './queries/keys.ts';
import type { KeyEntry } from './queries/keys.ts';

/** Uses of texts that end when a source is forgotten: a text that nobody uses any more goes with it. */
export interface Releases {
  text(id: number): void;
  reply(id: number): void;
  head(head: TrackHead): void;
  apply(db: WritableDatabase, hasher: KeyHasher): void;
}

interface Unused {
  readonly value: string;
  readonly high: number;
  readonly low: number;
}

export function createReleases(): Releases {
  const uses: Record<InternedTable, Map<number, number>> = {
    text: new Map(),
    subject: new Map(),
    reply: new Map(),
  };
  const release = (table: InternedTable, id: number): void => {
    if (id !== 0) uses[table].set(id, (uses[table].get(id) ?? 0) + 1);
  };
  return {
    text: (id) => release('text', id),
    reply: (id) => release('reply', id),
    head(head) {
      release('subject', head.subject);
      for (const id of [head.sender, head.stream, head.campaign, head.tag]) release('text', id);
    },
    apply(db, hasher) {
      for (const table of ['text', 'subject', 'reply'] as const) {
        const gone: KeyEntry[] = [];
        for (const [id, count] of uses[table]) {
          addUses(db, table, id, -count);
          const unused = unusedText(db, table, id, hasher);
          if (unused === undefined) continue;
          gone.push({ high: unused.high, low: unused.low, value: id });
          if (table !== 'text') unindexWords(db, table, id, unused.value);
          run(db, `DELETE FROM ${table} WHERE id = ?`, id);
        }
        removeKeys(db, KEY_SPACES[table], gone);
      }
    },
  };
}

function unusedText(
  db: WritableDatabase,
  table: InternedTable,
  id: number,
  hasher: KeyHasher,
): Unused | undefined {
  if (table === 'reply') {
    return row<Unused>(
      db,
      'SELECT value, key_high AS high, key_low AS low FROM reply WHERE id = ? AND uses <= 0',
      id,
    );
  }
  const found = row<{ value: string }>(
    db,
    `SELECT value FROM ${table} WHERE id = ? AND uses <= 0`,
    id,
  );
  if (found === undefined) return undefined;
  hasher.text(found.value, INTERN_SALT[table]);
  return { value: found.value, ...hasher.out };
}
