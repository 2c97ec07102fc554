import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '../../../../electron/core/core.ts';
import { COUNTER_QUERIES, COUNTERS, DIMENSIONS } from '../../../../shared/domain/overview.ts';
import type { Dimension, OverviewReport } from '../../../../shared/domain/overview.ts';
import { temporaryCase } from '../../engine/temporary-case.ts';
import { MAPPING, MESSAGES, modelTable, ZONE } from './overview-model.ts';
import type { ModelMessage } from './overview-model.ts';

const place = temporaryCase();
let core: Core;

beforeAll(async () => {
  core = await place.open();
  const { sources } = await core.importPaths([place.file('made.csv', modelTable())], {
    mapping: MAPPING,
  });
  expect(sources[0]?.rejected).toBe(0);
});
afterAll(() => place[Symbol.asyncDispose]());

const ask = (by: Dimension, query = '', more: object = {}): Promise<OverviewReport> =>
  core.handlers['overview.report']({
    query,
    timezone: ZONE,
    by,
    measure: 'bounce',
    sort: 'messages',
    descending: true,
    limit: 10_000,
    ...more,
  });

const found = async (query: string): Promise<number> => {
  const page = await core.handlers['search.messages']({
    query,
    timezone: ZONE,
    patient: true,
    sort: 'last',
    descending: true,
    offset: 0,
    limit: 500,
    language: 'en',
  });
  expect(page.exact).toBe(true);
  return page.total;
};

const valuesOf = (message: ModelMessage, by: Dimension): readonly string[] => {
  const value = message[by];
  if (typeof value === 'string') return [value];
  return value.length === 0 ? [''] : value;
};

/** Values of a dimension, each with its counts, as a plain loop over the made messages has them. */
function counted(
  messages: readonly ModelMessage[],
  by: Dimension,
): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const message of messages) {
    for (const value of valuesOf(message, by)) {
      const row = (table[value] ??= Object.fromEntries(COUNTERS.map((one) => [one, 0])));
      for (const counter of message.counts) row[counter]! += 1;
    }
  }
  return table;
}

const rowsOf = ({ rows }: OverviewReport) =>
  Object.fromEntries(rows.map(({ key, tally }) => [key, tally]));

const moscow = (day: number): number => Date.UTC(2026, 9, day, -3);
const QUERIES: readonly (readonly [string, (message: ModelMessage) => boolean])[] = [
  ['', () => true],
  ['provider:google', ({ provider }) => provider === 'google'],
  ['class:hard', (message) => message.class === 'hard'],
  ['-stream:orders', ({ stream }) => stream !== 'orders'],
  ['stream:""', ({ stream }) => stream === ''],
  ['campaign:"Week 4"', ({ campaign }) => campaign === 'Week 4'],
  ['ip:203.0.113.77', ({ ip }) => ip.includes('203.0.113.77')],
  ['person7@', ({ address }) => address.startsWith('person7@')],
  [
    'after:2026-10-05 before:2026-10-09 provider:google',
    ({ at, provider }) => at >= moscow(5) && at < moscow(9) && provider === 'google',
  ],
  ['began:2026-10-06', ({ at }) => at >= moscow(6) && at < moscow(7)],
  ['nobody-at-all', () => false],
];

describe.each(QUERIES)('of %j', (query, holds) => {
  const wanted = MESSAGES.filter(holds);

  test.each(DIMENSIONS)('the table by %s counts what a plain loop counts', async (by) => {
    const report = await ask(by, query);
    expect(rowsOf(report)).toEqual(counted(wanted, by));
    expect(report.tally.messages).toBe(wanted.length);
    expect(report.others).toBeNull();
  });
});

describe.each(DIMENSIONS)('by %s', (by) => {
  test.each(['', 'provider:google', 'after:2026-10-05 before:2026-10-09'])(
    'every number of %j is the number of rows that it opens',
    { timeout: 60_000 },
    async (query) => {
      const { scope, rows } = await ask(by, query, by === 'hour' ? { limit: 12 } : {});
      expect(rows.length).toBeGreaterThan(0);
      for (const { where, tally } of rows) {
        for (const counter of COUNTERS) {
          const opened = [scope, where, COUNTER_QUERIES[counter]].filter(Boolean).join(' ');
          expect([opened, await found(opened)]).toEqual([opened, tally[counter]]);
        }
      }
    },
  );
});

test('the time of the chart opens what it shows, and adds up to all that has a time', async () => {
  const { series, tally, undated } = await ask('provider');
  expect(undated).toBe(0);
  expect(series.reduce((sum, part) => sum + part.tally.messages, 0)).toBe(tally.messages);
  for (const part of series.slice(0, 5)) expect(await found(part.where)).toBe(part.tally.messages);
});

test('both periods of a comparison open what they count', async () => {
  const { comparison } = await ask('provider', 'provider:google');
  expect(comparison).not.toBeNull();
  const { laterScope, beforeScope, laterTally, beforeTally, changes } = comparison!;
  expect(await found(laterScope)).toBe(laterTally.messages);
  expect(await found(beforeScope)).toBe(beforeTally.messages);
  expect(changes.length).toBeGreaterThan(0);
  for (const change of changes) {
    const [later, before] =
      change.kind === 'reason'
        ? [change.later, change.before]
        : [change.later.messages, change.before.messages];
    expect(await found(`${laterScope} ${change.where}`)).toBe(later);
    expect(await found(`${beforeScope} ${change.where}`)).toBe(before);
  }
});

test('a table cut short adds up with what it leaves out', async () => {
  const { rows, others, tally } = await ask('domain', '', { limit: 2 });
  expect(rows).toHaveLength(2);
  expect(others?.count).toBe(3);
  const shown = rows.reduce((sum, row) => sum + row.tally.bouncedHard, 0);
  expect(shown + (others?.tally.bouncedHard ?? 0)).toBe(tally.bouncedHard);
});

test('what was counted is counted anew when the case changes', async () => {
  const before = await ask('class');
  const line = '"2026-10-09T10:00:00Z","new@mail.ru","delivered","","<new@shop.example>","","",""';
  const path = place.file('more.csv', `${modelTable().split('\n', 1)[0]}\n${line}\n`);
  await core.importPaths([path], { mapping: MAPPING });
  const after = await ask('class');
  expect(after.tally.messages).toBe(before.tally.messages + 1);
});
