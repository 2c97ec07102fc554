import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createDesk } from '../../electron/host/desk.ts';
import { windowlessPorts } from '../../electron/host/host-ports.ts';
import { startServer } from '../../electron/http/server.ts';
import type { RunningServer } from '../../electron/http/server.ts';
import { pageFolder } from '../../electron/launch/page.ts';

export interface RunningDesk {
  /** Opens the desk in a page, let in by the token. */
  readonly url: string;
  readonly origin: string;
  /** A fresh folder of this test: settings and cases live in it. */
  readonly folder: string;
  /** Serves the same desk on another port as well, as the next start would. Answers its address. */
  readonly onAnotherPort: () => Promise<string>;
}

interface Fixtures {
  /** The language that the system of this desk speaks. */
  readonly systemLanguage: 'en' | 'ru';
  readonly running: RunningDesk;
  /** A page with the desk open on a fresh, empty case. */
  readonly desk: Page;
}

/** `test` with a loopback host of its own for every test: real core, real files, real page. */
export const test = base.extend<Fixtures>({
  systemLanguage: ['en', { option: true }],
  running: async ({ systemLanguage }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'deadletter-e2e-'));
    const log = (id: string, what: string, error: unknown): void => {
      process.stderr.write(`[${id}] ${what}: ${error instanceof Error ? error.stack : ''}\n`);
    };
    const desk = await createDesk({
      ports: windowlessPorts,
      folders: { config: join(folder, 'config'), cases: join(folder, 'cases') },
      language: systemLanguage,
      log,
    });
    const server = await startServer({ served: { ...desk, log }, page: pageFolder });
    const others: RunningServer[] = [];
    await use({
      url: server.url,
      origin: server.origin,
      folder,
      onAnotherPort: async () => {
        const other = await startServer({ served: { ...desk, log }, page: pageFolder });
        others.push(other);
        return other.url;
      },
    });
    for (const one of [server, ...others]) await one.close();
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  },
  desk: async ({ page, running }, use) => {
    await page.goto(running.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';
