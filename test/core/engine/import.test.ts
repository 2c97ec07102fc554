import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../../shared/contract/errors.ts';
import { openEngine } from './in-process.ts';
import { activityCsv, bounceMail, temporaryCase } from './temporary-case.ts';
import { workspaceState } from './workspace-state.ts';

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const delivered = {
  at: '2026-10-01 10:00:00',
  id: 'm1',
  event: 'delivered',
  email: 'anna@example.org',
};

test('a source is counted, archived byte for byte and found by address', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const csv = activityCsv([
    delivered,
    { ...delivered, email: 'nobody', event: 'open' },
    { ...delivered, event: 'open' },
  ]);
  const { sources, skipped } = await core.importPaths([place.file('activity.csv', csv)]);
  expect(skipped).toEqual([]);
  expect(sources[0]).toMatchObject({
    records: 3,
    imported: 2,
    duplicates: 0,
    rejected: 1,
    events: 2,
    sha256: sha256(csv),
  });
  const output = join(place.folder, 'out.csv');
  expect(await core.extractSource(1, output)).toEqual({ bytes: csv.length, sha256: sha256(csv) });
  expect(readFileSync(output, 'utf8')).toBe(csv);
  const rejects = await core.handlers['sources.rejects']({
    source: 1,
    after: 0,
    limit: 10,
    language: 'en',
  });
  expect(rejects).toMatchObject([{ source: 1, line: 3, reason: 'bad-recipient' }]);
  const why = await core.handlers['recipient.why']({
    recipient: 'ANNA@example.org',
    language: 'en',
  });
  const event = why.messages[0]!.events[0]!;
  expect(event).toMatchObject({ source: 1, line: 2, type: 'delivered' });
  const record = await core.handlers['sources.record']({ event: event.id });
  expect(record).toMatchObject({ file: 'activity.csv', line: 2 });
  expect(record.text).toBe(csv.split('\n')[1]);
  expect(record.fields.find(({ name }) => name === 'email')?.value).toBe('anna@example.org');
});

test('the same bytes again are duplicates, and nothing is written twice', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const csv = activityCsv([delivered, { ...delivered, event: 'open' }]);
  await core.importPaths([place.file('a.csv', csv)]);
  const { sources } = await core.importPaths([place.file('copy.csv', csv)]);
  expect(sources[0]).toMatchObject({
    id: 1,
    file: 'copy.csv',
    records: 2,
    imported: 0,
    duplicates: 2,
    rejected: 0,
  });
  expect(await core.handlers['sources.list']({})).toHaveLength(1);
});

test('a folder of mails is taken in as many sources in few transactions', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  mkdirSync(join(place.folder, 'mails'));
  for (let i = 0; i < 60; i += 1) {
    writeFileSync(
      join(place.folder, 'mails', `${i}.eml`),
      bounceMail({
        to: `user${i}@example.org`,
        messageId: `<${i}@shop.example>`,
        date: 'Thu, 01 Oct 2026 12:00:00 +0000',
        id: `r${i}`,
      }),
    );
  }
  writeFileSync(join(place.folder, 'mails', 'picture.pdf'), '%PDF-1.4');
  const { sources, skipped } = await core.importPaths([join(place.folder, 'mails')]);
  expect(sources).toHaveLength(60);
  expect(skipped).toMatchObject([{ reason: 'unknown-format' }]);
  expect(
    sources.every(
      ({ records, imported, events, bounces }) =>
        records === 1 && imported === 1 && events === 1 && bounces === 1,
    ),
  ).toBe(true);
  const why = await core.handlers['recipient.why']({
    recipient: 'user7@example.org',
    language: 'en',
  });
  expect(why.verdict).toBe('bounced-hard');
  const report = await core.handlers['report.open']({
    report: why.messages[0]!.events[0]!.report!,
    language: 'en',
  });
  expect(report.decoded.recipients[0]!.address).toBe('user7@example.org');
  expect(report.raw).toContain('Final-Recipient');
});

test('an alias is listed with the outcome that its verdict tells', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const log = place.file(
    'mail.log',
    '2026-10-01T10:00:02+00:00 mx postfix/smtp[8]: 4XA1AA07BC: to=<bob@work.example>, orig_to=<ann@example.org>, relay=mx.work.example[192.0.2.9]:25, delay=2, delays=1/0/1/0, dsn=5.1.1, status=bounced (host mx.work.example[192.0.2.9] said: 550 5.1.1 No such user (in reply to RCPT TO command))\n',
  );
  await core.importPaths([log]);
  const found = await core.handlers['search.messages']({
    query: '',
    sort: 'last',
    descending: true,
    offset: 0,
    limit: 5,
    language: 'en',
  });
  const outcomes = found.hits.map(({ recipient, outcome }) => [recipient, outcome]);
  expect(new Map(outcomes as [string, string][])).toEqual(
    new Map([
      ['ann@example.org', 'bounced-late'],
      ['bob@work.example', 'bounced-hard'],
    ]),
  );
});

test('a bounce mail joins its log row by Message-ID, whichever comes first', async () => {
  for (const first of ['log', 'mail'] as const) {
    await using place = temporaryCase();
    const core = await place.open();
    const log = place.file(
      'log.csv',
      'Message-ID,Recipient,Status,Date,Subject\n<7@shop.example>,anna@example.org,delivered,2026-10-01T10:00:00Z,Hello\n',
    );
    const mail = place.file(
      'b.eml',
      bounceMail({
        to: 'anna@example.org',
        messageId: '<7@shop.example>',
        date: 'Thu, 01 Oct 2026 12:00:00 +0000',
      }),
    );
    for (const path of first === 'log' ? [log, mail] : [mail, log]) await core.importPaths([path]);
    const why = await core.handlers['recipient.why']({
      recipient: 'anna@example.org',
      language: 'en',
    });
    expect([first, why.verdict, why.messages.length]).toEqual([first, 'bounced-late', 1]);
    const found = await core.handlers['search.messages']({
      query: '<7@shop.example>',
      sort: 'last',
      descending: true,
      offset: 0,
      limit: 5,
      language: 'en',
    });
    expect(found.hits).toMatchObject([
      { recipient: 'anna@example.org', messageId: '7@shop.example', outcome: 'bounced-late' },
    ]);
  }
});

test('a cancelled import leaves nothing behind', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  await core.importPaths([place.file('a.csv', activityCsv([delivered]))]);
  const before = await core.handlers['case.info']({});
  const rows = Array.from({ length: 60_000 }, (_, i) => ({
    ...delivered,
    id: `m${i}`,
    email: `u${i}@example.org`,
  }));
  const large = place.file('large.csv', activityCsv(rows));
  const abort = new AbortController();
  const result = await core.importPaths([large], {
    signal: abort.signal,
    progress: () => abort.abort(),
  });
  expect(result).toMatchObject({ cancelled: true, sources: [] });
  expect(await core.handlers['case.info']({})).toEqual(before);
  expect(await core.handlers['import.interrupted']({})).toEqual([]);
  await core.close();
  expect(workspaceState(place.workspace)['integrity']).toBe('ok');
});

test('a full disk is said, and the workspace is as it was', async () => {
  await using place = temporaryCase();
  const engine = openEngine(place.workspace);
  await engine.import(place.file('a.csv', activityCsv([delivered])));
  engine.close();
  const before = workspaceState(place.workspace);
  const full = openEngine(place.workspace);
  full.db.pragma(`max_page_count = ${Number(full.db.pragma('page_count', { simple: true })) + 2}`);
  const rows = Array.from({ length: 20_000 }, (_, i) => ({
    ...delivered,
    id: `m${i}`,
    email: `u${i}@example.org`,
  }));
  await expect(full.import(place.file('b.csv', activityCsv(rows)))).rejects.toEqual(
    new Failure('disk-full'),
  );
  full.close();
  expect(workspaceState(place.workspace)).toEqual(before);
});

test('records are imported, duplicate or rejected, whatever a table is damaged with', async () => {
  const damage = fc.constantFrom(
    '',
    '"',
    '""',
    'a"b',
    '\n',
    ',',
    ';',
    '\u0000',
    'not a date',
    '2026-13-45 99:00:00',
    'x@',
    '@y',
    'é@пример.example',
  );
  const line = fc.array(
    fc.oneof(
      damage,
      fc.constantFrom('2026-10-01 10:00:00', 'delivered', 'bounce', 'anna@example.org', 'm1'),
    ),
    { minLength: 0, maxLength: 13 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      await using place = temporaryCase();
      const engine = openEngine(place.workspace);
      const text = activityCsv([delivered]) + lines.map((cells) => cells.join(',')).join('\n');
      const { sources } = await engine.import(place.file('damaged.csv', text));
      for (const { records, imported, duplicates, rejected } of sources) {
        expect(imported + duplicates + rejected).toBe(records);
        expect(records).toBeGreaterThan(0);
        expect(Number(engine.db.prepare('SELECT count(*) FROM rejected').pluck().get())).toBe(
          rejected,
        );
      }
      engine.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('what a source names twice, once in itself and once in another, is counted once', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const first = await core.importPaths([place.file('a.csv', activityCsv([delivered, delivered]))]);
  expect(first.sources[0]).toMatchObject({ records: 2, imported: 1, duplicates: 1, events: 1 });
  const second = await core.importPaths([
    place.file('b.csv', activityCsv([delivered, { ...delivered, event: 'open' }])),
  ]);
  expect(second.sources[0]).toMatchObject({ records: 2, imported: 1, duplicates: 1, events: 1 });
  const why = await core.handlers['recipient.why']({
    recipient: 'anna@example.org',
    language: 'en',
  });
  expect(why.messages[0]!.events.map(({ type }) => type)).toEqual(['delivered', 'opened']);
  expect(existsSync(`${place.workspace}-journal`)).toBe(false);
});

test('an archive that unpacks beyond all measure is left out, and the rest goes on', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const csv = activityCsv([delivered]);
  const bomb = gzipSync(Buffer.concat([Buffer.from(csv), Buffer.alloc(64 << 20, ' ')]));
  const { sources, skipped } = await core.importPaths([
    place.file('bomb.csv.gz', bomb),
    place.file('activity.csv', csv),
  ]);
  expect(skipped).toEqual([{ file: 'bomb.csv.gz', reason: 'archive-limit' }]);
  expect(sources).toMatchObject([{ file: 'activity.csv', records: 1, imported: 1 }]);
});
