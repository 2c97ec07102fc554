import { describe, expect, it } from 'vitest';
import { textHead } from '../../../../electron/core/import/detect/look.ts';
import type {
  ImportContext,
  Json,
  JsonFormat,
  RecordSink,
  TableFormat,
} from '../../../../electron/core/import/format.ts';
import { espFormats } from '../../../../electron/core/import/formats/esp.ts';
import { readJsonPrefix } from '../../../../electron/core/import/text/json-prefix.ts';
import { createTimeReader } from '../../../../electron/core/import/time/create-time-reader.ts';
import { fixtureBytes, fixturesOf, tableOf } from './reading.ts';

/** What a damaged field may hold. */
const DAMAGE: readonly Json[] = [
  null,
  '',
  'x',
  '0000-00-00',
  7,
  -1,
  true,
  [],
  {},
  ['x'],
  [null],
  { x: 'x' },
];
const CELLS = DAMAGE.filter((value) => typeof value === 'string');

const jsonFormats = espFormats.filter(
  (format): format is JsonFormat => format.container === 'json' || format.container === 'ndjson',
);
const tableFormats = espFormats.filter(
  (format): format is TableFormat => format.container === 'csv',
);

describe('a record with any field damaged has an outcome and harms no other', () => {
  it.each(jsonFormats.map((format) => [format.id, format] as const))('%s', async (id, format) => {
    for (const file of fixturesOf(id)) {
      const text = textHead(file, fixtureBytes(id, file), true).text;
      const values = readJsonPrefix(text, 50);
      const mapper = await format.open({ fileName: file, values }, contextOf(file));
      for (const { row, page } of rowsOf(values, format.rowKeys)) {
        for (const damaged of damages(row, 4))
          check(damaged, (sink) => mapper.map(damaged, page, sink));
      }
    }
  });

  it.each(tableFormats.map((format) => [format.id, format] as const))('%s', async (id, format) => {
    for (const file of fixturesOf(id)) {
      const sample = tableOf(file, fixtureBytes(id, file));
      const mapper = await format.open(sample, contextOf(file));
      if ('missing' in mapper) throw new Error(`${file}: ${mapper.missing.join(', ')}`);
      for (const row of sample.rows) {
        for (const index of mapper.needs) {
          for (const cell of CELLS) {
            const damaged = row.with(index < row.length ? index : 0, cell);
            check(damaged, (sink) => mapper.map(damaged, sink));
          }
        }
        check([], (sink) => mapper.map([], sink));
        check(row.slice(0, 1), (sink) => mapper.map(row.slice(0, 1), sink));
      }
    }
  });
});

function check(record: Json, map: (sink: RecordSink) => void): void {
  let outcomes = 0;
  map({
    event(event) {
      outcomes += 1;
      if (!event.recipient.includes('@')) throw new Error(`recipient of ${JSON.stringify(record)}`);
      if (event.at !== null && !Number.isFinite(event.at))
        throw new Error(`time of ${JSON.stringify(record)}`);
    },
    reject: () => void (outcomes += 1),
    nothing: () => void (outcomes += 1),
  });
  if (outcomes === 0) throw new Error(`no outcome: ${JSON.stringify(record)}`);
  expect(outcomes).toBeGreaterThan(0);
}

/** The row with each of its values, down to a depth, replaced by each kind of damage, or left out. */
function* damages(value: Json, depth: number): Generator<Json> {
  yield value;
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      for (const damaged of damages(item, depth - 1))
        yield (value as readonly Json[]).with(index, damaged);
    }
    return;
  }
  const object = value as { readonly [key: string]: Json };
  for (const [key, item] of Object.entries(object)) {
    const { [key]: _left, ...without } = object;
    yield without;
    for (const damage of DAMAGE) yield { ...object, [key]: damage };
    for (const damaged of damages(item, depth - 1)) yield { ...object, [key]: damaged };
  }
}

interface Row {
  readonly row: Json;
  readonly page: Json | null;
}

function rowsOf(values: readonly Json[], rowKeys: readonly string[]): readonly Row[] {
  return values.flatMap((value): readonly Row[] => {
    if (Array.isArray(value)) return rowsOf(value as readonly Json[], rowKeys);
    if (typeof value !== 'object' || value === null) return [];
    const object = value as { readonly [key: string]: Json };
    const key = rowKeys.find((name) => Array.isArray(object[name]));
    if (key === undefined) return [{ row: value, page: null }];
    return (object[key] as readonly Json[]).map((row) => ({ row, page: value }));
  });
}

function contextOf(fileName: string): ImportContext {
  return {
    fileName,
    fileModifiedAt: null,
    warn: () => {},
    zoneUsed: () => {},
    timeReader: (options) =>
      createTimeReader(options, { fileModifiedAt: null, warn: () => {}, zoneUsed: () => {} }),
    dateOrder: () => Promise.resolve(null),
    chosen: false,
    mapping: null,
  };
}
