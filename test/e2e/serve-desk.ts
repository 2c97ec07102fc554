import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/verdict.ts';
import { keepCompiled } from '../../electron/host/compile-cache.ts';
import { createDesk } from '../../electron/host/desk.ts';
import type { Desk } from '../../electron/host/desk.ts';
import { windowlessPorts } from '../../electron/host/host-ports.ts';
import { startServer } from '../../electron/http/server.ts';
import type { RunningServer } from '../../electron/http/server.ts';
import { pageFolder } from '../../electron/launch/page.ts';

export interface ServedDesk {
  readonly desk: Desk;
  /** A fresh folder: settings and cases live in it. */
  readonly folder: string;
  /** Opens the desk in a page, let in by the token. */
  readonly url: string;
  readonly origin: string;
  /** Serves the same desk on another port as well, as the next start would. Answers its address. */
  readonly onAnotherPort: () => Promise<string>;
  /** Leaves nothing behind. */
  readonly close: () => Promise<void>;
}

// As the program starts.
keepCompiled();

interface DeskWish {
  /** What the system speaks; English. */
  readonly language?: Language;
  /** The case to open. */
  readonly workspace?: string;
}

/** The page over a core of its own, on the loopback: real core, real files. */
export async function serveDesk({ language = 'en', ...wish }: DeskWish = {}): Promise<ServedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'deadletter-page-'));
  const log = (id: string, what: string, error: unknown): void => {
    process.stderr.write(`[${id}] ${what}: ${error instanceof Error ? error.stack : ''}\n`);
  };
  const desk = createDesk({
    ports: windowlessPorts,
    ...wish,
    folders: { config: join(folder, 'config'), cases: join(folder, 'cases') },
    language,
    log,
  });
  const servers: RunningServer[] = [];
  const serve = async (): Promise<RunningServer> => {
    const server = await startServer({ served: { ...desk, log }, page: pageFolder });
    servers.push(server);
    return server;
  };
  const { url, origin } = await serve();
  return {
    desk,
    folder,
    url,
    origin,
    onAnotherPort: async () => (await serve()).url,
    close: async () => {
      for (const server of servers) await server.close();
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
