import type { Language } from '../../shared/domain/verdict.ts';
import { cliTexts } from '../../shared/i18n/cli/texts.ts';
import { createDesk } from '../host/desk.ts';
import type { Desk } from '../host/desk.ts';
import { windowlessPorts } from '../host/host-ports.ts';
import { startServer } from '../http/server.ts';
import type { RunningServer } from '../http/server.ts';
import { buildPage, pageFolder, pageIsStale } from './page.ts';

export interface ServeDeskOptions {
  /** A case to begin with, or null for the one that was open last. */
  readonly workspace: string | null;
  /** 0 takes any free port. */
  readonly port: number;
  readonly language: Language;
  /** Ends the host when aborted. */
  readonly signal: AbortSignal;
  /** Sentences for the person at the terminal, on stderr. */
  readonly say: (text: string) => void;
  readonly ready: (url: string) => Promise<void>;
}

/** Serves the desk on 127.0.0.1 until the signal is aborted. Answers the exit code. */
export async function serveDesk(options: ServeDeskOptions): Promise<0 | 1> {
  const { language, say, signal, port } = options;
  const text = cliTexts(language);
  if (!(await pageReady(language, say))) return 1;
  const desk = createDesk({
    ports: windowlessPorts,
    workspace: options.workspace,
    language,
    log: logToStderr,
  });
  try {
    const server = await listen({ desk, page: pageFolder, port });
    if (server === null) {
      say(text('serve.port-taken', { port: String(port) }));
      return 1;
    }
    await options.ready(server.url);
    await aborted(signal);
    await server.close();
    return 0;
  } finally {
    await desk.close();
  }
}

/** Builds the page where it is missing or stale, saying so. False, with a sentence, where that fails. */
async function pageReady(language: Language, say: (text: string) => void): Promise<boolean> {
  if (!pageIsStale()) return true;
  const text = cliTexts(language);
  say(text('serve.building'));
  try {
    await buildPage();
    return true;
  } catch (error) {
    say(text('serve.no-page', { problem: error instanceof Error ? error.message : String(error) }));
    return false;
  }
}

async function listen({
  desk,
  page,
  port,
}: {
  readonly desk: Desk;
  readonly page: string;
  readonly port: number;
}): Promise<RunningServer | null> {
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
