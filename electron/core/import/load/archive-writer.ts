import { ARCHIVE_BLOCK } from '../../workspace/queries/archive.ts';
import type { ArchiveBlock } from '../../workspace/queries/archive.ts';
import type { Compressor } from './compressor.ts';

/** Blocks being compressed at a time. */
const IN_FLIGHT = 12;
const EMPTY = new Uint8Array(0);

/** Keeps the original bytes of a source, compressed block by block, and their hash. */
export interface ArchiveWriter {
  readonly bytes: number;
  /** Takes the next bytes. Wait for the answer before the next: it holds the reader back. */
  readonly chunk: (bytes: Uint8Array) => Promise<void>;
  /** A record begins here: tells on which line a block's first record stands. */
  record(line: number, offset: number): void;
  /** Waits for the last block. @returns the SHA-256 of all bytes, in hex. */
  finish(): Promise<string>;
  readonly stop: () => void;
}

/** A block of a source's original bytes, compressed. */
export type SourceBlock = Omit<ArchiveBlock, 'source'>;

/** @param keep is told of each block, in order */
export function createArchiveWriter(
  keep: (block: SourceBlock) => void,
  compressor: Compressor,
  expected: number | null,
): ArchiveWriter {
  const size = Math.min(ARCHIVE_BLOCK, expected ?? ARCHIVE_BLOCK) || ARCHIVE_BLOCK;
  const firstLines: number[] = [1];
  const running: {
    readonly index: number;
    readonly size: number;
    readonly data: Promise<Uint8Array>;
  }[] = [];
  let block = new Uint8Array(size);
  let filled = 0;
  let index = 0;
  let total = 0;

  function close(): void {
    const data = compressor.block(filled === block.length ? block : block.slice(0, filled));
    // A rejection is met when the block is awaited; until then it must not count as unhandled.
    data.catch(() => {});
    running.push({ index, size: filled, data });
    block = EMPTY;
    filled = 0;
    index += 1;
  }

  async function store(): Promise<void> {
    const next = running.shift();
    if (next === undefined) return;
    keep({
      offset: next.index * ARCHIVE_BLOCK,
      size: next.size,
      firstLine: firstLines[next.index] ?? 0,
      data: await next.data,
    });
  }

  return {
    get bytes() {
      return total;
    },
    async chunk(bytes) {
      total += bytes.length;
      for (let at = 0; at < bytes.length;) {
        if (filled === block.length && filled < ARCHIVE_BLOCK) {
          // A first block as large as the source is said to be; every further one whole.
          const larger = new Uint8Array(ARCHIVE_BLOCK);
          larger.set(block);
          block = larger;
        }
        const part = bytes.subarray(at, at + block.length - filled);
        block.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === ARCHIVE_BLOCK) close();
      }
      while (running.length > IN_FLIGHT) await store();
    },
    record(line, offset) {
      const at = Math.floor(offset / ARCHIVE_BLOCK);
      firstLines[at] ??= line;
    },
    async finish() {
      if (filled > 0) close();
      while (running.length > 0) await store();
      return compressor.finish();
    },
    stop: () => compressor.stop(),
  };
}
