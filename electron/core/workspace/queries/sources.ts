import type { SourceSummary } from '../../../../shared/domain/source.ts';
import type { TableMapping, Warning, ZoneBasis } from '../../../../shared/domain/import.ts';
import { row, rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import { lastId } from './row-numbers.ts';

/** A source with what the workspace keeps beside its summary. */
export interface StoredSource extends SourceSummary {
  readonly family: string;
  readonly vendor: string | null;
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Row of `text`: the one stream of all its events, 0 for none. */
  readonly stream: number;
  /** Its events have numbers from here … */
  readonly firstEvent: number;
  /** … up to before here. */
  readonly nextEvent: number;
  /** UTC milliseconds: the date of the file, where it was known. */
  readonly modifiedAt: number | null;
  /** The mapping of its columns that it was read by, where somebody gave one. */
  readonly mapping: TableMapping | null;
}

interface SourceRow {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly family: string;
  readonly vendor: string | null;
  readonly confidence: number;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly records: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly events: number;
  readonly bounces: number;
  readonly from_at: number | null;
  readonly to_at: number | null;
  readonly zone: string;
  readonly zone_basis: string;
  readonly warnings: string;
  readonly stream: number;
  readonly imported_at: number;
  readonly first_event: number;
  readonly next_event: number;
  readonly modified_at: number | null;
  readonly mapping: string | null;
}

const COLUMNS = `id, file, sha256, bytes, format, family, vendor, confidence, encoding, delimiter,
  records, imported, duplicates, rejected, events, bounces, from_at, to_at, zone, zone_basis,
  warnings, stream, imported_at, first_event, next_event, modified_at, mapping`;

function stored(source: SourceRow): StoredSource {
  const {
    from_at,
    to_at,
    zone,
    zone_basis,
    warnings,
    imported_at,
    first_event,
    next_event,
    modified_at,
    mapping,
    ...rest
  } = source;
  return {
    ...rest,
    from: from_at,
    to: to_at,
    timezone: { name: zone, basis: zone_basis as ZoneBasis },
    warnings: JSON.parse(warnings) as Warning[],
    importedAt: imported_at,
    firstEvent: first_event,
    nextEvent: next_event,
    modifiedAt: modified_at,
    mapping: mapping === null ? null : (JSON.parse(mapping) as TableMapping),
    mapped: mapping !== null,
  };
}

/** What every host may know of a source. */
export function summaryOf(source: StoredSource): SourceSummary {
  const { family, vendor, encoding, delimiter, stream, firstEvent, nextEvent, ...rest } = source;
  const { modifiedAt, mapping, ...summary } = rest;
  void [family, vendor, encoding, delimiter, stream, firstEvent, nextEvent, modifiedAt, mapping];
  return summary;
}

/** Families that sources are of for certain: their vendor was not merely assumed. */
export function knownFamilies(db: ReadableDatabase): ReadonlySet<string> {
  const found = rows<{ family: string }>(
    db,
    `SELECT DISTINCT family FROM source WHERE warnings NOT LIKE '%"vendor-assumed"%'`,
  );
  return new Set(found.map(({ family }) => family));
}

export function allSources(db: ReadableDatabase): StoredSource[] {
  return rows<SourceRow>(db, `SELECT ${COLUMNS} FROM source ORDER BY id`).map(stored);
}

export function sourceById(db: ReadableDatabase, id: number): StoredSource | undefined {
  const found = row<SourceRow>(db, `SELECT ${COLUMNS} FROM source WHERE id = ?`, id);
  return found === undefined ? undefined : stored(found);
}

export const SOURCE_BY_HASH = `SELECT id FROM source WHERE sha256 = ?`;

export function sourceByHash(db: ReadableDatabase, sha256: string): StoredSource | undefined {
  const found = row<{ id: number }>(db, SOURCE_BY_HASH, sha256);
  return found === undefined ? undefined : sourceById(db, found.id);
}

/** Whether a source of exactly so many bytes is there: only then can a file be one of them. */
export function hasSourceOfSize(db: ReadableDatabase, bytes: number): boolean {
  return row(db, 'SELECT 1 FROM source WHERE bytes = ? LIMIT 1', bytes) !== undefined;
}

export function nextSourceId(db: ReadableDatabase): number {
  return lastId(db, 'source') + 1;
}

export function insertSource(db: WritableDatabase, source: StoredSource): void {
  run(
    db,
    `INSERT INTO source (${COLUMNS})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    source.id,
    source.file,
    source.sha256,
    source.bytes,
    source.format,
    source.family,
    source.vendor,
    source.confidence,
    source.encoding,
    source.delimiter,
    source.records,
    source.imported,
    source.duplicates,
    source.rejected,
    source.events,
    source.bounces,
    source.from,
    source.to,
    source.timezone.name,
    source.timezone.basis,
    JSON.stringify(source.warnings),
    source.stream,
    source.importedAt,
    source.firstEvent,
    source.nextEvent,
    source.modifiedAt,
    source.mapping === null ? null : JSON.stringify(source.mapping),
  );
}
