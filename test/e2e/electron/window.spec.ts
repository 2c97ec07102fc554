import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { hasDisplay } from '../../../electron/launch/browser.ts';
import {
  buildDesktop,
  desktopEntry,
  desktopIsStale,
} from '../../../electron/launch/desktop-bundle.ts';
import { installedElectron } from '../../../electron/launch/electron-binary.ts';

// The window itself, wherever Electron's binary and a display are there.
const program = installedElectron();
test.skip(program === null, 'Electron’s binary is not here');
test.skip(!hasDisplay(), 'there is no display');
test.describe.configure({ mode: 'serial' });

let folder: string;
let app: ElectronApplication;

test.beforeAll(async () => {
  if (desktopIsStale()) await buildDesktop();
  folder = mkdtempSync(join(tmpdir(), 'deadletter-window-'));
  app = await _electron.launch({
    ...(program === null ? {} : { executablePath: program }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), desktopEntry],
    env: { ...process.env, DEADLETTER_CONFIG_DIR: folder, DEADLETTER_CASES_DIR: folder },
  });
});

test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('shows the desk in a sandboxed window', async () => {
  const window = await app.firstWindow();
  expect(window.url()).toBe('app://deadletter/index.html');
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(await window.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
  expect(await window.evaluate(() => typeof Reflect.get(globalThis, 'process'))).toBe('undefined');
});

test('answers calls of its page', async () => {
  const window = await app.firstWindow();
  const reply = await window.evaluate(() =>
    (Reflect.get(globalThis, 'deadletter') as { call: (m: string, i: unknown) => unknown }).call(
      'case.info',
      {},
    ),
  );
  expect(reply).toMatchObject({ ok: true });
});

test('reaches nothing outside', async () => {
  const window = await app.firstWindow();
  const reached = await window.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
});
