import { join } from 'node:path';
import { createServer } from 'vite';
import { systemLanguage } from '../host/system-language.ts';
import { createDesk } from '../host/desk.ts';
import { windowlessPorts } from '../host/host-ports.ts';
import { startServer } from '../http/server.ts';
import { pageFolder } from './page.ts';

// The loopback host with the page served by Vite: a saved file is on the screen at once.
const log = (id: string, what: string, error: unknown): void => {
  process.stderr.write(`[${id}] ${what}: ${String(error)}\n`);
};
const desk = createDesk({
  ports: windowlessPorts,
  workspace: process.argv[2] ?? null,
  language: systemLanguage(),
  log,
});
const vite = await createServer({
  configFile: join(import.meta.dirname, '..', '..', 'renderer', 'vite.config.ts'),
  server: { middlewareMode: true },
  base: '/',
});
const server = await startServer({
  served: { ...desk, log },
  page: pageFolder,
  pageHandler: (request, response) => vite.middlewares(request, response),
});
process.stdout.write(`${server.url}\n`);
process.on('SIGINT', () => {
  Promise.all([vite.close(), server.close(), desk.close()])
    .catch(() => {})
    .finally(() => process.exit(0));
});
