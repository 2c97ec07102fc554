import { row, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import { lastId } from './row-numbers.ts';

export function nextDomainId(db: ReadableDatabase): number {
  return lastId(db, 'domain') + 1;
}

export function domainByName(db: ReadableDatabase, name: string): number | undefined {
  return row<{ id: number }>(db, 'SELECT id FROM domain WHERE name = ?', name)?.id;
}

export interface DomainRow {
  readonly domain: string;
  /** Row of `provider`. */
  readonly provider: number;
  /** The provider's id and name. */
  readonly id: string;
  readonly name: string;
}

export function domainById(db: ReadableDatabase, id: number): DomainRow | undefined {
  return row<DomainRow>(
    db,
    `SELECT domain.name AS domain, provider.id AS provider, provider.key AS id, provider.name AS name
     FROM domain JOIN provider ON provider.id = domain.provider WHERE domain.id = ?`,
    id,
  );
}

/** The row of a provider, made when new. */
export function providerRow(db: WritableDatabase, key: string, name: string): number {
  const found = row<{ id: number }>(db, 'SELECT id FROM provider WHERE key = ?', key);
  if (found !== undefined) return found.id;
  run(db, 'INSERT INTO provider (key, name) VALUES (?, ?)', key, name);
  return row<{ id: number }>(db, 'SELECT id FROM provider WHERE key = ?', key)!.id;
}

export function insertDomain(
  db: WritableDatabase,
  id: number,
  name: string,
  provider: number,
): void {
  run(db, 'INSERT INTO domain (id, name, provider) VALUES (?, ?, ?)', id, name, provider);
}

/** Removes a domain that no recipient has any more, and its provider with its last domain. */
export function removeUnusedDomain(db: WritableDatabase, id: number): void {
  const domain = domainById(db, id);
  if (domain === undefined) return;
  run(
    db,
    'DELETE FROM domain WHERE id = ? AND NOT EXISTS (SELECT 1 FROM recipient WHERE domain = ?)',
    id,
    id,
  );
  run(
    db,
    'DELETE FROM provider WHERE id = ? AND NOT EXISTS (SELECT 1 FROM domain WHERE provider = ?)',
    domain.provider,
    domain.provider,
  );
}
