import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityCsv, temporaryCase } from '../core/engine/temporary-case.ts';
import type { TemporaryCase } from '../core/engine/temporary-case.ts';
import { deadletter, json } from './terminal.ts';

let place: TemporaryCase;

beforeAll(async () => {
  place = temporaryCase();
  const core = await place.open();
  const event = 'delivered';
  await core.importPaths([
    place.file(
      'activity.csv',
      activityCsv([
        { at: '2026-10-01 20:30:00', id: 'm1', event, email: 'early@example.org' },
        { at: '2026-10-01 21:30:00', id: 'm2', event, email: 'late@example.org' },
      ]),
    ),
  ]);
  await core.close();
});
afterAll(() => place[Symbol.asyncDispose]());

test.each<[zone: readonly string[], found: readonly string[]]>([
  [[], []],
  [['--timezone', 'UTC'], []],
  [['--timezone', 'Europe/Moscow'], ['late@example.org']],
])('a day of a query is one of UTC unless a zone is named: %j', async (zone, found) => {
  const ran = await deadletter([
    'search',
    'on:2026-10-02',
    '--workspace',
    place.workspace,
    '--json',
    ...zone,
  ]);
  expect(ran.code).toBe(0);
  const { hits } = json(ran) as { readonly hits: readonly { readonly recipient: string }[] };
  expect(hits.map(({ recipient }) => recipient)).toEqual(found);
});
