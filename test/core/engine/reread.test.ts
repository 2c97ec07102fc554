import { utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { activityCsv, bounceMail, temporaryCase } from './temporary-case.ts';
import type { TemporaryCase } from './temporary-case.ts';
import { workspaceState } from './workspace-state.ts';

type Reread = Parameters<Core['handlers']['sources.reread']>[0];

/** Starts reading a source again and waits for the end of the job. */
function reread(core: Core, input: Reread): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const leave = core.on((event, payload) => {
      if (event !== 'import.done') return;
      leave();
      resolve(payload as ImportResult);
    });
    core.handlers['sources.reread'](input).catch(reject);
  });
}

async function times(core: Core, recipient: string): Promise<readonly (string | null)[]> {
  const why = await core.handlers['recipient.why']({ recipient, language: 'en' });
  return why.messages.flatMap(({ events }) =>
    events.map(({ at }) => (at === null ? null : new Date(at).toISOString())),
  );
}

/** A table whose times carry no zone. */
const TABLE =
  'email;status;date\nanna@example.org;delivered;03.10.2026 10:00\nbob@example.org;bounce;13.10.2026 11:00\n';

async function withTable(place: TemporaryCase): Promise<Core> {
  const core = await place.open();
  await core.importPaths([place.file('a.csv', TABLE)]);
  return core;
}

test('a source is read again in another zone from the bytes that the case keeps', async () => {
  await using place = temporaryCase();
  const core = await withTable(place);
  const [before] = await core.handlers['sources.list']({});
  expect(before?.timezone).toEqual({ name: 'UTC', basis: 'default' });
  const { sources, skipped } = await reread(core, {
    source: before!.id,
    assumeTimezone: 'Europe/Moscow',
  });
  expect(skipped).toEqual([]);
  expect(sources).toMatchObject([
    {
      file: 'a.csv',
      sha256: before!.sha256,
      format: before!.format,
      confidence: before!.confidence,
      records: 2,
      imported: 2,
      timezone: { name: 'Europe/Moscow', basis: 'assumed' },
    },
  ]);
  expect(sources[0]?.warnings.map(({ code }) => code)).not.toContain('timezone-assumed');
  expect(await core.handlers['sources.list']({})).toEqual(sources);
  expect(await times(core, 'anna@example.org')).toEqual(['2026-10-03T07:00:00.000Z']);
  expect((await core.handlers['case.info']({})).counts).toMatchObject({ sources: 1, events: 2 });
});

test('the zone named now rules over the one of the mapping that the source was read by', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const mapping = {
    columns: { email: 'recipient', status: 'event', date: 'time' },
    timezone: 'Europe/Berlin',
  } as const;
  const { sources } = await core.importPaths([place.file('a.csv', TABLE)], { mapping });
  await reread(core, { source: sources[0]!.id, assumeTimezone: 'Europe/Moscow' });
  expect(await times(core, 'anna@example.org')).toEqual(['2026-10-03T07:00:00.000Z']);
  const [after] = await core.handlers['sources.list']({});
  expect(after).toMatchObject({ mapped: true });
});

test('reading again in the zone it had leaves the case as it was', async () => {
  await using place = temporaryCase();
  const core = await withTable(place);
  await core.importPaths([
    place.file('b.csv', activityCsv([row('delivered'), row('open')])),
    place.file(
      'c.eml',
      bounceMail({ to: 'anna@example.org', date: 'Thu, 01 Oct 2026 12:00:00 +0000' }),
    ),
  ]);
  await core.close();
  const expected = workspaceState(place.workspace);
  const again = await place.open();
  const last = (await again.handlers['sources.list']({})).at(-1)!;
  expect((await reread(again, { source: last.id })).sources).toMatchObject([{ id: last.id }]);
  await again.close();
  expect(workspaceState(place.workspace)).toEqual(expected);
});

const row = (event: string) => ({
  at: '2026-10-01 10:00:00',
  id: 'm1',
  event,
  email: 'anna@example.org',
});

test('a reading that fails loses nothing', async () => {
  await using place = temporaryCase();
  const core = await withTable(place);
  await core.close();
  const expected = workspaceState(place.workspace);
  const again = await place.open();
  const [source] = await again.handlers['sources.list']({});
  const { sources, skipped } = await reread(again, {
    source: source!.id,
    mapping: { columns: { email: 'ignore', status: 'event', date: 'time' } },
  });
  expect(sources).toEqual([]);
  expect(skipped).toMatchObject([{ file: 'a.csv', reason: 'mapping-needed' }]);
  await again.close();
  expect(workspaceState(place.workspace)).toEqual(expected);
});

test('reading again can be cancelled, and then nothing has changed', async () => {
  await using place = temporaryCase();
  const rows = Array.from({ length: 30_000 }, (_, i) => ({
    ...row('delivered'),
    id: `m${i}`,
    email: `reader${i}@example.org`,
  }));
  const core = await place.open();
  await core.importPaths([place.file('many.csv', activityCsv(rows))]);
  await core.close();
  const expected = workspaceState(place.workspace);
  const again = await place.open();
  const [source] = await again.handlers['sources.list']({});
  const done = new Promise<ImportResult>((resolve) => {
    again.on((event, payload) => {
      if (event === 'import.done') resolve(payload as ImportResult);
    });
  });
  const { job } = await again.handlers['sources.reread']({
    source: source!.id,
    format: 'generic-csv',
  });
  expect(await again.handlers['import.cancel']({ job })).toEqual({ cancelled: true });
  expect(await done).toMatchObject({ sources: [], cancelled: true });
  await again.close();
  expect(workspaceState(place.workspace)).toEqual(expected);
});

test('what has no such source says so', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  await expect(core.handlers['sources.reread']({ source: 7 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a log without years keeps the year of its file', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const path = place.file(
    'mail.log',
    'Mar  3 10:00:01 mx postfix/smtp[11]: 4A1B2C3D4E: to=<anna@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 OK)\n',
  );
  utimesSync(path, new Date('2021-03-04T00:00:00Z'), new Date('2021-03-04T00:00:00Z'));
  const first = await core.importPaths([path]);
  expect(first.sources[0]?.from).toBe(Date.UTC(2021, 2, 3, 10, 0, 1));
  const { sources } = await reread(core, {
    source: first.sources[0]!.id,
    assumeTimezone: 'Europe/Moscow',
  });
  expect(sources[0]?.from).toBe(Date.UTC(2021, 2, 3, 7, 0, 1));
});

test('metrics that the file only numbers get their events by a mapping', async () => {
  await using place = temporaryCase();
  const event = {
    type: 'event',
    id: 'e1',
    attributes: {
      datetime: '2026-10-03T10:00:00+00:00',
      event_properties: { 'Recipient Email Address': 'anna@example.org' },
    },
    relationships: { metric: { data: { type: 'metric', id: 'XyZ123' } } },
  };
  const core = await place.open();
  const first = await core.importPaths([
    place.file('events.json', JSON.stringify({ data: [event] })),
  ]);
  const [source] = first.sources;
  expect(source?.warnings).toContainEqual({
    code: 'metric-unnamed',
    details: { metric: 'XyZ123' },
  });
  const { sources } = await reread(core, {
    source: source!.id,
    mapping: { columns: {}, events: { XyZ123: 'opened' } },
  });
  expect(sources[0]).toMatchObject({ format: 'klaviyo-events', imported: 1 });
  expect(sources[0]?.warnings.map(({ code }) => code)).not.toContain('metric-unnamed');
  const why = await core.handlers['recipient.why']({
    recipient: 'anna@example.org',
    language: 'en',
  });
  expect(why.messages[0]?.events.map(({ type }) => type)).toEqual(['opened']);
});
