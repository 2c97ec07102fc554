import type { ReadableDatabase } from '../../../workspace/connection.ts';
import { createByteWriter } from '../../../workspace/events/byte-writer.ts';
import { foldAddress } from '../../../workspace/keys/fold-address.ts';
import type { KeyHasher } from '../../../workspace/keys/key-hash.ts';
import { createGrowingWords } from '../../../workspace/keys/growing-words.ts';
import { createKeyStore } from '../../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../../workspace/keys/key-store.ts';
import { KEY_SPACES } from '../../../workspace/queries/keys.ts';
import { nextRecipientId, recipientDomain } from '../../../workspace/queries/recipients.ts';
import type { FirstRecipients } from '../batch.ts';
import { growingU32 } from '../growing.ts';
import type { DomainNumbers } from './domain-numbers.ts';

/** Numbers recipients. */
export interface RecipientNumbers {
  readonly keys: KeyStore;
  /** The row of an address as written in a source; made when new. The address's key stays in the hasher. */
  find(address: string): number;
  domainOf(recipient: number): number;
  /** Recipients met since it was last asked; valid until the next is met. */
  take(): FirstRecipients;
}

export function createRecipientNumbers(
  db: ReadableDatabase,
  hasher: KeyHasher,
  domains: DomainNumbers,
): RecipientNumbers {
  const keys = createKeyStore(db, KEY_SPACES.recipient);
  const start = nextRecipientId(db);
  let next = start;
  let first = start;
  const domain = createGrowingWords(1024);
  const addresses = createByteWriter(16_384);
  const ends = growingU32();
  let shown = new Map<number, string>();
  const olderDomains = new Map<number, number>();

  function create(address: string): number {
    const folded = foldAddress(address);
    const id = next;
    next += 1;
    const i = id - first;
    const trimmed = address.trim();
    if (trimmed !== folded) shown.set(i, Buffer.from(trimmed).toString());
    addresses.utf8(folded);
    ends.ensure(i + 1);
    ends.data[i] = addresses.length;
    if (next - start > domain.words.length) domain.ensure(Math.ceil((next - start) * 1.25));
    domain.words[id - start] = domains.idOf(folded.slice(folded.lastIndexOf('@') + 1));
    return id;
  }

  return {
    keys,
    find(address) {
      hasher.address(address);
      const { high, low } = hasher.out;
      const known = keys.get(high, low);
      if (known !== 0) return known;
      const id = create(address);
      keys.put(high, low, id);
      hasher.out.high = high;
      hasher.out.low = low;
      return id;
    },
    domainOf(recipient) {
      if (recipient >= start) return domain.words[recipient - start]!;
      let known = olderDomains.get(recipient);
      if (known === undefined) {
        known = recipientDomain(db, recipient);
        olderDomains.set(recipient, known);
      }
      return known;
    },
    take() {
      const taken: FirstRecipients = {
        first,
        addresses: addresses.view(),
        ends: ends.data.subarray(0, next - first),
        domains: domain.words.subarray(first - start, next - start),
        shown,
      };
      first = next;
      addresses.clear();
      shown = new Map();
      return taken;
    },
  };
}
