import { createByteReader } from '../../../workspace/events/byte-reader.ts';
import type { ByteWriter } from '../../../workspace/events/byte-writer.ts';
import { readEvent } from '../../../workspace/events/stored-event.ts';
import type { StoredEvent } from '../../../workspace/events/stored-event.ts';
import { writeFacts, writeHead } from '../../../workspace/events/track.ts';
import type { MessageName, TrackHead } from '../../../workspace/events/track.ts';
import type { MessageHead } from '../../../workspace/queries/messages.ts';
import type { Batch } from '../batch.ts';

/** A batch as its messages see it. */
export interface BatchSlots {
  /** Positions of the events, by slot and within a slot by arrival. */
  readonly order: Uint32Array;
  encoded(event: number): Uint8Array;
  stored(event: number): StoredEvent;
  firstName(slot: number): string;
  facts(slot: number): MessageHead;
  head(slot: number): TrackHead;
  /** Writes the head as `writeHead` does; the usual one, with one key and one id, without decoding the id. */
  writeHead(body: ByteWriter, slot: number, facts: MessageHead): void;
  hasCounter(from: number, to: number): boolean;
}

export function batchSlots(batch: Batch): BatchSlots {
  const { encoded, eventEnd, names, nameStart, nameEnd, nameKinds, firstKey, more } = batch;
  const order = orderBySlot(batch);

  const slots: BatchSlots = {
    order,
    encoded: (event) => encoded.subarray(event === 0 ? 0 : eventEnd[event - 1]!, eventEnd[event]),
    stored: (event) => readEvent(createByteReader(slots.encoded(event))),
    firstName: (slot) => createByteReader(names, nameStart[slot]).text(),
    facts(slot) {
      const at = slot * 5;
      return {
        subject: batch.head[at]!,
        sender: batch.head[at + 1]!,
        stream: batch.head[at + 2]!,
        campaign: batch.head[at + 3]!,
        tag: batch.head[at + 4]!,
      };
    },
    head(slot) {
      const others = more.get(slot);
      const high = firstKey[slot * 2]!;
      const low = firstKey[slot * 2 + 1]!;
      const keys = high === 0 && low === 0 ? [] : [high, low];
      const found: MessageName[] = [];
      if (nameKinds[slot] !== 0) {
        const kind = nameKinds[slot] === 1 ? 'header' : 'vendor';
        found.push({ kind, text: slots.firstName(slot) });
      }
      return {
        keys: others === undefined ? keys : [...keys, ...others.keys],
        names: others === undefined ? found : [...found, ...others.names.map(({ name }) => name)],
        ...slots.facts(slot),
      };
    },
    writeHead(body, slot, facts) {
      const high = firstKey[slot * 2]!;
      const low = firstKey[slot * 2 + 1]!;
      const kind = nameKinds[slot]!;
      if (kind === 0 || (high === 0 && low === 0) || more.has(slot)) {
        writeHead(body, slots.head(slot));
        return;
      }
      body.varint(1);
      body.u32(high);
      body.u32(low);
      body.varint(1);
      body.byte(kind - 1);
      body.bytes(names.subarray(nameStart[slot], nameEnd[slot]));
      writeFacts(body, facts);
    },
    hasCounter(from, to) {
      for (let p = from; p < to; p += 1) if ((batch.flags[order[p]!]! & 4) !== 0) return true;
      return false;
    },
  };
  return slots;
}

function orderBySlot(batch: Batch): Uint32Array {
  const order = new Uint32Array(batch.events);
  const next = new Uint32Array(batch.slots);
  let sum = 0;
  for (let slot = 0; slot < batch.slots; slot += 1) {
    next[slot] = sum;
    sum += batch.eventCount[slot]!;
  }
  for (let i = 0; i < batch.events; i += 1) {
    const slot = batch.slotOf[i]!;
    order[next[slot]!] = i;
    next[slot] = next[slot]! + 1;
  }
  return order;
}
