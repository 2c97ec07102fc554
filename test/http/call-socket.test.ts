import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createDownloads } from '../../electron/host/downloads.ts';
import { createEventHub } from '../../electron/host/event-hub.ts';
import { startServer } from '../../electron/http/server.ts';
import type { RunningServer } from '../../electron/http/server.ts';
import type { AnsweredCall } from '../../shared/contract/call-socket.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { fromWire } from '../../shared/contract/wire.ts';

let server: RunningServer;
const held: Map<string, (reply: Reply<unknown>) => void> = new Map();

beforeEach(async () => {
  held.clear();
  server = await startServer({
    page: '/nowhere',
    served: {
      dispatch: (method) => new Promise((resolve) => held.set(method, resolve)),
      events: createEventHub(),
      issueFile: () => '',
      downloads: createDownloads(),
      language: () => 'en',
      log: () => {},
    },
  });
});

afterEach(() => server.close());

const cookie = (): string => `deadletter-${new URL(server.origin).port}=${server.token}`;

interface Knock {
  readonly path?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const knock = ({ path = '/calls', origin = server.origin, headers = {} }: Knock = {}): WebSocket =>
  new WebSocket(`${server.origin.replace('http', 'ws')}${path}`, {
    origin,
    headers: { cookie: cookie(), ...headers },
  });

async function opened(): Promise<WebSocket> {
  const socket = knock();
  await once(socket, 'open');
  return socket;
}

async function heard(socket: WebSocket): Promise<AnsweredCall> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return fromWire(data.toString('utf8')) as AnsweredCall;
}

/** The status that a socket was refused with. */
async function refusal(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    { readonly statusCode?: number },
  ];
  return response.statusCode;
}

describe('who may open the socket', () => {
  it.each([
    ['no key', { headers: { cookie: '' } }],
    ['another page', { origin: 'http://evil.example' }],
    ['another name of this address', { headers: { host: 'evil.example' } }],
    ['another place', { path: '/rpc/case.info' }],
  ] as const)('refuses who comes with %s', async (_name, wrong) => {
    expect(await refusal(knock(wrong))).toBe(403);
  });

  it('lets the page in that has the key', async () => {
    const socket = await opened();
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });
});

describe('calls over it', () => {
  it('are answered when their answer is there, whatever was asked before', async () => {
    const socket = await opened();
    socket.send(JSON.stringify({ id: 1, method: 'slow', input: {} }));
    socket.send(JSON.stringify({ id: 2, method: 'quick', input: {} }));
    await expect.poll(() => held.size).toBe(2);
    const quick = heard(socket);
    held.get('quick')?.({ ok: true, value: new Map([['x-id', '1']]) });
    expect(await quick).toEqual({ id: 2, reply: { ok: true, value: new Map([['x-id', '1']]) } });
    const slow = heard(socket);
    held.get('slow')?.({ ok: false, error: { code: 'not-found', message: 'gone' } });
    expect(await slow).toMatchObject({ id: 1, reply: { ok: false } });
  });

  it.each(['no JSON', 'null', '[]', '{"id":"1","method":"m"}', '{"id":1}'])(
    'that are none close it: %s',
    async (text) => {
      const socket = await opened();
      socket.send(text);
      expect((await once(socket, 'close'))[0]).toBe(1008);
      expect(held.size).toBe(0);
    },
  );

  it('are forgotten with it: an answer to who has gone harms nobody', async () => {
    const socket = await opened();
    socket.send(JSON.stringify({ id: 1, method: 'late', input: {} }));
    await expect.poll(() => held.size).toBe(1);
    socket.terminate();
    const other = await opened();
    held.get('late')?.({ ok: true, value: null });
    other.send(JSON.stringify({ id: 7, method: 'next', input: {} }));
    await expect.poll(() => held.has('next')).toBe(true);
    const next = heard(other);
    held.get('next')?.({ ok: true, value: 'here' });
    expect(await next).toEqual({ id: 7, reply: { ok: true, value: 'here' } });
  });

  it('end when the host does', async () => {
    const socket = await opened();
    const gone = once(socket, 'close');
    await server.close();
    await gone;
  });
});
