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
  return { name, size, modifiedAt, path, open: () => readChunks(path) };
}

/** Reads one chunk ahead, so that the disk works while the last one is parsed. */
async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  const next = (): ReturnType<typeof handle.read<Buffer>> =>
    handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, null);
  let coming = next();
  try {
    for (;;) {
      const { bytesRead, buffer } = await coming;
      if (bytesRead === 0) return;
      coming = next();
      yield bytesRead === CHUNK_BYTES ? buffer : buffer.subarray(0, bytesRead);
    }
  } finally {
    await coming.catch(() => undefined);
    await handle.close();
  }
}
