import { eventTypeCode } from '../../workspace/codes.ts';
import { createByteReader } from '../../workspace/events/byte-reader.ts';
import { createByteWriter } from '../../workspace/events/byte-writer.ts';
import { internedTexts, readEvent } from '../../workspace/events/stored-event.ts';
import type { StoredEvent } from '../../workspace/events/stored-event.ts';
import { writeFacts, writeHead } from '../../workspace/events/track.ts';
import type { MessageName, PlacedTrack, TrackHead } from '../../workspace/events/track.ts';
import { createFinder } from '../../workspace/events/visible.ts';
import { summarise } from '../../workspace/message-summary.ts';
import type { SummaryEvent } from '../../workspace/message-summary.ts';
import { addMessageBlock, messageById, messageTracks } from '../../workspace/queries/messages.ts';
import type { MessageHead } from '../../workspace/queries/messages.ts';
import { settleMessage, summaryEvent } from '../../workspace/settle-message.ts';
import type { Batch } from './batch.ts';
import { insertLooseReport, unfile } from '../../workspace/loose-reports.ts';
import type { BlockWriter, Placed } from './block-writer.ts';
import type { LoadState } from './load-state.ts';

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
  state: LoadState,
  batch: Batch,
  source: number,
  blocks: BlockWriter,
  accepted: (record: number, bounce: boolean) => void,
): void {
  const { db, replies, texts, subjects, tally, recipients } = state;
  const order = orderBySlot(batch);
  const body = createByteWriter(1024);
  const firstUnwritten = state.firstUnwritten;
  let from = 0;

  for (let slot = 0; slot < batch.slots; slot += 1) {
    const to = from + batch.eventCount.data[slot]!;
    const known = batch.message.data[slot]! < firstUnwritten;
    if (!known && to - from <= FEW && !hasCounter(from, to)) writeNew(slot, from, to);
    else merge(slot, from, to, known);
    from = to;
    if ((slot & 1023) === 0) state.check();
  }
  state.relieveTexts(batch.events);
  blocks.flush();
  state.messageRows.flush();
  state.firstUnwritten = state.nextMessage;
  batch.clear();
  state.relieveNames();

  /** The way of nearly all messages: first seen in this batch, a handful of events. */
  function writeNew(slot: number, start: number, end: number): void {
    const kept: SummaryEvent[] = [];
    body.clear();
    const head = factsOfSlot(slot);
    writeHeadOfSlot(slot, head);
    for (let p = start; p < end; p += 1) {
      const i = order[p]!;
      if (repeats(start, p)) {
        drop(stored(i));
        continue;
      }
      const event = summaryAt(i);
      kept.push(event);
      body.bytes(encoded(i));
      tally.add(event.type, event.at, 1);
      accepted(batch.record.data[i]!, event.type === 'bounced');
    }
    const message = batch.message.data[slot]!;
    const { block } = place(slot, message, kept.length);
    insertMessage(slot, block, head, kept);
  }

  /** Puts the track in `body` into a block; a loose report into one of its own, which can be filed elsewhere. */
  function place(slot: number, message: number, events: number): Placed {
    const loose = batch.loose.get(slot);
    if (loose === undefined) return blocks.add(message, events, body.view());
    blocks.flush();
    const placed = blocks.add(message, events, body.view());
    blocks.flush();
    const recipient = batch.recipient.data[slot]!;
    insertLooseReport(db, {
      block: placed.block,
      recipient,
      own_message: message,
      filed_under: message,
      at: loose.at,
      subject: loose.subject,
    });
    state.watchRecipients = true;
    state.touched(recipient);
    return placed;
  }

  function insertMessage(
    slot: number,
    block: number,
    head: MessageHead,
    events: readonly SummaryEvent[],
  ): void {
    const message = batch.message.data[slot]!;
    const recipient = batch.recipient.data[slot]!;
    const summary = summarise(events);
    state.messageRows.add(
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
    recipients.noteMessage(recipient, message, summary);
    state.touched(recipient);
    fileNames(slot, message, []);
  }

  /** The general way: a message that the workspace knows, one with many events, or with counters. */
  function merge(slot: number, start: number, end: number, known: boolean): void {
    const message = batch.message.data[slot]!;
    // A mail that is filed with another message comes back before anything is added to it.
    if (known && messageById(db, message) === undefined) unfile(db, message, state.words);
    const before = known ? messageTracks(db, message) : [];
    const find = createFinder();
    const origin: { readonly source: number; count: number; kept: boolean }[] = [];
    for (const track of before) {
      for (const event of track.events) {
        const at = find(event);
        if (at === -1)
          origin.push({ source: track.source, count: event.count, kept: track.source === source });
        else if (track.source === source) origin[at]!.kept = true;
      }
    }
    const events: StoredEvent[] = [];
    const head = headOfSlot(slot);
    body.clear();
    writeHead(body, head);
    for (let p = start; p < end; p += 1) {
      const i = order[p]!;
      const event = stored(i);
      const at = find(event);
      if (at === -1) {
        origin.push({ source, count: event.count, kept: true });
        tally.add(event.type, event.at, 1);
        accepted(batch.record.data[i]!, event.type === 'bounced');
      } else {
        const earlier = origin[at]!;
        if (earlier.kept && event.count <= earlier.count) {
          drop(event);
          continue;
        }
        earlier.kept = true;
        earlier.count = Math.max(earlier.count, event.count);
      }
      events.push(event);
      body.bytes(encoded(i));
    }
    if (events.length === 0) {
      dropHead(head);
      return;
    }
    const placed = place(slot, message, events.length);
    const track: PlacedTrack = { message, ...head, events, ...placed, source };
    if (known) {
      addMessageBlock(db, message, placed.block);
      settleMessage(db, message, [...before, track], state.words);
      const recipient = messageById(db, message)?.recipient ?? 0;
      recipients.noteChange(recipient);
      state.touched(recipient);
      fileNames(slot, message, before);
    } else {
      const kept = [...new Map(events.map((event) => [find(event), event])).values()];
      insertMessage(slot, placed.block, head, kept.map(summaryOf));
    }
  }

  function summaryOf(event: StoredEvent): SummaryEvent {
    return summaryEvent(event, state.words);
  }

  /** As `summaryOf`, decoding the event only where its texts matter. */
  function summaryAt(i: number): SummaryEvent {
    const type = eventTypeCode.word(batch.type.data[i]!);
    if (type === 'opened' || type === 'clicked') return summaryOf(stored(i));
    const at = batch.at.data[i]!;
    const reply = batch.reply.data[i]!;
    const flags = batch.flags.data[i]!;
    const label = batch.label.data[i]!;
    const meaning = reply === 0 ? null : replies.meaning(reply);
    return {
      type,
      at: Number.isNaN(at) ? null : at,
      reason: meaning === null ? null : meaning.reason,
      class: meaning === null ? null : meaning.class,
      machine: (flags & 1) !== 0,
      vendorLabel: type === 'bounced' && label !== 0 ? texts.value(label) : null,
      fromReport: (flags & 2) !== 0,
      reply,
      userAgent: null,
      clientIp: null,
      url: null,
    };
  }

  function repeats(start: number, p: number): boolean {
    const id = batch.identity.data;
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

  function encoded(i: number): Buffer {
    return batch.encoded.view(i === 0 ? 0 : batch.eventEnd.data[i - 1]!, batch.eventEnd.data[i]);
  }

  function stored(i: number): StoredEvent {
    return readEvent(createByteReader(encoded(i)));
  }

  function hasCounter(start: number, end: number): boolean {
    for (let p = start; p < end; p += 1) if ((batch.flags.data[order[p]!]! & 4) !== 0) return true;
    return false;
  }

  /** Takes back the uses that were counted when the event came in. */
  function drop(event: StoredEvent): void {
    for (const text of internedTexts(event)) texts.use(text, -1);
    if (event.reply !== 0) replies.use(event.reply, -1);
  }

  function dropHead(head: TrackHead): void {
    if (head.subject !== 0) subjects.use(head.subject, -1);
    for (const text of [head.sender, head.stream, head.campaign, head.tag]) {
      if (text !== 0) texts.use(text, -1);
    }
  }

  /** Makes the message findable by ids that none of its other tracks has given. */
  function fileNames(slot: number, message: number, before: readonly PlacedTrack[]): void {
    const isKnown = (name: string): boolean =>
      before.some((track) => track.names.some(({ text }) => text === name));
    if (batch.nameKinds.data[slot] === 0) return;
    if (before.length === 0 || !isKnown(firstName(slot))) {
      state.addName(batch.firstName.data[slot * 2]!, batch.firstName.data[slot * 2 + 1]!, message);
    }
    for (const { name, high, low } of batch.more(slot)?.names ?? []) {
      if (!isKnown(name.text) && name.text !== firstName(slot)) state.addName(high, low, message);
    }
  }

  function firstName(slot: number): string {
    return createByteReader(batch.names.view(), batch.nameStart.data[slot]).text();
  }

  /** Writes the head as `writeHead` does; the usual one, with one key and one id, without decoding the id. */
  function writeHeadOfSlot(slot: number, facts: MessageHead): void {
    const high = batch.firstKey.data[slot * 2]!;
    const low = batch.firstKey.data[slot * 2 + 1]!;
    const kind = batch.nameKinds.data[slot]!;
    if (kind === 0 || (high === 0 && low === 0) || batch.more(slot) !== undefined) {
      writeHead(body, headOfSlot(slot));
      return;
    }
    body.varint(1);
    body.u32(high);
    body.u32(low);
    body.varint(1);
    body.byte(kind - 1);
    body.bytes(batch.names.view(batch.nameStart.data[slot], batch.nameEnd.data[slot]));
    writeFacts(body, facts);
  }

  function factsOfSlot(slot: number): MessageHead {
    const at = slot * 5;
    const head = batch.head.data;
    return {
      subject: head[at]!,
      sender: head[at + 1]!,
      stream: head[at + 2]!,
      campaign: head[at + 3]!,
      tag: head[at + 4]!,
    };
  }

  function headOfSlot(slot: number): TrackHead {
    const more = batch.more(slot);
    const high = batch.firstKey.data[slot * 2]!;
    const low = batch.firstKey.data[slot * 2 + 1]!;
    const keys = high === 0 && low === 0 ? [] : [high, low];
    const names: MessageName[] = [];
    if (batch.nameKinds.data[slot] !== 0) {
      const kind = batch.nameKinds.data[slot] === 1 ? 'header' : 'vendor';
      names.push({ kind, text: firstName(slot) });
    }
    return {
      keys: more === undefined ? keys : [...keys, ...more.keys],
      names: more === undefined ? names : [...names, ...more.names.map(({ name }) => name)],
      ...factsOfSlot(slot),
    };
  }
}

/** Positions of the events, by slot and within a slot by arrival. */
function orderBySlot(batch: Batch): Uint32Array {
  const order = new Uint32Array(batch.events);
  const next = new Uint32Array(batch.slots);
  let sum = 0;
  for (let slot = 0; slot < batch.slots; slot += 1) {
    next[slot] = sum;
    sum += batch.eventCount.data[slot]!;
  }
  for (let i = 0; i < batch.events; i += 1) {
    const slot = batch.slotOf.data[i]!;
    order[next[slot]!] = i;
    next[slot] = next[slot]! + 1;
  }
  return order;
}
