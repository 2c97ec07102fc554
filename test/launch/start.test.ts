import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostEntry, hostIsStale } from '../../electron/launch/host-bundle.ts';

const root = join(import.meta.dirname, '..', '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a program of ours without a display and answers its first line and how it ends. */
async function run(script: string, words: readonly string[], signal: 'SIGINT' | 'SIGTERM') {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, script), ...words], {
    env: {
      ...environment,
      LANG: 'en_GB.UTF-8',
      DEADLETTER_CONFIG_DIR: join(folder, 'config'),
      DEADLETTER_CASES_DIR: join(folder, 'cases'),
      DEADLETTER_NO_BROWSER: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const first = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
    ended.then(() => {
      throw new Error(said);
    }),
  ]);
  const url = /http:\S+/.exec(first)?.[0] ?? '';
  const page = await fetch(url, { redirect: 'manual' });
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const html = await (await fetch(new URL('/', url), { headers: { cookie } })).text();
  child.kill(signal);
  const [code] = await ended;
  return { first, url, html, code, said };
}

describe.skipIf(process.platform !== 'linux')('without a display', () => {
  it('npm start says so, serves the desk, and stops cleanly on Ctrl-C', async () => {
    const ran = await run('electron/launch/start.ts', [], 'SIGINT');
    expect(ran.said).toContain('There is no display here');
    expect(ran.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
    expect(ran.html).toContain('<div id="root">');
    expect(ran.code).toBe(0);
  });

  it('runs what was built of the sources as they are', async () => {
    await run('electron/cli/main.ts', ['serve'], 'SIGTERM');
    expect(hostIsStale()).toBe(false);
    const built = statSync(hostEntry).mtimeMs;
    const again = await run('electron/cli/main.ts', ['serve'], 'SIGTERM');
    expect(again.said).toBe('');
    expect(statSync(hostEntry).mtimeMs).toBe(built);
  });

  it('deadletter serve prints one line with the URL and stops cleanly on SIGTERM', async () => {
    const ran = await run('electron/cli/main.ts', ['serve'], 'SIGTERM');
    expect(ran.first).toBe(`Deadletter is at ${ran.url}`);
    expect(ran.html).toContain('<div id="root">');
    expect(ran.code).toBe(0);
  });
});
