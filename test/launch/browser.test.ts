import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasDisplay, mayOpenBrowser } from '../../electron/launch/browser.ts';
import { isStale } from '../../electron/launch/freshness.ts';

describe('a browser', () => {
  it.each([
    [{}, 'linux', false],
    [{ DISPLAY: '' }, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{}, 'darwin', true],
    [{}, 'win32', true],
    [{ DISPLAY: ':0', CI: '1' }, 'linux', false],
    [{ DEADLETTER_NO_BROWSER: '1' }, 'darwin', false],
  ] as const)('with %j on %s: %s', (environment, platform, opens) => {
    expect(mayOpenBrowser(environment, platform)).toBe(opens);
  });

  it('needs a display, and a CI run may have one', () => {
    expect(hasDisplay({ DISPLAY: ':0', CI: '1' }, 'linux')).toBe(true);
  });
});

describe('a build', () => {
  let folder: string;
  const at = (path: string, seconds: number): void =>
    utimesSync(join(folder, path), seconds, seconds);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deadletter-fresh-'));
    mkdirSync(join(folder, 'source', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'source', 'deep', 'a.ts'), '');
    writeFileSync(join(folder, 'built.js'), '');
    at('source/deep/a.ts', 100);
    at('built.js', 200);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const stale = (): boolean => isStale(join(folder, 'built.js'), [join(folder, 'source')]);

  it('is fresh while no source is newer', () => {
    expect(stale()).toBe(false);
  });

  it('is stale when a source anywhere below is newer, or when it is not there', () => {
    at('source/deep/a.ts', 300);
    expect(stale()).toBe(true);
    at('source/deep/a.ts', 100);
    rmSync(join(folder, 'built.js'));
    expect(stale()).toBe(true);
  });
});
