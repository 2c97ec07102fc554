import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles `import-child.ts` and the worker's script as the package ships the core: without type
 * stripping, which costs every thread its time and memory.
 * @returns the script to run
 */
export async function bundleImport(folder: string): Promise<string> {
  const root = join(import.meta.dirname, '..', '..');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          'import-child': join(import.meta.dirname, 'import-child.ts'),
          worker: join(root, 'electron', 'core', 'threads', 'worker.ts'),
        },
      },
    },
  });
  return join(folder, 'import-child.js');
}
