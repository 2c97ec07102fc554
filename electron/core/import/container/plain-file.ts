import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';

import type { ByteSource } from './byte-source.ts';

/** Bytes read at once: large enough to be quick, small enough for a cancel within 200 ms. */
export const CHUNK_BYTES = 1 << 20;

/** Files up to this size are read at once when they are found: thousands of mails are opened thrice each. */
export const SMALL_FILE_BYTES = 256 * 1024;

/** @throws errors of the file system */
export function smallFile(path: string, name: string, modifiedAt: number | null): ByteSource {
  const bytes = readFileSync(path);
  return {
    name,
    size: bytes.length,
    modifiedAt,
    async *open() {
      if (bytes.length > 0) yield bytes;
    },
  };
}

/** A file on disk. Every chunk is a buffer of its own. */
export function plainFile(
  path: string,
  name: string,
  size: number | null,
  modifiedAt: number | null,
): ByteSource {
  const fresh = (): Buffer => Buffer.allocUnsafeSlow(CHUNK_BYTES);
  return { name, size, modifiedAt, path, open: () => readChunks(path, () => fresh) };
}

/** Buffers of a large file: one being read, one being parsed, the one before it with what is left of it, one to spare. */
const ROTATION = 4;

/**
 * A file on disk for a reader that looks at no chunk once the next but one has come: four buffers are
 * used in turn. Those of a file of gigabytes would else lie about until they are collected.
 */
export function rotatingFile(
  path: string,
  name: string,
  size: number | null,
  modifiedAt: number | null,
): ByteSource {
  const rotation = (): (() => Buffer) => {
    const buffers = Array.from({ length: ROTATION }, () => Buffer.allocUnsafeSlow(CHUNK_BYTES));
    let turn = 0;
    return () => {
      turn = (turn + 1) % ROTATION;
      return buffers[turn]!;
    };
  };
  return { name, size, modifiedAt, path, open: () => readChunks(path, rotation) };
}

/** Reads one chunk ahead, so that the disk works while the last one is parsed. */
async function* readChunks(path: string, buffers: () => () => Buffer): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  const buffer = buffers();
  const next = (): ReturnType<typeof handle.read<Buffer>> =>
    handle.read(buffer(), 0, CHUNK_BYTES, null);
  let coming = next();
  try {
    for (;;) {
      const { bytesRead, buffer: chunk } = await coming;
      if (bytesRead === 0) return;
      coming = next();
      yield bytesRead === CHUNK_BYTES ? chunk : chunk.subarray(0, bytesRead);
    }
  } finally {
    await coming.catch(() => undefined);
    await handle.close();
  }
}
