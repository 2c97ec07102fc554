import type { TableMapping } from '../../../shared/domain/import.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import type { ByteSource } from './container/byte-source.ts';

export async function mappingFor(_db: ReadableDatabase, _source: ByteSource): Promise<TableMapping | undefined> {
  return Promise.resolve(undefined);
}
