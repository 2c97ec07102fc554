import type { Api, Events } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { fromWire } from '../../shared/contract/wire.ts';
import { openCallSocket } from './call-socket.ts';
import type { Carrier, GivenFile } from './carrier.ts';

async function post<T>(path: string, type: string, body: BodyInit): Promise<Reply<T>> {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
  return fromWire(await answer.text()) as Reply<T>;
}

function upload(
  { file, path }: GivenFile,
  drop: string,
): Promise<Reply<{ readonly token: string }>> {
  // The year of a log that names none is counted back from the file's own date.
  const where = new URLSearchParams({ path, drop, modified: String(file.lastModified) });
  return post(`/upload?${where.toString()}`, 'application/octet-stream', file);
}

/** The carrier of a page that the loopback host serves; its cookie lets the page in. */
export function httpCarrier(): Carrier {
  const socket = openCallSocket();
  const call = <T>(method: string, input: unknown): Promise<Reply<T>> =>
    (socket.send(method, input) as Promise<Reply<T>> | null) ??
    post(`/rpc/${method}`, 'application/json', JSON.stringify(input));
  const source = new EventSource('/events');
  const on: Api['on'] = <E extends keyof Events>(
    event: E,
    listener: (payload: Events[E]) => void,
  ) => {
    const hear = (message: MessageEvent<string>): void =>
      listener(fromWire(message.data) as Events[E]);
    source.addEventListener(event, hear);
    return () => source.removeEventListener(event, hear);
  };
  return {
    kind: 'page',
    call,
    on,
    tokensFor: async (files) => {
      const drop = crypto.randomUUID();
      const tokens: string[] = [];
      for (const file of files) {
        const reply = await upload(file, drop);
        if (!reply.ok) return reply;
        tokens.push(reply.value.token);
      }
      return { ok: true, value: tokens };
    },
  };
}
