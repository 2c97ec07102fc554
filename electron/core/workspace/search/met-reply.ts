import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { anyOf } from './clause.ts';
import type { Plan } from './plan.ts';
import type { Subject } from './run-plan.ts';

/** Messages of a recipient that are looked through, the latest first: a list waits for it. */
const MESSAGES = 20;
/** Characters of a reply that a list shows. */
export const REPLY_LENGTH = 300;

const RECENT = {
  recipient: `SELECT id, reply FROM message WHERE recipient = ? ORDER BY first_at DESC, id DESC LIMIT ${MESSAGES}`,
  message: 'SELECT id, reply FROM message WHERE id = ?',
} as const;

/** @param test over `p`, a reply */
export const metStatement = (subject: Subject, test: string): string =>
  `SELECT substr(p.value, 1, ${REPLY_LENGTH}) AS value
  FROM (${RECENT[subject]}) recent CROSS JOIN reply p NOT INDEXED
  WHERE p.id IN (SELECT recent.reply
      UNION ALL SELECT o.reply FROM other_reply o WHERE o.message = recent.id)
    AND p.value <> '' AND (${test}) LIMIT 1`;

/** A reply that a query asks for, as a row it found met it; null where it asks for none. */
export function metReply(
  db: ReadableDatabase,
  plan: Plan | null,
  subject: Subject,
  id: number,
): string | null {
  const asked = plan?.parts.flatMap((part) => part.replies) ?? [];
  if (asked.length === 0) return null;
  const { sql, values } = anyOf(asked);
  const found = row<{ value: string }>(db, metStatement(subject, sql), id, ...values);
  return found?.value ?? null;
}
