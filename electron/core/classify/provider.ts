import type { ProviderRow } from './providers/provider-row.ts';
import { MAILBOX_PROVIDERS } from './providers/mailboxes.ts';
import { SERVICE_PROVIDERS } from './providers/services.ts';

/** Who runs the mailbox: a known provider, or the receiving domain itself. */
export interface MailboxProvider {
  readonly id: string;
  readonly name: string;
}

interface Signature {
  readonly words: string;
  readonly provider: MailboxProvider;
}

const byDomain = new Map<string, MailboxProvider>();
const byBrand = new Map<string, MailboxProvider>();
const byMx = new Map<string, MailboxProvider>();
const signatures: Signature[] = [];

function split(list: string, by: string): readonly string[] {
  return list.split(by).filter((part) => part !== '');
}

function enter([id, name, domains, mx, says]: ProviderRow): void {
  const provider = { id, name };
  for (const domain of split(domains, ' ')) {
    if (domain.endsWith('.*')) byBrand.set(domain.slice(0, -2), provider);
    else byDomain.set(domain, provider);
  }
  for (const host of split(mx, ' ')) byMx.set(host, provider);
  for (const words of split(says, '|')) signatures.push({ words, provider });
}

for (const row of [...MAILBOX_PROVIDERS, ...SERVICE_PROVIDERS]) enter(row);

/** A host or domain as it is compared: lower case, no trailing dot, `dns; ` and `[address]` marks gone. */
function plainHost(value: string): string {
  const host = value
    .slice(0, 300)
    .toLowerCase()
    .replace(/^\s*(?:dns|smtp|x-unix)\s*;\s*/, '')
    .trim();
  const end = host.search(/[\s([:]/);
  return (end > 0 ? host.slice(0, end) : host).replace(/\.$/, '');
}

function bySuffix(
  table: ReadonlyMap<string, MailboxProvider>,
  host: string,
): MailboxProvider | null {
  let rest = host;
  for (let labels = 0; labels < 12; labels += 1) {
    const found = table.get(rest);
    if (found !== undefined) return found;
    const dot = rest.indexOf('.');
    if (dot === -1) return null;
    rest = rest.slice(dot + 1);
  }
  return null;
}

const SECOND_LEVEL = new Set(['co', 'com', 'net', 'org', 'ne', 'or']);

/** The brand of `yahoo.de` and `yahoo.co.uk` is `yahoo`: the label before the public suffix. */
function ofBrand(domain: string): MailboxProvider | null {
  const labels = domain.split('.');
  if (labels.length < 2 || labels.length > 3) return null;
  if (labels.length === 3 && !SECOND_LEVEL.has(labels[1] ?? '')) return null;
  return byBrand.get(labels[0] ?? '') ?? null;
}

/** The known provider of a receiving domain, or null. */
export function providerOfDomain(domain: string): MailboxProvider | null {
  const host = plainHost(domain);
  return byDomain.get(host) ?? ofBrand(host);
}

/** Domains of known providers whose mailboxes are their own people's. */
const OF_THEIR_OWN = new Set(['google.com', 'microsoft.com', 'onmicrosoft.com', 'apple.com']);

/** Whether anybody can have a mailbox under the domain, so that no administrator acts for its owner. */
export const isPublicMailboxDomain = (domain: string): boolean =>
  providerOfDomain(domain) !== null && !OF_THEIR_OWN.has(plainHost(domain));

/** The known provider behind an MX host, or null. */
export function providerOfMx(mx: string): MailboxProvider | null {
  return bySuffix(byMx, plainHost(mx));
}

/** The providers whose servers alone write what stands in such a text (already folded). */
export function providersOfText(folded: string): readonly MailboxProvider[] {
  return signatures.filter(({ words }) => folded.includes(words)).map(({ provider }) => provider);
}

/**
 * Rolls a receiving domain up to the provider that runs its mailboxes; the MX host, where known,
 * decides for domains that are hosted (a company on Google Workspace is `google`). An unknown
 * domain is its own provider: `id` and `name` are the domain.
 */
export function mailboxProvider(domain: string, mx?: string | null): MailboxProvider {
  const found =
    providerOfDomain(domain) ?? (mx === null || mx === undefined ? null : providerOfMx(mx));
  if (found !== null) return { id: found.id, name: found.name };
  const own = plainHost(domain);
  return { id: own, name: own };
}
