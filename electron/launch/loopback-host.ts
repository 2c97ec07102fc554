import type { Language } from '../../shared/domain/verdict.ts';
import { createDesk } from '../host/desk.ts';
import type { Desk } from '../host/desk.ts';
import { windowlessPorts } from '../host/host-ports.ts';
import { startServer } from '../http/server.ts';
import type { RunningServer } from '../http/server.ts';

export interface LoopbackHostOptions {
  /** The folder of the built page. */
  readonly page: string;
  /** A case to begin with, or null for the one that was open last. */
  readonly workspace: string | null;
  /** 0 takes any free port. */
  readonly port: number;
  readonly language: Language;
  /** Ends the host when aborted. */
  readonly signal: AbortSignal;
  /** Told where the page is. */
  readonly ready: (url: string) => Promise<void>;
}

/**
 * Serves the desk on 127.0.0.1 until the signal is aborted. Answers how it ended; begun twice on one port,
 * the second is told that it is taken.
 */
export async function runLoopbackHost(
  options: LoopbackHostOptions,
): Promise<'stopped' | 'port-taken'> {
  const desk = createDesk({
    ports: windowlessPorts,
    workspace: options.workspace,
    language: options.language,
    log: logToStderr,
  });
  try {
    const server = await listen(desk, options);
    if (server === null) return 'port-taken';
    await options.ready(server.url);
    await aborted(options.signal);
    await server.close();
    return 'stopped';
  } finally {
    await desk.close();
  }
}

/** The server, or null where its port is another program's. */
async function listen(
  desk: Desk,
  { page, port }: LoopbackHostOptions,
): Promise<RunningServer | null> {
  try {
    return await startServer({ served: { ...desk, log: logToStderr }, page, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null;
    throw error;
  }
}

function logToStderr(id: string, what: string, error: unknown): void {
  process.stderr.write(
    `[${id}] ${what}: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
