import { constants, zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import { isMoment } from '../../../shared/i18n/time.ts';
import type { Cell, Column } from './column.ts';
import type { Clock } from './iso-clock.ts';
import type { FileSink } from './file-sink.ts';
import type { RowWriter } from './row-writer.ts';

/** Rows held in memory and written as one group. */
const GROUP = 16_384;
/** Bytes encoded before they go to the file. */
const CHUNK = 1 << 20;
/** A column keeps a dictionary of its values up to so many bytes. */
const DICTIONARY = 1 << 20;

/**
 * Apache Parquet with typed columns: moments as TIMESTAMP (milliseconds, UTC), whole numbers as INT64,
 * texts as UTF-8 behind a dictionary where few recur, compressed with zstd.
 * @param about key-value metadata of the file
 * @param check called often while a group is encoded; what it throws ends the writing
 */
export function parquetWriter<Row>(
  sink: FileSink,
  columns: readonly Column<Row>[],
  clock: Clock,
  about: Readonly<Record<string, string>>,
  check: () => void,
): RowWriter<Row> {
  const bytes = new ByteWriter(CHUNK * 2);
  const grow = bytes.ensure.bind(bytes);
  const flush = (): void => {
    sink.data(bytes.getBytes());
    bytes.index = 0;
  };
  bytes.ensure = (size) => {
    if (bytes.index + size > CHUNK && bytes.index > 0) flush();
    grow(size);
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    codec: 'ZSTD',
    compressors: {
      ZSTD: (data) => {
        check();
        return zstdCompressSync(data, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
      },
    },
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'deadletter',
  });
  const columnData = columns.map(({ name }) => ({ name, data: [] as (Stored | null)[] }));
  let rows = 0;

  function writeGroup(): void {
    if (rows === 0) return;
    // Its promise would be that of a flush that waits; ours does not.
    void writer.write({ columnData, rowGroupSize: GROUP, dictionarySize: DICTIONARY });
    for (const column of columnData) column.data = [];
    rows = 0;
    check();
  }

  return {
    row(row) {
      for (let i = 0; i < columns.length; i += 1) {
        const { kind, of } = columns[i]!;
        columnData[i]!.data.push(storedOf(kind, of(row), clock));
      }
      rows += 1;
      if (rows === GROUP) writeGroup();
    },
    end() {
      writeGroup();
      void writer.finish();
      flush();
    },
  };
}

type Stored = string | boolean | bigint;

function storedOf(kind: Column<never>['kind'], value: Cell, clock: Clock): Stored | null {
  if (value === null) return null;
  switch (kind) {
    case 'clock':
      return clock(Number(value));
    case 'moment':
      return isMoment(Number(value)) ? BigInt(Math.trunc(Number(value))) : null;
    case 'number':
      return BigInt(Number(value));
    case 'flag':
      return value === true;
    case 'list':
      return typeof value === 'object' && value.length > 0 ? value.join(' ') : null;
    case 'word':
    case 'text':
      return String(value);
    default:
      return kind satisfies never;
  }
}

function elementOf({ name, kind }: Pick<Column<never>, 'name' | 'kind'>): SchemaElement {
  const repetition_type = 'OPTIONAL';
  switch (kind) {
    case 'moment':
      return {
        name,
        repetition_type,
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      };
    case 'number':
      return { name, repetition_type, type: 'INT64' };
    case 'flag':
      return { name, repetition_type, type: 'BOOLEAN' };
    case 'word':
    case 'text':
    case 'clock':
    case 'list':
      return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    default:
      return kind satisfies never;
  }
}
