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
import { messagesThat, modelCsv, peopleThat } from './search-model.ts';
import type { ModelMessage, ModelPerson, Wanted } from './search-model.ts';

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
    await core.handlers['notes.save']({ recipient, text: '', tags: ['Важно'] });
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
  const found = (gather: boolean): number[][] =>
    [
      ...['421', '45*', '4.7.0', '5.*'].map((code) => repliesThatState(db, code, gather)),
      ...['greylisted', 'mailbox full'].map((words) => repliesThatSay(db, words, gather)),
    ].map(
      ({ test: { sql, values } }) =>
        db
          .prepare(`SELECT m.id FROM message m WHERE ${sql}`)
          .pluck()
          .all(...values) as number[],
    );
  expect(found(false)).toEqual(found(true));
  expect(found(false).map((some) => some.length > 0)).toEqual(
    Array.from({ length: 6 }, () => true),
  );
  db.close();
});

const count = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

test.each(single.map((meaning) => [meaning.query, meaning] as const))(
  'facets and histogram of %s count what it finds',
  // A machine that stops for a moment has them estimated: then once more.
  { retry: 2 },
  async (query, meaning) => {
    const wanted = [{ meaning, negated: false }];
    const people = peopleThat(wanted);
    const found = messagesThat(wanted);
    const facets = await core.handlers['search.facets']({ query, timezone: ZONE, language: 'en' });
    const of = (field: string): Record<string, number> => {
      const facet = facets.find((one) => one.field === field);
      expect(facet?.exact ?? true).toBe(true);
      return Object.fromEntries(facet?.values.map(({ value, count }) => [value, count]) ?? []);
    };
    expect(of('outcome')).toEqual(count(people.map(({ latest }) => latest.fate.outcome)));
    expect(of('reason')).toEqual(count(people.flatMap(({ latest }) => latest.fate.reason ?? [])));
    expect(of('event')).toEqual(
      count(people.flatMap((it) => [...new Set(it.messages.flatMap(({ fate }) => fate.types))])),
    );
    expect(of('source')).toEqual(count(found.map(({ source }) => String(source))));
    expect(of('tag')).toEqual(
      count(
        people.flatMap(({ address }) =>
          /Boris|erik/.test(address) ? 'важно' : address === 'x@example.org' ? 'later' : [],
        ),
      ),
    );
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
