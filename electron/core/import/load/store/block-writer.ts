import { createByteWriter } from '../../../workspace/events/byte-writer.ts';
import { writeFrame } from '../../../workspace/events/track.ts';
import { insertBlock } from '../../../workspace/queries/event-blocks.ts';
import type { Store } from './store.ts';

/** Bytes after which a block is closed: one page with room for the row around it. */
const BLOCK_BYTES = 8000;

/** Where a track was put. */
export interface Placed {
  readonly block: number;
  readonly firstEvent: number;
}

/** Gathers tracks of one source into blocks; a block's number is that of its first event. */
export interface BlockWriter {
  /**
   * Adds a track of so many events.
   * @returns its block and the number of its first event
   */
  add(
    message: number,
    events: number,
    body: Uint8Array,
  ): { readonly block: number; readonly firstEvent: number };
  flush(): void;
}

export function createBlockWriter(store: Store, source: number): BlockWriter {
  const out = createByteWriter(1024);
  let block = 0;
  const writer: BlockWriter = {
    add(message, events, body) {
      if (out.length === 0) block = store.nextEvent;
      const placed = { block, firstEvent: store.nextEvent };
      store.nextEvent += events;
      writeFrame(out, message, events, body.length);
      out.bytes(body);
      if (out.length >= BLOCK_BYTES) writer.flush();
      return placed;
    },
    flush() {
      if (out.length === 0) return;
      insertBlock(store.db, block, source, out.view());
      out.clear();
    },
  };
  return writer;
}
