import { pipeline, Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';

import type { ByteSource } from './byte-source.ts';
import { ArchiveLimitError } from './failure.ts';
import { isOverRatio } from './limits.ts';
import { CHUNK_BYTES } from './plain-file.ts';

/** The content of a gzip or zstd file, with several members or frames one after another. */
export function decompressed(packed: ByteSource, method: 'gzip' | 'zstd'): ByteSource {
  return {
    name: packed.name,
    size: null,
    modifiedAt: packed.modifiedAt,
    open: () => decompress(packed, method),
  };
}

/** @throws zlib's errors where the stream is damaged or cut, ArchiveLimitError for a bomb */
async function* decompress(
  packed: ByteSource,
  method: 'gzip' | 'zstd',
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let written = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed.open()) {
      read += chunk.length;
      yield chunk;
    }
  }
  const options = { chunkSize: CHUNK_BYTES };
  const inflate = method === 'gzip' ? createGunzip(options) : createZstdDecompress(options);
  const input = Readable.from(counted(), { objectMode: true, highWaterMark: 1 });
  pipeline(input, inflate, () => undefined);
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      written += chunk.length;
      if (isOverRatio(written, read)) throw new ArchiveLimitError(`ratio ${packed.name}`);
      yield chunk;
    }
  } finally {
    input.destroy();
    inflate.destroy();
  }
}
