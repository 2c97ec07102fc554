import { eventTypeCode } from '../../../workspace/codes.ts';
import { internedTexts } from '../../../workspace/events/stored-event.ts';
import type { StoredEvent } from '../../../workspace/events/stored-event.ts';
import type { PlacedTrack } from '../../../workspace/events/track.ts';
import { insertLooseReport } from '../../../workspace/loose-reports.ts';
import { summarise } from '../../../workspace/message-summary.ts';
import type { SummaryEvent } from '../../../workspace/message-summary.ts';
import type { MessageHead } from '../../../workspace/queries/messages.ts';
import { summaryEvent } from '../../../workspace/settle-message.ts';
import type { Batch } from '../batch.ts';
import { batchSlots } from './batch-slots.ts';
import type { BlockWriter, Placed } from './block-writer.ts';
import { createMerger } from './merge-message.ts';
import type { Store } from './store.ts';

/** Above this many events of one message, comparing all with all gives way to look-ups. */
const FEW = 24;

/**
 * Writes a batch: events sorted by message, each message's track into a block of the source, new
 * messages with their summary, known ones brought up to date. Events that the same source has
 * already given are dropped; those that another source gave are kept beside it, so that either source
 * can be forgotten.
 * @param accepted is told of every event that is new to the workspace: its record and whether it is a bounce
 */
export function flushBatch(
  store: Store,
  batch: Batch,
  source: number,
  blocks: BlockWriter,
  accepted: (record: number, bounce: boolean) => void,
): void {
  const { db, replies, texts, tally, recipients } = store;
  const slots = batchSlots(batch);
  const { order } = slots;
  const body = store.scratch;
  const firstUnwritten = store.firstUnwritten;
  const merger = createMerger(store, batch, slots, source, {
    place,
    insertMessage,
    fileNames,
    drop,
    accepted,
  });
  /** Slots of known messages, with the position of their first event. */
  const known: { readonly slot: number; readonly from: number; readonly message: number }[] = [];
  let from = 0;

  for (let slot = 0; slot < batch.slots; slot += 1) {
    const to = from + batch.eventCount[slot]!;
    const message = batch.message[slot]!;
    if (message < firstUnwritten) known.push({ slot, from, message });
    else if (to - from <= FEW && !slots.hasCounter(from, to)) writeNew(slot, from, to);
    else merger.gather(slot, from, to);
    from = to;
    if ((slot & 1023) === 0) store.check();
  }
  // In order of message, so that those that lie in one block are met together.
  known.sort((a, b) => a.message - b.message);
  for (const [i, { slot, from: first }] of known.entries()) {
    merger.merge(slot, first, first + batch.eventCount[slot]!);
    if ((i & 255) === 0) store.check();
  }
  store.relieveTexts(batch.events);
  blocks.flush();
  store.messageRows.flush();
  store.otherReplyRows.flush();
  store.firstUnwritten = batch.nextMessage;
  store.relieveNames();

  /** The way of nearly all messages: first seen in this batch, a handful of events. */
  function writeNew(slot: number, start: number, end: number): void {
    const kept: SummaryEvent[] = [];
    body.clear();
    const facts = slots.facts(slot);
    slots.writeHead(body, slot, facts);
    for (let p = start; p < end; p += 1) {
      const i = order[p]!;
      if (repeats(start, p)) {
        drop(slots.stored(i));
        continue;
      }
      const event = summaryAt(i);
      kept.push(event);
      body.bytes(slots.encoded(i));
      tally.add(event.type, event.at, 1);
      accepted(batch.record[i]!, event.type === 'bounced');
    }
    const { block } = place(slot, kept.length, body.view());
    insertMessage(slot, block, facts, kept);
  }

  /** Puts a track into a block; a loose report into one of its own, which can be filed elsewhere. */
  function place(slot: number, events: number, track: Uint8Array): Placed {
    const message = batch.message[slot]!;
    const loose = batch.loose.get(slot);
    if (loose === undefined) return blocks.add(message, events, track);
    blocks.flush();
    const placed = blocks.add(message, events, track);
    blocks.flush();
    const recipient = batch.recipient[slot]!;
    insertLooseReport(
      db,
      {
        block: placed.block,
        recipient,
        own_message: message,
        filed_under: message,
        at: loose.at,
        subject: loose.subject,
      },
      loose.sentOnTo,
    );
    store.watchRecipients = true;
    store.touched(recipient);
    return placed;
  }

  function insertMessage(
    slot: number,
    block: number,
    head: MessageHead,
    events: readonly SummaryEvent[],
  ): void {
    const message = batch.message[slot]!;
    const recipient = batch.recipient[slot]!;
    const summary = summarise(events);
    store.messageRows.add(
      message,
      recipient,
      block,
      head.subject,
      head.sender,
      head.stream,
      head.campaign,
      head.tag,
      summary.firstAt,
      summary.lastAt,
      summary.lastEvent,
      summary.outcome,
      summary.reason,
      summary.class,
      summary.reply,
      summary.mask,
    );
    for (const reply of summary.otherReplies) store.otherReplyRows.add(message, reply);
    recipients.noteMessage(recipient, message, summary);
    store.touched(recipient);
    fileNames(slot, message, []);
  }

  /** Makes the message findable by ids that none of its other tracks has given. */
  function fileNames(slot: number, message: number, before: readonly PlacedTrack[]): void {
    if (batch.nameKinds[slot] === 0) return;
    const isKnown = (name: string): boolean =>
      before.some((track) => track.names.some(({ text }) => text === name));
    if (before.length === 0 || !isKnown(slots.firstName(slot))) {
      store.addName(batch.firstName[slot * 2]!, batch.firstName[slot * 2 + 1]!, message);
    }
    const others = batch.more.get(slot);
    if (others === undefined) return;
    const first = slots.firstName(slot);
    for (const { name, high, low } of others.names) {
      if (name.text !== first && !isKnown(name.text)) store.addName(high, low, message);
    }
  }

  /** As `summaryEvent`, decoding the event only where its texts matter. */
  function summaryAt(i: number): SummaryEvent {
    const type = eventTypeCode.word(batch.type[i]!);
    const flags = batch.flags[i]!;
    const fromReport = (flags & 2) !== 0;
    if (type === 'opened' || type === 'clicked' || type === 'bounced' || fromReport) {
      return summaryEvent(slots.stored(i), store.words);
    }
    const at = batch.at[i]!;
    const reply = batch.reply[i]!;
    const meaning = reply === 0 ? null : replies.meaning(reply);
    return {
      type,
      at: Number.isNaN(at) ? null : at,
      reason: meaning === null ? null : meaning.reason,
      class: meaning === null ? null : meaning.class,
      machine: (flags & 1) !== 0,
      vendorLabel: null,
      fromReport,
      reply,
      userAgent: null,
      clientIp: null,
      url: null,
    };
  }

  function repeats(start: number, p: number): boolean {
    const id = batch.identity;
    const x = order[p]! * 4;
    for (let q = start; q < p; q += 1) {
      const y = order[q]! * 4;
      const bothHaveIds =
        (id[x + 2] !== 0 || id[x + 3] !== 0) && (id[y + 2] !== 0 || id[y + 3] !== 0);
      const at = bothHaveIds ? 2 : 0;
      if (id[x + at] === id[y + at] && id[x + at + 1] === id[y + at + 1]) return true;
    }
    return false;
  }

  /** Takes back the uses that were counted when the event came in. */
  function drop(event: StoredEvent): void {
    for (const text of internedTexts(event)) texts.use(text, -1);
    if (event.reply !== 0) replies.use(event.reply, -1);
  }
}
