import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/cli/texts.ts';
import { keepCompiled } from '../host/compile-cache.ts';
import { systemLanguage } from '../host/system-language.ts';
import { hasDisplay, mayOpenBrowser, openBrowser } from './browser.ts';
import { buildDesktop, desktopEntry, desktopIsStale } from './desktop-bundle.ts';
import { fetchElectron } from './electron-binary.ts';
import { serveDesk } from './serve-desk.ts';

/** A window that ends with an error this soon never opened: a missing library, a refused sandbox. In milliseconds. */
const STILLBORN_MS = 5000;

keepCompiled();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}

const language = systemLanguage();
const text = cliTexts(language);
const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};
const files = process.argv.slice(2);

process.exitCode = (await openWindow()) ?? (await openPage());

/** The exit code of the window, or null where no window can be had; then a sentence has said why. */
async function openWindow(): Promise<number | null> {
  if (!hasDisplay()) {
    say(text('start.no-display'));
    return null;
  }
  const program = await fetchElectron(stop.signal);
  if (program === null) {
    if (!stop.signal.aborted) say(text('start.no-electron'));
    return stop.signal.aborted ? 0 : null;
  }
  if (desktopIsStale()) {
    say(text('start.building'));
    await buildDesktop();
  }
  const begun = performance.now();
  const code = await new Promise<number>((ended) => {
    const child = spawn(program, [desktopEntry, ...files.map((file) => resolve(file))], {
      stdio: 'inherit',
    });
    stop.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.on('error', () => ended(1));
    child.on('close', (status) => ended(status ?? 0));
  });
  if (code === 0 || stop.signal.aborted) return 0;
  if (performance.now() - begun > STILLBORN_MS) return code;
  say(text('start.no-electron'));
  return null;
}

function openPage(): Promise<number> {
  return serveDesk({
    workspace: files.find((file) => file.endsWith('.deadletter')) ?? null,
    port: 0,
    language,
    signal: stop.signal,
    say,
    ready: async (url) => {
      process.stdout.write(`${text('serve.ready', { url })}\n`);
      say(text('serve.stop'));
      if (mayOpenBrowser()) openBrowser(url);
    },
  });
}
