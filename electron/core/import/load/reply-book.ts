import type { Classification, ReplyInput } from '../../../../shared/domain/reply.ts';
import { createBulkInsert } from '../../workspace/bulk-insert.ts';
import { classCode, reasonCode } from '../../workspace/codes.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import type { KeyHasher } from '../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../workspace/keys/key-store.ts';
import { addUses, indexWords, nextInternedId } from '../../workspace/queries/interned.ts';
import { KEY_SPACES } from '../../workspace/queries/keys.ts';
import { replyMeaning } from '../../workspace/queries/replies.ts';
import type { ReplyMeaning } from '../../workspace/queries/replies.ts';
import { ownCopy } from '../text/table-cells.ts';
import { growingU8 } from './growing.ts';
import { rememberReplies } from './reply-memo.ts';
import { replyKey } from './reply-key.ts';

/** Words of servers that mean a failure: each distinct one is classified once. */
export interface ReplyBook {
  readonly keys: KeyStore;
  /** The row of a reply, classified when new; `ready` is a reading that the caller has already. */
  idOf(input: ReplyInput, recipient: string, provider: string, ready?: Classification): number;
  /** Counts a use, or takes one back. */
  use(id: number, by?: number): void;
  readonly meaning: (id: number) => ReplyMeaning;
  flush(): void;
}

interface Pending {
  readonly high: number;
  readonly low: number;
  readonly value: string;
  readonly classification: Classification;
  uses: number;
}

export function createReplyBook(
  db: WritableDatabase,
  hasher: KeyHasher,
  classify: (input: ReplyInput) => Classification,
): ReplyBook {
  const keys = createKeyStore(db, KEY_SPACES.reply);
  const read = rememberReplies(classify);
  const insert = createBulkInsert(db, 'reply', [
    'id',
    'value',
    'reason',
    'class',
    'status',
    'reply_code',
    'classification',
    'key_high',
    'key_low',
    'uses',
  ]);
  const start = nextInternedId(db, 'reply');
  const reasons = growingU8();
  const classes = growingU8();
  const olderMeanings = new Map<number, ReplyMeaning>();
  let next = start;
  let firstPending = start;
  let pending: Pending[] = [];
  let older = new Map<number, number>();

  return {
    keys,
    idOf(input, recipient, provider, ready) {
      replyKey(hasher, input, provider);
      const { high, low } = hasher.out;
      const known = keys.get(high, low);
      if (known !== 0) return known;
      const classification = ready ?? read(input, recipient, provider);
      const id = next;
      next += 1;
      keys.put(high, low, id);
      pending.push({ high, low, value: ownCopy(input.text), classification, uses: 0 });
      reasons.ensure(next - start);
      classes.ensure(next - start);
      reasons.data[id - start] = reasonCode.number(classification.reason);
      classes.data[id - start] = classCode.number(classification.class);
      return id;
    },
    use(id, by = 1) {
      const held = pending[id - firstPending];
      if (held !== undefined) held.uses += by;
      else older.set(id, (older.get(id) ?? 0) + by);
    },
    meaning(id) {
      if (id >= start) {
        return {
          reason: reasonCode.word(reasons.data[id - start]!),
          class: classCode.word(classes.data[id - start]!),
        };
      }
      let known = olderMeanings.get(id);
      if (known === undefined) {
        known = replyMeaning(db, id);
        olderMeanings.set(id, known);
      }
      return known;
    },
    flush() {
      for (const [i, { high, low, value, classification, uses }] of pending.entries()) {
        insert.add(
          firstPending + i,
          value,
          reasonCode.number(classification.reason),
          classCode.number(classification.class),
          classification.status,
          classification.replyCode,
          JSON.stringify(classification),
          high,
          low,
          uses,
        );
      }
      insert.flush();
      if (pending.length > 0) indexWords(db, 'reply', firstPending);
      for (const [id, count] of older) addUses(db, 'reply', id, count);
      firstPending = next;
      pending = [];
      older = new Map();
    },
  };
}
