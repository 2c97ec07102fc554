import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./electron-double.ts'));
const double = await import('./electron-double.ts');
const { forbidNetwork, guardContents, guardSession } =
  await import('../../electron/desktop/guards.ts');
const { handleAppScheme, registerAppScheme } = await import('../../electron/desktop/app-scheme.ts');

const page = { getURL: () => 'app://deadletter/index.html' };

describe('requests', () => {
  const guarded = new double.FakeSession();
  guardSession(guarded as never, false);

  it.each([
    'https://example.com/pixel.png',
    'http://127.0.0.1:8080/',
    'ws://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://deadletter.evil.example/',
    'blob:https://example.com/1',
    'devtools://devtools/bundled/inspector.html',
  ])('cancels %s', (url) => {
    expect(guarded.lets(url)).toBe(false);
  });

  it.each([
    'app://deadletter/index.html',
    'app://deadletter/assets/main.js',
    'blob:app://deadletter/1',
    'data:image/png;base64,AA==',
  ])('lets %s through', (url) => {
    expect(guarded.lets(url)).toBe(true);
  });

  it('turns name resolution off altogether', () => {
    forbidNetwork();
    expect(double.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });
});

describe('permissions', () => {
  const guarded = new double.FakeSession();
  guardSession(guarded as never, false);
  const asks = (permission: string, contents: unknown): boolean => {
    let granted: boolean | undefined;
    guarded.permissionRequest?.(
      ...([contents, permission, (answer: boolean) => (granted = answer)] as never[]),
    );
    return granted ?? true;
  };

  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'unknown',
  ])('denies %s', (permission) => {
    expect(asks(permission, page)).toBe(false);
    const check = guarded.permissionCheck?.(...([page, permission, 'app://deadletter'] as never[]));
    expect(check).toBe(false);
  });

  it('lets our own page write text to the clipboard, and no other', () => {
    expect(asks('clipboard-sanitized-write', page)).toBe(true);
    expect(asks('clipboard-sanitized-write', { getURL: () => 'https://example.com/' })).toBe(false);
  });

  it('denies every device', () => {
    expect(guarded.devicePermission?.()).toBe(false);
  });
});

describe('navigation', () => {
  const contents = new double.FakeContents();
  guardContents(contents as never);
  const prevented = (event: string, url: string): boolean => {
    let stopped = false;
    contents.emit(event, { url, preventDefault: () => (stopped = true) });
    return stopped;
  };

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'denies %s',
    (event) => {
      expect(prevented(event, 'https://example.com/')).toBe(true);
      expect(prevented(event, 'file:///etc/passwd')).toBe(true);
    },
  );

  it('lets the page fill a frame itself', () => {
    expect(prevented('will-frame-navigate', 'about:srcdoc')).toBe(false);
  });

  it('denies new windows', () => {
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });
});

describe('app://', () => {
  let folder: string;
  const served = new double.FakeSession();
  const fetched = async (url: string, method = 'GET'): Promise<Response> => {
    const handler = served.protocol.handlers.get('app');
    if (handler === undefined) throw new Error('not handled');
    return handler(new Request(url, { method }));
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deadletter-scheme-'));
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'index.html'), 'Desk');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    registerAppScheme();
    handleAppScheme(served as never, join(folder, 'page'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is registered as standard and secure', () => {
    expect(double.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('serves the page under a strict policy that connects to nothing', async () => {
    const response = await fetched('app://deadletter/index.html');
    expect(await response.text()).toBe('Desk');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    'app://deadletter/..%2fsecret.txt',
    'app://deadletter/%2e%2e/secret.txt',
    'app://deadletter/..%5csecret.txt',
    'app://deadletter//etc/passwd',
    'app://other/index.html',
    'app://deadletter/missing.js',
    'app://deadletter/%00',
  ])('gives nothing for %s', async (url) => {
    const response = await fetched(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  it('answers nothing but GET', async () => {
    expect((await fetched('app://deadletter/index.html', 'POST')).status).toBe(404);
  });
});
