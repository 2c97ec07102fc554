import { mailboxProvider } from '../../classify/provider.ts';
import type { MailboxProvider } from '../../classify/provider.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import {
  domainById,
  domainByName,
  insertDomain,
  nextDomainId,
} from '../../workspace/queries/domains.ts';

/** Receiving domains and who runs their mailboxes. */
export interface DomainBook {
  idOf(name: string): number;
  provider(id: number): MailboxProvider & { readonly domain: string };
  /** Writes new domains. */
  flush(): void;
}

interface Known extends MailboxProvider {
  readonly domain: string;
}

export function createDomainBook(db: WritableDatabase): DomainBook {
  const ids = new Map<string, number>();
  const known = new Map<number, Known>();
  let next = nextDomainId(db);
  let pending: number[] = [];

  return {
    idOf(name) {
      const found = ids.get(name);
      if (found !== undefined) return found;
      const own = Buffer.from(name).toString();
      let id = domainByName(db, own);
      if (id === undefined) {
        id = next;
        next += 1;
        known.set(id, { domain: own, ...mailboxProvider(own) });
        pending.push(id);
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
    flush() {
      for (const id of pending) {
        const { domain, id: provider, name } = known.get(id)!;
        insertDomain(db, id, domain, provider, name);
      }
      pending = [];
    },
  };
}
