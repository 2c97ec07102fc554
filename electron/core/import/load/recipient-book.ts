import { createBulkInsert } from '../../workspace/bulk-insert.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import { createByteWriter } from '../../workspace/events/byte-writer.ts';
import type { KeyHasher } from '../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../workspace/keys/key-store.ts';
import type { KeyStore } from '../../workspace/keys/key-store.ts';
import type { MessageSummary } from '../../workspace/message-summary.ts';
import { KEY_SPACES } from '../../workspace/queries/keys.ts';
import {
  indexAddresses,
  nextRecipientId,
  RECIPIENT_COLUMNS,
  recipientDomain,
  recipientSummary,
  updateRecipient,
} from '../../workspace/queries/recipients.ts';
import type { RecipientSummary } from '../../workspace/queries/recipients.ts';
import { createDomainBook } from './domain-book.ts';
import type { DomainBook } from './domain-book.ts';
import { foldAddress } from '../../workspace/keys/fold-address.ts';
import { growingF64, growingU32, growingU8 } from './growing.ts';

/** Every recipient that an import meets. Rows of new ones are written at its end. */
export interface RecipientBook {
  readonly keys: KeyStore;
  readonly domains: DomainBook;
  /** The row of an address as written in a source; made when new. The address's key stays in the hasher. */
  find(address: string): number;
  domainOf(recipient: number): number;
  /** A new message of a recipient. */
  noteMessage(recipient: number, message: number, summary: MessageSummary): void;
  /** A message of the recipient changed: its summary is to be made anew. */
  noteChange(recipient: number): void;
  /** Writes everybody; message rows and their index are in place. */
  save(): void;
  readonly added: number;
}

const NONE = Number.NEGATIVE_INFINITY;

export function createRecipientBook(db: WritableDatabase, hasher: KeyHasher): RecipientBook {
  const keys = createKeyStore(db, KEY_SPACES.recipient);
  const domains = createDomainBook(db);
  const start = nextRecipientId(db);
  let next = start;

  const addresses = createByteWriter(65_536);
  const addressEnds = growingU32();
  const shown = new Map<number, string>();
  const domain = growingU32();
  const messages = growingU32();
  const mask = growingU32();
  const newestAt = growingF64();
  const newest = growingU32();
  const lastAt = growingF64();
  const lastEvent = growingU8();
  const verdict = growingU8();
  const reason = growingU8();
  const class_ = growingU8();
  const reply = growingU32();
  const changed = growingU8();
  const olderChanged = new Set<number>();
  const olderDomains = new Map<number, number>();
  const columns = [
    addressEnds,
    domain,
    messages,
    mask,
    newestAt,
    newest,
    lastAt,
    lastEvent,
    verdict,
    reason,
    class_,
    reply,
    changed,
  ];

  function create(address: string): number {
    const folded = foldAddress(address);
    const i = next - start;
    next += 1;
    for (const column of columns) column.ensure(i + 1);
    const trimmed = address.trim();
    if (trimmed !== folded) shown.set(i, Buffer.from(trimmed).toString());
    addresses.bytes(Buffer.from(folded));
    addressEnds.data[i] = addresses.length;
    domain.data[i] = domains.idOf(folded.slice(folded.lastIndexOf('@') + 1));
    newestAt.data[i] = NONE;
    lastAt.data[i] = NONE;
    return i + start;
  }

  function fresh(i: number): RecipientSummary {
    const last = lastAt.data[i]!;
    return {
      messages: messages.data[i]!,
      last_at: last === NONE ? null : last,
      last_event: lastEvent.data[i]!,
      verdict: verdict.data[i]!,
      reason: reason.data[i]!,
      class: class_.data[i]!,
      reply: reply.data[i]!,
      mask: mask.data[i]!,
    };
  }

  return {
    keys,
    domains,
    get added() {
      return next - start;
    },
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
      if (recipient >= start) return domain.data[recipient - start]!;
      let known = olderDomains.get(recipient);
      if (known === undefined) {
        known = recipientDomain(db, recipient);
        olderDomains.set(recipient, known);
      }
      return known;
    },
    noteMessage(recipient, message, summary) {
      if (recipient < start) {
        olderChanged.add(recipient);
        return;
      }
      const i = recipient - start;
      messages.data[i] = messages.data[i]! + 1;
      mask.data[i] = mask.data[i]! | summary.mask;
      const at = summary.firstAt ?? NONE;
      // The latest message is the one that began last; of several, the one met last.
      if (
        at > newestAt.data[i]! ||
        (at === newestAt.data[i] && message > newest.data[i]!) ||
        newest.data[i] === 0
      ) {
        newestAt.data[i] = at;
        newest.data[i] = message;
        verdict.data[i] = summary.outcome;
        reason.data[i] = summary.reason;
        class_.data[i] = summary.class;
        reply.data[i] = summary.reply;
      }
      const last = summary.lastAt ?? NONE;
      if (last > lastAt.data[i]!) {
        lastAt.data[i] = last;
        lastEvent.data[i] = summary.lastEvent;
      } else if (last === lastAt.data[i] && summary.lastEvent > lastEvent.data[i]!) {
        lastEvent.data[i] = summary.lastEvent;
      }
    },
    noteChange(recipient) {
      if (recipient < start) olderChanged.add(recipient);
      else changed.data[recipient - start] = 1;
    },
    save() {
      domains.flush();
      const insert = createBulkInsert(db, 'recipient', RECIPIENT_COLUMNS);
      let from = 0;
      for (let i = 0; i < next - start; i += 1) {
        const to = addressEnds.data[i]!;
        const id = i + start;
        const summary = changed.data[i] === 1 ? recipientSummary(db, id) : fresh(i);
        insert.add(
          id,
          addresses.view(from, to).toString('utf8'),
          shown.get(i) ?? null,
          domain.data[i]!,
          domains.provider(domain.data[i]!).provider,
          summary.messages,
          summary.last_at,
          summary.last_event,
          summary.verdict,
          summary.reason,
          summary.class,
          summary.reply,
          summary.mask,
        );
        from = to;
      }
      insert.flush();
      if (next > start) indexAddresses(db, start);
      for (const id of olderChanged) updateRecipient(db, id);
    },
  };
}
