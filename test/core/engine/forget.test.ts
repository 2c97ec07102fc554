import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEngine } from './in-process.ts';
import { activityCsv, bounceMail, temporaryCase } from './temporary-case.ts';
import type { ActivityRow } from './temporary-case.ts';
import { workspaceState } from './workspace-state.ts';

const DAYS = ['2026-10-01', '2026-10-02', '2026-10-05'] as const;

/** Rows from small sets, so that two exports overlap in messages, recipients, subjects and events. */
const row: fc.Arbitrary<ActivityRow> = fc.record({
  at: fc
    .tuple(fc.constantFrom(...DAYS), fc.integer({ min: 0, max: 3 }))
    .map(([day, hour]) => `${day} 0${hour}:00:00`),
  id: fc.constantFrom('m1', 'm2', 'm3', 'm4', ''),
  event: fc.constantFrom('processed', 'delivered', 'bounce', 'deferred', 'open', 'click', 'drop'),
  email: fc.constantFrom(
    'anna@example.org',
    'Bob@Example.org',
    'clara@example.net',
    'dora@mail.example',
  ),
  subject: fc.constantFrom('Your order 1', 'Your order 2', 'News', ''),
  reason: fc.constantFrom(
    '',
    '250 OK',
    '550 5.1.1 User unknown',
    '452 4.2.2 Mailbox full',
    '550 5.7.1 Blocked',
  ),
});

const report = fc.record(
  {
    to: fc.constantFrom('anna@example.org', 'bob@example.org', 'erik@example.net'),
    subject: fc.constantFrom('Your order 1', 'Your order 2', 'News'),
    date: fc.constantFrom('Thu, 01 Oct 2026 05:00:00 +0000', 'Mon, 05 Oct 2026 09:00:00 +0000'),
    id: fc.constantFrom('r1', 'r2'),
    messageId: fc.constantFrom('<m1>', '<o2@shop.example>'),
  },
  { requiredKeys: ['to', 'subject', 'date', 'id'] },
);

const plainMail = fc.tuple(fc.constantFrom('q1', 'q2'), fc.boolean()).map(([id, boxed]) => {
  const mail = `Message-ID: <${id}@example.org>\nFrom: anna@example.org\nTo: shop@shop.example\nSubject: News\n\nHello\n`;
  return boxed
    ? { name: 'box.mbox', content: `From a@example.org Thu Oct  1 10:00:00 2026\n${mail}` }
    : { name: 'plain.eml', content: mail };
});

const source = fc.oneof(
  { weight: 1, arbitrary: plainMail },
  {
    weight: 3,
    arbitrary: fc
      .array(row, { minLength: 1, maxLength: 14 })
      .map((rows) => ({ name: 'activity.csv', content: activityCsv(rows) })),
  },
  {
    weight: 1,
    arbitrary: report.map((parts) => ({ name: 'bounce.eml', content: bounceMail(parts) })),
  },
);

test('forgetting a source leaves exactly what was there before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(source, { minLength: 1, maxLength: 3 }),
      source,
      async (before, last) => {
        await using place = temporaryCase();
        let engine = openEngine(place.workspace);
        for (const [i, { name, content }] of before.entries()) {
          await engine.import(place.file(`${i}-${name}`, content));
        }
        engine.close();
        const expected = workspaceState(place.workspace);

        engine = openEngine(place.workspace);
        const { sources } = await engine.import(place.file(`last-${last.name}`, last.content));
        const added = sources[0]!;
        for (const summary of [...engine.sources(), added]) {
          expect(summary.imported + summary.duplicates + summary.rejected).toBe(summary.records);
        }
        if (!before.some(({ content }) => content === last.content)) engine.forget(added.id);
        engine.close();
        expect(workspaceState(place.workspace)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
}, 180_000);

test('the first of two overlapping sources can be forgotten: what the second told stays', async () => {
  await using place = temporaryCase();
  const shared = {
    at: '2026-10-01 10:00:00',
    id: 'm1',
    event: 'delivered',
    email: 'anna@example.org',
  };
  const core = await place.open();
  const first = activityCsv([shared, { ...shared, event: 'open', at: '2026-10-01 11:00:00' }]);
  const second = activityCsv([
    shared,
    { ...shared, event: 'bounce', at: '2026-10-02 11:00:00', reason: '550 5.1.1 User unknown' },
  ]);
  const a = await core.importPaths([place.file('a.csv', first)]);
  const b = await core.importPaths([place.file('b.csv', second)]);
  expect(b.sources[0]).toMatchObject({ records: 2, imported: 1, duplicates: 1 });
  await core.handlers['sources.forget']({ source: a.sources[0]!.id });
  const why = await core.handlers['recipient.why']({
    recipient: 'anna@example.org',
    language: 'en',
  });
  expect(why.messages).toHaveLength(1);
  expect(why.messages[0]!.events.map(({ type }) => type)).toEqual(['delivered', 'bounced']);
  expect(why.verdict).toBe('bounced-late');
  expect(await core.handlers['sources.list']({})).toEqual([b.sources[0]]);
});

test('the order of import does not matter to a joined bounce mail', async () => {
  await using place = temporaryCase();
  copyFileSync(import.meta.filename, join(place.folder, 'unused'));
  const csv = activityCsv([
    {
      at: '2026-10-01 10:00:00',
      id: 'm1',
      event: 'delivered',
      email: 'anna@example.org',
      subject: 'Your order 1',
    },
  ]);
  const mail = bounceMail({
    to: 'anna@example.org',
    subject: 'Your order 1',
    date: 'Thu, 01 Oct 2026 12:00:00 +0000',
  });
  const verdicts: unknown[] = [];
  for (const [i, order] of [
    ['a.csv', 'b.eml'],
    ['b.eml', 'a.csv'],
  ].entries()) {
    const core = await place.open({ workspace: join(place.folder, `${i}.deadletter`) });
    for (const name of order) {
      await core.importPaths([place.file(name, name === 'a.csv' ? csv : mail)]);
    }
    const why = await core.handlers['recipient.why']({
      recipient: 'anna@example.org',
      language: 'en',
    });
    const hit = await core.handlers['search.recipients']({
      query: 'anna',
      sort: 'last',
      descending: true,
      offset: 0,
      limit: 5,
      language: 'en',
    });
    verdicts.push([
      why.verdict,
      why.messages.length,
      why.messages[0]!.events.map(({ type }) => type),
      hit.hits[0]!.verdict,
    ]);
  }
  expect(verdicts[0]).toEqual(['bounced-late', 1, ['delivered', 'bounced'], 'bounced-late']);
  expect(verdicts[1]).toEqual(verdicts[0]);
});
