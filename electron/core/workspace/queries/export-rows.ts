import { row, rows } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';
import type { RecipientSummary } from './recipients.ts';

/** What an export of events selects of `m`. */
export const EXPORTED_MESSAGE = `m.id, m.recipient, m.block, m.outcome,
  EXISTS (SELECT 1 FROM message_block b WHERE b.message = m.id) AS more`;

export interface ExportedMessage {
  readonly id: number;
  readonly recipient: number;
  readonly block: number;
  readonly outcome: number;
  /** 1 where it has further blocks. */
  readonly more: number;
}

export const EXPORTED_MESSAGE_BY_ID = `SELECT ${EXPORTED_MESSAGE} FROM message m WHERE m.id = ?`;

export function exportedMessage(db: ReadableDatabase, id: number): ExportedMessage | undefined {
  return row<ExportedMessage>(db, EXPORTED_MESSAGE_BY_ID, id);
}

export const EXPORTED_MESSAGES_OF = `SELECT ${EXPORTED_MESSAGE} FROM message m
  WHERE m.recipient = ? ORDER BY m.first_at, m.id`;

/** All messages of a recipient, the earliest first. */
export function exportedMessagesOf(db: ReadableDatabase, recipient: number): ExportedMessage[] {
  return rows<ExportedMessage>(db, EXPORTED_MESSAGES_OF, recipient);
}

/** The address of a recipient as seen, and the row of its domain. */
export function exportedAddress(
  db: ReadableDatabase,
  id: number,
): { readonly address: string; readonly domain: number } | undefined {
  return row(
    db,
    'SELECT coalesce(shown, address) AS address, domain FROM recipient WHERE id = ?',
    id,
  );
}

/** A recipient's row, numbers as in `codes.ts`. */
export interface ExportedRecipient extends Omit<RecipientSummary, 'mask'> {
  readonly address: string;
  readonly folded: string;
  /** Row of `domain`. */
  readonly domain: number;
}

/** What an export of recipients selects of `r`. */
export const EXPORTED_RECIPIENT = `r.id, coalesce(r.shown, r.address) AS address, r.address AS folded,
  r.domain, r.messages, r.last_at, r.last_event, r.verdict, r.reason, r.class, r.reply`;

export function exportedRecipient(db: ReadableDatabase, id: number): ExportedRecipient | undefined {
  return row<ExportedRecipient>(
    db,
    `SELECT ${EXPORTED_RECIPIENT} FROM recipient r WHERE r.id = ?`,
    id,
  );
}

export const OUTCOMES_OF_RECIPIENT = `SELECT outcome, first_at FROM message WHERE recipient = ?`;

/** What each message of a recipient came to, and when it began. */
export function outcomesOf(
  db: ReadableDatabase,
  recipient: number,
): { readonly outcome: number; readonly first_at: number | null }[] {
  return rows(db, OUTCOMES_OF_RECIPIENT, recipient);
}

/** Name and family of a source. */
export function exportedSource(
  db: ReadableDatabase,
  id: number,
): { readonly file: string; readonly family: string } | undefined {
  return row(db, 'SELECT file, family FROM source WHERE id = ?', id);
}
