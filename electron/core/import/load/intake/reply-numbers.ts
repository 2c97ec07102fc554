import type { Classification, ReplyInput } from '../../../../../shared/domain/reply.ts';
import { classCode, reasonCode } from '../../../workspace/codes.ts';
import type { ReadableDatabase } from '../../../workspace/connection.ts';
import type { KeyHasher } from '../../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../../workspace/keys/key-store.ts';
import { nextInternedId } from '../../../workspace/queries/interned.ts';
import { KEY_SPACES } from '../../../workspace/queries/keys.ts';
import { ownCopy } from '../../text/table-cells.ts';
import type { FirstReplies, FirstReply } from '../batch.ts';
import { rememberReplies } from './reply-memo.ts';
import { replyKey } from './reply-key.ts';

/** Numbers the distinct words of servers that mean a failure: each is classified once. */
export interface ReplyNumbers {
  readonly keys: KeyStore;
  /** The row of a reply, classified when new; `ready` is a reading that the caller has already. Counts a use. */
  use(input: ReplyInput, recipient: string, provider: string, ready?: Classification): number;
  /** What was met since it was last asked. */
  take(): FirstReplies;
}

type Counted = { -readonly [Field in keyof FirstReply]: FirstReply[Field] };

export function createReplyNumbers(
  db: ReadableDatabase,
  hasher: KeyHasher,
  classify: (input: ReplyInput) => Classification,
): ReplyNumbers {
  const keys = createKeyStore(db, KEY_SPACES.reply);
  const read = rememberReplies(classify);
  // Replies of one template share their classification.
  const written = new WeakMap<Classification, string>();
  let next = nextInternedId(db, 'reply');
  let first = next;
  let rows: Counted[] = [];
  let again = new Map<number, number>();

  function json(classification: Classification): string {
    let known = written.get(classification);
    if (known === undefined) {
      known = JSON.stringify(classification);
      written.set(classification, known);
    }
    return known;
  }

  return {
    keys,
    use(input, recipient, provider, ready) {
      replyKey(hasher, input, provider);
      const { high, low } = hasher.out;
      const known = keys.get(high, low);
      if (known >= first) {
        rows[known - first]!.uses += 1;
        return known;
      }
      if (known !== 0) {
        again.set(known, (again.get(known) ?? 0) + 1);
        return known;
      }
      const classification = ready ?? read(input, recipient, provider);
      const id = next;
      next += 1;
      keys.put(high, low, id);
      rows.push({
        value: ownCopy(input.text),
        reason: reasonCode.number(classification.reason),
        class: classCode.number(classification.class),
        status: classification.status,
        replyCode: classification.replyCode,
        classification: json(classification),
        high,
        low,
        uses: 1,
      });
      return id;
    },
    take() {
      const taken: FirstReplies = { first, rows, again };
      first = next;
      rows = [];
      again = new Map();
      return taken;
    },
  };
}
