import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';

const MOST = 5;

export const SENT_FROM = `SELECT DISTINCT recipient.address FROM loose_report
  JOIN recipient ON recipient.id = loose_report.recipient
  WHERE loose_report.sent_on_to = ? LIMIT ${MOST}`;

/** The addresses whose mail was sent on to a folded address, a handful at most. */
export function sentFrom(db: ReadableDatabase, address: string): string[] {
  return rows<{ address: string }>(db, SENT_FROM, address).map((found) => found.address);
}
