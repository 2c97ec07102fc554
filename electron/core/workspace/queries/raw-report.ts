import { Failure } from '../../../../shared/contract/errors.ts';
import type { ReadableDatabase } from '../connection.ts';
import { archivedBytes } from './archive.ts';
import { reportById } from './reports.ts';
import { sourceById } from './sources.ts';

/** The raw bytes of a decoded mail, out of the archived original. Throws `not-found`. */
export function rawReport(
  db: ReadableDatabase,
  id: number,
): { readonly source: number; readonly file: string; readonly bytes: Uint8Array } {
  const report = reportById(db, id);
  const source = report === undefined ? undefined : sourceById(db, report.source);
  if (report === undefined || source === undefined) throw new Failure('not-found');
  // In an mbox the record begins with its separator line, which is not part of the mail.
  const before = source.format === 'mbox' ? separatorLength(db, source.id, report.offset) : 0;
  const from = report.offset + before;
  const bytes = archivedBytes(db, source.id, from, from + report.size);
  return { source: source.id, file: source.file, bytes: new Uint8Array(bytes) };
}

function separatorLength(db: ReadableDatabase, source: number, offset: number): number {
  return archivedBytes(db, source, offset, offset + 4096).indexOf(10) + 1;
}
