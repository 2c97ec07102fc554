import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { OpeningWatch } from '../../../shared/domain/opening.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import { asThreadError } from './thread-error.ts';
import { serveArchive } from './archive-thread.ts';
import { NEWS_MS } from './steps.ts';
import type { ThreadControl } from './thread-control.ts';
import { startRehearsal } from './rehearsal.ts';
import type { Rehearsed } from './rehearsal.ts';
import type { IntakeStart, Request, Response, ThreadStart } from './protocol.ts';

/** Milliseconds above which a reading call is reported: it should have had an index. */
const SLOW = 40;

const port = parentPort;
if (port === null) throw new Error('worker.ts runs in a thread only');
const start = workerData as ThreadStart | IntakeStart | { readonly role: 'archive' };
const answer = (response: Response): void => port.postMessage(response);

interface Functions {
  call(name: string, input: unknown, control: ThreadControl): unknown;
  close(): void;
}

/** Passes a new stage on at once, and shares of the same one ten times a second. */
function oftenEnough(tell: OpeningWatch): OpeningWatch {
  let stage: string | null = null;
  let last = 0;
  return (step) => {
    const now = performance.now();
    if (step.stage === stage && now - last < NEWS_MS) return;
    stage = step.stage;
    last = now;
    tell(step);
  };
}

const told: OpeningWatch = (step) => answer({ kind: 'opening', step });

/** What opens the workspace, with everything that takes loaded. */
async function opener(start: ThreadStart): Promise<() => Functions> {
  if (start.role === 'writer') {
    const { openWriter } = await import('./open-writer.ts');
    return () => openWriter(start, new URL(import.meta.url), oftenEnough(told));
  }
  if (start.role === 'analyst') {
    const { openAnalyst } = await import('./analysing.ts');
    return () => openAnalyst(start.file);
  }
  const { openReader } = await import('./reading.ts');
  return () => openReader(start.file);
}

const REHEARSING: ThreadControl = {
  signal: new AbortController().signal,
  cancelled: () => false,
  news: () => {},
};

const running = new Map<number, AbortController>();

async function serve(
  start: ThreadStart,
  functions: Functions,
  seq: number,
  name: string,
  input: unknown,
): Promise<void> {
  const abort = new AbortController();
  running.set(seq, abort);
  const began = performance.now();
  try {
    const value = await functions.call(name, input, {
      signal: abort.signal,
      cancelled: () => Atomics.load(start.stop, seq % start.stop.length) === seq,
      news: (news) => answer({ kind: 'news', seq, value: news }),
    });
    answer({ kind: 'value', seq, value });
  } catch (error) {
    answer({ kind: 'error', seq, error: asThreadError(error) });
  } finally {
    running.delete(seq);
    const ms = performance.now() - began;
    if (start.role === 'reader' && ms > SLOW) answer({ kind: 'slow', name, ms });
  }
}

/** What fails here fails again, and is told, when somebody asks. */
async function rehearse(functions: Functions, { name, input }: Rehearsed): Promise<void> {
  try {
    await functions.call(name, input, REHEARSING);
  } catch {
    // Nobody waits for it.
  }
}

function close(port: MessagePort, functions: Functions): void {
  functions.close();
  answer({ kind: 'closed' });
  port.close();
}

/** Opens the workspace when it is said to be there. */
async function begin(port: MessagePort, start: ThreadStart): Promise<void> {
  const open = await opener(start);
  port.once('message', () => {
    try {
      listen(port, start, open());
    } catch (error) {
      answer({ kind: 'failed', error: asThreadError(error) });
    }
  });
}

function listen(port: MessagePort, start: ThreadStart, functions: Functions): void {
  // One call after another: an import's transaction must not take in what others write meanwhile.
  let queue: Promise<void> = Promise.resolve();
  const rehearsal =
    start.role !== 'reader'
      ? null
      : startRehearsal((question) => {
          queue = queue.then(() => rehearse(functions, question));
        });
  port.on('message', (request: Request) => {
    switch (request.kind) {
      case 'open':
        return;
      case 'call': {
        const { seq, name, input } = request;
        rehearsal?.asked();
        queue = queue
          .then(() => serve(start, functions, seq, name, input))
          .then(() => rehearsal?.answered());
        return;
      }
      case 'stop':
        running.get(request.seq)?.abort(new Failure('cancelled'));
        return;
      case 'close':
        rehearsal?.end();
        queue = queue.then(() => close(port, functions));
        return;
      default:
        request satisfies never;
    }
  });
  answer({ kind: 'ready' });
}

if (start.role === 'archive') serveArchive(port);
else if (start.role === 'intake') {
  const { serveIntake } = await import('./intake-thread.ts');
  await serveIntake(port, start, new URL(import.meta.url));
} else {
  try {
    await begin(port, start);
  } catch (error) {
    answer({ kind: 'failed', error: asThreadError(error) });
  }
}
