import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportResult } from '../../../../shared/contract/api.ts';
import type { Diagnosis } from '../../../../shared/domain/diagnosis.ts';
import { type Core, createCore } from '../../../../electron/core/core.ts';
import { fixtureBytes } from './reading.ts';

interface File {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Imports files one after another into a new case. @returns `[imported, duplicates]` records of each */
async function importAll(
  ...files: readonly File[]
): Promise<readonly (readonly [number, number])[]> {
  const counts: (readonly [number, number])[] = [];
  await withCase(files, (_core, sources) => {
    for (const { records, imported, duplicates, rejected } of sources) {
      expect(records).toBe(imported + duplicates + rejected);
      counts.push([imported, duplicates]);
    }
  });
  return counts;
}

/** The messages to an address, latest first, after files were imported into a new case. */
async function messagesAfter(
  recipient: string,
  ...files: readonly File[]
): Promise<Diagnosis['messages']> {
  return withCase(files, async ({ handlers }) => {
    const { messages } = await handlers['recipient.why']({
      recipient,
      timezone: 'UTC',
      language: 'en',
    });
    return messages;
  });
}

async function withCase<T>(
  files: readonly File[],
  use: (core: Core, sources: ImportResult['sources']) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'deadletter-formats-'));
  const core = await createCore({ workspace: join(folder, 'case.deadletter'), create: true });
  try {
    const imported: ImportResult['sources'][number][] = [];
    for (const { name, content } of files) {
      const path = join(folder, name);
      writeFileSync(path, content);
      imported.push(...(await core.importPaths([path])).sources);
    }
    return await use(core, imported);
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const fixture = (id: string, file: string): File => ({
  name: `${id}-${file}`,
  content: fixtureBytes(id, file),
});

it('SendGrid: CSV and webhook tell of the same events', async () => {
  const csv = `processed,message_id,event,email,reason,url
2025-10-03 10:00:00,14c5d75ce93.recvd,processed,anna@example.org,,
2025-10-03 10:00:04,14c5d75ce93.recvd,bounce,Anna@Example.org,550 5.1.1 unknown user,
2025-10-03 10:00:10,m4.recvd,click,dora@example.net,,https://shop.example/a
2025-10-03 10:00:10,m4.recvd,click,dora@example.net,,https://shop.example/b
`;
  const counts = await importAll(
    { name: 'activity.csv', content: csv },
    fixture('sendgrid-webhook', 'events.json'),
  );
  expect(counts).toEqual([
    [4, 0],
    [8, 3],
  ]);
});

it('UniOne: dump and webhook', async () => {
  const [, posted] = await importAll(
    fixture('unione-dump', 'dump.csv'),
    fixture('unione-webhook', 'body.json'),
  );
  expect(posted).toEqual([2, 2]);
});

it('Postmark: bounces of API and webhook by their ids', async () => {
  const [, posted] = await importAll(
    fixture('postmark-bounces', 'bounces.json'),
    fixture('postmark-webhook', 'webhooks.ndjson'),
  );
  expect(posted).toEqual([2, 1]);
});

it('HaskiMail: details, then lists of messages, opens and clicks', async () => {
  const counts = await importAll(
    fixture('haskimail-message-details', 'details.json'),
    fixture('haskimail-messages', 'messages.ndjson'),
    fixture('haskimail-opens', 'opens.json'),
    fixture('haskimail-clicks', 'clicks.json'),
  );
  expect(counts).toEqual([
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 1],
  ]);
});

it('Mandrill: a later export with grown counters adds no event', async () => {
  const row = (
    opens: number,
  ) => `Date,Recipient,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail
2025-11-01 10:00:00,a@example.org,s@example.org,Order,sent,,,${opens},0,
`;
  const counts = await importAll(
    { name: 'a.csv', content: row(1) },
    { name: 'b.csv', content: row(4) },
  );
  expect(counts).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

it('Mandrill: opens and clicks belong to the mail of their row, though nothing names it', async () => {
  const row = (date: string, opens: number, clicks: number): string =>
    `${date},a@example.org,s@example.org,Order,sent,,,${opens},${clicks},\n`;
  const header =
    'Date,Recipient,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail\n';
  const messages = await messagesAfter(
    'a@example.org',
    { name: 'a.csv', content: `${header}${row('2025-11-01 10:00:00', 0, 0)}` },
    {
      name: 'b.csv',
      content: `${header}${row('2025-11-01 10:00:00', 2, 1)}${row('2025-11-20 10:00:00', 1, 0)}`,
    },
  );
  expect(
    messages.map(({ firstAt, outcome, events }) => [
      firstAt,
      outcome,
      events.map((event) => event.type).toSorted(),
    ]),
  ).toEqual([
    [Date.UTC(2025, 10, 20, 10), 'opened', ['delivered', 'opened']],
    [Date.UTC(2025, 10, 1, 10), 'clicked', ['clicked', 'delivered', 'opened']],
  ]);
});

it('Klaviyo: the API’s page again in another order', async () => {
  const page = JSON.parse(fixtureBytes('klaviyo-events', 'page.json').toString()) as {
    data: unknown[];
  };
  const again = JSON.stringify({ ...page, data: page.data.toReversed() });
  const counts = await importAll(fixture('klaviyo-events', 'page.json'), {
    name: 'again.json',
    content: again,
  });
  expect(counts).toEqual([
    [4, 0],
    [0, 4],
  ]);
});
