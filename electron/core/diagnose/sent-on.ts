import { isPublicMailboxDomain, mailboxProvider } from '../classify/provider.ts';
import { domainOf } from '../mail/address.ts';

/** How an event notes that a message was sent on: the address written to, then the one that failed. */
export const sentOnNote = (writtenTo: string, failed: string): string => `${writtenTo} → ${failed}`;

const NOTE = /^(\S{1,320}) → (\S{1,320})$/;
/** Domains under which a service keeps the mailboxes of other domains (Microsoft 365, Google Workspace). */
const OF_A_TENANT = /\.(?:onmicrosoft\.com|test-google-a\.com)$/;

/**
 * The address that a message was sent on to, where that belongs to another house; null for a note of
 * anything else, and where the two domains are one organisation's: there the second is the mailbox itself. Under the
 * domains of a public provider it is another person's, unless the two are one name spelt in two ways.
 */
export function sentOnTo(note: string | null): string | null {
  const found = NOTE.exec(note ?? '');
  const [from, to] = [domainOf(found?.[1] ?? ''), domainOf(found?.[2] ?? '')];
  if (found === null || from === null || to === null || OF_A_TENANT.test(to)) return null;
  const provider = mailboxProvider(from).id;
  if (isPublicMailboxDomain(from) && mailboxProvider(to).id === provider) {
    return plainMailbox(found[1]!) === plainMailbox(found[2]!) ? null : found[2]!;
  }
  const within = `.${from}`.endsWith(`.${to}`) || `.${to}`.endsWith(`.${from}`);
  return within || organisation(from) === organisation(to) ? null : found[2]!;
}

/** The name of a mailbox without what public providers overlook in it: case, dots, dashes, a tag. */
const plainMailbox = (address: string): string =>
  address
    .slice(0, address.lastIndexOf('@'))
    .replace(/\+.*$/s, '')
    .replace(/[.-]/g, '')
    .toLowerCase();

/** The registered part of a domain, by the length of its labels: example.org, example.co.uk. */
function organisation(domain: string): string {
  const labels = domain.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join('.');
}
