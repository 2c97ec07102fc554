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
  const input = createRefillable(counted());
  try {
    let more = true;
    while (more) {
      for await (const chunk of inflateOnce(input, method)) {
        written += chunk.length;
        if (isOverRatio(written, read)) throw new ArchiveLimitError(`ratio ${packed.name}`);
        yield chunk;
      }
      // Node's gunzip goes on to further members by itself, and past what is none.
      more = method === 'zstd' && (await input.hasMore());
    }
  } finally {
    await input.close();
  }
}

/** Inflates up to where the decompressor stops, and gives back what it did not take. */
async function* inflateOnce(
  input: Refillable,
  method: 'gzip' | 'zstd',
): AsyncGenerator<Uint8Array> {
  const options = { chunkSize: CHUNK_BYTES };
  const inflate = method === 'gzip' ? createGunzip(options) : createZstdDecompress(options);
  const source = Readable.from(input.chunks(), { objectMode: true, highWaterMark: 1 });
  pipeline(source, inflate, () => undefined);
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      input.taken(inflate.bytesWritten);
      yield chunk;
    }
    await input.rewind(inflate.bytesWritten);
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/**
 * A stream of chunks of which a reader may give some back. Node's zstd decompressor ends after the
 * first of several frames when one chunk holds the next one too.
 */
interface Refillable {
  chunks(): AsyncGenerator<Uint8Array>;
  /** So many bytes since the last rewind are done with. */
  taken(bytes: number): void;
  /** Everything after so many bytes comes again. */
  rewind(bytes: number): Promise<void>;
  hasMore(): Promise<boolean>;
  close(): Promise<void>;
}

function createRefillable(source: AsyncGenerator<Uint8Array>): Refillable {
  let given: Uint8Array[] = [];
  let givenFrom = 0;
  let again: Uint8Array[] = [];
  let onItsWay: Promise<unknown> = Promise.resolve();

  async function next(): Promise<Uint8Array | null> {
    const waiting = again.shift();
    if (waiting !== undefined) return waiting;
    const { done, value } = await source.next();
    return done === true ? null : value;
  }

  function give(): Promise<Uint8Array | null> {
    const coming = next().then((chunk) => {
      if (chunk !== null) given.push(chunk);
      return chunk;
    });
    onItsWay = coming;
    return coming;
  }

  function taken(bytes: number): void {
    for (
      let first = given[0];
      first !== undefined && givenFrom + first.length <= bytes;
      first = given[0]
    ) {
      givenFrom += first.length;
      given.shift();
    }
  }

  return {
    taken,
    async *chunks() {
      for (let chunk = await give(); chunk !== null; chunk = await give()) yield chunk;
    },
    async rewind(bytes) {
      // A chunk on its way to the reader belongs to what comes again.
      await onItsWay;
      taken(bytes);
      const [first, ...others] = given;
      const rest =
        first === undefined ? [] : [first.subarray(Math.max(0, bytes - givenFrom)), ...others];
      again = [...rest.filter((chunk) => chunk.length > 0), ...again];
      given = [];
      givenFrom = 0;
    },
    async hasMore() {
      const chunk = await next();
      if (chunk === null) return false;
      again.unshift(chunk);
      return true;
    },
    async close() {
      await source.return(undefined);
    },
  };
}
