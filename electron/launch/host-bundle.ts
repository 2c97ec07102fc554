import { join } from 'node:path';
import { isStale } from './freshness.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'out', 'host');

/** The loopback host, as built: a few files instead of some hundred sources (docs/adr/0009). */
export const hostEntry = join(folder, 'loopback-host.js');

/** Whether the built host is missing, or older than its sources where they are at hand. */
export function hostIsStale(): boolean {
  return isStale(hostEntry, [join(root, 'electron'), join(root, 'shared')]);
}

/** Builds the host and its threads into `out/host`. Rejects where Vite is not installed or something does not compile. */
export async function buildHost(): Promise<void> {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      // A host that runs meanwhile may still load a part that it had not needed.
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        // Native: it finds its binary beside itself.
        external: ['better-sqlite3'],
        input: {
          'loopback-host': join(root, 'electron', 'launch', 'loopback-host.ts'),
          worker: join(root, 'electron', 'core', 'threads', 'worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}
