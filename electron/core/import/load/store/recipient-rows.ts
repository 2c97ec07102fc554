import { createBulkInsert } from '../../../workspace/bulk-insert.ts';
import type { BulkInsert } from '../../../workspace/bulk-insert.ts';
import type { WritableDatabase } from '../../../workspace/connection.ts';
import type { MessageSummary } from '../../../workspace/message-summary.ts';
import {
  nextRecipientId,
  RECIPIENT_COLUMNS,
  recipientSummary,
  updateRecipient,
} from '../../../workspace/queries/recipients.ts';
import type { RecipientSummary } from '../../../workspace/queries/recipients.ts';
import type { FirstRecipients } from '../batch.ts';
import { pagedF64, pagedU32, pagedU8 } from '../paged.ts';
import type { DomainRows } from './domain-rows.ts';
import { createKeptAddresses } from './kept-addresses.ts';

/** Every recipient that an import meets. Rows of new ones are written at its end. */
export interface RecipientRows {
  take(recipients: FirstRecipients): void;
  /** A new message of a recipient. */
  noteMessage(recipient: number, message: number, summary: MessageSummary): void;
  /** Events were added to a message of the recipient. */
  noteChange(recipient: number, message: number, summary: MessageSummary): void;
  /** More than one message of the recipient changed: its summary is to be made from all. */
  noteAnew(recipient: number): void;
  /** Writes everybody; message rows and their index are in place. */
  save(): void;
}

const NONE = Number.NEGATIVE_INFINITY;

export function createRecipientRows(db: WritableDatabase, domains: DomainRows): RecipientRows {
  const start = nextRecipientId(db);
  // Any three letters of an address are found: indexed as they come, while the next are being read.
  const grams = createBulkInsert(db, 'recipient_grams', ['rowid', 'address']);
  let next = start;

  /** Folded addresses. */
  const addresses = createKeptAddresses();
  const shown = new Map<number, string>();
  const domain = pagedU32();
  const messages = pagedU32();
  const mask = pagedU32();
  const newestAt = pagedF64();
  const newest = pagedU32();
  const lastAt = pagedF64();
  const lastEvent = pagedU8();
  const verdict = pagedU8();
  const reason = pagedU8();
  const class_ = pagedU8();
  const reply = pagedU32();
  const changed = pagedU8();
  const olderChanged = new Set<number>();

  /** The latest message is the one that began last; of several, the one met last. */
  const isLater = (i: number, message: number, at: number): boolean =>
    at > newestAt.get(i) || (at === newestAt.get(i) && message > newest.get(i));

  function latest(i: number, message: number, at: number, summary: MessageSummary): void {
    newestAt.set(i, at);
    newest.set(i, message);
    verdict.set(i, summary.outcome);
    reason.set(i, summary.reason);
    class_.set(i, summary.class);
    reply.set(i, summary.reply);
  }

  function lastEventOf(i: number, summary: MessageSummary): void {
    mask.set(i, mask.get(i) | summary.mask);
    const last = summary.lastAt ?? NONE;
    if (last > lastAt.get(i)) {
      lastAt.set(i, last);
      lastEvent.set(i, summary.lastEvent);
    } else if (last === lastAt.get(i) && summary.lastEvent > lastEvent.get(i)) {
      lastEvent.set(i, summary.lastEvent);
    }
  }

  function fresh(i: number): RecipientSummary {
    const last = lastAt.get(i);
    return {
      messages: messages.get(i),
      last_at: last === NONE ? null : last,
      last_event: lastEvent.get(i),
      verdict: verdict.get(i),
      reason: reason.get(i),
      class: class_.get(i),
      reply: reply.get(i),
      mask: mask.get(i),
    };
  }

  function write(insert: BulkInsert, i: number, address: string): void {
    const id = i + start;
    const summary = changed.get(i) === 1 ? recipientSummary(db, id) : fresh(i);
    insert.add(
      id,
      address,
      shown.get(i) ?? null,
      domain.get(i),
      domains.providerOf(domain.get(i)),
      summary.messages,
      summary.last_at,
      summary.last_event,
      summary.verdict,
      summary.reason,
      summary.class,
      summary.reply,
      summary.mask,
    );
  }

  return {
    take({ addresses: given, ends, domains: givenDomains, shown: written }) {
      if (givenDomains.length === 0) return;
      addresses.add(given, ends);
      const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
      for (const [k, row] of givenDomains.entries()) {
        const i = next - start + k;
        grams.add(start + i, bytes.toString('utf8', k === 0 ? 0 : ends[k - 1], ends[k]));
        domain.set(i, row);
        newestAt.set(i, NONE);
        lastAt.set(i, NONE);
      }
      for (const [k, address] of written) shown.set(next - start + k, address);
      next += givenDomains.length;
    },
    noteMessage(recipient, message, summary) {
      if (recipient < start) {
        olderChanged.add(recipient);
        return;
      }
      const i = recipient - start;
      messages.set(i, messages.get(i) + 1);
      const at = summary.firstAt ?? NONE;
      if (newest.get(i) === 0 || isLater(i, message, at)) latest(i, message, at, summary);
      lastEventOf(i, summary);
    },
    noteChange(recipient, message, summary) {
      if (recipient < start) {
        olderChanged.add(recipient);
        return;
      }
      const i = recipient - start;
      lastEventOf(i, summary);
      const at = summary.firstAt ?? NONE;
      // A message that turns out to have begun earlier may no longer be the latest of several.
      if (message === newest.get(i) && at < newestAt.get(i) && messages.get(i) > 1) {
        changed.set(i, 1);
      } else if (message === newest.get(i) || isLater(i, message, at)) {
        latest(i, message, at, summary);
      }
    },
    noteAnew(recipient) {
      if (recipient < start) olderChanged.add(recipient);
      else changed.set(recipient - start, 1);
    },
    save() {
      const insert = createBulkInsert(db, 'recipient', RECIPIENT_COLUMNS);
      let i = 0;
      addresses.each((address) => {
        write(insert, i, address);
        i += 1;
      });
      insert.flush();
      grams.flush();
      for (const id of olderChanged) updateRecipient(db, id);
    },
  };
}
