import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./electron-double.ts'));
const double = await import('./electron-double.ts');
const { openWindow } = await import('../../electron/desktop/window.ts');
const { printReport } = await import('../../electron/desktop/print-report.ts');
const { filesFrom } = await import('../../electron/desktop/opened-files.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-window-'));
  double.BrowserWindow.all.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = () => {
  openWindow({ preload: '/out/preload/preload.cjs', configFolder: folder, developing: false });
  const window = double.BrowserWindow.all.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
};

describe('the window', () => {
  it('is sandboxed, isolated, without node and without a spell checker that downloads', () => {
    expect(opened().options.webPreferences).toEqual({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('loads our own page and appears when there is something to see', () => {
    const window = opened();
    expect(window.loaded).toBe('app://deadletter/index.html');
    expect(window.shown).toBe(false);
    window.emit('ready-to-show');
    expect(window.shown).toBe(true);
  });

  it('comes back where it was closed', () => {
    opened().emit('close');
    expect(opened().options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
  });

  it('comes back in the middle where its screen is gone', () => {
    const place = { x: 5000, y: 20, width: 1000, height: 700, maximized: false };
    writeFileSync(join(folder, 'window.json'), JSON.stringify(place));
    const { options } = opened();
    expect(options.x).toBeUndefined();
    expect(options.width).toBe(1000);
  });

  it('opens at its first size where the remembered place is damaged', () => {
    writeFileSync(join(folder, 'window.json'), '{"x":');
    expect(opened().options.width).toBe(1440);
  });

  it('reloads a page that died, once', () => {
    const { webContents } = opened();
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(webContents.reloads).toBe(1);
  });
});

describe('printing', () => {
  it('renders in a hidden window without scripts, then takes it down', async () => {
    const pdf = await printReport('<h1>Report</h1>');
    expect(new TextDecoder().decode(pdf)).toBe('%PDF-');
    const window = double.BrowserWindow.all.at(-1);
    expect(window?.options.show).toBe(false);
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, javascript: false });
    expect(window?.destroyed).toBe(true);
    const report = double.session.fromPartition('report');
    expect(report.protocol.handlers.size).toBe(0);
    expect(report.lets('https://example.com/pixel.png')).toBe(false);
  });

  it('prints two reports one after the other', async () => {
    const both = await Promise.all([printReport('<p>1</p>'), printReport('<p>2</p>')]);
    expect(both).toHaveLength(2);
  });
});

describe('files on the command line', () => {
  it('are those that exist, whatever Chromium mixes in', () => {
    writeFileSync(join(folder, 'activity.csv'), 'x');
    const words = ['--allow-file-access-from-files', 'activity.csv', 'missing.csv', ''];
    expect(filesFrom(words, folder)).toEqual([join(folder, 'activity.csv')]);
  });
});
