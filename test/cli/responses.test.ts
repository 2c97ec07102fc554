import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityCsv, temporaryCase } from '../core/engine/temporary-case.ts';
import type { TemporaryCase } from '../core/engine/temporary-case.ts';
import { deadletter, json } from './terminal.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'main.ts');

let place: TemporaryCase;

const BUSY = '421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred';
const DEAD = '550 5.1.1 <anna@example.org>: User unknown';

beforeAll(() => {
  place = temporaryCase();
  const file = place.file(
    'activity.csv',
    activityCsv([
      {
        at: '2026-10-01 10:00:00',
        id: 'm1',
        event: 'deferred',
        email: 'dora@yahoo.com',
        reason: BUSY,
      },
      {
        at: '2026-10-01 11:00:00',
        id: 'm1',
        event: 'deferred',
        email: 'dora@yahoo.com',
        reason: BUSY.replace('.7 ', '.8 '),
      },
      { at: '2026-10-01 12:00:00', id: 'm1', event: 'delivered', email: 'dora@yahoo.com' },
      {
        at: '2026-10-02 10:00:00',
        id: 'm2',
        event: 'bounce',
        email: 'anna@example.org',
        reason: DEAD,
      },
    ]),
  );
  // Real processes: what a person types.
  const ran = spawnSync(process.execPath, [MAIN, 'import', file, '--workspace', place.workspace], {
    encoding: 'utf8',
  });
  expect(ran.stderr + ran.stdout).toContain('activity.csv');
});
afterAll(() => place[Symbol.asyncDispose]());

function process_(...words: readonly string[]) {
  return spawnSync(
    process.execPath,
    [
      MAIN,
      'responses',
      ...words,
      '--workspace',
      place.workspace,
      '--lang',
      'en',
      '--timezone',
      'UTC',
    ],
    { encoding: 'utf8' },
  );
}

test('clusters as JSON, with every field that scripts rely on', () => {
  const ran = process_('--json');
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  expect(JSON.parse(ran.stdout)).toEqual([
    expect.objectContaining({
      template: '421 4.7.0 [TSS04] Messages from {ip} temporarily deferred',
      count: 2,
      messages: 1,
      recipients: 1,
      arrived: 1,
      providers: ['yahoo'],
      reason: 'badreputation',
      owner: 'sender-reputation',
      firstAt: '2026-10-01T10:00:00.000Z',
      lastAt: '2026-10-01T11:00:00.000Z',
      sample: BUSY,
    }),
    expect.objectContaining({
      template: '550 5.1.1 <{address}>: User unknown',
      count: 1,
      recipients: 1,
      arrived: 0,
      providers: ['example.org'],
      reason: 'userunknown',
      class: 'hard',
      owner: 'recipient',
      sample: DEAD,
    }),
  ]);
});

test('of a query, and everything of one', () => {
  const [only, ...others] = JSON.parse(process_('--query', 'provider:yahoo', '--json').stdout) as {
    cluster: string;
  }[];
  expect(others).toEqual([]);
  const one = JSON.parse(process_('--cluster', only!.cluster, '--json').stdout) as Record<
    string,
    unknown
  >;
  expect(one).toMatchObject({
    count: 2,
    texts: 2,
    query: `cluster:"${only!.cluster}"`,
    named: [
      { kind: 'ip', value: '192.0.2.7', count: 1, recipients: 1 },
      { kind: 'ip', value: '192.0.2.8', count: 1, recipients: 1 },
    ],
  });
});

test('as text in both languages', async () => {
  const words = ['responses', '--workspace', place.workspace];
  const english = await deadletter([...words, '--lang', 'en']);
  expect(english.stdout).toContain('550 5.1.1 <{address}>: User unknown');
  expect(english.stdout).toContain('No such mailbox');
  expect(english.stdout).toContain('2 responses, 3 replies.');
  const russian = await deadletter([...words, '--lang', 'ru']);
  expect(russian.stdout).toContain('2 вида ответов, 3 ответа.');
});

test('without personal data on request, as a list and as one', async () => {
  const words = ['responses', '--workspace', place.workspace];
  const [plain, hidden] = await Promise.all([
    deadletter([...words, '--json']),
    deadletter([...words, '--json', '--redact']),
  ]);
  const clusters = json(plain) as readonly { readonly cluster: string }[];
  expect((json(hidden) as typeof clusters).map(({ cluster }) => cluster)).toEqual(
    clusters.map(({ cluster }) => cluster),
  );
  expect(plain.stdout).toContain('anna@example.org');
  expect(hidden.stdout).not.toContain('anna@example.org');
  expect(hidden.stdout).toMatch(/anon-\w{12}@example\.org/);
  const name = clusters.find(({ cluster }) => cluster.startsWith('userunknown'))?.cluster ?? '';
  for (const form of [['--json'], []]) {
    const one = await deadletter([...words, '--cluster', name, '--redact', ...form]);
    expect(one.code).toBe(0);
    expect(one.stdout).toMatch(/anon-\w{12}@example\.org/);
    expect(one.stdout).not.toContain('anna@example.org');
  }
});

test('what is wrong is said, with its exit code', async () => {
  const words = ['responses', '--workspace', place.workspace];
  expect((await deadletter([...words, '--sort', 'nonsense'])).code).toBe(2);
  expect((await deadletter([...words, '--query', 'cluster:nonsense'])).code).toBe(1);
  expect((await deadletter([...words, '--cluster', 'userunknown nothing'])).code).toBe(1);
  const none = await deadletter([...words, '--query', 'nobodyatall', '--json']);
  expect([none.code, json(none)]).toEqual([0, []]);
});
