import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpCarrier } from '../../../renderer/api/http.ts';
import { ipcCarrier } from '../../../renderer/api/ipc.ts';
import type { DesktopBridge } from '../../../renderer/api/ipc.ts';
import { toWire } from '../../../shared/contract/wire.ts';

const given = (name: string) => ({
  file: new File(['x'], name, { lastModified: 1_551_657_600_000 }),
  path: `folder/${name}`,
});

afterEach(() => vi.unstubAllGlobals());

describe('the carrier of the desktop', () => {
  it('hands files to the preload and answers its tokens', async () => {
    const bridge: DesktopBridge = {
      call: async () => ({ ok: false, error: { code: 'not-found', message: 'gone' } }),
      on: () => () => {},
      tokensFor: async (files) => files.map(({ name }) => `token of ${name}`),
    };
    const carrier = ipcCarrier(bridge);
    expect(carrier.kind).toBe('desktop');
    expect(await carrier.tokensFor([given('a.csv')])).toEqual({
      ok: true,
      value: ['token of a.csv'],
    });
    expect(await carrier.call('case.info', {})).toMatchObject({ ok: false });
  });
});

describe('the carrier of a page', () => {
  class Source extends EventTarget {}

  /** The socket of a page as a test plays its host: opens, answers and goes when told. */
  class Socket extends EventTarget {
    readonly sent: string[] = [];
    send(text: string): void {
      this.sent.push(text);
    }
    opens(): void {
      this.dispatchEvent(new Event('open'));
    }
    answers(id: number, value: unknown): void {
      const data = toWire({ id, reply: { ok: true, value } });
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
    goes(): void {
      this.dispatchEvent(new Event('close'));
    }
  }

  function page(answer: (path: string) => unknown) {
    const source = new Source();
    const asked: string[] = [];
    vi.stubGlobal('EventSource', function EventSource() {
      return source;
    });
    const sockets: Socket[] = [];
    vi.stubGlobal('location', { host: '127.0.0.1:4000' });
    vi.stubGlobal('WebSocket', function WebSocket() {
      sockets.push(new Socket());
      return sockets.at(-1);
    });
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return new Response(toWire(answer(path)));
    });
    const carrier = httpCarrier();
    const socket = (): Socket => sockets.at(-1) ?? new Socket();
    return { carrier, asked, source, sockets, socket };
  }

  it('asks by method and brings maps back as maps', async () => {
    const { carrier, asked } = page(() => ({ ok: true, value: { ids: new Map([['a', 1]]) } }));
    const reply = await carrier.call('case.info', {});
    expect(asked).toEqual(['/rpc/case.info']);
    expect(reply).toEqual({ ok: true, value: { ids: new Map([['a', 1]]) } });
  });

  it('asks over its socket once that is open, and takes each answer by its number', async () => {
    const { carrier, asked, socket } = page(() => null);
    socket().opens();
    const first = carrier.call('search.recipients', { query: 'a', language: 'en' });
    const second = carrier.call('search.recipients', { query: 'an', language: 'en' });
    expect(socket().sent.map((text) => JSON.parse(text))).toEqual([
      { id: 1, method: 'search.recipients', input: { query: 'a', language: 'en' } },
      { id: 2, method: 'search.recipients', input: { query: 'an', language: 'en' } },
    ]);
    socket().answers(2, new Map([['of', 'second']]));
    socket().answers(1, 'of first');
    expect(await second).toEqual({ ok: true, value: new Map([['of', 'second']]) });
    expect(await first).toEqual({ ok: true, value: 'of first' });
    expect(asked).toEqual([]);
  });

  it('gives up what it waited for when the socket goes, asks by request, and knocks again', async () => {
    vi.useFakeTimers();
    const { carrier, asked, sockets, socket } = page(() => ({ ok: true, value: 'by request' }));
    socket().opens();
    const lost = carrier.call('case.info', {});
    socket().goes();
    await expect(lost).rejects.toThrow('went');
    expect(await carrier.call('case.info', {})).toEqual({ ok: true, value: 'by request' });
    expect(asked).toEqual(['/rpc/case.info']);
    expect(sockets).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(sockets).toHaveLength(2);
    socket().opens();
    void carrier.call('case.info', {});
    expect(socket().sent).toHaveLength(1);
    vi.useRealTimers();
  });

  it('uploads a folder as one drop and stops at the first refusal', async () => {
    const { carrier, asked } = page((path) =>
      path.includes('b.csv')
        ? { ok: false, error: { code: 'disk-full', message: 'full' } }
        : { ok: true, value: { token: 't' } },
    );
    const reply = await carrier.tokensFor([given('a.csv'), given('b.csv'), given('c.csv')]);
    expect(reply).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(asked).toHaveLength(2);
    const drops = asked.map((path) => new URLSearchParams(path.split('?')[1]).get('drop'));
    expect(new Set(drops).size).toBe(1);
    expect(asked[0]).toContain('path=folder%2Fa.csv');
    expect(asked[0]).toContain('modified=1551657600000');
  });

  it('hears events until it is told to stop', () => {
    const { carrier, source } = page(() => null);
    const heard: unknown[] = [];
    const stop = carrier.on('workspace.changed', (change) => heard.push(change));
    const event = (): Event =>
      new MessageEvent('workspace.changed', { data: '{"reason":"import"}' });
    source.dispatchEvent(event());
    stop();
    source.dispatchEvent(event());
    expect(heard).toEqual([{ reason: 'import' }]);
  });
});
