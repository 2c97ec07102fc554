import { setImmediate } from 'node:timers/promises';

import type { ByteSource } from '../container/byte-source.ts';
import { CHUNK_BYTES } from '../container/plain-file.ts';
import { isDamage } from '../container/failure.ts';
import type { ReadOptions, SourceVisitor } from '../reading.ts';

/** Milliseconds without a turn of the event loop: many small files share one. */
const TURN_MS = 5;
let turnedAt = 0;

/** What takes the bytes of a source. */
export interface ChunkReader {
  push(chunk: Uint8Array): void;
  finish(): void;
}

/**
 * Feeds a source to its reader and the visitor, a chunk of at most 1 MiB at a time, with a turn of
 * the event loop every few milliseconds, so that a cancel is heard.
 * @returns whether an archive broke off before its end; what was read is good
 * @throws the signal's reason when cancelled, and errors of the file system
 */
export async function drive(
  source: ByteSource,
  visitor: SourceVisitor,
  options: ReadOptions,
  reader: ChunkReader,
): Promise<{ readonly brokenOff: boolean }> {
  let done = 0;
  let brokenOff = false;
  try {
    for await (const large of source.open()) {
      for (let at = 0; at < large.length; at += CHUNK_BYTES) {
        options.signal.throwIfAborted();
        const chunk = large.length <= CHUNK_BYTES ? large : large.subarray(at, at + CHUNK_BYTES);
        await visitor.chunk(chunk);
        reader.push(chunk);
        done += chunk.length;
        options.progress(done);
        if (performance.now() - turnedAt > TURN_MS) {
          await setImmediate();
          turnedAt = performance.now();
        }
      }
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    brokenOff = true;
  }
  options.signal.throwIfAborted();
  reader.finish();
  return { brokenOff };
}
