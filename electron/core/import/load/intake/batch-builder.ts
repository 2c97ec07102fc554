import type { LooseMail } from '../batch.ts';
import { createByteWriter } from '../../../workspace/events/byte-writer.ts';
import type { ByteWriter } from '../../../workspace/events/byte-writer.ts';
import type { StoredEvent } from '../../../workspace/events/stored-event.ts';
import { writeEvent } from '../../../workspace/events/stored-event.ts';
import type { MessageName } from '../../../workspace/events/track.ts';
import { eventTypeCode } from '../../../workspace/codes.ts';
import { growingF64, growingU32, growingU8 } from '../growing.ts';

/** Events held before they are sorted by message and written: about 60 bytes each. */
export const BATCH_EVENTS = 100_000;

/** Events for which there is room at first, and in the end: a row may give several. */
const FEW = 1024;
const WHOLE = BATCH_EVENTS + 64;

/** Keys and names of a message beyond its first of each. */
interface More {
  readonly keys: number[];
  readonly names: { readonly name: MessageName; readonly high: number; readonly low: number }[];
}

/** Gathers what one batch holds; its arrays are used again for the next. */
export function createBatchBuilder() {
  const encoded: ByteWriter = createByteWriter(1 << 16);
  const eventEnd = growingU32(FEW, WHOLE);
  const slotOf = growingU32(FEW, WHOLE);
  const record = growingU32(FEW, WHOLE);
  const type = growingU8(FEW, WHOLE);
  const flags = growingU8(FEW, WHOLE);
  const at = growingF64(FEW, WHOLE);
  const reply = growingU32(FEW, WHOLE);
  const label = growingU32(FEW, WHOLE);
  const identity = growingU32(FEW, WHOLE * 4);
  let events = 0;

  const names = createByteWriter(1 << 14);
  const nameStart = growingU32();
  const nameEnd = growingU32();
  const nameKinds = growingU8();
  const message = growingU32();
  const recipient = growingU32();
  const eventCount = growingU32();
  const head = growingU32();
  const firstKey = growingU32();
  const firstName = growingU32();
  let more = new Map<number, More>();
  /** Slots of mails that name no id of the message they report. */
  let loose = new Map<number, LooseMail>();
  let slots = 0;

  return {
    get events() {
      return events;
    },
    get slots() {
      return slots;
    },
    /** Five rows a slot: subject, sender, stream, campaign, tag. */
    head,
    setLoose: (slot: number, mail: LooseMail) => void loose.set(slot, mail),

    /** A message that the batch meets for the first time. */
    addSlot(messageId: number, recipientId: number): number {
      const slot = slots;
      slots += 1;
      nameStart.ensure(slots);
      nameEnd.ensure(slots);
      nameKinds.ensure(slots);
      message.ensure(slots);
      recipient.ensure(slots);
      eventCount.ensure(slots);
      head.ensure(slots * 5);
      firstKey.ensure(slots * 2);
      firstName.ensure(slots * 2);
      message.data[slot] = messageId;
      recipient.data[slot] = recipientId;
      eventCount.data[slot] = 0;
      nameKinds.data[slot] = 0;
      head.data.fill(0, slot * 5, slot * 5 + 5);
      firstKey.data[slot * 2] = 0;
      firstKey.data[slot * 2 + 1] = 0;
      return slot;
    },

    /** A key under which this source files the slot's message. */
    addKey(slot: number, high: number, low: number): void {
      const at = slot * 2;
      if (firstKey.data[at] === 0 && firstKey.data[at + 1] === 0) {
        firstKey.data[at] = high;
        firstKey.data[at + 1] = low;
        return;
      }
      if (firstKey.data[at] === high && firstKey.data[at + 1] === low) return;
      const { keys } = moreOf(slot);
      for (let i = 0; i < keys.length; i += 2) if (keys[i] === high && keys[i + 1] === low) return;
      keys.push(high, low);
    },

    /** Whether the slot's first id is the one of this hash. */
    isNamed(slot: number, hash: Uint32Array): boolean {
      return (
        nameKinds.data[slot] !== 0 &&
        firstName.data[slot * 2] === hash[0] &&
        firstName.data[slot * 2 + 1] === hash[1]
      );
    },

    /** An id of the slot's message, with the hash of the id alone. */
    addName(
      slot: number,
      kind: MessageName['kind'],
      text: string,
      high: number,
      low: number,
    ): void {
      if (nameKinds.data[slot] === 0) {
        nameKinds.data[slot] = kind === 'header' ? 1 : 2;
        nameStart.data[slot] = names.length;
        names.text(text);
        nameEnd.data[slot] = names.length;
        firstName.data[slot * 2] = high;
        firstName.data[slot * 2 + 1] = low;
        return;
      }
      const wanted = kind === 'header' ? 1 : 2;
      if (
        nameKinds.data[slot] === wanted &&
        firstName.data[slot * 2] === high &&
        firstName.data[slot * 2 + 1] === low
      ) {
        return;
      }
      const known = moreOf(slot).names;
      if (known.some((one) => one.high === high && one.low === low && one.name.kind === kind))
        return;
      known.push({ name: { kind, text: Buffer.from(text).toString() }, high, low });
    },

    addEvent(slot: number, recordIndex: number, event: StoredEvent): void {
      const i = events;
      events += 1;
      eventEnd.ensure(events);
      slotOf.ensure(events);
      record.ensure(events);
      type.ensure(events);
      flags.ensure(events);
      at.ensure(events);
      reply.ensure(events);
      label.ensure(events);
      identity.ensure(events * 4);
      writeEvent(encoded, event);
      eventEnd.data[i] = encoded.length;
      slotOf.data[i] = slot;
      record.data[i] = recordIndex;
      type.data[i] = eventTypeCode.number(event.type);
      flags.data[i] =
        (event.machine ? 1 : 0) | (event.report === 0 ? 0 : 2) | (event.count === 0 ? 0 : 4);
      at.data[i] = event.at ?? Number.NaN;
      reply.data[i] = event.reply;
      label.data[i] = typeof event.vendorLabel === 'number' ? event.vendorLabel : 0;
      const id = i * 4;
      identity.data[id] = event.identityHigh;
      identity.data[id + 1] = event.identityLow;
      identity.data[id + 2] = event.vendorHigh;
      identity.data[id + 3] = event.vendorLow;
      eventCount.data[slot] = eventCount.data[slot]! + 1;
    },

    /** What was gathered. Its arrays hold good until the next event. */
    columns() {
      return {
        events,
        encoded: encoded.view(),
        eventEnd: eventEnd.data.subarray(0, events),
        slotOf: slotOf.data.subarray(0, events),
        record: record.data.subarray(0, events),
        type: type.data.subarray(0, events),
        flags: flags.data.subarray(0, events),
        at: at.data.subarray(0, events),
        reply: reply.data.subarray(0, events),
        label: label.data.subarray(0, events),
        identity: identity.data.subarray(0, events * 4),
        slots,
        names: names.view(),
        nameStart: nameStart.data.subarray(0, slots),
        nameEnd: nameEnd.data.subarray(0, slots),
        nameKinds: nameKinds.data.subarray(0, slots),
        message: message.data.subarray(0, slots),
        recipient: recipient.data.subarray(0, slots),
        eventCount: eventCount.data.subarray(0, slots),
        head: head.data.subarray(0, slots * 5),
        firstKey: firstKey.data.subarray(0, slots * 2),
        firstName: firstName.data.subarray(0, slots * 2),
        more,
        loose,
      };
    },

    clear(): void {
      encoded.clear();
      names.clear();
      events = 0;
      slots = 0;
      more = new Map();
      loose = new Map();
    },
  };

  function moreOf(slot: number): More {
    let known = more.get(slot);
    if (known === undefined) {
      known = { keys: [], names: [] };
      more.set(slot, known);
    }
    return known;
  }
}

export type BatchBuilder = ReturnType<typeof createBatchBuilder>;
