/** Where the keeper of a list looks addresses up and takes them off. */
export type DelistPage =
  | { readonly kind: 'page'; readonly page: string }
  /** The list answers nobody any more since this month. */
  | { readonly kind: 'closed'; readonly since: string };

const page = (page: string): DelistPage => ({ kind: 'page', page });
const closed = (since: string): DelistPage => ({ kind: 'closed', since });

/** By the beginning of a list's proper name (`lists.ts`); as the keepers' sites gave them in 2026. */
const PAGES: readonly (readonly [name: string, DelistPage])[] = [
  ['Spamhaus', page('check.spamhaus.org')],
  ['CBL', page('check.spamhaus.org')],
  ['SpamCop', page('www.spamcop.net/bl.shtml')],
  ['Barracuda', page('www.barracudacentral.org/rbl/removal-request')],
  ['SORBS', closed('2024-06')],
  ['NiX Spam', closed('2025-01')],
  ['UCEPROTECT', page('www.uceprotect.net/en/rblcheck.php')],
  ['Backscatterer', page('www.backscatterer.org')],
  ['Invaluement', page('www.invaluement.com/lookup')],
  ['Mailspike', page('mailspike.org')],
  ['PSBL', page('psbl.org')],
  ['Abusix', page('lookup.abusix.com')],
  ['SpamRATS', page('www.spamrats.com')],
  ['SPFBL', page('matrix.spfbl.net')],
  ['blocklist.de', page('www.blocklist.de')],
  ['s5h.net', page('www.usenix.org.uk/content/rbl.html')],
  ['DroneBL', page('dronebl.org/lookup')],
  ['Sender Score', page('senderscore.org')],
  ['Cloudmark CSI', page('csi.cloudmark.com')],
  ['Cloudmark', page('csi.cloudmark.com')],
  ['Proofpoint', page('ipcheck.proofpoint.com')],
  ['URIBL', page('admin.uribl.com')],
  ['SURBL', page('surbl.org')],
  ['Cisco Talos', page('talosintelligence.com')],
  ['Trend Micro', page('servicecentral.trendmicro.com')],
  ['FortiGuard', page('www.fortiguard.com')],
];

/** The page of a list by its proper name, or null where none is known. Text only: nothing is opened. */
export function delistPage(list: string): DelistPage | null {
  return PAGES.find(([name]) => list.startsWith(name))?.[1] ?? null;
}
