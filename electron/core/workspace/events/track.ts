import { createByteReader } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { readEvent, writeEvent } from './stored-event.ts';
import type { StoredEvent } from './stored-event.ts';

/** An id by which a sending system or the mail itself names a message. */
export interface MessageName {
  readonly kind: 'header' | 'vendor';
  readonly text: string;
}

/** What one source says of one message beside its events. Numbers are rows, 0 for none. */
export interface TrackHead {
  /** 64-bit keys under which the source found or filed the message: high, low, high, low … */
  readonly keys: readonly number[];
  readonly names: readonly MessageName[];
  readonly subject: number;
  readonly sender: number;
  readonly stream: number;
  readonly campaign: number;
  readonly tag: number;
}

/** What one source contributes to one message. A block holds the tracks of some dozen messages. */
export interface Track extends TrackHead {
  readonly message: number;
  readonly events: readonly StoredEvent[];
}

/** A track in its block: `firstEvent` is the id of its first event. */
export interface PlacedTrack extends Track {
  readonly block: number;
  readonly source: number;
  readonly firstEvent: number;
}

export function writeHead(writer: ByteWriter, head: TrackHead): void {
  writer.varint(head.keys.length / 2);
  for (const half of head.keys) writer.u32(half);
  writer.varint(head.names.length);
  for (const name of head.names) {
    writer.byte(name.kind === 'header' ? 0 : 1);
    writer.text(name.text);
  }
  writeFacts(writer, head);
}

/** The last part of a head. */
export function writeFacts(
  writer: ByteWriter,
  facts: Pick<TrackHead, 'subject' | 'sender' | 'stream' | 'campaign' | 'tag'>,
): void {
  writer.varint(facts.subject);
  writer.varint(facts.sender);
  writer.varint(facts.stream);
  writer.varint(facts.campaign);
  writer.varint(facts.tag);
}

function readHead(reader: ByteReader): TrackHead {
  const keys: number[] = [];
  for (let left = reader.varint() * 2; left > 0; left -= 1) keys.push(reader.u32());
  const names: MessageName[] = [];
  for (let left = reader.varint(); left > 0; left -= 1) {
    const kind = reader.byte() === 0 ? 'header' : 'vendor';
    names.push({ kind, text: reader.text() });
  }
  return {
    keys,
    names,
    subject: reader.varint(),
    sender: reader.varint(),
    stream: reader.varint(),
    campaign: reader.varint(),
    tag: reader.varint(),
  };
}

/** Frames a track: message, number of events, number of bytes, then head and events as written. */
export function writeFrame(
  writer: ByteWriter,
  message: number,
  events: number,
  bytes: number,
): void {
  writer.varint(message);
  writer.varint(events);
  writer.varint(bytes);
}

export function writeTrack(writer: ByteWriter, scratch: ByteWriter, track: Track): void {
  scratch.clear();
  writeHead(scratch, track);
  for (const event of track.events) writeEvent(scratch, event);
  writeFrame(writer, track.message, track.events.length, scratch.length);
  writer.bytes(scratch.view());
}

function readBody(reader: ByteReader, message: number, count: number): Track {
  const head = readHead(reader);
  const events: StoredEvent[] = [];
  for (let left = count; left > 0; left -= 1) events.push(readEvent(reader));
  return { message, ...head, events };
}

/** A block of tracks as the workspace stores it: its id is the id of its first event. */
export interface EventBlock {
  readonly id: number;
  readonly source: number;
  readonly data: Uint8Array;
}

/** All tracks of a block, or those of one message. */
export function tracksOf(block: EventBlock, message?: number): PlacedTrack[] {
  const reader = createByteReader(block.data);
  const found: PlacedTrack[] = [];
  let firstEvent = block.id;
  while (reader.at < reader.end) {
    const of = reader.varint();
    const count = reader.varint();
    const bytes = reader.varint();
    if (message === undefined || of === message) {
      const body = readBody(reader, of, count);
      found.push({ ...body, block: block.id, source: block.source, firstEvent });
    } else {
      reader.skip(bytes);
    }
    firstEvent += count;
  }
  return found;
}

/** A track in a block that was not decoded yet. */
export interface BlockFrame {
  readonly message: number;
  track(): PlacedTrack;
}

/** Where the tracks of a block begin. */
export function framesOf(block: EventBlock): readonly BlockFrame[] {
  const reader = createByteReader(block.data);
  const frames: BlockFrame[] = [];
  let firstEvent = block.id;
  while (reader.at < reader.end) {
    const message = reader.varint();
    const count = reader.varint();
    const bytes = reader.varint();
    const { at } = reader;
    const first = firstEvent;
    frames.push({
      message,
      track: () => ({
        ...readBody(createByteReader(block.data, at), message, count),
        block: block.id,
        source: block.source,
        firstEvent: first,
      }),
    });
    reader.skip(bytes);
    firstEvent += count;
  }
  return frames;
}
