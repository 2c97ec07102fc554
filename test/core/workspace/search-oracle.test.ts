import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadable } from '../../../electron/core/workspace/open.ts';
import {
  repliesThatSay,
  repliesThatState,
} from '../../../electron/core/workspace/search/reply-test.ts';
import { useDeadline } from '../../../electron/core/workspace/search/deadline.ts';
import type { Core } from '../../../electron/core/core.ts';
import { temporaryCase } from '../engine/temporary-case.ts';
import type { TemporaryCase } from '../engine/temporary-case.ts';
import { MEANINGS, SPANS, ZONE } from './search-meanings.ts';
import { MESSAGES, messagesThat, modelCsv, peopleThat } from './search-model.ts';
import type { Meaning, ModelMessage, ModelPerson, Wanted } from './search-model.ts';

let place: TemporaryCase;
let core: Core;

beforeAll(async () => {
  place = temporaryCase();
  core = await place.open();
  for (const [name, source] of [
    ['First.csv', 1],
    ['second.csv', 2],
  ] as const) {
    await core.importPaths([place.file(name, modelCsv(source))]);
  }
  for (const recipient of ['boris@mail.ru', 'erik-w@yandex.ru'])
    await core.handlers['notes.save']({ recipient, text: 'Ждёт звонка', tags: ['Важно'] });
  await core.handlers['notes.save']({ recipient: 'x@example.org', text: '', tags: ['later'] });
});
afterAll(() => place[Symbol.asyncDispose]());

const page = {
  sort: 'recipient',
  descending: false,
  offset: 0,
  limit: 500,
  language: 'en',
  timezone: ZONE,
  patient: true,
} as const;

async function recipients(query: string): Promise<string[]> {
  const found = await core.handlers['search.recipients']({ ...page, query });
  expect(found.total).toBe(found.hits.length);
  expect(found.exact).toBe(true);
  return found.hits.map(({ recipient }) => recipient.toLowerCase()).sort();
}

async function messages(query: string): Promise<string[]> {
  const found = await core.handlers['search.messages']({ ...page, query });
  expect(found.total).toBe(found.hits.length);
  return found.hits.map(({ messageId }) => messageId ?? '').sort();
}

const names = (people: readonly ModelPerson[]): string[] =>
  people.map(({ address }) => address.toLowerCase()).sort();
const ids = (found: readonly ModelMessage[]): string[] => found.map(({ id }) => id).sort();
const written = (wanted: readonly Wanted[]): string =>
  wanted.map(({ meaning, negated }) => `${negated ? '-' : ''}${meaning.query}`).join(' ');

const single = [...MEANINGS, ...SPANS];

test.each(single.map((meaning) => [meaning.query, meaning] as const))(
  '%s finds who and what it means',
  async (query, meaning) => {
    const wanted = [{ meaning, negated: false }];
    expect(await recipients(query)).toEqual(names(peopleThat(wanted)));
    expect(await messages(query)).toEqual(ids(messagesThat(wanted)));
  },
);

test.each(MEANINGS.map((meaning) => [`-${meaning.query}`, meaning] as const))(
  '%s leaves out the same',
  async (query, meaning) => {
    const wanted = [{ meaning, negated: true }];
    expect(await recipients(query)).toEqual(names(peopleThat(wanted)));
    expect(await messages(query)).toEqual(ids(messagesThat(wanted)));
  },
);

test('conditions in any combination find what all of them mean', async () => {
  // Dates stay out: two of them are one span, which SPANS shows.
  const known = MEANINGS.filter(({ query }) => !query.startsWith('on:'));
  const wanted = fc.record({ meaning: fc.constantFrom(...known), negated: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(wanted, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(null, ...SPANS),
      async (conditions, span) => {
        const all = span === null ? conditions : [...conditions, { meaning: span, negated: false }];
        const query = written(all);
        expect([query, ...(await recipients(query))]).toEqual([query, ...names(peopleThat(all))]);
        expect([query, ...(await messages(query))]).toEqual([query, ...ids(messagesThat(all))]);
      },
    ),
    { numRuns: 300 },
  );
});

test('replies too many to gather are tested one by one, with the same result', () => {
  const db = openReadable(place.workspace);
  useDeadline(db);
  const found = (most: number): number[][] =>
    [
      ...['421', '45*', '4.7.0', '5.*'].map((code) => repliesThatState(db, code, most)),
      ...['greylisted', 'mailbox full'].map((words) => repliesThatSay(db, words, most)),
    ].map(
      ({ test: { sql, values } }) =>
        db
          .prepare(`SELECT m.id FROM message m WHERE ${sql}`)
          .pluck()
          .all(...values) as number[],
    );
  expect(found(0)).toEqual(found(6000));
  expect(found(0).map((some) => some.length > 0)).toEqual(Array.from({ length: 6 }, () => true));
  db.close();
});

const count = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Facets as field → value → count; each of them counted to the end. */
async function facetCounts(query: string): Promise<(field: string) => Record<string, number>> {
  const facets = await core.handlers['search.facets']({ query, timezone: ZONE, language: 'en' });
  return (field) => {
    const facet = facets.find((one) => one.field === field);
    expect(facet?.exact ?? true).toBe(true);
    return Object.fromEntries(facet?.values.map(({ value, count }) => [value, count]) ?? []);
  };
}

const tagsOf = ({ address }: ModelPerson): readonly string[] =>
  /Boris|erik/.test(address) ? ['важно'] : address === 'x@example.org' ? ['later'] : [];
const typesOf = ({ messages: own }: ModelPerson): readonly string[] => [
  ...new Set(own.flatMap(({ fate }) => fate.types)),
];

/** The numbers of each facet where its own field is asked for by none of the conditions. */
const COUNTED: Readonly<Record<string, (wanted: readonly Wanted[]) => Record<string, number>>> = {
  outcome: (wanted) => count(peopleThat(wanted).map(({ latest }) => latest.fate.outcome)),
  reason: (wanted) => count(peopleThat(wanted).flatMap(({ latest }) => latest.fate.reason ?? [])),
  event: (wanted) => count(peopleThat(wanted).flatMap(typesOf)),
  tag: (wanted) => count(peopleThat(wanted).flatMap(tagsOf)),
  source: (wanted) =>
    // Without any condition a source tells how many records it has.
    wanted.length === 0 ? RECORDS : count(messagesThat(wanted).map(({ source }) => String(source))),
};
const RECORDS = Object.fromEntries(
  [1, 2].map((source) => [
    String(source),
    MESSAGES.filter((it) => it.source === source).flatMap(({ times }) => times).length,
  ]),
);

const fieldOf = ({ query }: Meaning): string => query.split(':', 1)[0] ?? '';

/** What a facet of a query shows: all but those that the query names and none has. */
async function expectFacets(wanted: readonly Wanted[]): Promise<void> {
  const query = written(wanted);
  const of = await facetCounts(query);
  for (const [field, counts] of Object.entries(COUNTED)) {
    const rest = wanted.filter(({ meaning }) => fieldOf(meaning) !== field);
    const shown = Object.entries(of(field)).filter(([, n]) => n > 0);
    expect([query, field, Object.fromEntries(shown)]).toEqual([query, field, counts(rest)]);
  }
}

test.each(single.map((meaning) => [meaning.query, meaning] as const))(
  'facets and histogram of %s count what it finds',
  // A machine that stops for a moment has them estimated: then once more.
  { retry: 2 },
  async (query, meaning) => {
    const wanted = [{ meaning, negated: false }];
    const found = messagesThat(wanted);
    await expectFacets(wanted);
    const bars = await core.handlers['search.histogram']({ query, timezone: ZONE });
    expect(bars.every(({ exact }) => exact)).toBe(true);
    expect(bars.reduce((sum, it) => sum + it.delivered + it.failed + it.other, 0)).toBe(
      found.length,
    );
    expect(bars.reduce((sum, it) => sum + it.failed, 0)).toBe(
      found.filter(({ fate }) => fate.class !== 'none').length,
    );
  },
);

test(
  'a facet counts its values as if its own field were not asked for, whatever else is',
  { retry: 2 },
  async () => {
    const known = MEANINGS.filter(({ query }) => !query.startsWith('on:'));
    const own = MEANINGS.filter((it) => Object.hasOwn(COUNTED, fieldOf(it)));
    const of = (some: readonly Meaning[]): fc.Arbitrary<Wanted> =>
      fc.record({ meaning: fc.constantFrom(...some), negated: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(of(own), { minLength: 1, maxLength: 3 }),
        fc.array(of(known), { maxLength: 2 }),
        (some, others) => expectFacets([...some, ...others]),
      ),
      { numRuns: 150 },
    );
  },
);

test('a saved view counts the days of the zone it is saved in, as it does when it is listed', async () => {
  for (const day of [5, 7, 9, 12, 15]) {
    const query = `on:2026-10-${String(day).padStart(2, '0')}`;
    const saved = await core.handlers['views.save']({ name: query, query, timezone: ZONE });
    expect(saved.count).toBe((await recipients(query)).length);
    const views = await core.handlers['views.list']({ timezone: ZONE });
    expect(views).toContainEqual(saved);
  }
});

test('what a query asks for stays among the values, with the words that it is asked by', async () => {
  const facets = await core.handlers['search.facets']({
    query: 'outcome:bounced,clicked -reason:virusdetected source:first petrova',
    timezone: ZONE,
    language: 'en',
  });
  const of = (field: string): (typeof facets)[number] =>
    facets.find((one) => one.field === field) ?? expect.fail(`no ${field}`);
  const outcome = of('outcome');
  expect(outcome.asked).toEqual([
    { written: 'bounced', values: ['bounced-hard', 'bounced-soft', 'bounced-late'] },
    { written: 'clicked', values: ['clicked'] },
  ]);
  expect(outcome.values.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['bounced-hard', 'bounced-soft', 'bounced-late', 'clicked']),
  );
  expect(of('reason').values).toContainEqual({
    value: 'virusdetected',
    label: 'virusdetected',
    count: 0,
  });
  expect(of('source').asked).toEqual([{ written: 'first', values: ['1'] }]);
});
