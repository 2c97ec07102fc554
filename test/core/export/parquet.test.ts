import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { EVENT_COLUMNS } from '../../../electron/core/export/event-columns.ts';
import { temporaryCase } from '../engine/temporary-case.ts';
import { exported, wish } from './exports.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'verdicts');

test('a Parquet file has typed columns, the same values, and says how it was made', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([join(fixtures, 'activity.csv')]);
  const output = join(here.folder, 'events.parquet');
  const asked = {
    ...wish,
    format: 'parquet',
    query: 'event:bounced',
    timezone: 'Asia/Tokyo',
  } as const;
  const { rows } = await core.exportRows(asked, output);
  const bytes = readFileSync(output);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);

  const { schema, key_value_metadata: about, num_rows } = parquetMetadata(file);
  expect(num_rows).toBe(BigInt(rows));
  expect(schema.slice(1).map(({ name }) => name)).toEqual(EVENT_COLUMNS.map(({ name }) => name));
  const typeOf = (wanted: string) => schema.find(({ name }) => name === wanted);
  expect(typeOf('at_utc')).toMatchObject({
    type: 'INT64',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  });
  expect(typeOf('source_line')).toMatchObject({ type: 'INT64' });
  expect(typeOf('machine')).toMatchObject({ type: 'BOOLEAN' });
  expect(typeOf('response')).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
  expect(Object.fromEntries((about ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
    'deadletter.rows': 'events',
    'deadletter.query': 'event:bounced',
    'deadletter.timezone': 'Asia/Tokyo',
  });

  const read = await parquetReadObjects({
    file,
    compressors: { ZSTD: (data) => new Uint8Array(zstdDecompressSync(data)) },
  });
  const lines = await exported(core, here.folder, {
    query: 'event:bounced',
    timezone: 'Asia/Tokyo',
  });
  const plain = (value: unknown): unknown =>
    value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? Number(value) : value;
  expect(
    read.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          value === null || value === undefined ? [] : [[name, plain(value)]],
        ),
      ),
    ),
  ).toEqual(lines);
});
