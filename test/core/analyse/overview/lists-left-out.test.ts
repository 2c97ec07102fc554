import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../../../electron/core/core.ts';
import { activityCsv, temporaryCase } from '../../engine/temporary-case.ts';
import type { TemporaryCase } from '../../engine/temporary-case.ts';

let place: TemporaryCase;
let core: Core;
const LIST =
  'status,reason,email,created\n5.1.1,550 5.1.1 no such user,gone@example.org,1788253325\n';

beforeAll(async () => {
  place = temporaryCase();
  core = await place.open();
  const at = '2026-10-01 10:00:00';
  await core.importPaths([
    place.file('suppression_bounces.csv', LIST),
    place.file(
      'activity.csv',
      activityCsv([
        { at, id: 'm1', event: 'delivered', email: 'anna@example.org' },
        { at, id: 'm2', event: 'bounce', email: 'boris@example.org', reason: '550 5.1.1 no' },
      ]),
    ),
  ]);
});
afterAll(async () => {
  await core.close();
  await place[Symbol.asyncDispose]();
});

const report = (query: string) =>
  core.handlers['overview.report']({
    query,
    by: 'provider',
    measure: 'bounce',
    sort: 'messages',
    descending: true,
    limit: 10,
  });

test('entries of a suppression list are no messages, and the rows behind a number are without them', async () => {
  const { tally, scope, leftOut } = await report('');
  expect(tally).toMatchObject({ messages: 2, bouncedHard: 1 });
  expect(leftOut).toEqual(['suppression_bounces.csv']);
  const rows = await core.handlers['search.messages']({
    query: scope,
    sort: 'last',
    descending: true,
    offset: 0,
    limit: 10,
    language: 'en',
  });
  expect(rows.hits.map(({ recipient }) => recipient).toSorted()).toEqual([
    'anna@example.org',
    'boris@example.org',
  ]);
});

test('whoever asks for the list itself is told of it', async () => {
  const { tally, leftOut } = await report('source:suppression_bounces');
  expect(tally).toMatchObject({ messages: 1, bouncedHard: 1 });
  expect(leftOut).toEqual([]);
});
