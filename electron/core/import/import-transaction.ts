import type { TableMapping } from '../../../shared/domain/import.ts';
import type { WritableDatabase } from '../workspace/connection.ts';
import { refreshTotals, total } from '../workspace/queries/facets.ts';
import { buildSearchIndexes, dropSearchIndexes } from '../workspace/queries/search-indexes.ts';
import { insertSource, nextSourceId, sourceByHash } from '../workspace/queries/sources.ts';
import type { StoredSource } from '../workspace/queries/sources.ts';
import { formatById } from './formats/index.ts';
import { createIntake } from './load/intake/intake.ts';
import type { Intake } from './load/intake/intake.ts';
import { fileLooseReports } from './load/loose-reports.ts';
import { createBesideReader, createReader } from './load/source-reader.ts';
import type { LoadServices, SourceReader } from './load/source-reader.ts';
import { createStore } from './load/store/store.ts';
import type { ByteSource } from './container/byte-source.ts';
import type { Detection, NotDetected, ReadOptions, SourceReading } from './reading.ts';

/** Bytes of a record of a typical log, to guess how many there will be. */
const RECORD_BYTES = 220;
/** From this share of what is there on, indexes are dropped and built again rather than kept up. */
const BULK_SHARE = 0.2;
const BULK_LEAST = 20_000;
/** Bytes from which threads of its own for reading and compressing pay. */
const LARGE = 8 << 20;

/** What is known of a source before it is read. */
export interface SourceStart {
  readonly file: string;
  readonly bytes: number | null;
  readonly detection: Detection;
  /** UTC milliseconds: the date of the file. */
  readonly modifiedAt: number | null;
  readonly mapping: TableMapping | null;
}

export interface OpenSource {
  /** Reads the source and takes its records in. */
  read(source: ByteSource, options: ReadOptions): Promise<SourceReading | NotDetected>;
  readonly records: () => number;
  /** @returns `repeat` where the workspace holds the same bytes already: the transaction must be rolled back. */
  finish(reading: SourceReading, importedAt: number): Promise<StoredSource | 'repeat'>;
}

/** One transaction that takes in one large source or several small ones: all of it or nothing. */
export interface ImportTransaction {
  /** @param path where the source is a plain file: a large one is then read on another thread */
  open(start: SourceStart, path?: string): OpenSource;
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
  const inside = db.inTransaction;
  if (!inside) db.exec('BEGIN IMMEDIATE');
  const store = createStore(db, check);
  let intake: Intake | null = null;
  let bulk = false;
  const readers: SourceReader[] = [];

  function readerOf(id: number, start: SourceStart, expected: number, path?: string): SourceReader {
    const place = { source: id, ...start, ...originOf(start) };
    const large = (start.bytes ?? 0) >= LARGE;
    // Another connection sees only what is committed: what this transaction has changed must be read here.
    const alone = intake === null && !inside;
    // Mails are decoded where they are written: they bring reports with them.
    const isLog = place.family !== 'mail';
    if (large && alone && path !== undefined && isLog && services.readBeside !== undefined) {
      return createBesideReader(store, services.readBeside, place, expected);
    }
    intake ??= createIntake(db, services.classify);
    intake.expect(expected);
    return createReader(store, intake, services, place, large);
  }

  return {
    open(start, path) {
      const expected = Math.ceil((start.bytes ?? 20_000_000) / RECORD_BYTES);
      if (!bulk && expected > BULK_LEAST && expected > total(db, 'messages') * BULK_SHARE) {
        dropSearchIndexes(db);
        bulk = true;
      }
      const id = nextSourceId(db);
      const firstEvent = store.nextEvent;
      const reader = readerOf(id, start, expected, path);
      readers.push(reader);
      return {
        read: reader.read,
        records: reader.records,
        async finish(reading, importedAt) {
          const archive = await reader.archived();
          if (sourceByHash(db, archive.sha256) !== undefined) return 'repeat';
          const counts = reader.finish();
          return keepSource(db, start, reading, {
            ...archive,
            ...counts,
            id,
            importedAt,
            firstEvent,
            nextEvent: store.nextEvent,
          });
        },
      };
    },
    commit(step) {
      store.saveTexts();
      // Keys first: what they take in memory is free for sorting.
      for (const change of intake?.keys() ?? []) store.saveKeys(change);
      store.saveNames();
      step();
      if (bulk) buildSearchIndexes(db, step, 'message');
      step();
      store.recipients.save();
      step();
      if (bulk) buildSearchIndexes(db, step, 'recipient');
      fileLooseReports(store);
      store.tally.save(db);
      refreshTotals(db);
      step();
      db.exec('COMMIT');
      // The log has grown as large as the import: back to nothing, unless somebody reads from it.
      if (bulk) db.pragma('wal_checkpoint(TRUNCATE)');
    },
    rollback() {
      for (const reader of readers) reader.stop();
      if (db.inTransaction) db.exec('ROLLBACK');
    },
  };
}

/** Whose export a source is. */
function originOf({ detection }: SourceStart): Pick<StoredSource, 'family' | 'vendor'> {
  const format = formatById(detection.format);
  return { family: format?.family ?? 'mail', vendor: format?.vendor ?? null };
}

type SourceOutcome = Omit<
  StoredSource,
  | keyof SourceStart
  | 'format'
  | 'confidence'
  | 'encoding'
  | 'delimiter'
  | 'timezone'
  | 'warnings'
  | 'mapped'
  | 'family'
  | 'vendor'
> & { readonly bytes: number };

function keepSource(
  db: WritableDatabase,
  start: SourceStart,
  reading: SourceReading,
  outcome: SourceOutcome,
): StoredSource {
  const { format, confidence, encoding, delimiter } = start.detection;
  const { family, vendor } = originOf(start);
  const { file, modifiedAt } = start;
  const mapping = family === 'mail' ? null : start.mapping;
  const source: StoredSource = {
    ...outcome,
    file,
    family,
    vendor,
    modifiedAt,
    format,
    confidence,
    encoding,
    delimiter,
    timezone: reading.zone,
    warnings: reading.warnings,
    mapping,
    mapped: mapping !== null,
  };
  insertSource(db, source);
  return source;
}
