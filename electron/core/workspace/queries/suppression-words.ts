import type { ReadableDatabase } from '../connection.ts';
import { row, rows } from '../connection.ts';
import { replyMeaning } from './replies.ts';
import type { Reason } from '../../../../shared/domain/bounce.ts';

/** Characters of a reply that a row shows. */
const SHOWN = 500;

export const SHOWN_RECIPIENT = `SELECT coalesce(r.shown, r.address) AS address, provider.name AS provider
  FROM recipient r JOIN provider ON provider.id = r.provider WHERE r.id = ?`;

export interface ShownRecipient {
  readonly address: string;
  readonly provider: string;
}

export function shownRecipient(db: ReadableDatabase, id: number): ShownRecipient | undefined {
  return row<ShownRecipient>(db, SHOWN_RECIPIENT, id);
}

export const ADDRESSES_SHOWN = `SELECT coalesce(shown, address) AS address, id FROM recipient
  WHERE id IN (SELECT value FROM json_each(?))`;

/** Addresses of recipients as they were written, in the order asked for. */
export function shownAddresses(db: ReadableDatabase, ids: readonly number[]): string[] {
  const found = new Map(
    rows<{ id: number; address: string }>(db, ADDRESSES_SHOWN, JSON.stringify(ids)).map(
      ({ id, address }) => [id, address],
    ),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The server's words, cut to so many characters; null where there are none. */
export function replyWords(db: ReadableDatabase, id: number, most = SHOWN): string | null {
  if (id === 0) return null;
  const found = row<{ value: string }>(
    db,
    'SELECT substr(value, 1, ?) AS value FROM reply WHERE id = ?',
    most,
    id,
  );
  return found === undefined || found.value === '' ? null : found.value;
}

export function replyReason(db: ReadableDatabase, id: number): Reason | null {
  return id === 0 ? null : replyMeaning(db, id).reason;
}
