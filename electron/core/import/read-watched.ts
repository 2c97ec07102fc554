import type { ByteSource } from './container/byte-source.ts';
import type { Progress } from './import-progress.ts';
import type { OpenSource } from './import-transaction.ts';
import type { NotDetected, ReadOptions, SourceReading } from './reading.ts';

/**
 * Reads a source into its transaction and tells how far it is. Throws what reading throws.
 * @param check throws when the import was cancelled
 */
export function readWatched(
  open: OpenSource,
  source: ByteSource,
  options: Omit<ReadOptions, 'progress'>,
  check: () => void,
  progress: Progress,
): Promise<SourceReading | NotDetected> {
  const { format, assumeTimezone, mapping, signal } = options;
  return open.read(source, {
    format,
    assumeTimezone,
    mapping,
    signal,
    progress: (bytes) => {
      check();
      progress.advance(bytes, open.records());
    },
  });
}
