import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildHost } from '../../electron/launch/host-bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a host has read of its entry leads to the rest. */
const entry = (): string => readFileSync(join(folder, 'loopback-host.js'), 'utf8');

test('a host that runs finds its parts as they were, whatever is built meanwhile', async () => {
  await buildHost(folder);
  const first = entry();
  await Promise.all([buildHost(folder), buildHost(folder)]);
  expect(entry()).not.toBe(first);
  for (const one of [first, entry()]) {
    const [, part = ''] = /from '\.\/(.+)'/.exec(one) ?? [];
    expect(readFileSync(join(folder, part), 'utf8')).toContain('runLoopbackHost');
  }
});

test('of older builds a few are kept', async () => {
  for (let time = 1; time <= 20; time += 1) mkdirSync(join(folder, `${time + 1000}-1`));
  await buildHost(folder);
  expect(readdirSync(folder).length).toBeLessThan(8);
});
