import type { AddressListRow } from '../../../../shared/contract/api.ts';
import { reasonCode, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { foldAddress } from '../keys/fold-address.ts';
import { similarAddresses } from './similar.ts';

/** Near misses are looked for as long as this, in milliseconds; then addresses without a trace stay without. */
const SIMILAR_MS = 1500;
const MOST = 1_000_000;

/** Lines without an address that are given back in full. */
const MOST_UNREADABLE = 100;

const ADDRESS = /[^\s,;<>"()[\]]{1,64}@[^\s,;<>"()[\]]{1,255}/g;

interface AddressList {
  readonly rows: readonly AddressListRow[];
  readonly repeated: number;
  readonly unreadable: readonly string[];
  readonly unreadableLines: number;
}

/** What stands around an address in a list: the scheme of a link, quotation marks. */
const AROUND = /^(?:mailto:|['`«“„‘]){1,5}|['`»”“’:.]{1,5}$/gi;

/**
 * What became of every address of a pasted list: its latest message's outcome, or no trace and a near
 * miss. Lines without an address are counted and given back, the first hundred of them; so are addresses
 * that stood there before.
 */
export function addressList(
  db: ReadableDatabase,
  { addresses }: { readonly addresses: string },
): AddressList {
  const seen = new Set<string>();
  const unreadable: string[] = [];
  let unreadableLines = 0;
  let repeated = 0;
  const found: AddressListRow[] = [];
  const until = performance.now() + SIMILAR_MS;
  for (const line of addresses.split(/[\r\n]+/)) {
    const matches = line.match(ADDRESS);
    if (matches === null) {
      if (line.trim() === '') continue;
      unreadableLines += 1;
      if (unreadable.length < MOST_UNREADABLE) unreadable.push(line.trim().slice(0, 200));
      continue;
    }
    for (const match of matches) {
      const address = foldAddress(match.replace(AROUND, ''));
      if (seen.has(address)) {
        repeated += 1;
        continue;
      }
      if (found.length >= MOST) continue;
      seen.add(address);
      found.push(stateOf(db, address, performance.now() < until));
    }
  }
  return { rows: found, repeated, unreadable, unreadableLines };
}

export const STATE_OF_ADDRESS = `SELECT r.last_at, r.verdict, r.reason,
    reply.classification ->> 'knowledge' AS knowledge
  FROM recipient r LEFT JOIN reply ON reply.id = r.reply WHERE r.address = ?`;

function stateOf(db: ReadableDatabase, address: string, similar: boolean): AddressListRow {
  const known = row<{
    last_at: number | null;
    verdict: number;
    reason: number;
    knowledge: string | null;
  }>(db, STATE_OF_ADDRESS, address);
  if (known === undefined) {
    const near = similar ? (similarAddresses(db, address)[0] ?? null) : null;
    return {
      address,
      state: 'no-trace',
      lastAt: null,
      reason: null,
      knowledge: null,
      similar: near,
    };
  }
  return {
    address,
    state: verdictCode.word(known.verdict),
    lastAt: known.last_at,
    reason: reasonCode.word(known.reason),
    knowledge: known.knowledge,
    similar: null,
  };
}
