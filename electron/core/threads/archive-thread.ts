import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { compressBlock } from '../import/load/compressor.ts';
import type { Compressor } from '../import/load/compressor.ts';
import { release } from '../import/load/release.ts';

type Order =
  | { readonly kind: 'block'; readonly data: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'finish' };
type Done =
  | { readonly kind: 'block'; readonly data: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'hash'; readonly sha256: string };

/** What the thread itself does: blocks in, compressed blocks out, in order. */
export function serveArchive(port: MessagePort): void {
  const hash = createHash('sha256');
  port.on('message', (order: Order) => {
    if (order.kind === 'finish') {
      port.postMessage({ kind: 'hash', sha256: hash.digest('hex') } satisfies Done);
      port.close();
      return;
    }
    hash.update(order.data);
    const packed = compressBlock(order.data);
    const data = new Uint8Array(packed);
    release([order.data]);
    // Small buffers share their memory with others.
    if (packed.buffer.byteLength > Buffer.poolSize) release([packed]);
    port.postMessage({ kind: 'block', data } satisfies Done, [data.buffer]);
  });
}

/**
 * Compresses on a thread of its own, beside the one that writes.
 * @param script the worker's script, which calls `serveArchive` when told to by its data
 */
export function compressBeside(script: URL): Compressor {
  const worker = new Worker(script, {
    workerData: { role: 'archive' },
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const waiting: {
    readonly resolve: (done: Done) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  let failed: Error | null = null;

  worker.on('message', (done: Done) => waiting.shift()?.resolve(done));
  worker.on('error', (error: Error) => {
    failed = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });

  function ask(order: Order, transfer: readonly ArrayBuffer[]): Promise<Done> {
    if (failed !== null) return Promise.reject(failed);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(order, transfer);
    });
  }

  return {
    async block(data) {
      const done = await ask({ kind: 'block', data }, [data.buffer]);
      if (done.kind !== 'block') throw new Error('blocks came back out of order');
      return done.data;
    },
    async finish() {
      const done = await ask({ kind: 'finish' }, []);
      if (done.kind !== 'hash') throw new Error('blocks came back out of order');
      return done.sha256;
    },
    stop: () => void worker.terminate(),
  };
}
