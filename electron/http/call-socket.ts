import type { IncomingHttpHeaders, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import { CALL_SOCKET } from '../../shared/contract/call-socket.ts';
import type { SentCall } from '../../shared/contract/call-socket.ts';
import { toWire } from '../../shared/contract/wire.ts';
import type { Dispatch } from '../host/dispatch.ts';

/** What a socket is closed with after a message that is no call (RFC 6455, 7.4.1). */
const POLICY_VIOLATION = 1008;

export interface CallSocketOptions {
  readonly server: Server;
  readonly dispatch: Dispatch;
  /** Whether whoever knocks may come in; asked once, before the socket opens. */
  readonly admitted: (headers: IncomingHttpHeaders) => boolean;
  /** The longest call, in bytes; a longer one closes its socket. */
  readonly limit: number;
}

/**
 * Answers calls over a socket that stays open (RFC 6455): each message is a `SentCall`, each answer
 * an `AnsweredCall` with its number, sent when it is there, whatever was asked before it. The
 * answer to this function hangs up on everybody.
 */
export function serveCallSocket(options: CallSocketOptions): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.limit,
    perMessageDeflate: false,
  });
  options.server.on('upgrade', (request, connection, head) => {
    if (request.url !== CALL_SOCKET || !options.admitted(request.headers)) {
      connection.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => answer(socket, options.dispatch));
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}

function answer(socket: WebSocket, dispatch: Dispatch): void {
  // The library closes the socket by itself after a message that breaks the protocol or is too long.
  socket.on('error', () => {});
  socket.on('message', (data: RawData) => {
    const call = callOf(data);
    if (call === null) {
      socket.close(POLICY_VIOLATION);
      return;
    }
    void dispatch(call.method, call.input).then((reply) =>
      socket.send(toWire({ id: call.id, reply })),
    );
  });
}

/** The library hands every message over as one buffer, unless told otherwise. */
function callOf(data: RawData): SentCall | null {
  try {
    const call = JSON.parse((data as Buffer).toString('utf8')) as Partial<SentCall> | null;
    if (typeof call?.id !== 'number' || typeof call.method !== 'string') return null;
    return { id: call.id, method: call.method, input: call.input };
  } catch {
    return null;
  }
}
