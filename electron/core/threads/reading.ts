import type { PreviewSubject } from '../import/table-preview.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { addressList } from '../workspace/queries/address-list.ts';
import { workspaceCounts } from '../workspace/queries/counts.ts';
import { storedRedactionKey } from '../workspace/queries/meta.ts';
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
import { allSources, summaryOf } from '../workspace/queries/sources.ts';
import { savedViews } from '../workspace/queries/saved-views.ts';
import { serveReadable } from './serve-readable.ts';
import type { ThreadFunctions } from './thread-control.ts';

/** What is asked of a workspace while one waits. Each answers within milliseconds, or in pieces. */
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
  redactionKey: (db: ReadableDatabase, _input: null) => storedRedactionKey(db),
  interrupted: (db: ReadableDatabase, _input: null) => pendingImports(db),
  // All formats behind it: for the one who maps a table, not for everybody who opens a case.
  preview: async (db: ReadableDatabase, subject: PreviewSubject) =>
    (await import('../import/table-preview.ts')).tablePreview(db, subject),
} as const satisfies ThreadFunctions<ReadableDatabase>;

export type ReadingFunctions = typeof readingFunctions;

export function openReader(file: string) {
  return serveReadable(file, readingFunctions);
}
