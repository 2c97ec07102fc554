import { open } from 'node:fs/promises';

import type { ByteSource } from './byte-source.ts';

/** Bytes read at once: large enough to be quick, small enough for a cancel within 200 ms. */
export const CHUNK_BYTES = 1 << 20;

/** A file on disk. Every chunk is a buffer of its own. */
export function plainFile(
  path: string,
  name: string,
  size: number | null,
  modifiedAt: number | null,
): ByteSource {
  return { name, size, modifiedAt, open: () => readChunks(path) };
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield bytesRead === CHUNK_BYTES ? chunk : chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
