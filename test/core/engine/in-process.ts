import type { SourceSummary } from '../../../shared/domain/source.ts';
import { classifyReply } from '../../../electron/core/classify/classify.ts';
import { runImport } from '../../../electron/core/import/run-import.ts';
import type { ImportOptions, ImportOutcome } from '../../../electron/core/import/run-import.ts';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { forgetSource } from '../../../electron/core/workspace/forget-source.ts';
import { closeWritable, openWritable } from '../../../electron/core/workspace/open.ts';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';
import { allSources } from '../../../electron/core/workspace/queries/sources.ts';

/** The writer's functions without its thread: for properties that run hundreds of times. */
export function openEngine(workspace: string): {
  readonly db: WritableDatabase;
  import(path: string, options?: ImportOptions): Promise<ImportOutcome>;
  forget(source: number): void;
  sources(): readonly SourceSummary[];
  close(): void;
} {
  const db = openWritable(workspace, { create: true });
  return {
    db,
    import: (path, options = {}) =>
      runImport(db, { classify: classifyReply, decodeMail }, [path], options, {
        signal: new AbortController().signal,
        cancelled: () => false,
        progress: () => {},
        source: () => {},
      }),
    forget: (source) => void forgetSource(db, source),
    sources: () => allSources(db),
    close: () => closeWritable(db),
  };
}
