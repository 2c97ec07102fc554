import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Events } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';

vi.mock('electron', () => import('./electron-double.ts'));
const double = await import('./electron-double.ts');
const { CHANNELS } = await import('../../electron/desktop/channels.ts');

let folder: string;
let window: InstanceType<typeof double.BrowserWindow>;

/** Waits until what the app does in the background is visible. */
const until = (holds: () => boolean): Promise<boolean> => vi.waitUntil(holds, { timeout: 10_000 });
const call = (method: string, input: unknown): Promise<Reply<unknown>> => {
  const sender = window.webContents;
  const handler = double.ipcMain.handlers.get(CHANNELS.call);
  return handler?.(
    ...([{ sender, senderFrame: sender.mainFrame }, method, input] as never[]),
  ) as Promise<Reply<unknown>>;
};
const opened = (): readonly string[] =>
  window.webContents.sent
    .filter(([, name]) => name === 'files.opened')
    .flatMap(([, , payload]) => (payload as Events['files.opened']).files);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-main-'));
  process.argv.splice(1);
  process.env['DEADLETTER_CONFIG_DIR'] = join(folder, 'config');
  process.env['DEADLETTER_CASES_DIR'] = join(folder, 'cases');
  writeFileSync(join(folder, 'early.csv'), 'x');
  writeFileSync(join(folder, 'second.eml'), 'x');
  await import('../../electron/desktop/main.ts');
  double.app.emit('open-file', { preventDefault: () => {} }, join(folder, 'early.csv'));
});
afterAll(async () => {
  double.app.emit('will-quit', { preventDefault: () => {} });
  await until(() => double.app.quits > 0);
  delete process.env['DEADLETTER_CONFIG_DIR'];
  delete process.env['DEADLETTER_CASES_DIR'];
  rmSync(folder, { recursive: true, force: true });
});

describe('before it is ready', () => {
  it('has done what cannot be done later, and opened nothing', () => {
    expect(double.protocol.schemes).toHaveLength(1);
    expect(double.app.switches.has('host-resolver-rules')).toBe(true);
    expect(double.crashReports).toEqual([{ uploadToServer: false }]);
    expect(double.BrowserWindow.all).toHaveLength(0);
  });
});

describe('when it is ready', () => {
  beforeAll(async () => {
    double.app.ready.resolve();
    await until(() => double.BrowserWindow.all.length > 0);
    window = double.BrowserWindow.all[0]!;
  });

  it('opens one window on our page, in the language of the system', () => {
    expect(double.BrowserWindow.all).toHaveLength(1);
    expect(window.loaded).toBe('app://deadletter/index.html');
    expect(double.menus.at(-1)?.[0]?.label).toBe('&Файл');
  });

  it('guards the session and every contents', () => {
    expect(double.session.defaultSession.lets('https://example.com/')).toBe(false);
    expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' });
  });

  it('answers the page', async () => {
    expect(await call('case.info', {})).toMatchObject({ ok: true, value: { name: 'Deadletter' } });
  });

  it('changes the menu with the language', async () => {
    await call('settings.set', { language: 'en' });
    expect(double.menus.at(-1)?.[0]?.label).toBe('&File');
  });

  it('hands files over that came before anybody listened', async () => {
    const sender = window.webContents;
    double.ipcMain.emit(CHANNELS.listen, { sender, senderFrame: sender.mainFrame });
    await until(() => opened().length === 1);
    expect(JSON.stringify(opened())).not.toContain('early');
  });

  it('takes a second start’s files and comes to the front', async () => {
    window.minimized = true;
    const words = ['deadletter', '--some-switch', 'second.eml'];
    double.app.emit('second-instance', {}, words, folder);
    await until(() => opened().length === 2);
    expect(window.focused).toBe(true);
    expect(window.minimized).toBe(false);
  });

  it('opens a case that the user names, and tells the system of it', async () => {
    const made = await call('case.create', { name: 'Client' });
    // The double's dialog was cancelled: nothing was made.
    expect(made).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    double.dialogs.save = { canceled: false, filePath: join(folder, 'Client.deadletter') };
    expect(await call('case.create', { name: 'Client' })).toMatchObject({
      ok: true,
      value: { name: 'Client' },
    });
    expect(double.app.recent.at(-1)).toBe(join(folder, 'Client.deadletter'));
  });

  it('says in a dialog why a file is no case', async () => {
    const odd = join(folder, 'odd.deadletter');
    writeFileSync(odd, 'this is no case at all, only some text');
    double.app.emit('open-file', { preventDefault: () => {} }, odd);
    await until(() => double.dialogs.errors.length > 0);
    expect(double.dialogs.errors[0]?.[1]).toContain('not a Deadletter case');
    expect(await call('case.info', {})).toMatchObject({ ok: true, value: { name: 'Client' } });
  });

  it('exports to where the dialog says, and nowhere when it is closed', async () => {
    const asked = { rows: 'recipients', format: 'csv', timezone: 'UTC', language: 'en' };
    double.dialogs.save = { canceled: true, filePath: '' };
    expect(await call('export.run', asked)).toMatchObject({ error: { code: 'cancelled' } });
    const filePath = join(folder, 'list.csv');
    double.dialogs.save = { canceled: false, filePath };
    expect(await call('export.run', asked)).toMatchObject({
      ok: true,
      value: { fileName: 'list.csv', download: null },
    });
    expect(readFileSync(filePath, 'utf8')).toContain('recipient,verdict');
  });

  it('picks files and prints reports through the system’s dialogs', async () => {
    double.dialogs.open = { canceled: false, filePaths: [join(folder, 'early.csv')] };
    const picked = await call('import.pick', {});
    expect(picked).toMatchObject({ ok: true });
    double.dialogs.save = { canceled: false, filePath: join(folder, 'report.pdf') };
    const report = await call('recipient.report', {
      recipient: 'a@example.org',
      format: 'pdf',
      timezone: 'UTC',
      language: 'en',
    });
    expect(report).toMatchObject({ ok: true, value: { mediaType: 'application/pdf' } });
  });
});
