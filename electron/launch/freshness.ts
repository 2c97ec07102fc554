import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `output` is missing or older than any file under the given folders. */
export function isStale(output: string, folders: readonly string[]): boolean {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  return folders.some((folder) => newestUnder(folder) > built);
}

function newestUnder(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}
