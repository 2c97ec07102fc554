import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Where a command writes: results to stdout, everything else to stderr. */
export interface Output {
  /** One JSON document. */
  readonly json: (value: unknown) => Promise<void>;
  /** One line of NDJSON; waits while the reader is slow. */
  readonly line: (value: unknown) => Promise<void>;
  /** A line of text for people. */
  readonly print: (text: string) => Promise<void>;
  readonly bytes: (chunk: string) => Promise<void>;
  /** A sentence on stderr. */
  readonly say: (text: string) => void;
  /** Replaces the progress line, where stderr is a terminal; null clears it. */
  readonly progress: (text: string | null) => void;
  readonly style: (style: Style, text: string) => string;
  /** Characters across, for cutting long cells; unlimited when stdout is not a terminal. */
  readonly width: number;
}

export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Output over two streams. Colour only where stdout is a terminal and NO_COLOR is not set. */
export function createOutput({ stdout, stderr }: Streams): Output {
  let shown = false;
  const colour = stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
  const write = async (text: string): Promise<void> => {
    if (stdout.destroyed || stdout.write(text)) return;
    await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]);
  };
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    json: (value) => write(`${JSON.stringify(value, null, 2)}\n`),
    line: (value) => write(`${JSON.stringify(value)}\n`),
    print: (text) => write(`${text}\n`),
    bytes: write,
    say: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      clear();
      if (text === null) return;
      stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    width: stdout.isTTY === true ? stdout.columns || 80 : Number.POSITIVE_INFINITY,
  };
}
