import { mailboxProvider } from '../../../classify/provider.ts';
import type { MailboxProvider } from '../../../classify/provider.ts';
import type { ReadableDatabase } from '../../../workspace/connection.ts';
import { domainById, domainByName, nextDomainId } from '../../../workspace/queries/domains.ts';
import type { FirstDomain } from '../batch.ts';

/** A receiving domain and who runs its mailboxes. */
export interface KnownDomain extends MailboxProvider {
  readonly domain: string;
}

/** Numbers receiving domains. */
export interface DomainNumbers {
  idOf(name: string): number;
  provider(id: number): KnownDomain;
  /** Domains met since it was last asked. */
  take(): readonly FirstDomain[];
}

export function createDomainNumbers(db: ReadableDatabase): DomainNumbers {
  const ids = new Map<string, number>();
  const known = new Map<number, KnownDomain>();
  let next = nextDomainId(db);
  let fresh: FirstDomain[] = [];

  return {
    idOf(name) {
      const found = ids.get(name);
      if (found !== undefined) return found;
      const own = Buffer.from(name).toString();
      let id = domainByName(db, own);
      if (id === undefined) {
        id = next;
        next += 1;
        const provider = mailboxProvider(own);
        known.set(id, { domain: own, ...provider });
        fresh.push({ row: id, domain: own, provider: { id: provider.id, name: provider.name } });
      }
      ids.set(own, id);
      return id;
    },
    provider(id) {
      let found = known.get(id);
      if (found === undefined) {
        found = domainById(db, id) ?? { domain: '', id: '', name: '' };
        known.set(id, found);
      }
      return found;
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
