import type { CodeWindow } from './code-window.ts';

/** Physical line numbers of rising positions in a sequence of windows. */
export interface LineCounter {
  at(window: CodeWindow, index: number): number;
  /** Tells that the next window begins after `consumed` units of this one. */
  advance(window: CodeWindow, consumed: number): void;
}

export function createLineCounter(): LineCounter {
  let line = 1;
  let counted = 0;
  const at = (window: CodeWindow, index: number): number => {
    const { codes } = window;
    for (let p = codes.indexOf(10, counted); p !== -1 && p < index; p = codes.indexOf(10, p + 1)) {
      line += 1;
    }
    counted = Math.max(counted, index);
    return line;
  };
  return {
    at,
    advance(window, consumed) {
      at(window, consumed);
      counted = 0;
    },
  };
}
