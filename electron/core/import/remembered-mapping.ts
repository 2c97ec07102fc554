import type { TableMapping } from '../../../shared/domain/import.ts';
import type { ReadableDatabase, WritableDatabase } from '../workspace/connection.ts';
import { rememberedMapping, rememberMapping } from '../workspace/queries/mappings.ts';
import { row } from '../workspace/connection.ts';
import type { ByteSource } from './container/byte-source.ts';
import { previewTable } from './preview.ts';

/** The mapping that was confirmed for tables with this source's header, if any. */
export async function mappingFor(
  db: ReadableDatabase,
  source: ByteSource,
): Promise<TableMapping | undefined> {
  if (row(db, 'SELECT 1 FROM mapping LIMIT 1') === undefined) return undefined;
  const key = await headerOf(source);
  return key === null ? undefined : rememberedMapping(db, key);
}

/** Keeps a confirmed mapping for every table with the same header. */
export async function keepMapping(
  db: WritableDatabase,
  source: ByteSource,
  mapping: TableMapping,
): Promise<void> {
  const key = await headerOf(source);
  if (key !== null) rememberMapping(db, key, mapping);
}

async function headerOf(source: ByteSource): Promise<string | null> {
  const found = await previewTable(source);
  return found.kind === 'skipped' ? null : found.fingerprint;
}
