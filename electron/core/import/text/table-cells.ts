import type { CodeWindow } from './code-window.ts';

export const QUOTE = 34;

/** A quoted field longer than this, or over more lines, is taken for a stray quote. */
export const MAX_QUOTED_UNITS = 1 << 20;
export const MAX_QUOTED_LINES = 200;
/** A record longer than this is given up. */
export const MAX_RECORD_UNITS = 8 << 20;

/** The text of a field; `ascii` where all of the window is. A guard against formulas is dropped. */
export function fieldText(
  window: CodeWindow,
  text: string,
  start: number,
  end: number,
  ascii: boolean,
): string {
  const from =
    end - start > 1 && window.codes[start] === 39 && isFormulaStart(window.codes[start + 1]!)
      ? start + 1
      : start;
  return ascii || isAscii(window.codes, from, end)
    ? text.slice(from, end)
    : window.decode(from, end);
}

/** `=`, `+`, `-`, `@`: exporters write an apostrophe before these to keep spreadsheets quiet. */
function isFormulaStart(code: number): boolean {
  return code === 61 || code === 43 || code === 45 || code === 64;
}

/** Index of the next line end, or the length. */
export function endOfLine(codes: Uint8Array | Uint16Array, from: number, lineEnd: number): number {
  const at = codes.indexOf(lineEnd, from);
  return at === -1 ? codes.length : at;
}

export function countLines(
  codes: Uint8Array | Uint16Array,
  start: number,
  end: number,
  lineEnd: number,
): number {
  let lines = 0;
  for (let i = start; i < end; i += 1) if (codes[i] === lineEnd) lines += 1;
  return lines;
}

/** Fields of the physical line at `start`, quotes respected as far as they close on it. */
export function countFields(
  codes: Uint8Array | Uint16Array,
  start: number,
  delimiter: number,
  lineEnd: number,
): number {
  let fields = 1;
  let quoted = false;
  for (let p = start; p < codes.length; p += 1) {
    const code = codes[p]!;
    if (code === lineEnd) break;
    if (code === QUOTE) quoted = !quoted;
    else if (code === delimiter && !quoted) fields += 1;
  }
  return fields;
}

/**
 * A copy that does not keep the chunk it was sliced from alive. Texts that outlive their record
 * (in maps of open messages, in caches) must pass through here.
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Index of the delimiter or line end at or after `from`, or the length. */
export function endOfPlainField(
  codes: Uint8Array | Uint16Array,
  from: number,
  delimiter: number,
  lineEnd: number,
): number {
  const length = codes.length;
  let p = from;
  for (; p < length; p += 1) {
    const code = codes[p]!;
    if (code === delimiter || code === lineEnd) break;
  }
  return p;
}

/** Whether a range holds ASCII only. */
export function isAscii(codes: Uint8Array | Uint16Array, start: number, end: number): boolean {
  let seen = 0;
  for (let i = start; i < end; i += 1) seen |= codes[i]!;
  return seen < 0x80;
}
