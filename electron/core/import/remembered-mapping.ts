import type { TableMapping } from '../../../shared/domain/import.ts';
import type { ReadableDatabase, WritableDatabase } from '../workspace/connection.ts';
import { rememberedMapping, rememberMapping } from '../workspace/queries/mappings.ts';
import { row } from '../workspace/connection.ts';
import type { ByteSource } from './container/byte-source.ts';
import { toldByName } from './mapping/guess-mapping.ts';
import { previewTable } from './preview.ts';

/** The mapping that was confirmed for tables with this source's header, if any. */
export async function mappingFor(
  db: ReadableDatabase,
  source: ByteSource,
): Promise<TableMapping | undefined> {
  if (row(db, 'SELECT 1 FROM mapping LIMIT 1') === undefined) return undefined;
  const key = await headerOf(source);
  return key === null ? undefined : rememberedFor(db, key, source.name);
}

/** The mapping that was confirmed for a header, with what the name of this file tells of its rows. */
export function rememberedFor(
  db: ReadableDatabase,
  fingerprint: string,
  fileName: string,
): TableMapping | undefined {
  const known = rememberedMapping(db, fingerprint);
  return known === undefined ? undefined : toldByName(known, fileName);
}

/** Keeps a confirmed mapping for every table with the same header; its day is this file's alone. */
export async function keepMapping(
  db: WritableDatabase,
  source: ByteSource,
  mapping: TableMapping,
): Promise<void> {
  const key = await headerOf(source);
  const { at: _at, ...lasting } = mapping;
  if (key !== null) rememberMapping(db, key, lasting);
}

async function headerOf(source: ByteSource): Promise<string | null> {
  const found = await previewTable(source);
  return found.kind === 'skipped' ? null : found.fingerprint;
}
