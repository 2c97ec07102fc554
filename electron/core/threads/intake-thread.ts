import { Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { Failure } from '../../../shared/contract/errors.ts';
import { createClassifier } from '../classify/classify.ts';
import type { Rule } from '../classify/rule.ts';
import { readSourceInto } from '../import/load/intake/read-source-into.ts';
import type {
  IntakeListener,
  IntakeNews,
  IntakeOrder,
} from '../import/load/intake/read-source-into.ts';
import { release } from '../import/load/release.ts';
import { openReadable } from '../workspace/open.ts';
import { compressBeside } from './archive-thread.ts';
import type { IntakeStart, ThreadError } from './protocol.ts';
import { arraysOf, sendable } from './sendable.ts';
import { asError, asThreadError } from './thread-error.ts';

/** Batches that may wait to be written while the next is being read. */
const WAITING = 1;

type Told =
  | { readonly kind: 'news'; readonly news: IntakeNews }
  | { readonly kind: 'failed'; readonly error: ThreadError };
type Reply = 'taken' | 'stop';

/** What the thread itself does: reads one file, tells what is to be written, and ends. */
export async function serveIntake(
  port: MessagePort,
  { file, rules, order }: IntakeStart,
  script: URL,
): Promise<void> {
  const stop = new AbortController();
  const queue: { waiting: number; wake: () => void } = { waiting: 0, wake: () => {} };
  port.on('message', (reply: Reply) => {
    if (reply === 'stop') stop.abort(new Failure('cancelled'));
    else queue.waiting -= 1;
    queue.wake();
  });
  const tell = (told: Told, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(told, transfer);
  try {
    const db = openReadable(file);
    try {
      await readSourceInto(db, createClassifier(rules), compressBeside(script), order, {
        signal: stop.signal,
        tell(news) {
          if (news.kind === 'batch' || news.kind === 'keys') queue.waiting += 1;
          const { message, transfer } = sendable(news);
          tell({ kind: 'news', news: message }, transfer);
        },
        async ready() {
          while (queue.waiting > WAITING && !stop.signal.aborted) {
            await new Promise<void>((resolve) => {
              queue.wake = resolve;
            });
          }
          stop.signal.throwIfAborted();
        },
      });
    } finally {
      db.close();
    }
  } catch (error) {
    tell({ kind: 'failed', error: asThreadError(error) });
  }
  port.close();
}

/**
 * Reads a file on a thread of its own.
 * @param script the worker's script, which calls `serveIntake` when told to by its data
 */
export function readBeside(
  script: URL,
  file: string,
  rules: readonly Rule[],
): (order: IntakeOrder, listener: Omit<IntakeListener, 'ready'>) => Promise<void> {
  return (order, { tell, signal }) =>
    new Promise((resolve, reject) => {
      const start: IntakeStart = { role: 'intake', file, rules, order };
      const worker = new Worker(script, {
        workerData: start,
        resourceLimits: { maxYoungGenerationSizeMb: 6 },
      });
      const post = (reply: Reply): void => worker.postMessage(reply);
      let failed: Error | null = null;
      let done = false;

      function fail(error: Error): void {
        failed ??= error;
        post('stop');
      }
      const cancel = (): void =>
        fail(signal.reason instanceof Error ? signal.reason : new Failure('cancelled'));
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();

      worker.on('message', (told: Told) => {
        if (failed !== null) return;
        if (told.kind === 'failed') {
          failed = asError(told.error);
          return;
        }
        try {
          tell(told.news);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        release(arraysOf(told.news));
        if (told.news.kind === 'batch' || told.news.kind === 'keys') post('taken');
        done ||= told.news.kind === 'read';
      });
      worker.on('error', (error: Error) => {
        failed ??= error;
      });
      // Only when the thread has ended is its connection closed, and nothing of it left.
      worker.on('exit', () => {
        signal.removeEventListener('abort', cancel);
        if (failed !== null) reject(failed);
        else if (done) resolve();
        else reject(new Error('the reading thread ended early'));
      });
    });
}
