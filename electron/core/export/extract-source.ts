import { createHash } from 'node:crypto';
import { Failure } from '../../../shared/contract/errors.ts';
import type { ThreadControl } from '../threads/thread-control.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { archivedBlocks } from '../workspace/queries/archive.ts';
import { sourceById } from '../workspace/queries/sources.ts';
import { fileSink } from './file-sink.ts';

/**
 * Writes the original bytes of a source to a file. Throws `not-found`, `cancelled`, `workspace-damaged`
 * where they are no longer those that were imported, and what `fileSink` throws; then nothing is left
 * behind, and a file of that name stays what it was.
 */
export function extractSource(
  db: ReadableDatabase,
  { source, output }: { readonly source: number; readonly output: string },
  control: Pick<ThreadControl, 'cancelled'>,
): { readonly bytes: number; readonly sha256: string } {
  const known = sourceById(db, source);
  if (known === undefined) throw new Failure('not-found');
  const hash = createHash('sha256');
  const sink = fileSink(output);
  try {
    for (const block of archivedBlocks(db, source)) {
      if (control.cancelled()) throw new Failure('cancelled');
      sink.data(block);
      hash.update(block);
    }
    if (hash.digest('hex') !== known.sha256) throw new Failure('workspace-damaged');
    sink.finish();
  } catch (error) {
    sink.discard();
    throw error;
  }
  return { bytes: sink.bytes, sha256: known.sha256 };
}
