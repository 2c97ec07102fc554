import type { OpeningWatch } from '../../../shared/domain/opening.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import type { Rule } from '../classify/rule.ts';
import type { AnalysingFunctions } from './analysing.ts';
import { lineOf } from './patience.ts';
import type { ReadingFunctions } from './reading.ts';
import type { CallWatch, ThreadCalls } from './thread-control.ts';
import type { WritingFunctions } from './writing.ts';
import { startThread } from './thread.ts';
import type { Thread } from './thread.ts';

export interface ThreadsOptions {
  readonly file: string;
  readonly create?: boolean;
  /** Start no writer: nothing is migrated, nothing can be changed. */
  readonly readOnly?: boolean;
  /** The user's own rules for replies. */
  readonly rules?: readonly Rule[];
  /** Reading threads; one is enough for a command, three keep typing smooth during counts and patient looks. */
  readonly readers?: number;
  /** Start the first reader at once: a window asks for rows as soon as it is drawn. */
  readonly ahead?: boolean;
  /** The worker's script, where the core was bundled. */
  readonly script?: URL;
  /** Told of reading calls that took longer than they should. */
  readonly slow?: (name: string, ms: number) => void;
  /** Told how far the opening is, where it takes more than opening. */
  readonly opening?: OpeningWatch | undefined;
}

/** The workspace as the rest of the core sees it: functions that answer later. */
export interface Threads {
  readonly read: ThreadCalls<ReadingFunctions>;
  readonly write: ThreadCalls<WritingFunctions>;
  /** Long questions, one after another. */
  readonly analyse: ThreadCalls<AnalysingFunctions>;
  close(): Promise<void>;
}

/**
 * Opens a workspace in its threads: one writer, which creates and migrates, and beside it readers
 * and an analyst, started when first needed. Throws the `Failure` of opening it.
 */
export async function openThreads(options: ThreadsOptions): Promise<Threads> {
  const { file, create = false, readOnly = false, ahead = false, readers: most = 3 } = options;
  const script =
    options.script ??
    new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  const slow = options.slow ?? ((): void => {});
  const common = { file, script, slow, rules: options.rules ?? [] };
  const readers: Promise<Thread>[] = [];
  const ready: Thread[] = [];
  let analyst: Promise<Thread> | null = null;

  function start(after?: Promise<unknown>): Promise<Thread> {
    const starting = startThread({ ...common, role: 'reader', create: false, after });
    readers.push(starting);
    void starting.then(
      (thread) => ready.push(thread),
      () => readers.splice(readers.indexOf(starting), 1),
    );
    return starting;
  }

  /** The reader with the least to do; another one while all are busy. */
  async function reader(): Promise<Thread> {
    const idle = ready.reduce<Thread | null>(
      (best, thread) => (best === null || thread.pending < best.pending ? thread : best),
      null,
    );
    if (idle !== null && (idle.pending === 0 || readers.length >= most)) return idle;
    if (idle === null && readers.length > 0) return readers[0]!;
    if (idle === null) return start();
    void start().catch(() => {});
    return idle;
  }

  /** The reader of a line of its own; the last one where there are fewer. */
  function readerOf(line: number): Promise<Thread> {
    while (readers.length < Math.min(line + 1, most)) void start().catch(() => {});
    return readers[Math.min(line, most - 1)] ?? start();
  }

  function startAnalyst(): Promise<Thread> {
    const starting = startThread({ ...common, role: 'analyst', create: false });
    starting.catch(() => {
      analyst = null;
    });
    return starting;
  }

  const writing = readOnly
    ? null
    : startThread({ ...common, role: 'writer', create, opening: options.opening });
  // One that cannot be started now is started, or fails, when somebody asks.
  if (writing !== null && ahead) start(writing).catch(() => {});
  if (writing === null) await start();
  const writer = await writing;

  return {
    read: calls<ReadingFunctions>(async (name, input, watch) => {
      const line = lineOf(name, input);
      return (await (line === 0 ? reader() : readerOf(line))).call(name, input, watch);
    }),
    write: calls<WritingFunctions>((name, input, watch) => {
      if (writer === null) return Promise.reject(new Failure('workspace-read-only'));
      return writer.call(name, input, watch);
    }),
    analyse: calls<AnalysingFunctions>(async (name, input, watch) => {
      analyst ??= startAnalyst();
      return (await analyst).call(name, input, watch);
    }),
    async close() {
      const started = await Promise.allSettled([
        ...readers,
        ...(analyst === null ? [] : [analyst]),
      ]);
      for (const thread of started) if (thread.status === 'fulfilled') await thread.value.close();
      await writer?.close();
    },
  };
}

/** An object with every function name on it: the names are the types' own, checked where they are called. */
function calls<Functions>(
  call: (name: string, input: unknown, watch?: CallWatch) => Promise<unknown>,
): ThreadCalls<Functions> {
  return new Proxy({} as ThreadCalls<Functions>, {
    get: (_target, name) => (input: unknown, watch?: CallWatch) => call(String(name), input, watch),
  });
}
