import { decodeCharset } from './charset.ts';

/** A raw mail as one string of bytes (latin1, one character a byte) with LF line ends. */
export interface Source {
  readonly text: string;
  /** Offset of the first header line: behind blank lines and mbox `From ` lines. */
  readonly start: number;
  /** 1-based line of `start`. */
  readonly line: number;
}

/**
 * Reads bytes into a source: UTF-16 files become UTF-8, CRLF, CR CR LF and bare CR become LF,
 * a leading mbox `From ` or `>From ` line is stepped over.
 */
export function openSource(bytes: Uint8Array, limit: number): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, limit));
  const wide = utf16Of(buffer);
  const latin =
    wide === null
      ? buffer.toString('latin1', 0, buffer.length)
      : Buffer.from(decodeCharset(buffer, wide), 'utf8').toString('latin1');
  const unmarked = latin.startsWith('\u00ef\u00bb\u00bf') ? latin.slice(3) : latin;
  const text = unmarked.includes('\r') ? unmarked.replaceAll(/\r\r?\n|\r/g, '\n') : unmarked;
  return { text, ...firstHeader(text) };
}

function firstHeader(text: string): { readonly start: number; readonly line: number } {
  let start = 0;
  let line = 1;
  for (let steps = 0; steps < 200; steps += 1) {
    const end = text.indexOf('\n', start);
    const current = text.slice(start, end === -1 ? text.length : Math.min(end, start + 200));
    const skipped = current.trim() === '' || /^>?From [^:]/.test(current);
    if ((!skipped && !isStray(text, current, end)) || end === -1) break;
    start = end + 1;
    line += 1;
  }
  return { start, line };
}

const FIELD = /^[A-Za-z][\w-]{1,60}[ \t]?:/;

/** A line that is no header field but stands right above two of them: what a tool wrote in front. */
function isStray(text: string, current: string, end: number): boolean {
  if (FIELD.test(current) || end === -1) return false;
  const [first, second] = text.slice(end + 1, end + 2000).split('\n', 2);
  return FIELD.test(first ?? '') && (FIELD.test(second ?? '') || /^[ \t]/.test(second ?? ''));
}

function utf16Of(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = buffer;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = Math.min(buffer.length, 400);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 1) {
    if (buffer[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (sample < 20) return null;
  if (odd > sample * 0.4 && even === 0) return 'utf-16le';
  if (even > sample * 0.4 && odd === 0) return 'utf-16be';
  return null;
}

/** Line ends in `text` between two offsets. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
