import { isAscii } from 'node:buffer';

import iconv from 'iconv-lite';

import { isWide, type TextEncoding } from './encoding.ts';
import { guessSingleByte } from './letter-statistics.ts';

/**
 * A stretch of a file as code units: bytes of UTF-8 and single-byte encodings, 16-bit units of
 * UTF-16. Every delimiter, quote and line end is one ASCII unit in all of them, so that structure
 * is found without decoding and a unit's index gives its byte offset in the original exactly.
 */
export interface CodeWindow {
  readonly codes: Uint8Array | Uint16Array;
  /** Byte offset of the first unit in the original. */
  readonly base: number;
  readonly unit: 1 | 2;
  /** One char a unit; right as text wherever the units are ASCII. Slices of it keep it alive. */
  structural(): string;
  /** Whether all of it is ASCII: then slices of the structural text are the text. */
  ascii(): boolean;
  /** The text of a range, decoded. */
  decode(start: number, end: number): string;
}

/** Cuts a stream of chunks into windows, carrying over what a reader did not consume. */
export interface TextFeed {
  /** The window of everything not yet consumed, with this chunk at its end. It is good until the next push. */
  push(chunk: Uint8Array): CodeWindow;
  /** The window of what is left at the end of the file. */
  finish(): CodeWindow;
  /** Marks the first `units` of the last window as done. */
  consume(units: number): void;
  /** True once text that was not valid in the encoding has been read by another one. */
  readonly repaired: () => string | null;
}

/** @returns a feed that has skipped the byte order mark. */
export function createTextFeed(encoding: TextEncoding): TextFeed {
  const unit = isWide(encoding.name) ? 2 : 1;
  const decoder = rangeDecoder(encoding.name);
  let rest: Uint8Array = Buffer.alloc(0);
  let base = encoding.bom;
  let toSkip = encoding.bom;
  let current: Uint8Array = rest;
  let working = Buffer.alloc(0);

  function windowOf(bytes: Uint8Array): CodeWindow {
    current = bytes;
    return unit === 2
      ? wideWindow(bytes, base, encoding.name === 'utf-16be')
      : narrowWindow(bytes, base, decoder.decode);
  }
  /** The rest and the chunk in one buffer, which is used again: allocating a fresh one is slower than the copy. */
  function joined(chunk: Uint8Array): Uint8Array {
    if (rest.length === 0) return chunk;
    const length = rest.length + chunk.length;
    if (length > working.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length * 2, 1 << 16));
      larger.set(rest);
      working = larger;
    } else if (rest.buffer === working.buffer) {
      working.copyWithin(0, rest.byteOffset, rest.byteOffset + rest.length);
    } else {
      working.set(rest);
    }
    working.set(chunk, rest.length);
    return working.subarray(0, length);
  }

  return {
    push(chunk) {
      const skipped = Math.min(toSkip, chunk.length);
      toSkip -= skipped;
      return windowOf(joined(skipped > 0 ? chunk.subarray(skipped) : chunk));
    },
    finish: () => windowOf(rest),
    consume(units) {
      rest = current.subarray(units * unit);
      base += units * unit;
    },
    repaired: decoder.repaired,
  };
}

/** The whole of a text in memory as one window. */
export function windowOfText(bytes: Uint8Array, encoding: TextEncoding): CodeWindow {
  return createTextFeed(encoding).push(bytes);
}

function narrowWindow(
  bytes: Uint8Array,
  base: number,
  decode: (bytes: Buffer, start: number, end: number) => string,
): CodeWindow {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let text: string | null = null;
  return {
    codes: buffer,
    base,
    unit: 1,
    structural: () => (text ??= buffer.toString('latin1')),
    ascii: () => isAscii(buffer),
    decode: (start, end) => decode(buffer, start, end),
  };
}

function wideWindow(bytes: Uint8Array, base: number, bigEndian: boolean): CodeWindow {
  const even = bytes.length & ~1;
  const aligned = Buffer.from(new ArrayBuffer(even));
  aligned.set(bytes.subarray(0, even));
  if (bigEndian) aligned.swap16();
  const text = aligned.toString('utf16le');
  return {
    codes: new Uint16Array(aligned.buffer, 0, even >> 1),
    base,
    unit: 2,
    structural: () => text,
    ascii: () => true,
    decode: (start, end) => text.slice(start, end),
  };
}

interface RangeDecoder {
  readonly decode: (bytes: Buffer, start: number, end: number) => string;
  readonly repaired: () => string | null;
}

function rangeDecoder(encoding: string): RangeDecoder {
  if (encoding !== 'utf-8') {
    const table = singleByteTable(encoding);
    return {
      decode: (bytes, start, end) => decodeByTable(bytes, start, end, table),
      repaired: () => null,
    };
  }
  let repairedBy: string | null = null;
  return {
    repaired: () => repairedBy,
    decode(bytes, start, end) {
      const text = bytes.toString('utf8', start, end);
      if (!text.includes('\ufffd')) return text;
      const range = bytes.subarray(start, end);
      if (range.includes(REPLACEMENT_BYTES)) return text;
      repairedBy ??= guessSingleByte(range);
      return decodeByTable(bytes, start, end, singleByteTable(repairedBy));
    },
  };
}

const REPLACEMENT_BYTES = Buffer.from('\ufffd');

const tables = new Map<string, Uint16Array>();

/** Code points of the 256 bytes of a single-byte encoding. */
function singleByteTable(encoding: string): Uint16Array {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    table[byte] = iconv.decode(Buffer.of(byte), encoding).charCodeAt(0);
  }
  tables.set(encoding, table);
  return table;
}

function decodeByTable(bytes: Buffer, start: number, end: number, table: Uint16Array): string {
  let text = '';
  for (let at = start; at < end; at += 4096) {
    const units: number[] = [];
    const stop = Math.min(end, at + 4096);
    for (let i = at; i < stop; i += 1) units.push(table[bytes[i]!]!);
    text += String.fromCharCode(...units);
  }
  return text;
}
