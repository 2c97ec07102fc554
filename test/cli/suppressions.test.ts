import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadletter, json } from './terminal.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'suppressions');
const main = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'main.ts');

let folder: string;
let workspace: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-cli-'));
  workspace = ['--workspace', join(folder, 'case.deadletter')];
  const ran = await deadletter(['import', fixtures, ...workspace, '--json']);
  if (ran.code !== 0) throw new Error(ran.stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const suppressions = (...words: readonly string[]) =>
  deadletter(['suppressions', ...words, ...workspace]);

describe('suppressions audit', () => {
  it('counts the findings and tells each row with its evidence', async () => {
    const found = json(await suppressions('audit', '--json')) as Record<string, unknown>;
    expect(found).toMatchObject({
      findings: { wrongly: 3, doubtful: 2, rightly: 2, missing: 2 },
      total: 9,
    });
    const hits = found['hits'] as readonly Record<string, unknown>[];
    expect(hits.find(({ recipient }) => recipient === 'blocked@example.org')).toMatchObject({
      esp: 'sendgrid',
      basis: 'dropped',
      since: '2026-09-08T09:00:01.000Z',
      espReason: 'Bounced Address',
      reason: 'blocked',
      finding: 'wrongly',
      cause: 'sender-reputation',
      nextStep: 'Restore it once the block is lifted, or it will bounce again.',
    });
  });

  it('narrows by finding, service and query, and speaks Russian', async () => {
    const some = await suppressions('audit', '--finding', 'wrongly', '--esp', 'sendgrid', '--json');
    expect(json(some)).toMatchObject({ total: 3 });
    const narrowed = await suppressions('audit', '--query', 'domain:example.net', '--json');
    expect(json(narrowed)).toMatchObject({ rows: 1 });
    const russian = await suppressions('audit', '--lang', 'ru');
    expect(russian.stdout).toContain('В стоп-листе зря: 3');
  });

  it('says what to load where nothing is known', async () => {
    const other = ['--workspace', join(folder, 'empty.deadletter')];
    await deadletter(['import', join(fixtures, 'klaviyo-events.json'), ...other]);
    const ran = await deadletter(['suppressions', 'audit', ...other]);
    expect(ran.stdout).toContain('Nobody is known to be suppressed');
  });
});

describe('suppressions simulate', () => {
  it('replays every preset, or those that are named', async () => {
    const all = json(await suppressions('simulate', '--json')) as Record<string, unknown>;
    expect(all['policies']).toHaveLength(7);
    expect(all['caveats']).toContain(
      'Only 4 recipients with failures: too few to decide a policy by.',
    );
    const two = await suppressions('simulate', '--policy', 'postal,words', '--json');
    expect(json(two)).toMatchObject({ policies: [{ id: 'postal' }, { id: 'words' }] });
  });

  it('takes a rule of one’s own', async () => {
    const ran = await suppressions('simulate', '--hard', '2', '--spread', '3', '--json');
    expect(json(ran)).toMatchObject({
      policies: [
        {
          id: 'own',
          policy: {
            hard: { after: 2, spreadDays: 3, withinDays: null, consecutive: true },
            soft: null,
          },
          suppressed: 1,
          groups: { lost: 0, dead: 1 },
        },
      ],
    });
    const text = await suppressions('simulate', '--hard', '1');
    expect(text.stdout).toMatch(/What really happened/);
  });
});

describe('suppressions export', () => {
  it('writes the list that a service takes, and says which filter made it', async () => {
    const output = join(folder, 'restore.json');
    const ran = await suppressions('export', '--esp', 'sendgrid', '--output', output);
    expect(ran.code).toBe(0);
    expect(JSON.parse(readFileSync(output, 'utf8'))).toEqual({
      emails: ['blocked@example.org', 'full@example.org', 'alive@example.net'],
    });
    expect(ran.stderr).toContain('Filter: everything in the case');
  });

  it('in a process of its own puts the list on stdout and the words on stderr', () => {
    const list = execFileSync(
      process.execPath,
      [main, 'suppressions', 'export', '--esp', 'sendgrid', '--purpose', 'suppress', ...workspace],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    expect(JSON.parse(list)).toEqual({
      recipient_emails: ['left@example.org', 'gone@example.com'],
    });
  });
});

describe('what is refused', () => {
  it.each([
    [['nothing'], 'audit, simulate, export'],
    [['audit', '--finding', 'maybe'], 'wrongly, doubtful, rightly, missing'],
    [['simulate', '--policy', 'mine'], 'hard-at-once'],
    [['export'], '--esp'],
    [['export', '--esp', 'postmark'], 'klaviyo'],
  ])('%j', async (words, told) => {
    const ran = await suppressions(...words);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(told);
  });
});
