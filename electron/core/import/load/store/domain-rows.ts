import type { WritableDatabase } from '../../../workspace/connection.ts';
import { domainById, insertDomain, providerRow } from '../../../workspace/queries/domains.ts';
import type { FirstDomain } from '../batch.ts';

/** The rows of receiving domains and of their providers. */
export interface DomainRows {
  take(domains: readonly FirstDomain[]): void;
  /** Row of the provider of a domain, 0 for none. */
  providerOf(domain: number): number;
}

export function createDomainRows(db: WritableDatabase): DomainRows {
  const providers = new Map<string, number>();
  const ofDomain = new Map<number, number>();

  function rowOf(id: string, name: string): number {
    let found = providers.get(id);
    if (found === undefined) {
      found = providerRow(db, id, name);
      providers.set(id, found);
    }
    return found;
  }

  return {
    take(domains) {
      for (const { row, domain, provider } of domains) {
        const providerId = rowOf(provider.id, provider.name);
        ofDomain.set(row, providerId);
        insertDomain(db, row, domain, providerId);
      }
    },
    providerOf(domain) {
      let found = ofDomain.get(domain);
      if (found === undefined) {
        found = domainById(db, domain)?.provider ?? 0;
        ofDomain.set(domain, found);
      }
      return found;
    },
  };
}
