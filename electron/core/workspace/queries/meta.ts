import { randomInt } from 'node:crypto';
import { row, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** The number that makes this workspace's key hashes its own; chosen once. */
export function createSeed(db: WritableDatabase): void {
  if (row(db, `SELECT value FROM meta WHERE name = 'key-seed'`) !== undefined) return;
  run(db, `INSERT INTO meta (name, value) VALUES ('key-seed', ?)`, randomInt(1, 2 ** 31));
}

export function keySeed(db: ReadableDatabase): number {
  const found = row<{ value: number }>(db, `SELECT value FROM meta WHERE name = 'key-seed'`);
  return Number(found?.value ?? 1);
}
