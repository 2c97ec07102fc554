import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { editDistance } from '../edit-distance.ts';
import { gramQuery } from './gram-query.ts';

/** Typing mistakes that count as near. */
const MOST_EDITS = 2;
/** Addresses looked at for one piece. */
const CANDIDATES = 1500;
const MOST = 5;

export const ADDRESSES_FROM = `SELECT address FROM recipient
  WHERE address >= ? AND address < ? ORDER BY address LIMIT ${CANDIDATES}`;
export const ADDRESSES_WITH_GRAMS = `SELECT recipient.address FROM recipient_grams JOIN recipient ON recipient.id = recipient_grams.rowid
  WHERE recipient_grams MATCH ? LIMIT ${CANDIDATES}`;

export const ADDRESSES_EXACTLY =
  'SELECT address FROM recipient WHERE address IN (SELECT value FROM json_each(?))';

/** The longest local part (RFC 5321 section 4.5.3.1.1). */
const LONGEST_LOCAL = 64;

/** What the address would be with two neighbouring letters of its local part swapped, or one left out. */
function slips(address: string, at: number): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.min(at, LONGEST_LOCAL); i += 1) {
    const rest = address.slice(i + 1);
    if (at > 1) found.push(address.slice(0, i) + rest);
    if (i + 1 < at) {
      found.push(address.slice(0, i) + rest.slice(0, 1) + address.slice(i, i + 1) + rest.slice(1));
    }
  }
  return found;
}

/** The address of the mailbox, without a tag behind “+” (RFC 5233). */
const untagged = (address: string): string =>
  address.includes('+') ? address.replace(/^([^+@]{1,64})\+.*@/s, '$1@') : address;

/**
 * Addresses of the workspace that are the same mailbox under another tag, or within two typing mistakes
 * (letters wrong, missing, added or swapped), nearest first. Two mistakes leave one of three pieces of an
 * address whole: those that share a piece are compared, a bounded number of each.
 */
export function similarAddresses(db: ReadableDatabase, address: string): string[] {
  const found = new Map<string, number>();
  const plain = untagged(address);
  const look = (candidates: readonly { readonly address: string }[]): void => {
    for (const candidate of candidates) {
      if (candidate.address === address || found.has(candidate.address)) continue;
      const distance =
        untagged(candidate.address) === plain
          ? 0
          : editDistance(address, candidate.address, MOST_EDITS);
      if (distance <= MOST_EDITS) found.set(candidate.address, distance);
    }
  };
  const at = address.lastIndexOf('@');
  const local = at === -1 ? address : address.slice(0, at + 1);
  // Swapped letters leave a short local part without a whole piece: those are asked for by name.
  look(rows(db, ADDRESSES_EXACTLY, JSON.stringify([plain, ...slips(address, at)])));
  const tagged = `${plain.slice(0, plain.lastIndexOf('@'))}+`;
  if (at > 0) look(rows(db, ADDRESSES_FROM, tagged, after(tagged)));
  look(rows(db, ADDRESSES_FROM, local, after(local)));
  if (local.length > 3) look(rows(db, ADDRESSES_FROM, local.slice(0, 3), after(local.slice(0, 3))));
  // Both ends of the local part: a mistake in a short one leaves either its beginning or its end whole.
  look(rows(db, ADDRESSES_FROM, local.slice(0, 2), after(local.slice(0, 2))));
  const end = gramQuery(address.slice(Math.max(0, at - 2), at + 3));
  if (at > 1 && end !== null) look(rows(db, ADDRESSES_WITH_GRAMS, end));
  const size = Math.ceil(local.length / 3);
  for (let from = 0; from < local.length; from += size) {
    const query = gramQuery(local.slice(from, from + Math.max(size, 4)));
    if (query !== null) look(rows(db, ADDRESSES_WITH_GRAMS, query));
  }
  return [...found]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([near]) => near);
}

/** The first text after all that begin with a prefix. */
export function after(prefix: string): string {
  return `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`;
}
