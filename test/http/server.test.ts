import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDownloads } from '../../electron/host/downloads.ts';
import { createEventHub } from '../../electron/host/event-hub.ts';
import { createFileTokens } from '../../electron/host/file-tokens.ts';
import { startServer } from '../../electron/http/server.ts';
import type { RunningServer } from '../../electron/http/server.ts';
import { createUploads } from '../../electron/http/uploads.ts';
import { ask } from './ask.ts';

let folder: string;
let server: RunningServer;
const hub = createEventHub();
const tokens = createFileTokens();
const downloads = createDownloads();
const calls: (readonly [string, unknown])[] = [];
const failures: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-test-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(folder, 'page', 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  calls.length = 0;
  failures.length = 0;
  server = await startServer({
    page: join(folder, 'page'),
    uploads: createUploads(1000),
    served: {
      dispatch: async (method, input) => {
        calls.push([method, input]);
        return { ok: true, value: new Map([['x-id', '1']]) };
      },
      events: hub,
      issueFile: (path) => tokens.issue(path),
      downloads,
      language: () => 'ru',
      log: (_id, _what, error) => failures.push(error),
    },
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const host = (): string => new URL(server.origin).host;
const cookie = (): string => `deadletter-${new URL(server.origin).port}=${server.token}`;
const admitted = (): Record<string, string> => ({ host: host(), cookie: cookie() });
const posting = (): Record<string, string> => ({
  ...admitted(),
  origin: server.origin,
  'content-type': 'application/json',
});

describe('letting in', () => {
  it('trades the token of the first URL for a strict cookie', async () => {
    const { status, headers } = await ask({
      origin: server.origin,
      path: `/?token=${server.token}`,
      headers: { host: host() },
    });
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toBe(`${cookie()}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it.each(['/', '/?token=wrong', '/assets/main.js', '/events'])(
    'keeps out who comes without: %s',
    async (path) => {
      const { status, text } = await ask({
        origin: server.origin,
        path,
        headers: { host: host() },
      });
      expect(status).toBe(403);
      expect(text).not.toContain('Desk');
    },
  );

  it('keeps out a cookie of another value', async () => {
    const headers = { host: host(), cookie: cookie().replace(/.$/, '!') };
    expect((await ask({ origin: server.origin, path: '/', headers })).status).toBe(403);
  });

  it('refuses another Host, as DNS rebinding would send', async () => {
    const headers = { ...admitted(), host: 'evil.example' };
    expect((await ask({ origin: server.origin, path: '/', headers })).status).toBe(421);
    const naked = { ...admitted(), host: '127.0.0.1' };
    expect((await ask({ origin: server.origin, path: '/', headers: naked })).status).toBe(421);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
  ])('refuses a post from elsewhere: %o', async (foreign) => {
    const { origin: _own, ...rest } = posting();
    const headers: Record<string, string> = { ...rest, ...foreign };
    const path = '/rpc/case.info';
    const answer = await ask({ origin: server.origin, path, method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(calls).toEqual([]);
  });
});

describe('the page', () => {
  it('comes with a strict policy and nothing cached', async () => {
    const { status, headers, text } = await ask({
      origin: server.origin,
      path: '/',
      headers: admitted(),
    });
    expect(status).toBe(200);
    expect(text).toContain('Desk');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '//etc/passwd',
    '/assets',
  ])('gives nothing outside itself: %s', async (path) => {
    const { status, text } = await ask({ origin: server.origin, path, headers: admitted() });
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });
});

describe('calls', () => {
  it('passes JSON on and answers the envelope, Maps included', async () => {
    const { text, headers } = await ask({
      origin: server.origin,
      path: '/rpc/case.info',
      method: 'POST',
      headers: posting(),
      body: '{"a":1}',
    });
    expect(calls).toEqual([['case.info', { a: 1 }]]);
    expect(JSON.parse(text)).toEqual({ ok: true, value: { $map: [['x-id', '1']] } });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('answers what is not JSON with a sentence in the language of the desk', async () => {
    const { text } = await ask({
      origin: server.origin,
      path: '/rpc/case.info',
      method: 'POST',
      headers: posting(),
      body: '{"a":',
    });
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(text).toContain('Запрос составлен неверно');
  });

  it('takes nothing but JSON, and posts only', async () => {
    const form = { ...posting(), 'content-type': 'application/x-www-form-urlencoded' };
    const path = '/rpc/case.info';
    const sent = { origin: server.origin, path, body: 'a=1' };
    expect((await ask({ ...sent, method: 'POST', headers: form })).status).toBe(415);
    expect((await ask({ ...sent, method: 'PUT', headers: posting() })).status).toBe(405);
  });
});

describe('uploads', () => {
  const upload = async (path: string, body: string | Buffer, more = '') => {
    const { text } = await ask({
      origin: server.origin,
      path: `/upload?drop=1&path=${encodeURIComponent(path)}${more}`,
      method: 'POST',
      headers: { ...posting(), 'content-type': 'application/octet-stream' },
      body,
    });
    return JSON.parse(text) as
      | { readonly ok: true; readonly value: { readonly token: string } }
      | { readonly ok: false; readonly error: { readonly code: string } };
  };

  it('keeps a dropped file under its folders, behind a token, until the end', async () => {
    const first = await upload('october/opens/activity.csv', 'a,b\n1,2\n');
    const second = await upload('october/bounces/activity.csv', 'c\n');
    if (!first.ok || !second.ok) throw new Error('refused');
    const path = tokens.resolve(first.value.token) ?? '';
    expect(path).toMatch(/october[/\\]opens[/\\]activity\.csv$/);
    expect(readFileSync(path, 'utf8')).toBe('a,b\n1,2\n');
    const other = tokens.resolve(second.value.token) ?? '';
    expect(dirname(dirname(other))).toBe(dirname(dirname(path)));
    await server.close();
    expect(existsSync(path)).toBe(false);
  });

  it('keeps the date of the file, where the page tells a sensible one', async () => {
    const date = Date.UTC(2019, 2, 4);
    for (const [modified, kept] of [
      [String(date), true],
      ['yesterday', false],
      ['-1e99', false],
    ] as const) {
      const answer = await upload('mail.log', 'x', `&modified=${modified}`);
      if (!answer.ok) throw new Error('refused');
      const { mtimeMs } = statSync(tokens.resolve(answer.value.token) ?? '');
      expect(mtimeMs === date).toBe(kept);
    }
  });

  it('never writes outside its folder', async () => {
    const answer = await upload('../../../escape.csv', 'x');
    if (!answer.ok) throw new Error('refused');
    expect(tokens.resolve(answer.value.token)).toMatch(
      /deadletter-[^/\\]+[/\\][0-9a-f]{16}[/\\]escape\.csv$/,
    );
  });

  it('refuses what is larger than it may be, and keeps nothing of it', async () => {
    const answer = await upload('big.csv', Buffer.alloc(2000));
    expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  });
});

describe('a file to fetch', () => {
  it('is streamed under its own name to the page alone, once, and is gone then', async () => {
    const { path, token } = await downloads.place('Клиент - events.csv');
    writeFileSync(path, 'recipient\r\n');
    const origin = server.origin;
    const there = { origin, path: `/download/${token}` };
    expect(await ask(there)).toMatchObject({ status: 403 });
    const elsewhere = { ...admitted(), origin: 'http://elsewhere.example' };
    expect(await ask({ ...there, headers: elsewhere })).toMatchObject({ status: 403 });
    const other = `/download/${tokens.issue(join(folder, 'secret.txt'))}`;
    expect(await ask({ origin, path: other, headers: admitted() })).toMatchObject({ status: 404 });
    const answer = await ask({ ...there, headers: admitted() });
    expect(answer).toMatchObject({ status: 200, text: 'recipient\r\n' });
    const disposition = answer.headers['content-disposition'];
    expect(disposition).toMatch(/^attachment; /);
    expect(disposition).toContain(encodeURIComponent('Клиент - events.csv'));
    await expect.poll(() => existsSync(path)).toBe(false);
    expect(await ask({ ...there, headers: admitted() })).toMatchObject({ status: 404 });
  });

  it('stays for who left in the middle of it, which is no failure', async () => {
    const { path, token } = await downloads.place('events.csv');
    const size = 30_000_000;
    writeFileSync(path, Buffer.alloc(size));
    const { hostname, port } = new URL(server.origin);
    await new Promise<void>((left) => {
      const there = { hostname, port, path: `/download/${token}`, headers: admitted() };
      const sent = request(there, (response) => {
        response.once('data', () => sent.destroy());
        response.once('close', left);
        response.once('error', () => {});
      });
      sent.end();
    });
    const again = await ask({
      origin: server.origin,
      path: `/download/${token}`,
      headers: admitted(),
    });
    expect(again.text).toHaveLength(size);
    expect(failures).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('is a failure that is noted', async () => {
    const { path, token } = await downloads.place('events.csv');
    mkdirSync(path);
    const there = { origin: server.origin, path: `/download/${token}`, headers: admitted() };
    await expect(ask(there)).rejects.toThrow();
    expect(failures).toMatchObject([{ code: 'EISDIR' }]);
  });
});

describe('events', () => {
  it('streams them by name, Maps and all, and tells a late page of opened files', async () => {
    hub.emit('files.opened', { files: ['early'] });
    const seen = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.origin);
      const sent = request(
        { hostname, port, path: '/events', headers: { ...admitted(), origin: server.origin } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
            if (text.includes('early') && !text.includes('notes')) {
              hub.emit('workspace.changed', { reason: 'notes' });
            }
            if (text.includes('notes')) {
              response.destroy();
              resolve(text);
            }
          });
        },
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(seen).toContain('event: files.opened\ndata: {"files":["early"]}\n\n');
    expect(seen).toContain('event: workspace.changed\ndata: {"reason":"notes"}\n\n');
  });

  it('drops a page that does not read', async () => {
    const { hostname, port } = new URL(server.origin);
    const ended = new Promise<void>((resolve, reject) => {
      const sent = request({ hostname, port, path: '/events', headers: admitted() }, (response) => {
        response.pause();
        response.on('error', () => resolve());
        response.on('close', () => resolve());
        const flood = (): void => {
          for (let count = 0; count < 200; count += 1) {
            hub.emit('files.opened', { files: ['x'.repeat(100_000)] });
          }
          response.resume();
        };
        flood();
      });
      sent.on('error', reject);
      sent.end();
    });
    await ended;
  });
});
