import { createHash } from 'node:crypto';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { hasSourceOfSize, sourceByHash, summaryOf } from '../workspace/queries/sources.ts';
import type { ByteSource } from './container/byte-source.ts';

/**
 * A file whose bytes the workspace holds already, as the result of importing it again: every record
 * a duplicate, nothing written. Reads the file only where its size is that of a source, or always
 * when told to.
 */
export async function repeatOf(
  db: ReadableDatabase,
  source: ByteSource,
  signal: AbortSignal,
  always = false,
): Promise<SourceSummary | undefined> {
  if (!always && (source.size === null || !hasSourceOfSize(db, source.size))) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of source.open()) {
    signal.throwIfAborted();
    hash.update(chunk);
  }
  const known = sourceByHash(db, hash.digest('hex'));
  if (known === undefined) return undefined;
  return {
    ...summaryOf(known),
    file: source.name,
    imported: 0,
    duplicates: known.records,
    rejected: 0,
    events: 0,
    bounces: 0,
  };
}
