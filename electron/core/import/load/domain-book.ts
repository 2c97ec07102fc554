import { mailboxProvider } from '../../classify/provider.ts';
import type { MailboxProvider } from '../../classify/provider.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import {
  domainById,
  domainByName,
  insertDomain,
  nextDomainId,
  providerRow,
} from '../../workspace/queries/domains.ts';

/** A receiving domain and its provider. */
export interface Known extends MailboxProvider {
  readonly domain: string;
  /** Row of `provider`. */
  readonly provider: number;
}

/** Receiving domains and who runs their mailboxes. */
export interface DomainBook {
  idOf(name: string): number;
  provider(id: number): Known;
  /** Writes new domains. */
  flush(): void;
}

export function createDomainBook(db: WritableDatabase): DomainBook {
  const ids = new Map<string, number>();
  const known = new Map<number, Known>();
  let next = nextDomainId(db);
  let pending: number[] = [];
  const providers = new Map<string, number>();

  function rowOf({ id, name }: MailboxProvider): number {
    let found = providers.get(id);
    if (found === undefined) {
      found = providerRow(db, id, name);
      providers.set(id, found);
    }
    return found;
  }

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
        known.set(id, { domain: own, ...provider, provider: rowOf(provider) });
        pending.push(id);
      }
      ids.set(own, id);
      return id;
    },
    provider(id) {
      let found = known.get(id);
      if (found === undefined) {
        found = domainById(db, id) ?? { domain: '', id: '', name: '', provider: 0 };
        known.set(id, found);
      }
      return found;
    },
    flush() {
      for (const id of pending) {
        const { domain, provider } = known.get(id)!;
        insertDomain(db, id, domain, provider);
      }
      pending = [];
    },
  };
}
