import { createBulkInsert } from '../../../workspace/bulk-insert.ts';
import { classCode, reasonCode } from '../../../workspace/codes.ts';
import type { WritableDatabase } from '../../../workspace/connection.ts';
import { addUses, indexWords, nextInternedId } from '../../../workspace/queries/interned.ts';
import { replyMeaning } from '../../../workspace/queries/replies.ts';
import type { ReplyMeaning } from '../../../workspace/queries/replies.ts';
import type { FirstReplies, FirstReply } from '../batch.ts';
import { growingU8 } from '../growing.ts';

/** The rows of replies, and what each was read as. */
export interface ReplyRows {
  take(replies: FirstReplies): void;
  /** Counts uses, or takes some back. */
  use(id: number, by: number): void;
  readonly meaning: (id: number) => ReplyMeaning;
  flush(): void;
}

const COLUMNS = [
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
] as const;

export function createReplyRows(db: WritableDatabase): ReplyRows {
  const insert = createBulkInsert(db, 'reply', COLUMNS);
  const start = nextInternedId(db, 'reply');
  const reasons = growingU8();
  const classes = growingU8();
  const olderMeanings = new Map<number, ReplyMeaning>();
  let firstPending = start;
  let pending: FirstReply[] = [];
  /** Uses beyond those a reply was met with. */
  let uses = new Map<number, number>();

  const rows: ReplyRows = {
    take(replies) {
      const known = replies.first - start;
      reasons.ensure(known + replies.rows.length);
      classes.ensure(known + replies.rows.length);
      for (const [i, reply] of replies.rows.entries()) {
        reasons.data[known + i] = reply.reason;
        classes.data[known + i] = reply.class;
        pending.push(reply);
      }
      for (const [id, by] of replies.again) rows.use(id, by);
    },
    use(id, by) {
      uses.set(id, (uses.get(id) ?? 0) + by);
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
      for (const [i, reply] of pending.entries()) {
        const id = firstPending + i;
        insert.add(
          id,
          reply.value,
          reply.reason,
          reply.class,
          reply.status,
          reply.replyCode,
          reply.classification,
          reply.high,
          reply.low,
          reply.uses + (uses.get(id) ?? 0),
        );
        uses.delete(id);
      }
      insert.flush();
      if (pending.length > 0) indexWords(db, 'reply', firstPending);
      for (const [id, by] of uses) if (by !== 0) addUses(db, 'reply', id, by);
      firstPending += pending.length;
      pending = [];
      uses = new Map();
    },
  };
  return rows;
}
