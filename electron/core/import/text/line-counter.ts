import type { CodeWindow } from './code-window.ts';

/** Physical line numbers of rising positions in a sequence of windows. */
export interface LineCounter {
  at(window: CodeWindow, index: number): number;
  /** Tells that the next window begins after `consumed` units of this one. */
  advance(window: CodeWindow, consumed: number): void;
}

export function createLineCounter(): LineCounter {
  let line = 1;
  /** Index of the next line end in the current window; -1 before it was looked for. */
  let next = -1;
  const at = ({ codes }: CodeWindow, index: number): number => {
    const find = (from: number): number => {
      const found = codes.indexOf(10, from);
      return found === -1 ? codes.length : found;
    };
    if (next === -1) next = find(0);
    while (next < index) {
      line += 1;
      next = find(next + 1);
    }
    return line;
  };
  return {
    at,
    advance(window, consumed) {
      at(window, consumed);
      next = -1;
    },
  };
}
