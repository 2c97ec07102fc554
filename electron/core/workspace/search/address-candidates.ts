import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { addressForms, fitsPattern } from '../query-language/address-form.ts';
import type { AddressForm } from '../query-language/address-form.ts';
import { gramQuery } from '../queries/gram-query.ts';
import { after } from '../queries/similar.ts';
import type { Candidates } from './candidates.ts';
import type { Gathering } from './gathering.ts';

interface Addressed {
  readonly id: number;
  readonly address: string;
}

/**
 * All recipients whose address holds a text, by that text: when it grows letter by letter, only they
 * can hold the longer one.
 */
export type KnownAddresses = Map<string, readonly Addressed[]>;

const MOST_KNOWN = 12;

export const RECIPIENTS_BY_GRAMS = `SELECT rowid AS id FROM recipient_grams
  WHERE recipient_grams MATCH ? LIMIT ?`;
export const RECIPIENTS_BY_PREFIX = `SELECT id FROM recipient
  WHERE address >= ? AND address < ? LIMIT ?`;
/** Joined in the order of the list, which is mostly that of the table: half the time of `IN`. */
export const ADDRESSES_BY_ID = `SELECT r.id, r.address
  FROM json_each(?) CROSS JOIN recipient r ON r.id = json_each.value`;

/** Recipients with a part of their address (`addressForms`). */
export function recipientsByAddress(
  db: ReadableDatabase,
  part: string,
  gathering: Gathering,
): Candidates {
  const all = new Set<number>();
  for (const form of addressForms(part)) {
    const found = recipientsByForm(db, form, gathering);
    if (found === null) return null;
    for (const { id } of found) all.add(id);
  }
  return all.size > gathering.most ? null : all;
}

type Found = readonly { readonly id: number }[] | null;

function recipientsByForm(
  db: ReadableDatabase,
  { kind, text }: AddressForm,
  gathering: Gathering,
): Found {
  const { most } = gathering;
  switch (kind) {
    case 'begins':
      return byPrefix(db, text, most);
    case 'holds':
      return holding(db, text, gathering);
    case 'fits': {
      const prefix = text.slice(0, text.indexOf('*'));
      const grams = gramQuery(longestPiece(text));
      const found =
        grams !== null
          ? byGrams(db, grams, most)
          : prefix === ''
            ? null
            : byPrefix(db, prefix, most);
      return found === null
        ? null
        : addressesOf(db, found).filter(({ address }) => fitsPattern(address, text));
    }
    default:
      return kind satisfies never;
  }
}

function holding(db: ReadableDatabase, text: string, { most, addresses }: Gathering): Found {
  const among = [...addresses].findLast(([shorter]) => text.includes(shorter))?.[1];
  if (among !== undefined) return among.filter(({ address }) => address.includes(text));
  const grams = gramQuery(text);
  if (grams === null) return byPrefix(db, text, most);
  const found = byGrams(db, grams, most);
  // Three digits are one entry of the index, and have no case: nothing is left to test.
  if (found === null || /^\d{3}$/.test(text)) return found;
  const holders = addressesOf(db, found).filter(({ address }) => address.includes(text));
  addresses.set(text, holders);
  const [oldest] = addresses.keys();
  if (addresses.size > MOST_KNOWN && oldest !== undefined) addresses.delete(oldest);
  return holders;
}

const longestPiece = (pattern: string): string =>
  pattern.split('*').reduce((best, piece) => (piece.length > best.length ? piece : best), '');

const byPrefix = (db: ReadableDatabase, prefix: string, most: number): Found =>
  bounded(rows<{ id: number }>(db, RECIPIENTS_BY_PREFIX, prefix, after(prefix), most + 1), most);

const byGrams = (db: ReadableDatabase, grams: string, most: number): Found =>
  bounded(rows<{ id: number }>(db, RECIPIENTS_BY_GRAMS, grams, most + 1), most);

const bounded = (found: readonly { readonly id: number }[], most: number): Found =>
  found.length > most ? null : found;

function addressesOf(db: ReadableDatabase, found: NonNullable<Found>): Addressed[] {
  return rows<Addressed>(db, ADDRESSES_BY_ID, JSON.stringify(found.map(({ id }) => id)));
}
