import { createBulkInsert } from '../../../workspace/bulk-insert.ts';
import type { WritableDatabase } from '../../../workspace/connection.ts';
import { createByteWriter } from '../../../workspace/events/byte-writer.ts';
import type { MessageSummary } from '../../../workspace/message-summary.ts';
import {
  nextRecipientId,
  RECIPIENT_COLUMNS,
  recipientSummary,
  updateRecipient,
} from '../../../workspace/queries/recipients.ts';
import type { RecipientSummary } from '../../../workspace/queries/recipients.ts';
import type { FirstRecipients } from '../batch.ts';
import { growingF64, growingU32, growingU8 } from '../growing.ts';
import type { DomainRows } from './domain-rows.ts';

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

  /** The latest message is the one that began last; of several, the one met last. */
  const isLater = (i: number, message: number, at: number): boolean =>
    at > newestAt.data[i]! || (at === newestAt.data[i] && message > newest.data[i]!);

  function latest(i: number, message: number, at: number, summary: MessageSummary): void {
    newestAt.data[i] = at;
    newest.data[i] = message;
    verdict.data[i] = summary.outcome;
    reason.data[i] = summary.reason;
    class_.data[i] = summary.class;
    reply.data[i] = summary.reply;
  }

  function lastEventOf(i: number, summary: MessageSummary): void {
    mask.data[i] = mask.data[i]! | summary.mask;
    const last = summary.lastAt ?? NONE;
    if (last > lastAt.data[i]!) {
      lastAt.data[i] = last;
      lastEvent.data[i] = summary.lastEvent;
    } else if (last === lastAt.data[i] && summary.lastEvent > lastEvent.data[i]!) {
      lastEvent.data[i] = summary.lastEvent;
    }
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
    take(recipients) {
      const { ends, shown: written } = recipients;
      const count = recipients.domains.length;
      const from = addresses.length;
      addresses.bytes(recipients.addresses);
      for (const column of columns) column.ensure(next - start + count);
      for (let k = 0; k < count; k += 1) {
        const i = next - start + k;
        const end = from + ends[k]!;
        grams.add(start + i, addresses.view(i === 0 ? 0 : addressEnds.data[i - 1], end).toString());
        addressEnds.data[i] = end;
        domain.data[i] = recipients.domains[k]!;
        newestAt.data[i] = NONE;
        lastAt.data[i] = NONE;
      }
      for (const [k, address] of written) shown.set(next - start + k, address);
      next += count;
    },
    noteMessage(recipient, message, summary) {
      if (recipient < start) {
        olderChanged.add(recipient);
        return;
      }
      const i = recipient - start;
      messages.data[i] = messages.data[i]! + 1;
      const at = summary.firstAt ?? NONE;
      if (newest.data[i] === 0 || isLater(i, message, at)) latest(i, message, at, summary);
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
      if (message === newest.data[i] && at < newestAt.data[i]! && messages.data[i]! > 1) {
        changed.data[i] = 1;
      } else if (message === newest.data[i] || isLater(i, message, at)) {
        latest(i, message, at, summary);
      }
    },
    noteAnew(recipient) {
      if (recipient < start) olderChanged.add(recipient);
      else changed.data[recipient - start] = 1;
    },
    save() {
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
          domains.providerOf(domain.data[i]!),
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
      grams.flush();
      for (const id of olderChanged) updateRecipient(db, id);
    },
  };
}
