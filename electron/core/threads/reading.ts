import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Failure } from '../../../shared/contract/errors.ts';
import { tablePreview } from '../import/table-preview.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { openReadable } from '../workspace/open.ts';
import { archivedBlocks } from '../workspace/queries/archive.ts';
import { addressList } from '../workspace/queries/address-list.ts';
import { workspaceCounts } from '../workspace/queries/counts.ts';
import { recipientHistory } from '../workspace/queries/history.ts';
import { noteOf } from '../workspace/queries/notes.ts';
import { originalRecord } from '../workspace/queries/original-record.ts';
import { pendingImports } from '../workspace/queries/pending-imports.ts';
import { rejectedRecords } from '../workspace/queries/rejected.ts';
import { rawReport } from '../workspace/queries/raw-report.ts';
import { completions } from '../workspace/queries/search-complete.ts';
import { facets } from '../workspace/queries/search-facets.ts';
import { histogram } from '../workspace/queries/search-histogram.ts';
import { searchMessages } from '../workspace/queries/search-messages.ts';
import { searchRecipients } from '../workspace/queries/search-recipients.ts';
import { allSources, sourceById, summaryOf } from '../workspace/queries/sources.ts';
import { savedViews } from '../workspace/queries/saved-views.ts';
import type { ThreadControl, ThreadFunctions } from './thread-control.ts';

/** Everything that can be asked of a workspace. Each answers within milliseconds, or in pieces. */
export const readingFunctions = {
  counts: (db: ReadableDatabase, _input: null) => workspaceCounts(db),
  sources: (db: ReadableDatabase, _input: null) => allSources(db).map(summaryOf),
  rejects: (
    db: ReadableDatabase,
    {
      source,
      after,
      limit,
    }: { readonly source: number; readonly after: number; readonly limit: number },
  ) => rejectedRecords(db, source, after, limit),
  record: (db: ReadableDatabase, event: number) => originalRecord(db, event),
  history: (db: ReadableDatabase, recipient: string) => recipientHistory(db, recipient),
  report: (db: ReadableDatabase, report: number) => rawReport(db, report),
  recipients: searchRecipients,
  messages: searchMessages,
  facets,
  histogram,
  complete: completions,
  list: addressList,
  note: (db: ReadableDatabase, recipient: string) => noteOf(db, recipient),
  views: savedViews,
  interrupted: (db: ReadableDatabase, _input: null) => pendingImports(db),
  preview: tablePreview,
  extract: extractSource,
} as const satisfies ThreadFunctions<ReadableDatabase>;

export type ReadingFunctions = typeof readingFunctions;

/**
 * Writes the original bytes of a source to a file: first beside it, then in its place, so that a
 * failure leaves what was there.
 */
function extractSource(
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

export function openReader(file: string) {
  const db = openReadable(file);
  return {
    call(name: string, input: unknown, control: ThreadControl): unknown {
      const found = Object.hasOwn(readingFunctions, name)
        ? readingFunctions[name as keyof ReadingFunctions]
        : undefined;
      if (found === undefined) throw new Failure('unknown-method', { method: name });
      return found(db, input as never, control);
    },
    close: () => {
      db.close();
    },
  };
}
