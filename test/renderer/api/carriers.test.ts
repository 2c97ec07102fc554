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

  function page(answer: (path: string) => unknown) {
    const source = new Source();
    const asked: string[] = [];
    vi.stubGlobal('EventSource', function EventSource() {
      return source;
    });
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return new Response(toWire(answer(path)));
    });
    return { carrier: httpCarrier(), asked, source };
  }

  it('asks by method and brings maps back as maps', async () => {
    const { carrier, asked } = page(() => ({ ok: true, value: { ids: new Map([['a', 1]]) } }));
    const reply = await carrier.call('case.info', {});
    expect(asked).toEqual(['/rpc/case.info']);
    expect(reply).toEqual({ ok: true, value: { ids: new Map([['a', 1]]) } });
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
