import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deadletter, json } from './terminal.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'verdicts');
let folder: string;
let workspace: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-cli-'));
  workspace = ['--workspace', join(folder, 'case.deadletter')];
  const ran = await deadletter(['import', join(fixtures, 'activity.csv'), ...workspace]);
  if (ran.code !== 0) throw new Error(ran.stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes what a query finds, and says by which filter and in which zone', async () => {
  const output = join(folder, 'bounced.csv');
  const words = ['export', 'events', '--output', output, '--query', 'event:bounced', ...workspace];
  const ran = await deadletter([...words, '--timezone', 'Europe/Moscow', '--json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const told = json(ran);
  expect(told).toMatchObject({
    output,
    format: 'csv',
    query: 'event:bounced',
    timezone: 'Europe/Moscow',
    redact: false,
  });
  const lines = readFileSync(output, 'utf8').trimEnd().split('\r\n');
  expect(told).toMatchObject({ rows: lines.length - 1 });
  expect(lines[1]).toContain('+03:00');
  expect((await deadletter(words)).stdout).toBe(
    `${output}: ${lines.length - 1} events, found by event:bounced, times in UTC.\n`,
  );
});

it('takes the format from the name of the file', async () => {
  const output = join(folder, 'all.ndjson');
  expect((await deadletter(['export', 'recipients', '--output', output, ...workspace])).code).toBe(
    0,
  );
  const [first] = readFileSync(output, 'utf8').split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ recipient: expect.any(String) });
});

it.each([
  [['export', 'nothing', '--output', 'x.csv'], /events, recipients/],
  [['export', 'events'], /--output/],
  [['export', 'events', '--output', 'x.csv', '--format', 'xlsx'], /csv, ndjson, parquet/],
])('%j is wrong usage', async (words, like) => {
  const ran = await deadletter([...words, ...workspace]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(like);
});

it('fails with a sentence where the folder is not there', async () => {
  const output = join(folder, 'nowhere', 'x.csv');
  const ran = await deadletter(['export', 'events', '--output', output, ...workspace]);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(`There is no folder ${join(folder, 'nowhere')}`);
});
