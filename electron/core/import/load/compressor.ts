import { createHash } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';

/** Compresses the blocks of one source in order and hashes what goes through. */
export interface Compressor {
  /** Takes a block over: its buffer must not be used again. */
  block(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** @returns the SHA-256 of all blocks, in hex */
  finish(): Promise<string>;
  /** Gives up; safe after `finish`. */
  stop(): void;
}

const PARAMS = { [constants.ZSTD_c_compressionLevel]: 1 };
/** Bytes of output taken at once: a mail's whole, without 64 KiB of memory for each. */
const LEAST_CHUNK = 1 << 10;
const MOST_CHUNK = 128 << 10;

/** Level 1: a ninth of the size of an export, a third faster than level 3, which saves hardly more. */
export function compressBlock(data: Uint8Array): Buffer<ArrayBuffer> {
  const chunkSize = Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, data.length));
  return zstdCompressSync(data, { params: PARAMS, chunkSize });
}

/** Compresses on the calling thread: for small sources, where starting another costs more. */
export function compressHere(): Compressor {
  const hash = createHash('sha256');
  return {
    block(data) {
      hash.update(data);
      return Promise.resolve(compressBlock(data));
    },
    finish: () => Promise.resolve(hash.digest('hex')),
    stop: () => {},
  };
}
