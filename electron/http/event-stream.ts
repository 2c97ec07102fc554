import type { ServerResponse } from 'node:http';
import { toWire } from '../../shared/contract/wire.ts';
import type { EventHub } from '../host/event-hub.ts';

/** What may wait in a connection for a slow reader before it is dropped, in bytes. */
const MOST_WAITING = 1024 * 1024;
const HEARTBEAT_MS = 25_000;

/**
 * Streams events to one page as server-sent events, named as in the contract, the payload as JSON.
 * A page that does not keep up is disconnected rather than waited for: its browser connects again.
 */
export function streamEvents(response: ServerResponse, hub: Pick<EventHub, 'subscribe'>): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.write('retry: 500\n\n');
  const leave = hub.subscribe((event, payload) => {
    if (response.writableLength > MOST_WAITING) {
      response.destroy();
      return;
    }
    response.write(`event: ${event}\ndata: ${toWire(payload)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    leave();
  });
}
