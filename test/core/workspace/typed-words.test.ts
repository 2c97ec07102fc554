import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadable } from '../../../electron/core/workspace/open.ts';
import { searchRecipients } from '../../../electron/core/workspace/queries/search-recipients.ts';
import type { SearchInput } from '../../../electron/core/workspace/queries/search-page.ts';
import type { Core } from '../../../electron/core/core.ts';
import { activityCsv, temporaryCase } from '../engine/temporary-case.ts';
import type { TemporaryCase } from '../engine/temporary-case.ts';

const PEOPLE = 900;

const rowsOf = (from: number, to: number): string =>
  activityCsv(
    Array.from({ length: to - from }, (_, i) => ({
      at: `2026-10-01 10:${String(Math.floor((from + i) / 60) % 60).padStart(2, '0')}:${String((from + i) % 60).padStart(2, '0')}`,
      id: `m${from + i}`,
      event: (from + i) % 3 === 0 ? 'bounce' : 'delivered',
      email: `person.${from + i}@example.org`,
    })),
  );

let place: TemporaryCase;
let core: Core;

beforeAll(async () => {
  place = temporaryCase();
  core = await place.open();
  await core.importPaths([place.file('a.csv', rowsOf(0, PEOPLE))]);
});
afterAll(() => place[Symbol.asyncDispose]());

const asked = (query: string, more: Partial<SearchInput> = {}): SearchInput => ({
  query,
  timezone: 'UTC',
  sort: 'last',
  descending: true,
  offset: 0,
  limit: 50,
  ...more,
});

/** What a reader finds that was asked nothing before. */
function found(input: SearchInput): readonly string[] {
  const db = openReadable(place.workspace);
  const { hits } = searchRecipients(db, { ...input, patient: true });
  db.close();
  return hits.map(({ recipient }) => recipient);
}

test('letter by letter, there and back, finds what each text finds by itself', () => {
  const db = openReadable(place.workspace);
  const whole = 'person.12';
  const letters = Array.from({ length: whole.length }, (_, i) => whole.slice(0, i + 1));
  for (const query of [...letters, `${whole}3`, `${whole}34`, whole, ...letters.toReversed()]) {
    const { hits } = searchRecipients(db, { ...asked(query), patient: true });
    expect([query, hits.map(({ recipient }) => recipient)]).toEqual([query, found(asked(query))]);
  }
  db.close();
});

test('of many candidates every page holds the next that pass, in every order', () => {
  const everyThird = Array.from({ length: PEOPLE / 3 }, (_, i) => `person.${i * 3}@example.org`);
  const inOrder = {
    last: everyThird.toReversed(),
    recipient: everyThird.toSorted().toReversed(),
  };
  const db = openReadable(place.workspace);
  for (const sort of ['last', 'recipient'] as const)
    for (let offset = 0; offset < everyThird.length; offset += 50) {
      const { hits } = searchRecipients(db, {
        ...asked('person event:bounced', { sort, offset }),
        patient: true,
      });
      expect(hits.map(({ recipient }) => recipient)).toEqual(
        inOrder[sort].slice(offset, offset + 50),
      );
    }
  db.close();
});

test('who is imported later is found by a word that was asked before', async () => {
  const total = async (): Promise<number> =>
    (
      await core.handlers['search.recipients']({
        ...asked('person.'),
        language: 'en',
        patient: true,
      })
    ).total;
  expect(await total()).toBe(PEOPLE);
  await core.importPaths([place.file('b.csv', rowsOf(PEOPLE, PEOPLE + 10))]);
  expect(await total()).toBe(PEOPLE + 10);
});
