import type { ReadableDatabase } from '../workspace/connection.ts';
import { archivedBlocks } from '../workspace/queries/archive.ts';
import type { StoredSource } from '../workspace/queries/sources.ts';
import type { ByteSource } from './container/byte-source.ts';

/** The original of an imported source, read out of the workspace. `archive` names its bytes where they were set aside. */
export function archivedSource(
  db: ReadableDatabase,
  source: StoredSource,
  archive: number = source.id,
): ByteSource {
  return {
    name: source.file,
    size: source.bytes,
    // A source of an early version does not know its file's date: its last event is the nearest to it.
    modifiedAt: source.modifiedAt ?? source.to ?? source.importedAt,
    async *open() {
      yield* archivedBlocks(db, archive);
    },
  };
}
