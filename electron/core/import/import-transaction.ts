import type { TableMapping } from '../../../shared/domain/import.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { WritableDatabase } from '../workspace/connection.ts';
import { refreshTotals, total } from '../workspace/queries/facets.ts';
import { buildSearchIndexes, dropSearchIndexes } from '../workspace/queries/search-indexes.ts';
import { insertSource, nextSourceId, sourceByHash } from '../workspace/queries/sources.ts';
import type { StoredSource } from '../workspace/queries/sources.ts';
import { nameStream } from '../workspace/queries/stream-names.ts';
import { compressHere } from './load/compressor.ts';
import { createArchiveWriter } from './load/archive-writer.ts';
import type { ArchiveWriter } from './load/archive-writer.ts';
import { createLoadState } from './load/load-state.ts';
import type { LoadServices } from './load/load-state.ts';
import { loadMail } from './load/mail-load.ts';
import { createSourceLoad } from './load/source-load.ts';
import { fileLooseReports } from './load/loose-reports.ts';
import type { Detection, SourceReading, SourceVisitor } from './reading.ts';

/** Bytes of a record of a typical log, to guess how many there will be. */
const RECORD_BYTES = 220;
/** From this share of what is there on, indexes are dropped and built again rather than kept up. */
const BULK_SHARE = 0.2;
const BULK_LEAST = 20_000;
/** Bytes from which a thread of its own for compressing pays. */
const LARGE = 8 << 20;

/** What is known of a source before it is read. */
export interface SourceStart {
  readonly file: string;
  readonly bytes: number | null;
  readonly detection: Detection;
  readonly family: string;
  readonly vendor: string | null;
  /** UTC milliseconds: the date of the file. */
  readonly modifiedAt: number | null;
  readonly mapping: TableMapping | null;
}

export interface OpenSource {
  readonly visitor: SourceVisitor;
  readonly records: () => number;
  /** @returns `repeat` where the workspace holds the same bytes already: the transaction must be rolled back. */
  finish(reading: SourceReading, importedAt: number): Promise<StoredSource | 'repeat'>;
}

/** One transaction that takes in one large source or several small ones: all of it or nothing. */
export interface ImportTransaction {
  readonly sources: number;
  open(start: SourceStart): OpenSource;
  /** @param step is called between the steps of indexing; may throw to stop */
  commit(step: () => void): void;
  rollback(): void;
}

/** Begins a transaction, or goes on with one that is open on this connection. */
export function beginImport(
  db: WritableDatabase,
  services: LoadServices,
  check: () => void,
): ImportTransaction {
  if (!db.inTransaction) db.exec('BEGIN IMMEDIATE');
  const state = createLoadState(db, services, check);
  let bulk = false;
  let sources = 0;
  const archives: ArchiveWriter[] = [];

  return {
    get sources() {
      return sources;
    },
    open(start) {
      const expected = Math.ceil((start.bytes ?? 20_000_000) / RECORD_BYTES);
      state.expect(expected);
      if (!bulk && expected > Math.max(BULK_LEAST, total(db, 'messages') * BULK_SHARE)) {
        dropSearchIndexes(db);
        bulk = true;
      }
      const id = nextSourceId(db);
      const firstEvent = state.nextEvent;
      const large = (start.bytes ?? 0) >= LARGE;
      const compressor = large ? (services.compressBeside?.() ?? compressHere()) : compressHere();
      const archive = createArchiveWriter(db, id, compressor, start.bytes);
      archives.push(archive);
      const load = createSourceLoad(state, id, start.family);
      let line = 1;
      let offset = 0;
      const mbox = start.detection.format === 'mbox';
      let records = 0;
      const visitor: SourceVisitor = {
        chunk: (bytes) => archive.chunk(bytes),
        record(atLine, atOffset) {
          line = atLine;
          offset = atOffset;
          records += 1;
          archive.record(atLine, atOffset);
          load.record(atLine, atOffset);
        },
        event: (event) => load.event(event),
        mail(bytes) {
          const mail = services.decodeMail(bytes);
          if (mail.kind === 'unreadable') {
            load.reject(
              'unreadable-mail',
              mail.error,
              Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'),
            );
            return;
          }
          loadMail(state, load, mail, bytes.length, {
            source: id,
            line,
            offset,
            linesBefore: mbox ? 1 : 0,
          });
        },
        reject: (reason, what, raw) => load.reject(reason, what, raw),
        streamNamed: ({ id: stream, name }) => nameStream(db, id, stream, name),
      };
      return {
        visitor,
        records: () => records,
        finish: (reading, importedAt) =>
          finishSource(db, start, { id, firstEvent, archive }, reading, importedAt, () => {
            const counts = load.finish();
            sources += 1;
            return { ...counts, nextEvent: state.nextEvent };
          }),
      };
    },
    commit(step) {
      state.saveTexts();
      // Keys first: what they take in memory is free for sorting.
      state.saveKeys();
      step();
      if (bulk) buildSearchIndexes(db, step, 'message');
      step();
      state.recipients.save();
      step();
      if (bulk) buildSearchIndexes(db, step, 'recipient');
      fileLooseReports(state);
      state.tally.save(db);
      refreshTotals(db);
      step();
      db.exec('COMMIT');
      // The log has grown as large as the import: back to nothing, unless somebody reads from it.
      if (bulk) db.pragma('wal_checkpoint(TRUNCATE)');
    },
    rollback() {
      for (const archive of archives) archive.stop();
      if (db.inTransaction) db.exec('ROLLBACK');
    },
  };
}

interface SourcePlace {
  readonly id: number;
  readonly firstEvent: number;
  readonly archive: ArchiveWriter;
}

async function finishSource(
  db: WritableDatabase,
  start: SourceStart,
  { id, firstEvent, archive }: SourcePlace,
  reading: SourceReading,
  importedAt: number,
  close: () => Omit<
    SourceSummary,
    | 'id'
    | 'file'
    | 'sha256'
    | 'format'
    | 'confidence'
    | 'timezone'
    | 'warnings'
    | 'importedAt'
    | 'bytes'
    | 'mapped'
  > & {
    readonly stream: number;
    readonly nextEvent: number;
  },
): Promise<StoredSource | 'repeat'> {
  const sha256 = await archive.finish();
  if (sourceByHash(db, sha256) !== undefined) return 'repeat';
  const { format, confidence, encoding, delimiter } = start.detection;
  const mapping = start.family === 'mail' ? null : start.mapping;
  const source: StoredSource = {
    id,
    file: start.file,
    sha256,
    format,
    confidence,
    ...close(),
    timezone: reading.zone,
    warnings: reading.warnings,
    importedAt,
    bytes: archive.bytes,
    family: start.family,
    vendor: start.vendor,
    encoding,
    delimiter,
    firstEvent,
    modifiedAt: start.modifiedAt,
    mapping,
    mapped: mapping !== null,
  };
  insertSource(db, source);
  return source;
}
