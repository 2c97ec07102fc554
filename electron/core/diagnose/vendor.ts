import type { SourceCoverage } from './history.ts';

interface Vendor {
  readonly name: string;
  /** How long its log is kept when nothing else was agreed, in days; null where that differs by plan. */
  readonly retention: number | null;
}

/** Sources: the vendors' help pages on their activity logs; Mailgun, Brevo and others differ by plan. */
const VENDORS: ReadonlyMap<string, Vendor> = new Map([
  ['haskimail', { name: 'HaskiMail', retention: 45 }],
  ['postmark', { name: 'Postmark', retention: 45 }],
  ['sendgrid', { name: 'SendGrid', retention: 30 }],
  ['klaviyo', { name: 'Klaviyo', retention: null }],
  ['mailgun', { name: 'Mailgun', retention: null }],
  ['ses', { name: 'Amazon SES', retention: null }],
  ['sparkpost', { name: 'SparkPost', retention: null }],
  ['brevo', { name: 'Brevo', retention: null }],
  ['mandrill', { name: 'Mandrill', retention: 30 }],
  ['mailchimp', { name: 'Mailchimp', retention: null }],
  ['m365', { name: 'Microsoft 365', retention: 90 }],
  ['microsoft', { name: 'Microsoft 365', retention: 90 }],
  ['google', { name: 'Google Workspace', retention: 30 }],
  ['postfix', { name: 'Postfix', retention: null }],
  ['exim', { name: 'Exim', retention: null }],
  ['powermta', { name: 'PowerMTA', retention: null }],
  ['kumomta', { name: 'KumoMTA', retention: null }],
  ['unione', { name: 'UniOne', retention: null }],
  ['sfmc', { name: 'Salesforce Marketing Cloud', retention: null }],
  ['mailjet', { name: 'Mailjet', retention: null }],
  ['resend', { name: 'Resend', retention: null }],
  ['sendpulse', { name: 'SendPulse', retention: null }],
  ['hubspot', { name: 'HubSpot', retention: null }],
]);

function known(vendor: string | null): Vendor | null {
  if (vendor === null || vendor.trim() === '') return null;
  const id = vendor.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (
    VENDORS.get(id) ?? VENDORS.get(vendor.toLowerCase().split(/[^a-z0-9]/, 1)[0] ?? '') ?? null
  );
}

/** What formats of no vendor in particular state: tables of one's own making, bare mails. */
const NOBODY = new Set(['', 'any']);

/** The vendor's own spelling, an unknown one as it is, null where none is stated. */
export function vendorName(vendor: string | null): string | null {
  if (vendor === null || NOBODY.has(vendor.trim())) return null;
  return known(vendor)?.name ?? vendor;
}

export const vendorRetention = (vendor: string | null): number | null =>
  known(vendor)?.retention ?? null;

/** Mail servers that senders run themselves. */
const OWN_SERVERS = new Set(['Postfix', 'Exim', 'PowerMTA', 'KumoMTA']);

/** Whether a source is the log of a mail server of the sender’s own. */
export const isOwnServer = (coverage: readonly SourceCoverage[], source: number): boolean =>
  OWN_SERVERS.has(sourceVendor(coverage, source) ?? '');

/** The sending system that a source came from. */
export function sourceVendor(coverage: readonly SourceCoverage[], source: number): string | null {
  return vendorName(coverage.find((one) => one.source === source)?.vendor ?? null);
}
