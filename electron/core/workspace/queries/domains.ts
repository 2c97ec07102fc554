import { row, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

export function nextDomainId(db: ReadableDatabase): number {
  return (row<{ last: number | null }>(db, 'SELECT max(id) AS last FROM domain')?.last ?? 0) + 1;
}

export function domainByName(db: ReadableDatabase, name: string): number | undefined {
  return row<{ id: number }>(db, 'SELECT id FROM domain WHERE name = ?', name)?.id;
}

export interface DomainRow {
  readonly domain: string;
  /** The provider's id and name. */
  readonly id: string;
  readonly name: string;
}

export function domainById(db: ReadableDatabase, id: number): DomainRow | undefined {
  return row<DomainRow>(
    db,
    'SELECT name AS domain, provider AS id, provider_name AS name FROM domain WHERE id = ?',
    id,
  );
}

export function insertDomain(
  db: WritableDatabase,
  id: number,
  name: string,
  provider: string,
  providerName: string,
): void {
  run(
    db,
    'INSERT INTO domain (id, name, provider, provider_name) VALUES (?, ?, ?, ?)',
    id,
    name,
    provider,
    providerName,
  );
}

/** Removes the domains of the given rows that no recipient has any more. */
export function removeUnusedDomain(db: WritableDatabase, id: number): void {
  run(
    db,
    'DELETE FROM domain WHERE id = ? AND NOT EXISTS (SELECT 1 FROM recipient WHERE domain = ?)',
    id,
    id,
  );
}
