import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isStale } from './freshness.ts';

const root = join(import.meta.dirname, '..', '..');

/** The folder of the built page. */
export const pageFolder = join(root, 'out', 'renderer');

/** Whether the page is missing, or older than its sources where they are at hand. */
export function pageIsStale(): boolean {
  const sources = join(root, 'renderer');
  const index = join(pageFolder, 'index.html');
  if (!existsSync(sources)) return !existsSync(index);
  return isStale(index, [sources, join(root, 'shared')]);
}

/** Builds the page into `pageFolder` with Vite. Rejects where Vite is not installed or the page does not compile. */
export async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'error' });
}
