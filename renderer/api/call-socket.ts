import { CALL_SOCKET } from '../../shared/contract/call-socket.ts';
import type { AnsweredCall, SentCall } from '../../shared/contract/call-socket.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { fromWire } from '../../shared/contract/wire.ts';

/** Milliseconds until a socket that went is knocked for again. */
const AGAIN = 1000;

interface Waiting {
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (why: Error) => void;
}

export interface CallSocket {
  /** Sends a call; null while the socket is not open. Rejects when the socket goes before the answer. */
  readonly send: (method: string, input: unknown) => Promise<Reply<unknown>> | null;
}

/** A socket to the loopback host that stays open, and is opened again when it went. */
export function openCallSocket(): CallSocket {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let open: WebSocket | null = null;
  const knock = (): void => {
    const socket = new WebSocket(`ws://${location.host}${CALL_SOCKET}`);
    socket.addEventListener('open', () => {
      open = socket;
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { id, reply } = fromWire(data) as AnsweredCall;
      waiting.get(id)?.resolve(reply);
      waiting.delete(id);
    });
    socket.addEventListener('close', () => {
      open = null;
      for (const { reject } of waiting.values()) reject(new Error('the socket went'));
      waiting.clear();
      setTimeout(knock, AGAIN);
    });
  };
  knock();
  return {
    send: (method, input) => {
      if (open === null) return null;
      asked += 1;
      const call: SentCall = { id: asked, method, input };
      open.send(JSON.stringify(call));
      return new Promise((resolve, reject) => waiting.set(call.id, { resolve, reject }));
    },
  };
}
