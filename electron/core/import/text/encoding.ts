import { isUtf8 } from 'node:buffer';

import { guessSingleByte } from './letter-statistics.ts';

/** How the bytes of a text file are to be read. */
export interface TextEncoding {
  /** IANA name in lower case. */
  readonly name: string;
  /** Length of the byte order mark. */
  readonly bom: number;
  /** False where the name rests on letter statistics. */
  readonly sure: boolean;
}

/**
 * Names the encoding of a text by its byte order mark, else by its zero bytes (UTF-16), else by
 * UTF-8 validity, else by letter statistics (windows-1251, koi8-r, iso-8859-x, windows-125x).
 */
export function detectEncoding(head: Uint8Array): TextEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { name: 'utf-8', bom: 3, sure: true };
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', bom: 2, sure: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', bom: 2, sure: true };
  const wide = wideEncoding(head);
  if (wide !== null) return { name: wide, bom: 0, sure: true };
  if (isMostlyUtf8(head)) return { name: 'utf-8', bom: 0, sure: true };
  return { name: guessSingleByte(head), bom: 0, sure: false };
}

/** True where the name is one that the readers know. */
export function isWide(encoding: string): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/**
 * UTF-16 without a mark: the high halves of Latin, Cyrillic and punctuation are 00, 04 and 20,
 * and the low halves hardly ever zero.
 */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(head.length >> 1, 4096);
  if (pairs < 2) return null;
  const high = [0, 0];
  const zero = [0, 0];
  for (let i = 0; i < pairs * 2; i += 1) {
    const byte = head[i]!;
    const side = i & 1;
    if (byte === 0x00 || byte === 0x04 || byte === 0x20) high[side]! += 1;
    if (byte === 0x00) zero[side]! += 1;
  }
  const enough = pairs * 0.9;
  const few = pairs * 0.02;
  if (high[1]! >= enough && zero[1]! > pairs * 0.1 && zero[0]! <= few) return 'utf-16le';
  if (high[0]! >= enough && zero[0]! > pairs * 0.1 && zero[1]! <= few) return 'utf-16be';
  return null;
}

/** Valid UTF-8 but for a character cut by the end and a few damaged ones. */
function isMostlyUtf8(head: Uint8Array): boolean {
  for (let cut = 0; cut < 4 && cut < head.length; cut += 1) {
    if (isUtf8(head.subarray(0, head.length - cut))) return true;
  }
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < head.length;) {
    const byte = head[i]!;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let whole = length > 0;
    for (let k = 1; k < length; k += 1) whole = whole && (head[i + k]! & 0xc0) === 0x80;
    if (whole) valid += 1;
    else broken += 1;
    i += whole ? length : 1;
  }
  return broken === 0 || valid > broken * 20;
}
