import { createTextFeed } from './code-window.ts';
import type { TextEncoding } from './encoding.ts';
import { isAscii } from './table-cells.ts';

/** A line is cut after this many characters; the rest of it is passed over. */
export const MAX_LINE_CHARS = 1 << 20;

export interface LineReader {
  readonly push: (chunk: Uint8Array) => void;
  readonly finish: () => void;
}

/**
 * Reads lines without their ends. Lines are slices of a chunk: `ownCopy` what is kept.
 * @param visit called with the text, its 1-based number and its byte offset
 */
export function createLineReader(
  encoding: TextEncoding,
  visit: (text: string, line: number, offset: number) => void,
): LineReader {
  const feed = createTextFeed(encoding);
  let line = 1;
  let passing = false;

  function scan(final: boolean, chunk: Uint8Array | null): void {
    const window = chunk === null ? feed.finish() : feed.push(chunk);
    const { codes } = window;
    const structural = window.structural();
    let start = 0;
    while (start < codes.length) {
      let end = codes.indexOf(10, start);
      if (end === -1) {
        if (!final && codes.length - start <= MAX_LINE_CHARS) break;
        end = codes.length;
      }
      if (!passing) emit(start, end);
      passing = !final && end === codes.length;
      if (!passing) line += 1;
      start = end + 1;
    }
    feed.consume(Math.min(start, codes.length));

    function emit(from: number, to: number): void {
      const stop = to > from && codes[to - 1] === 13 ? to - 1 : to;
      const cut = Math.min(stop, from + MAX_LINE_CHARS);
      const text = isAscii(codes, from, cut)
        ? structural.slice(from, cut)
        : window.decode(from, cut);
      visit(text, line, window.base + from * window.unit);
    }
  }
  return {
    push: (chunk) => scan(false, chunk),
    finish: () => scan(true, null),
  };
}
