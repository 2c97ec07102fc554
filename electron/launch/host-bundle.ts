import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isStale } from './freshness.ts';

const root = join(import.meta.dirname, '..', '..');
const outHost = join(root, 'out', 'host');
const ENTRY = 'loopback-host.js';
/** Builds that are kept, the newest among them: a host that runs still loads parts of its own. */
const KEPT = 4;

/** The loopback host, as built: a few files instead of some hundred sources (docs/adr/0009). */
export const hostEntry = join(outHost, ENTRY);

/** Whether the built host is missing, or older than its sources where they are at hand. */
export function hostIsStale(): boolean {
  const sources = ['electron', 'shared', 'package-lock.json'];
  return isStale(
    hostEntry,
    sources.map((name) => join(root, name)),
  );
}

/**
 * Builds the host and its threads into a folder of their own within `folder`, and then lets the entry there
 * name it: whoever starts meanwhile, or builds as well, finds a whole one. Rejects where Vite is not installed
 * or something does not compile.
 */
export async function buildHost(folder: string = outHost): Promise<void> {
  const { build } = await import('vite');
  await mkdir(folder, { recursive: true });
  await removeOlder(folder);
  const name = `${Date.now()}-${randomBytes(3).toString('hex')}`;
  const own = join(folder, name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: own,
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
  const beside = join(own, `entry-${ENTRY}`);
  await writeFile(beside, `export * from './${name}/${ENTRY}';\n`);
  await rename(beside, join(folder, ENTRY));
}

/** Leaves room for one more build. The names of builds begin with their time. */
async function removeOlder(folder: string): Promise<void> {
  const builds = (await readdir(folder)).filter((name) => /^\d+-/.test(name)).toSorted();
  const older = builds.slice(0, 1 - KEPT);
  // What cannot be removed now is the next time.
  await Promise.allSettled(older.map((name) => rm(join(folder, name), { recursive: true })));
}
