import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { first } from '../../../electron/core/workspace/migrations/0010-first.ts';
import { MIGRATIONS } from '../../../electron/core/workspace/migrations/list.ts';
import { migrate } from '../../../electron/core/workspace/migrate.ts';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';
import { temporaryCase } from '../engine/temporary-case.ts';
import type { TemporaryCase } from '../engine/temporary-case.ts';

let place: TemporaryCase;
beforeEach(() => {
  place = temporaryCase();
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

const STREAMS = JSON.stringify({
  TotalCount: 1,
  MessageStreams: [
    { ID: '2081', ServerID: 11834, Name: 'Заказы', MessageStreamType: 'transactional' },
  ],
});
const BOUNCES = JSON.stringify({
  TotalCount: 1,
  Bounces: [
    {
      Type: 'HardBounce',
      Email: 'anna@example.org',
      MessageID: '0a1b',
      ServerID: 11834,
      MessageStream: '2081',
      Description: '550 5.1.1 No such user',
      BouncedAt: '2026-10-07 14:30:15',
      TypeCode: '550',
      Subject: 'Заказ 17',
    },
  ],
});

test.each([
  ['before', ['streams.json', 'bounces.json']],
  ['after', ['bounces.json', 'streams.json']],
])('a list of streams read %s the events names their stream', async (_when, order) => {
  const files = new Map([
    ['streams.json', place.file('streams.json', STREAMS)],
    ['bounces.json', place.file('bounces.json', BOUNCES)],
  ]);
  const core = await place.open();
  for (const name of order) await core.importPaths([files.get(name) ?? '']);
  const { handlers } = core;
  const why = await handlers['recipient.why']({ recipient: 'anna@example.org', language: 'ru' });
  expect(why.messages[0]?.stream).toBe('Заказы');
  const page = { sort: 'last', descending: true, offset: 0, limit: 10, language: 'ru' } as const;
  const found = await handlers['search.recipients']({ ...page, query: 'stream:заказы' });
  expect(found.hits.map(({ recipient }) => recipient)).toEqual(['anna@example.org']);
  const facets = await handlers['search.facets']({ query: '', language: 'ru' });
  const streams = facets.find(({ field }) => field === 'stream')?.values ?? [];
  expect(streams.map(({ value }) => value)).toEqual(['Заказы']);
  const completed = await handlers['search.complete']({
    text: 'stream:зак',
    cursor: 10,
    language: 'ru',
  });
  expect(completed.map(({ insert }) => insert)).toEqual(['stream:Заказы ']);

  const sources = await handlers['sources.list']({});
  const list = sources.find(({ file }) => file === 'streams.json');
  await handlers['sources.forget']({ source: list?.id ?? 0 });
  const after = await handlers['recipient.why']({ recipient: 'anna@example.org', language: 'ru' });
  expect(after.messages[0]?.stream).toBe('2081');
  await core.close();
});

test('a workspace of the version before gets the table and keeps its rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deadletter-migration-'));
  const db = new Database(join(folder, 'case.deadletter')) as WritableDatabase;
  migrate(db, [first]);
  db.prepare("INSERT INTO view (name, query) VALUES ('Dead', 'outcome:bounced-hard')").run();
  migrate(db, MIGRATIONS);
  expect(db.prepare('SELECT count(*) AS streams FROM stream_name').get()).toEqual({ streams: 0 });
  expect(db.prepare('SELECT name FROM view').all()).toEqual([{ name: 'Dead' }]);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
