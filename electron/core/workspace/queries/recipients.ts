import { row, run, statement } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import { lastId } from './row-numbers.ts';

export const RECIPIENT_COLUMNS = [
  'id',
  'address',
  'shown',
  'domain',
  'provider',
  'messages',
  'last_at',
  'last_event',
  'verdict',
  'reason',
  'class',
  'reply',
  'mask',
] as const;

/** What lists know of a recipient; numbers as in `codes.ts`. Verdict, reason, class and reply are the latest message's. */
export interface RecipientSummary {
  readonly messages: number;
  readonly last_at: number | null;
  readonly last_event: number;
  readonly verdict: number;
  readonly reason: number;
  readonly class: number;
  readonly reply: number;
  readonly mask: number;
}

export function nextRecipientId(db: ReadableDatabase): number {
  return lastId(db, 'recipient') + 1;
}

export function recipientDomain(db: ReadableDatabase, id: number): number {
  return row<{ domain: number }>(db, 'SELECT domain FROM recipient WHERE id = ?', id)?.domain ?? 0;
}

interface MessageRow {
  readonly last_at: number | null;
  readonly last_event: number;
  readonly outcome: number;
  readonly reason: number;
  readonly class: number;
  readonly reply: number;
  readonly mask: number;
}

export const MESSAGES_NEWEST_FIRST = `SELECT last_at, last_event, outcome, reason, class, reply, mask
  FROM message WHERE recipient = ? ORDER BY first_at DESC, id DESC`;

/** A recipient's summary from its messages, the latest (by its beginning) first. */
export function recipientSummary(db: ReadableDatabase, id: number): RecipientSummary {
  let messages = 0;
  let mask = 0;
  let newest: MessageRow | undefined;
  let lastAt: number | null = null;
  let lastEvent = 0;
  const all = statement(db, MESSAGES_NEWEST_FIRST).iterate(id) as IterableIterator<MessageRow>;
  for (const message of all) {
    newest ??= message;
    messages += 1;
    mask |= message.mask;
    const later = message.last_at !== null && (lastAt === null || message.last_at > lastAt);
    if (later) {
      lastAt = message.last_at;
      lastEvent = message.last_event;
    } else if (message.last_at === lastAt) {
      lastEvent = Math.max(lastEvent, message.last_event);
    }
  }
  return {
    messages,
    last_at: lastAt,
    last_event: lastEvent,
    verdict: newest?.outcome ?? 0,
    reason: newest?.reason ?? 0,
    class: newest?.class ?? 0,
    reply: newest?.reply ?? 0,
    mask,
  };
}

/** Brings a recipient's row up to its messages. @returns how many messages it has. */
export function updateRecipient(db: WritableDatabase, id: number): number {
  const summary = recipientSummary(db, id);
  run(
    db,
    `UPDATE recipient SET messages = ?, last_at = ?, last_event = ?, verdict = ?, reason = ?,
       class = ?, reply = ?, mask = ? WHERE id = ?`,
    summary.messages,
    summary.last_at,
    summary.last_event,
    summary.verdict,
    summary.reason,
    summary.class,
    summary.reply,
    summary.mask,
    id,
  );
  return summary.messages;
}

export interface RecipientRow {
  readonly id: number;
  readonly address: string;
  readonly shown: string | null;
  readonly domain: number;
}

export function recipientByAddress(
  db: ReadableDatabase,
  address: string,
): RecipientRow | undefined {
  return row<RecipientRow>(
    db,
    'SELECT id, address, shown, domain FROM recipient WHERE address = ?',
    address,
  );
}

export function recipientById(db: ReadableDatabase, id: number): RecipientRow | undefined {
  return row<RecipientRow>(db, 'SELECT id, address, shown, domain FROM recipient WHERE id = ?', id);
}

/** Removes a recipient and its address from the index. @returns its domain. */
export function removeRecipient(db: WritableDatabase, id: number): number {
  const found = recipientById(db, id);
  if (found === undefined) return 0;
  statement(
    db,
    `INSERT INTO recipient_grams (recipient_grams, rowid, address) VALUES ('delete', ?, ?)`,
  ).run(id, found.address);
  run(db, 'DELETE FROM recipient WHERE id = ?', id);
  return found.domain;
}
