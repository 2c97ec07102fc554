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
  // Whatever builds it, a test as well: what developers get takes five times as long to draw a list.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'error' });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
