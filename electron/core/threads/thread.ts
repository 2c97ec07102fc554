import { Worker } from 'node:worker_threads';
import type { OpeningWatch } from '../../../shared/domain/opening.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import type { Rule } from '../classify/rule.ts';
import type { CallWatch } from './thread-control.ts';
import type { Request, Response, ThreadStart } from './protocol.ts';
import { asError } from './thread-error.ts';

/** Slots for stop flags: a call's number modulo this. */
const STOP_SLOTS = 64;

/** One worker thread with a connection of its own. */
export interface Thread {
  /** Calls that wait for an answer. */
  readonly pending: number;
  call(name: string, input: unknown, watch?: CallWatch): Promise<unknown>;
  /** Answers what is asked already, then ends. */
  close(): Promise<void>;
}

export interface ThreadOptions {
  readonly role: ThreadStart['role'];
  readonly file: string;
  readonly create: boolean;
  readonly rules: readonly Rule[];
  /** The worker's script: the source file beside this one, or its bundle. */
  readonly script: URL;
  readonly slow: (name: string, ms: number) => void;
  /** The workspace is opened when this resolves, and the thread gets ready for it meanwhile; at once without it. */
  readonly after?: Promise<unknown> | undefined;
  /** Told how far the opening is, where it takes more than opening. */
  readonly opening?: OpeningWatch | undefined;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly watch: CallWatch | undefined;
}

/** Starts a thread and waits until its workspace is open. Throws what opening it throws. */
export function startThread(options: ThreadOptions): Promise<Thread> {
  const stop = new Int32Array(new SharedArrayBuffer(STOP_SLOTS * 4));
  const start: ThreadStart = {
    role: options.role,
    file: options.file,
    create: options.create,
    rules: options.rules,
    stop,
  };
  const worker = new Worker(options.script, {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;
  let closed: (() => void) | null = null;

  const post = (request: Request): void => worker.postMessage(request);

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    closed?.();
  }

  const thread: Thread = {
    get pending() {
      return waiting.size;
    },
    call(name, input, watch) {
      if (ended !== null) return Promise.reject(ended);
      last += 1;
      const seq = last;
      return new Promise((resolve, reject) => {
        const signal = watch?.signal;
        const cancel = (): void => {
          Atomics.store(stop, seq % STOP_SLOTS, seq);
          post({ kind: 'stop', seq });
        };
        const finish = (): void => signal?.removeEventListener('abort', cancel);
        waiting.set(seq, {
          resolve: (value) => {
            finish();
            resolve(value);
          },
          reject: (error) => {
            finish();
            reject(error);
          },
          watch,
        });
        post({ kind: 'call', seq, name, input });
        if (signal?.aborted === true) cancel();
        else signal?.addEventListener('abort', cancel, { once: true });
      });
    },
    close() {
      if (ended !== null) return Promise.resolve();
      return new Promise((resolve) => {
        closed = resolve;
        post({ kind: 'close' });
      });
    },
  };

  return new Promise((resolve, reject) => {
    worker.on('message', (response: Response) => {
      switch (response.kind) {
        case 'opening':
          options.opening?.(response.step);
          return;
        case 'ready':
          resolve(thread);
          return;
        case 'failed':
          reject(asError(response.error));
          void worker.terminate();
          return;
        case 'value':
          waiting.get(response.seq)?.resolve(response.value);
          waiting.delete(response.seq);
          return;
        case 'error':
          waiting.get(response.seq)?.reject(asError(response.error));
          waiting.delete(response.seq);
          return;
        case 'news':
          waiting.get(response.seq)?.watch?.news?.(response.value as never);
          return;
        case 'slow':
          options.slow(response.name, response.ms);
          return;
        case 'closed':
          end(new Failure('cancelled'));
          return;
        default:
          response satisfies never;
      }
    });
    worker.on('error', (error: Error) => {
      end(error);
      reject(error);
    });
    worker.on('exit', () => end(new Failure('cancelled')));
    Promise.resolve(options.after).then(
      () => post({ kind: 'open' }),
      (error: Error) => {
        reject(error);
        void worker.terminate();
      },
    );
  });
}
