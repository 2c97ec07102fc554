import { pathToFileURL } from 'node:url';
import { cliTexts } from '../../shared/i18n/cli/texts.ts';
import { buildHost, hostEntry, hostIsStale } from './host-bundle.ts';
import type * as LoopbackHost from './loopback-host.ts';
import type { LoopbackHostOptions } from './loopback-host.ts';
import { buildPage, pageFolder, pageIsStale } from './page.ts';

export interface ServeDeskOptions extends Omit<LoopbackHostOptions, 'page'> {
  /** Sentences for the person at the terminal, on stderr. */
  readonly say: (text: string) => void;
}

/** Serves the desk on 127.0.0.1 until the signal is aborted, built first where it is not. Answers the exit code. */
export async function serveDesk({ say, ...options }: ServeDeskOptions): Promise<0 | 1> {
  const text = cliTexts(options.language);
  try {
    await buildWhatIsStale(() => say(text('serve.building')));
  } catch (error) {
    say(
      text('serve.not-built', { problem: error instanceof Error ? error.message : String(error) }),
    );
    return 1;
  }
  const { runLoopbackHost } = await builtHost();
  const ended = await runLoopbackHost({ ...options, page: pageFolder });
  if (ended === 'stopped') return 0;
  say(text('serve.port-taken', { port: String(options.port) }));
  return 1;
}

async function buildWhatIsStale(building: () => void): Promise<void> {
  const page = pageIsStale();
  const host = hostIsStale();
  if (!page && !host) return;
  building();
  if (page) await buildPage();
  if (host) await buildHost();
}

/** The bundle has the shape of its entry. */
async function builtHost(): Promise<typeof LoopbackHost> {
  return (await import(pathToFileURL(hostEntry).href)) as typeof LoopbackHost;
}
