import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Failure } from '../../../shared/contract/errors.ts';
import type { ThreadControl } from '../threads/thread-control.ts';
import type { ReadableDatabase } from './connection.ts';
import { archivedBlocks } from './queries/archive.ts';
import { sourceById } from './queries/sources.ts';

/**
 * Writes the original bytes of a source to a file: first beside it, then in its place, so that a
 * failure leaves what was there.
 */
export function extractSource(
  db: ReadableDatabase,
  { source, output }: { readonly source: number; readonly output: string },
  control: ThreadControl,
): { readonly bytes: number; readonly sha256: string } {
  const known = sourceById(db, source);
  if (known === undefined) throw new Failure('not-found');
  const part = `${output}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  const file = openSync(part, 'w');
  try {
    for (const block of archivedBlocks(db, source)) {
      if (control.cancelled()) throw new Failure('cancelled');
      for (let at = 0; at < block.length;) at += writeSync(file, block, at);
      hash.update(block);
      bytes += block.length;
    }
  } catch (error) {
    closeSync(file);
    rmSync(part, { force: true });
    throw error;
  }
  closeSync(file);
  const sha256 = hash.digest('hex');
  if (sha256 !== known.sha256) {
    rmSync(part, { force: true });
    throw new Failure('workspace-damaged');
  }
  renameSync(part, output);
  return { bytes, sha256 };
}
