import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The parsed content of a JSON file, or null where there is none. A damaged file is set aside as
 * `<path>.damaged`, so that nothing written later destroys it.
 */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    setAside(path);
    return null;
  }
}

/** Moves a file that cannot be used out of the way, to `<path>.damaged`. */
export function setAside(path: string): void {
  try {
    renameSync(path, `${path}.damaged`);
  } catch {
    // What cannot be moved is overwritten by the next write at worst; reading goes on without it.
  }
}

/** Writes a JSON file so that a crash leaves the old or the new one whole, never a half. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, path);
}
