import { randomInt } from 'node:crypto';
import { row, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** The number that makes this workspace's key hashes its own; chosen once. */
export function createSeed(db: WritableDatabase): void {
  if (row(db, `SELECT value FROM meta WHERE name = 'key-seed'`) !== undefined) return;
  run(db, `INSERT OR IGNORE INTO meta (name, value) VALUES ('key-seed', ?)`, randomInt(1, 2 ** 31));
}

export function keySeed(db: ReadableDatabase): number {
  const found = row<{ value: number }>(db, `SELECT value FROM meta WHERE name = 'key-seed'`);
  return found?.value ?? 1;
}

/** The workspace's secret for pseudonyms; null where none was needed yet. */
export function storedRedactionKey(db: ReadableDatabase): string | null {
  const found = row<{ value: string }>(db, `SELECT value FROM meta WHERE name = 'redaction-key'`);
  return found?.value ?? null;
}

/** The workspace's secret for pseudonyms: the one that is there, else `fresh` from now on. */
export function saveRedactionKey(db: WritableDatabase, fresh: string): string {
  run(db, `INSERT OR IGNORE INTO meta (name, value) VALUES ('redaction-key', ?)`, fresh);
  return storedRedactionKey(db) ?? fresh;
}
