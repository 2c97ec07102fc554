import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'node_modules', 'electron');
/** A slow line needs minutes for 110 MB; a firewall that swallows packets must not hold us longer. */
const PATIENCE_MS = 240_000;

/** The program that Electron's package brings or has fetched, or null where it is not there (yet). */
export function installedElectron(): string | null {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * The program of Electron, fetched once where it is missing: its package downloads it outside the
 * registry at first use. Null where that cannot be done, in bounded time and without a word.
 */
export async function fetchElectron(signal: AbortSignal): Promise<string | null> {
  const present = installedElectron();
  const installer = join(folder, 'install.js');
  if (present !== null || !existsSync(installer)) return present;
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: PATIENCE_MS,
      signal,
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
  return installedElectron();
}
