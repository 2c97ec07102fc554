import { createByteReader } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';

/** What counting replies needs of an event. */
export interface SkimmedEvent {
  /** UTC milliseconds, or NaN. */
  at: number;
  /** Row of `reply`, 0 for none. */
  reply: number;
}

const OWN_IDENTITY = 16;
/** Bits of texts in the mask of an event: `stored-event.ts` writes them. */
const TEXTS = 8;
const REPORT = 256;
const JOINED = 512;
const COUNT = 1024;
const SENT = 2048;

function skipHead(reader: ByteReader): void {
  reader.skip(reader.varint() * 8);
  for (let names = reader.varint(); names > 0; names -= 1) {
    reader.byte();
    reader.skip(reader.varint());
  }
  for (let facts = 0; facts < 5; facts += 1) reader.varint();
}

function skim(reader: ByteReader, into: SkimmedEvent): void {
  const flags = reader.byte();
  reader.skip((flags & OWN_IDENTITY) === 0 ? 8 : 16);
  const at = reader.varint();
  into.at = at === 0 ? Number.NaN : at % 2 === 1 ? (at - 1) / 2 : at / -2;
  reader.varint();
  reader.varint();
  into.reply = reader.varint();
  const present = reader.varint();
  for (let text = 0; text < TEXTS; text += 1) {
    if ((present & (1 << text)) === 0) continue;
    if (reader.varint() % 2 === 1) reader.skip(reader.varint());
  }
  if ((present & REPORT) !== 0) reader.varint();
  if ((present & JOINED) !== 0) reader.byte();
  if ((present & COUNT) !== 0) reader.varint();
  if ((present & SENT) !== 0) reader.varint();
}

/**
 * Visits the events of a block that belong to wanted messages, without making an object of each: the
 * same one is handed out every time.
 */
export function skimBlock(
  data: Uint8Array,
  wanted: (message: number) => boolean,
  visit: (message: number, event: SkimmedEvent) => void,
): void {
  const reader = createByteReader(data);
  const event: SkimmedEvent = { at: Number.NaN, reply: 0 };
  while (reader.at < reader.end) {
    const message = reader.varint();
    const count = reader.varint();
    const bytes = reader.varint();
    if (!wanted(message)) {
      reader.skip(bytes);
      continue;
    }
    skipHead(reader);
    for (let left = count; left > 0; left -= 1) {
      skim(reader, event);
      visit(message, event);
    }
  }
}
