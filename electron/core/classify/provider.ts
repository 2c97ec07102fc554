import { PROVIDERS, type Provider } from './provider-table.ts';

/** Who runs the mailbox: a known provider, or the receiving domain itself. */
export interface MailboxProvider {
  readonly id: string;
  readonly name: string;
}

const byDomain = new Map<string, Provider>();
const byBrand = new Map<string, Provider>();
const byMx = new Map<string, Provider>();
const signatures: { readonly words: string; readonly provider: Provider }[] = [];

for (const provider of PROVIDERS) {
  for (const domain of provider.domains) {
    if (domain.endsWith('.*')) byBrand.set(domain.slice(0, -2), provider);
    else byDomain.set(domain, provider);
  }
  for (const host of provider.mx) byMx.set(host, provider);
  for (const words of provider.says ?? []) signatures.push({ words, provider });
}

/** A host or domain as it is compared: lower case, no trailing dot, `dns; ` and `[address]` marks gone. */
function plainHost(value: string): string {
  const host = value
    .slice(0, 300)
    .toLowerCase()
    .replace(/^\s*(?:dns|smtp|x-unix)\s*;\s*/, '')
    .trim();
  const end = host.search(/[\s(\[:]/);
  return (end > 0 ? host.slice(0, end) : host).replace(/\.$/, '');
}

function bySuffix(table: ReadonlyMap<string, Provider>, host: string): Provider | null {
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

/** The brand of `yahoo.co.uk` is `yahoo`: the first label, where at most two labels follow. */
function ofBrand(domain: string): Provider | null {
  const labels = domain.split('.');
  if (labels.length < 2 || labels.length > 3) return null;
  return byBrand.get(labels[0] ?? '') ?? null;
}

/** The known provider of a receiving domain, or null. */
export function providerOfDomain(domain: string): Provider | null {
  const host = plainHost(domain);
  return byDomain.get(host) ?? ofBrand(host);
}

/** The known provider behind an MX host, or null. */
export function providerOfMx(mx: string): Provider | null {
  return bySuffix(byMx, plainHost(mx));
}

/** The provider whose servers alone write such a text (already folded), or null. */
export function providerOfText(folded: string): Provider | null {
  return signatures.find(({ words }) => folded.includes(words))?.provider ?? null;
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
