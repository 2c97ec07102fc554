import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import type { WritableDatabase } from '../../workspace/connection.ts';
import { ARCHIVE_BLOCK, insertArchiveBlock } from '../../workspace/queries/archive.ts';

const compress = promisify(zstdCompress);
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };
/** Blocks being compressed at a time, on other threads than this. */
const IN_FLIGHT = 6;

/** Keeps the original bytes of a source, compressed block by block on the thread pool, and their hash. */
export interface ArchiveWriter {
  readonly bytes: number;
  /** Takes the next bytes. Wait for the answer before the next: it holds the reader back. */
  chunk(bytes: Uint8Array): Promise<void>;
  /** A record begins here: tells on which line a block's first record stands. */
  record(line: number, offset: number): void;
  /** Waits for the last block. @returns the SHA-256 of all bytes, in hex. */
  finish(): Promise<string>;
}

export function createArchiveWriter(db: WritableDatabase, source: number): ArchiveWriter {
  const hash = createHash('sha256');
  const firstLines: number[] = [1];
  const running: {
    readonly index: number;
    readonly size: number;
    readonly data: Promise<Buffer>;
  }[] = [];
  let block = Buffer.allocUnsafeSlow(ARCHIVE_BLOCK);
  let filled = 0;
  let index = 0;
  let total = 0;

  function close(): void {
    const part = block.subarray(0, filled);
    running.push({ index, size: filled, data: compress(part, LEVEL) });
    // A rejection is met when the block is awaited; until then it must not count as unhandled.
    running.at(-1)?.data.catch(() => {});
    block = Buffer.allocUnsafeSlow(ARCHIVE_BLOCK);
    filled = 0;
    index += 1;
  }

  async function store(): Promise<void> {
    const next = running.shift();
    if (next === undefined) return;
    const data = await next.data;
    insertArchiveBlock(db, {
      source,
      offset: next.index * ARCHIVE_BLOCK,
      size: next.size,
      firstLine: firstLines[next.index] ?? 0,
      data,
    });
  }

  return {
    get bytes() {
      return total;
    },
    async chunk(bytes) {
      hash.update(bytes);
      total += bytes.length;
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + ARCHIVE_BLOCK - filled);
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
      return hash.digest('hex');
    },
  };
}
