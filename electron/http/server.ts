import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toWire } from '../../shared/contract/wire.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { wireError } from '../host/dispatch.ts';
import type { Dispatch } from '../host/dispatch.ts';
import type { Downloads } from '../host/downloads.ts';
import type { EventHub } from '../host/event-hub.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { serveCallSocket } from './call-socket.ts';
import { streamEvents } from './event-stream.ts';
import { createGuard } from './guard.ts';
import type { Guard } from './guard.ts';
import { readBody } from './request-body.ts';
import { SAFE_HEADERS, servePage } from './static-page.ts';
import { serveDownload } from './serve-download.ts';
import { createUploads } from './uploads.ts';
import type { Uploads } from './uploads.ts';

// An import statement would read every export of the module, a whole HTTP client among them: 30 ms of each start.
const { createServer } = process.getBuiltinModule('node:http');

/** What the loopback host needs of a desk. */
export interface Served {
  readonly dispatch: Dispatch;
  readonly events: Pick<EventHub, 'subscribe'>;
  readonly issueFile: (path: string) => string;
  readonly downloads: Pick<Downloads, 'find' | 'drop'>;
  readonly language: () => Language;
  readonly log: (id: string, what: string, error: unknown) => void;
}

export interface ServerOptions {
  readonly served: Served;
  /** The folder of the built page. */
  readonly page: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** The secret of the first URL; random when not given. */
  readonly token?: string;
  readonly uploads?: Uploads;
  /** Answers page requests instead of the built files, e.g. Vite while developing. */
  readonly pageHandler?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface RunningServer {
  /** With the token: whoever opens it is let in. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** Ends open connections and removes uploaded files. */
  close(): Promise<void>;
}

/** An address list of 20 million characters fits, in bytes. */
const MOST_ASKED = 64 * 1024 * 1024;
const DOWNLOAD = '/download/';
const CLOSED_DOOR =
  'Open the link that Deadletter printed in the terminal: it carries the key to this page.\n' +
  'Откройте ссылку, которую Deadletter напечатал в терминале: в ней ключ к этой странице.\n';

/**
 * Starts the loopback host on 127.0.0.1: the page, `POST /rpc/<method>` with JSON in and a `Reply`
 * out, the same calls over a socket that stays open at `/calls`, `GET /events`, `GET /download/<token>` for a file that was exported, and `POST /upload?path=…&drop=…&modified=…` with the bytes of one file as its
 * body and its date in UTC milliseconds, answered by a `Reply` of its token. Rejects with the system's error where the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = options.token ?? randomBytes(24).toString('base64url');
  const uploads = options.uploads ?? createUploads();
  let guard: Guard | null = null;
  const server = createServer((request, response) => {
    if (guard === null) {
      response.destroy();
      return;
    }
    answer({ ...options, uploads }, guard, request, response).catch((error: unknown) => {
      if (request.socket.destroyed && hasLeft(error)) return;
      options.served.log(randomBytes(4).toString('hex'), 'http', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Internal error\n');
    });
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const door = createGuard(port, token);
  guard = door;
  const hangUp = serveCallSocket({
    server,
    dispatch: options.served.dispatch,
    admitted: (headers) =>
      door.hostAllowed(headers) && door.cookieMatches(headers) && door.originAllowed(headers),
    limit: MOST_ASKED,
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/?token=${token}`,
    origin,
    token,
    close: async () => {
      hangUp();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await uploads.clear();
    },
  };
}

const LEFT: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

/** Whoever asked has left: nothing failed here. */
function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && LEFT.has(error.code);
}

async function answer(
  options: ServerOptions & { readonly uploads: Uploads },
  guard: Guard,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers, method = 'GET' } = request;
  if (!guard.hostAllowed(headers)) return refuse(response, 421, 'Wrong host\n');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const reading = method === 'GET' || method === 'HEAD';
  if (reading && url.pathname === '/' && url.searchParams.has('token')) {
    if (!guard.tokenMatches(url.searchParams.get('token')))
      return refuse(response, 403, CLOSED_DOOR);
    response.writeHead(303, { ...SAFE_HEADERS, location: '/', 'set-cookie': guard.cookie });
    response.end();
    return;
  }
  if (!guard.cookieMatches(headers)) return refuse(response, 403, CLOSED_DOOR);
  const download = url.pathname.startsWith(DOWNLOAD);
  if (url.pathname === '/events' || download || !reading) {
    if (!guard.originAllowed(headers)) return refuse(response, 403, 'Wrong origin\n');
  }
  if (reading) {
    if (url.pathname === '/events') return streamEvents(response, options.served.events);
    if (download) {
      const token = url.pathname.slice(DOWNLOAD.length);
      return serveDownload(options.served.downloads, token, response);
    }
    if (options.pageHandler !== undefined) return options.pageHandler(request, response);
    // The path as it was sent: URL has already resolved the dots that must be refused.
    const sent = (request.url ?? '/').split('?', 1)[0] ?? '/';
    return servePage(options.page, sent, request, response);
  }
  if (method !== 'POST') return refuse(response, 405, 'Method not allowed\n');
  if (url.pathname.startsWith('/rpc/')) {
    return callMethod(options.served, url.pathname.slice('/rpc/'.length), request, response);
  }
  if (url.pathname === '/upload') return takeUpload(options, url, request, response);
  return refuse(response, 404, 'Not found\n');
}

async function callMethod(
  served: Served,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/json')) return refuse(response, 415, 'Send JSON\n');
  const body = await readBody(request, MOST_ASKED);
  if (body === null) return refuse(response, 413, 'Too large\n');
  let input: unknown;
  try {
    input = body === '' ? {} : JSON.parse(body);
  } catch {
    return sendReply(response, failed(new Failure('bad-request'), served));
  }
  sendReply(response, await served.dispatch(name, input));
}

async function takeUpload(
  { served, uploads }: { readonly served: Served; readonly uploads: Uploads },
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url.searchParams.get('path') ?? '';
  try {
    const taken = await uploads.take(request, {
      path,
      drop: url.searchParams.get('drop') ?? '',
      modifiedAt: millisecond(url.searchParams.get('modified')),
    });
    sendReply(response, { ok: true, value: { token: served.issueFile(taken) } });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    request.resume();
    sendReply(response, failed(error, served));
  }
}

/** A date in UTC milliseconds, or null for what is none. */
function millisecond(text: string | null): number | null {
  return text !== null && /^\d{1,14}$/.test(text) ? Number(text) : null;
}

function failed(failure: Failure, served: Served): Reply<never> {
  return { ok: false, error: wireError(failure, served.language()) };
}

function sendReply(response: ServerResponse, reply: Reply<unknown>): void {
  response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(toWire(reply));
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
