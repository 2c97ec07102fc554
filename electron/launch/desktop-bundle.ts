import { join } from 'node:path';
import { isStale } from './freshness.ts';
import { pageIsStale } from './page.ts';

const root = join(import.meta.dirname, '..', '..');

/** The main process of the window, as built. */
export const desktopEntry = join(root, 'out', 'main', 'main.js');

/** Whether the window's bundles are missing or older than their sources. */
export function desktopIsStale(): boolean {
  const sources = [
    join(root, 'electron'),
    join(root, 'shared'),
    join(root, 'electron.vite.config.ts'),
  ];
  return pageIsStale() || isStale(desktopEntry, sources);
}

/** Builds main process, worker, preload and page into out/ with electron-vite. */
export async function buildDesktop(): Promise<void> {
  const { build } = await import('electron-vite');
  await build({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' });
}
