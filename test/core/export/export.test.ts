import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import { activityCsv, bounceMail, temporaryCase } from '../engine/temporary-case.ts';
import { exported, exportedCsv, wish } from './exports.ts';

const rows = [
  { at: '2026-10-01 10:00:00', id: 'm1', event: 'processed', email: 'Anna@Example.org' },
  {
    at: '2026-10-01 10:00:04',
    id: 'm1',
    event: 'bounce',
    email: 'Anna@Example.org',
    reason: '550 5.1.1 <Anna@Example.org>: user unknown',
    type: 'bounce',
  },
  {
    at: '2026-10-02 10:00:00',
    id: 'm2',
    event: 'delivered',
    email: 'bob@example.net',
    reason: '250 OK',
  },
  { at: '2026-10-20 10:00:00', id: 'm2', event: 'open', email: 'bob@example.net' },
  {
    at: '2026-10-03 10:00:00',
    id: 'm3',
    event: 'delivered',
    email: 'eve@example.net',
    reason: '=1+1',
  },
];

test('an event has everything that its timeline has, and the zone that was asked for', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([here.file('activity.csv', activityCsv(rows))]);
  const lines = await exported(core, here.folder, { timezone: 'Europe/Moscow' });
  expect(lines).toHaveLength(5);
  expect(lines[1]).toEqual({
    recipient: 'Anna@Example.org',
    event: 'bounced',
    at: '2026-10-01T13:00:04.000+03:00',
    at_utc: '2026-10-01T10:00:04.000Z',
    response: '550 5.1.1 <Anna@Example.org>: user unknown',
    status: '5.1.1',
    code: '550',
    reason: 'userunknown',
    class: 'hard',
    server_class: 'permanent',
    owner: 'recipient',
    disposition: 'suppress',
    rule: expect.any(String),
    outcome: 'bounced-hard',
    domain: 'example.org',
    provider: 'example.org',
    provider_name: 'example.org',
    subject: 'Your order',
    sender: 'shop@shop.example',
    vendor_message_id: 'm1',
    label: 'bounce',
    detail: 'attempt 1',
    remote_mta: 'mx.example.org',
    machine: false,
    system: 'sendgrid',
    id_system: 'sendgrid',
    source_file: 'activity.csv',
    source_line: 3,
    source: 1,
    event_id: 2,
    message: 1,
  });
});

test('what two sources tell of one message is one timeline, each event once', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([here.file('one.csv', activityCsv(rows.slice(0, 3)))]);
  await core.importPaths([here.file('two.csv', activityCsv(rows.slice(1)))]);
  const late = bounceMail({
    to: 'bob@example.net',
    subject: 'Your order',
    date: 'Fri, 02 Oct 2026 12:00:00 +0000',
    originalDate: 'Fri, 02 Oct 2026 10:00:00 +0000',
  });
  await core.importPaths([here.file('late.eml', late)]);
  const lines = await exported(core, here.folder);
  const of = (address: string) =>
    lines.filter(({ recipient }) => recipient === address).map(({ event }) => event);
  expect(lines).toHaveLength(6);
  expect(of('Anna@Example.org')).toEqual(['accepted', 'bounced']);
  expect(of('bob@example.net')).toEqual(['delivered', 'bounced', 'opened']);
  expect(lines.find(({ joined_by }) => joined_by !== undefined)).toMatchObject({
    joined_by: 'recipient-time-subject',
    source_file: 'late.eml',
    report: 1,
  });
});

test('a query, its time and what it is asked of decide what is in it', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([here.file('activity.csv', activityCsv(rows))]);
  const events = async (change: object) =>
    (await exported(core, here.folder, change)).map(
      ({ event, recipient }) => `${String(event)} ${String(recipient)}`,
    );
  expect(await events({ query: 'event:opened' })).toEqual([
    'delivered bob@example.net',
    'opened bob@example.net',
  ]);
  expect(await events({ query: 'after:2026-10-10' })).toEqual(['opened bob@example.net']);
  expect(await events({ query: 'domain:example.net', list: 'recipients' })).toHaveLength(3);
  const recipients = await exported(core, here.folder, {
    rows: 'recipients',
    query: 'after:2026-10-10',
  });
  expect(recipients).toMatchObject([
    {
      recipient: 'bob@example.net',
      first_at_utc: '2026-10-02T10:00:00.000Z',
      last_at_utc: '2026-10-20T10:00:00.000Z',
      messages: 1,
      opened: 1,
      bounced_hard: 0,
    },
  ]);
});

test('a recipient carries the tags of its note and the words that decided', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([here.file('activity.csv', activityCsv(rows))]);
  await core.handlers['notes.save']({
    recipient: 'anna@example.org',
    text: 'called',
    tags: ['vip', 'q4'],
  });
  const [anna] = await exported(core, here.folder, { rows: 'recipients', query: 'anna' });
  expect(anna).toMatchObject({
    verdict: 'bounced-hard',
    reason: 'userunknown',
    class: 'hard',
    last_response: '550 5.1.1 <Anna@Example.org>: user unknown',
    status: '5.1.1',
    tags: ['q4', 'vip'],
    bounced_hard: 1,
  });
});

test('a table is safe in a spreadsheet, and marked for Excel unless it is not to be', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([here.file('activity.csv', activityCsv(rows))]);
  const text = await exportedCsv(core, here.folder);
  expect(text.startsWith('\uFEFFrecipient,event,at,at_utc,response,')).toBe(true);
  expect(text).toContain(",'=1+1,");
  expect(text.split('\r\n')).toHaveLength(rows.length + 2);
  expect((await exportedCsv(core, here.folder, { mark: false })).startsWith('recipient,')).toBe(
    true,
  );
});

test('without personal data addresses go everywhere, joins and domains stay', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  const telling = rows.map((row) => ({
    ...row,
    subject: `anna@example.org and ${row.email.split('@')[0] ?? ''}`,
  }));
  await core.importPaths([here.file('anna.csv', activityCsv(telling.slice(0, 2)))]);
  await core.importPaths([here.file('activity.csv', activityCsv(telling.slice(2)))]);
  const lines = await exported(core, here.folder, { redact: true });
  const all = JSON.stringify(lines);
  expect(all).not.toMatch(/anna|bob|eve@/i);
  const name = String(lines[0]?.['recipient']);
  expect(name).toMatch(/^anon-[0-9a-z]{12}@Example\.org$/);
  expect(lines[1]).toMatchObject({
    recipient: name,
    response: `550 5.1.1 <${name}>: user unknown`,
  });
  const [recipient] = await exported(core, here.folder, {
    rows: 'recipients',
    redact: true,
    query: 'anna',
  });
  expect(recipient).toMatchObject({ recipient: name });
  const { text } = await core.handlers['recipient.copy']({
    recipient: 'anna@example.org',
    format: 'text',
    redact: true,
    timezone: 'UTC',
    language: 'en',
  });
  expect(text.toLowerCase()).toContain(name.toLowerCase());
});

test('a case that cannot be written keeps its pseudonyms, and without any one of them for each address', async () => {
  await using here = temporaryCase();
  const first = await here.open();
  await first.importPaths([here.file('activity.csv', activityCsv(rows))]);
  const named = async (core: Core): Promise<string> =>
    String((await exported(core, here.folder, { redact: true }))[0]?.['recipient']);
  await first.close();
  const unnamed = await here.open({ readOnly: true, create: false });
  expect(await named(unnamed)).toBe(await named(unnamed));
  await unnamed.close();
  const writer = await here.open({ create: false });
  const name = await named(writer);
  await writer.close();
  expect(await named(await here.open({ readOnly: true, create: false }))).toBe(name);
});

test('a stop, a full disk and a missing folder leave nothing, and what was there stays', async () => {
  await using here = temporaryCase();
  const core = await here.open();
  await core.importPaths([here.file('activity.csv', activityCsv(rows))]);
  const output = join(here.folder, 'kept.csv');
  writeFileSync(output, 'before');
  const stop = AbortSignal.abort();
  await expect(
    core.exportRows({ ...wish, format: 'csv' }, output, { signal: stop }),
  ).rejects.toMatchObject({
    code: 'cancelled',
  });
  await expect(core.exportRows(wish, join(here.folder, 'nowhere', 'x.csv'))).rejects.toMatchObject({
    code: 'not-found',
  });
  if (existsSync('/dev/full')) {
    symlinkSync('/dev/full', `${output}.part`);
    await expect(core.exportRows(wish, output)).rejects.toMatchObject({ code: 'disk-full' });
  }
  expect(readFileSync(output, 'utf8')).toBe('before');
  expect(readdirSync(here.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
