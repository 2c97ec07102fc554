import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { WebSocket } from 'ws';
import { CALL_SOCKET } from '../../shared/contract/call-socket.ts';
import type { AnsweredCall } from '../../shared/contract/call-socket.ts';
import type { Events } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { fromWire } from '../../shared/contract/wire.ts';
import type { Desk } from '../../electron/host/desk.ts';
import { startServer } from '../../electron/http/server.ts';

/** A desk as a caller sees it through one transport. Names and inputs are untyped on purpose: bad ones are part of the suite. */
export interface Client {
  readonly call: (method: string, input: unknown) => Promise<Reply<unknown>>;
  readonly on: <E extends keyof Events>(
    event: E,
    listener: (payload: Events[E]) => void,
  ) => Promise<() => void>;
  /** Hands a file over and answers its token. */
  readonly hand: (path: string) => Promise<string>;
  /** The file that an export is fetched from. */
  readonly fetched: (download: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Transport {
  readonly name: string;
  readonly connect: (desk: Desk) => Promise<Client>;
}

const inProcess: Transport = {
  name: 'in process',
  connect: async (desk) => ({
    call: desk.dispatch,
    on: async (event, listener) =>
      desk.events.subscribe((name, payload) => {
        if (name === event) listener(payload as never);
      }),
    hand: async (path) => desk.issueFile(path),
    fetched: async (download) => fromDesk(desk, download),
    close: async () => {},
  }),
};

/** What a host that writes files itself has written. */
function fromDesk(desk: Desk, download: string): Uint8Array {
  const found = desk.downloads.find(download.split('/').at(-1) ?? '');
  if (found === null) throw new Error(`nothing at ${download}`);
  return readFileSync(found.path);
}

/** What Electron's IPC does to every value: a structured clone each way. */
const fakeIpc: Transport = {
  name: 'fake IPC',
  connect: async (desk) => ({
    call: async (method, input) =>
      structuredClone(await desk.dispatch(structuredClone(method), structuredClone(input))),
    on: async (event, listener) =>
      desk.events.subscribe((name, payload) => {
        if (name === event) listener(structuredClone(payload) as never);
      }),
    hand: async (path) => desk.issueFile(path),
    fetched: async (download) => fromDesk(desk, download),
    close: async () => {},
  }),
};

interface OverHttp {
  readonly client: Client;
  readonly origin: string;
  readonly cookie: string;
}

async function overHttp(desk: Desk): Promise<OverHttp> {
  const server = await startServer({ served: { ...desk, log: () => {} }, page: '/nowhere' });
  const first = await fetch(server.url, { redirect: 'manual' });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const post = async (path: string, type: string, body: BodyInit): Promise<unknown> => {
    const headers = { cookie, origin: server.origin, 'content-type': type };
    const answer = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body });
    return fromWire(await answer.text());
  };
  const streams = new Set<AbortController>();
  const client: Client = {
    call: async (method, input) =>
      (await post(
        `/rpc/${method}`,
        'application/json',
        JSON.stringify(input) ?? '',
      )) as Reply<unknown>,
    on: async (event, listener) => {
      const stop = new AbortController();
      streams.add(stop);
      const response = await fetch(`${server.origin}/events`, {
        headers: { cookie },
        signal: stop.signal,
      });
      read(response, event, listener as (payload: unknown) => void).catch(() => {});
      return () => stop.abort();
    },
    hand: async (path) => {
      const where = new URLSearchParams({ path: basename(path), drop: '1' });
      const reply = (await post(
        `/upload?${where.toString()}`,
        'application/octet-stream',
        readFileSync(path),
      )) as { readonly ok: true; readonly value: { readonly token: string } };
      return reply.value.token;
    },
    fetched: async (download) => {
      const response = await fetch(`${server.origin}${download}`, { headers: { cookie } });
      if (!response.ok) throw new Error(`${download}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    close: async () => {
      for (const stop of streams) stop.abort();
      await server.close();
    },
  };
  return { client, origin: server.origin, cookie };
}

const http: Transport = {
  name: 'HTTP',
  connect: async (desk) => (await overHttp(desk)).client,
};

/** Calls over the socket that a page keeps open; the rest goes by HTTP. */
const socket: Transport = {
  name: 'an open socket',
  connect: async (desk) => {
    const { client, origin, cookie } = await overHttp(desk);
    const open = new WebSocket(`${origin.replace('http', 'ws')}${CALL_SOCKET}`, {
      headers: { cookie },
      origin,
    });
    await once(open, 'open');
    const waiting = new Map<number, (reply: Reply<unknown>) => void>();
    open.on('message', (data: Buffer) => {
      const { id, reply } = fromWire(data.toString('utf8')) as AnsweredCall;
      waiting.get(id)?.(reply);
      waiting.delete(id);
    });
    let asked = 0;
    return {
      ...client,
      call: (method, input) => {
        asked += 1;
        open.send(JSON.stringify({ id: asked, method, input }));
        return new Promise((resolve) => waiting.set(asked, resolve));
      },
    };
  },
};

export const transports: readonly Transport[] = [inProcess, fakeIpc, http, socket];

async function read(
  response: Response,
  event: string,
  listener: (payload: unknown) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end === -1) break;
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const name = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (name === event && data !== undefined) listener(fromWire(data));
    }
  }
}
