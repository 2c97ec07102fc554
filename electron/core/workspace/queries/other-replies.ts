import { run } from '../connection.ts';
import type { WritableDatabase } from '../connection.ts';

/*
 * `message.reply` is the reply that decided how a message stands. What else it met on its way (a deferral
 * before the delivery, the words of a second server) is in `other_reply`: both together are all of them.
 */

export const OTHER_REPLY_COLUMNS = ['message', 'reply'] as const;

/** Sets the replies of a message beside the one that decided. */
export function setOtherReplies(
  db: WritableDatabase,
  message: number,
  replies: ReadonlySet<number>,
): void {
  removeOtherReplies(db, message);
  for (const reply of replies)
    run(db, 'INSERT INTO other_reply (message, reply) VALUES (?, ?)', message, reply);
}

export function removeOtherReplies(db: WritableDatabase, message: number): void {
  run(db, 'DELETE FROM other_reply WHERE message = ?', message);
}
