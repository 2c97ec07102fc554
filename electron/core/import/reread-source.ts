import { Failure } from '../../../shared/contract/errors.ts';
import type { SkipReason, TableMapping } from '../../../shared/domain/import.ts';
import type { WritableDatabase } from '../workspace/connection.ts';
import { failureOf } from '../workspace/failure.ts';
import { forgetSource } from '../workspace/forget-source.ts';
import { removeArchive, setArchiveAside } from '../workspace/queries/archive.ts';
import { sourceById, summaryOf } from '../workspace/queries/sources.ts';
import type { StoredSource } from '../workspace/queries/sources.ts';
import { archivedSource } from './archived-source.ts';
import type { ByteSource } from './container/byte-source.ts';
import { detectSource } from './detect-source.ts';
import { createProgress } from './import-progress.ts';
import { readWatched } from './read-watched.ts';
import { beginImport } from './import-transaction.ts';
import type { ImportTransaction } from './import-transaction.ts';
import type { LoadServices } from './load/source-reader.ts';
import type { Detection, NotDetected } from './reading.ts';
import { keepMapping } from './remembered-mapping.ts';
import type { ImportControl, ImportOptions, ImportOutcome } from './run-import.ts';
import { atHand } from './small-source.ts';

/**
 * Reads an imported source once more from the bytes that the workspace keeps, in another zone, by
 * another mapping or as another format, in place of the first reading. One transaction: what
 * fails or is cancelled leaves everything as it was.
 * @throws `Failure` not-found, disk-full, workspace-read-only, workspace-locked, workspace-damaged
 */
export async function rereadSource(
  db: WritableDatabase,
  services: LoadServices,
  id: number,
  options: Omit<ImportOptions, 'confirmMapping'>,
  control: ImportControl,
): Promise<ImportOutcome> {
  const known = sourceById(db, id);
  if (known === undefined) throw new Failure('not-found');
  const mapping = options.mapping ?? inZone(known.mapping, options.assumeTimezone);
  const progress = createProgress(control.progress);
  const check = (): void => {
    if (control.cancelled() || control.signal.aborted) throw new Failure('cancelled');
  };
  const nothing = { sources: [], skipped: [], needMapping: [], cancelled: false } as const;
  const left = (reason: SkipReason, detail?: string): ImportOutcome => ({
    ...nothing,
    skipped: [{ file: known.file, reason, ...(detail === undefined ? {} : { detail }) }],
  });
  let transaction: ImportTransaction | null = null;
  try {
    progress.begin(known.file, known.bytes);
    const found = await detectAgain(archivedSource(db, known), known, options);
    if (found.kind === 'skipped') return left(found.reason, found.detail);
    progress.format(found.format);
    check();
    db.exec('BEGIN IMMEDIATE');
    const archive = setArchiveAside(db, id);
    forgetSource(db, id);
    check();
    transaction = beginImport(db, services, check);
    const source = await atHand(archivedSource(db, known, archive));
    if (options.mapping !== undefined && options.rememberMapping === true)
      await keepMapping(db, source, options.mapping);
    const open = transaction.open({
      file: known.file,
      bytes: known.bytes,
      detection: found,
      modifiedAt: known.modifiedAt,
      mapping: mapping ?? null,
    });
    const reading = await readWatched(
      open,
      source,
      { ...options, mapping, signal: control.signal },
      check,
      progress,
    );
    if (reading.kind === 'skipped') {
      transaction.rollback();
      return left(reading.reason, reading.detail);
    }
    const stored = await open.finish(reading, Date.now());
    if (stored === 'repeat') throw new Failure('workspace-damaged');
    removeArchive(db, archive);
    progress.stage('indexing');
    transaction.commit(check);
    const summary = summaryOf(stored);
    control.source(summary);
    return { ...nothing, sources: [summary] };
  } catch (error) {
    transaction?.rollback();
    if (db.inTransaction) db.exec('ROLLBACK');
    const failure = failureOf(error);
    if (failure?.code !== 'cancelled') throw failure ?? error;
    return { ...nothing, cancelled: true };
  } finally {
    progress.end();
  }
}

/** The mapping it was read by, its zone giving way to one that is named now. */
function inZone(
  mapping: TableMapping | null,
  assumeTimezone: string | undefined,
): TableMapping | undefined {
  if (mapping === null || assumeTimezone === undefined) return mapping ?? undefined;
  return { ...mapping, timezone: assumeTimezone };
}

/** What the source is read as: what the user says now, else what it was read as. */
async function detectAgain(
  source: ByteSource,
  known: StoredSource,
  { format, mapping }: Pick<ImportOptions, 'format' | 'mapping'>,
): Promise<Detection | NotDetected> {
  const chosen = format ?? (mapping === undefined ? known.format : undefined);
  const found = await detectSource(source, { format: chosen, mapping });
  if (found.kind === 'skipped' || format !== undefined || found.format !== known.format)
    return found;
  return { ...found, confidence: mapping === undefined ? known.confidence : found.confidence };
}
