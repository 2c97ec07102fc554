import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';
import { migrate } from '../../../electron/core/workspace/migrate.ts';
import { MIGRATIONS } from '../../../electron/core/workspace/migrations/list.ts';
import { asVersion40 } from '../engine/earlier-version.ts';
import { activityCsv, bounceMail, temporaryCase } from '../engine/temporary-case.ts';
import type { ActivityRow } from '../engine/temporary-case.ts';
import { workspaceState } from '../engine/workspace-state.ts';

const BUSY = '421 4.7.0 Try again later';
const GREY = '451 4.7.1 Greylisted';
const FULL = '452 4.2.2 Mailbox full';
const DEAD = '550 5.1.1 User unknown';

const row = (id: string, hour: number, event: string, reason = ''): ActivityRow => ({
  at: `2026-10-01 ${String(hour).padStart(2, '0')}:00:00`,
  id,
  event,
  email: `${id}@example.org`,
  subject: `Order ${id}`,
  reason,
});

const FIRST = activityCsv([
  row('kept', 1, 'deferred', BUSY),
  row('kept', 2, 'deferred', BUSY),
  row('kept', 3, 'deferred', GREY),
  row('kept', 4, 'delivered'),
  row('waiting', 1, 'deferred', BUSY),
  row('dead', 1, 'deferred', GREY),
  row('dead', 2, 'bounce', DEAD),
  row('plain', 1, 'delivered'),
  row('mailed', 1, 'delivered'),
]);
/** Tells again what the first told, and more. */
const SECOND = activityCsv([
  row('kept', 1, 'deferred', BUSY),
  row('waiting', 2, 'bounce', FULL),
  row('dead', 2, 'bounce', DEAD),
  row('plain', 3, 'deferred', GREY),
]);
const MAIL = bounceMail({
  to: 'mailed@example.org',
  subject: 'Order mailed',
  date: 'Thu, 01 Oct 2026 12:00:00 +0000',
  diagnostic: '552 5.2.2 Over quota',
});
const WARNING = bounceMail({
  to: 'mailed@example.org',
  subject: 'Order mailed',
  date: 'Thu, 01 Oct 2026 09:00:00 +0000',
  id: 'report-2',
  diagnostic: '554 5.7.1 Not wanted here',
});

/** Replies that messages met beside the deciding one, by message. */
function besides(file: string): Record<string, string[]> {
  const db = new Database(file, { readonly: true });
  const found = db
    .prepare(
      `SELECT recipient.address, reply.value FROM other_reply
       JOIN message ON message.id = other_reply.message
       JOIN recipient ON recipient.id = message.recipient
       JOIN reply ON reply.id = other_reply.reply ORDER BY reply.id`,
    )
    .all() as { address: string; value: string }[];
  db.close();
  const by: Record<string, string[]> = {};
  for (const { address, value } of found) (by[address.split('@')[0]!] ??= []).push(value);
  return by;
}

test('every reply of a message is kept, once and beside the one that decides, whatever comes and goes', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const sourceOf = async (name: string, content: string): Promise<number> => {
    const { sources } = await core.importPaths([place.file(name, content)]);
    return sources[0]!.id;
  };
  const first = await sourceOf('first.csv', FIRST);
  const early = { kept: [BUSY, GREY], dead: [GREY] };
  expect(besides(place.workspace)).toEqual(early);

  const second = await sourceOf('second.csv', SECOND);
  // What decided before is met on the way now.
  const both = { ...early, waiting: [BUSY], plain: [GREY] };
  expect(besides(place.workspace)).toEqual(both);

  const mail = await sourceOf('mail.eml', MAIL);
  const warning = await sourceOf('warning.eml', WARNING);
  expect(besides(place.workspace)).toEqual({ ...both, mailed: ['554 5.7.1 Not wanted here'] });

  const forget = (source: number) => core.handlers['sources.forget']({ source });
  await forget(mail);
  expect(besides(place.workspace)).toEqual(both);
  await forget(first);
  // Each is all that is told of its message now.
  expect(besides(place.workspace)).toEqual({});
  await forget(warning);
  await forget(second);
  expect(besides(place.workspace)).toEqual({});
});

test('a workspace of the version before is filled from its events', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  for (const [name, content] of Object.entries({
    'first.csv': FIRST,
    'warning.eml': WARNING,
    'second.csv': SECOND,
    'mail.eml': MAIL,
  })) {
    await core.importPaths([place.file(name, content)]);
  }
  await core.close();
  const expected = workspaceState(place.workspace);
  expect(Object.keys(besides(place.workspace)).sort()).toEqual([
    'dead',
    'kept',
    'mailed',
    'plain',
    'waiting',
  ]);

  const db = new Database(place.workspace) as WritableDatabase;
  asVersion40(db);
  const before = new Database(':memory:') as WritableDatabase;
  migrate(
    before,
    MIGRATIONS.filter(({ version }) => version < 50),
  );
  const tables = (it: WritableDatabase): unknown[] =>
    it.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
  expect(tables(db)).toEqual(tables(before));
  db.close();
  before.close();

  await (await place.open()).close();
  expect(workspaceState(place.workspace)).toEqual(expected);
});

test('a hit says in which reply it was found, whatever decided', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  await core.importPaths([place.file('first.csv', FIRST), place.file('second.csv', SECOND)]);
  const page = {
    sort: 'recipient',
    descending: false,
    offset: 0,
    limit: 9,
    language: 'en',
  } as const;
  const met = async (query: string): Promise<unknown> => [
    (await core.handlers['search.recipients']({ ...page, query })).hits.map((hit) => [
      hit.recipient.split('@')[0],
      hit.reply,
      hit.met,
    ]),
    (await core.handlers['search.messages']({ ...page, query })).hits
      .map((hit) => [hit.messageId, hit.met])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  ];
  const busy = [
    [
      ['kept', null, BUSY],
      ['waiting', FULL, BUSY],
    ],
    [
      ['kept', BUSY],
      ['waiting', BUSY],
    ],
  ];
  for (const query of ['421', 'code:421', '"try again"', 'reply:again'])
    expect([query, await met(query)]).toEqual([query, busy]);
  expect(await met('code:452')).toEqual([[['waiting', FULL, FULL]], [['waiting', FULL]]]);
  expect(await met('kept')).toEqual([[['kept', null, null]], [['kept', null]]]);
  expect(await met('kept -code:550')).toEqual([[['kept', null, null]], [['kept', null]]]);
});
