/** A sending service, or whatever else a source comes from. */
export interface Esp {
  readonly id: string;
  readonly name: string;
  /** Families of formats that tell of it. */
  readonly families: readonly string[];
  /** False for mail servers and gateways: what they did not send, no suppression list held back. */
  readonly suppresses: boolean;
}

/** What no service is known of: tables of one's own making. */
export const UNKNOWN_ESP = 'other';
/** Bounce mails: they belong to the service of the message they report. */
export const MAIL = 'mail';

export const ESPS: readonly Esp[] = [
  {
    id: 'sendgrid',
    name: 'SendGrid',
    families: ['sendgrid', 'sendgrid-suppressions'],
    suppresses: true,
  },
  {
    id: 'mailgun',
    name: 'Mailgun',
    families: ['mailgun', 'mailgun-suppressions'],
    suppresses: true,
  },
  { id: 'postmark', name: 'Postmark', families: ['postmark'], suppresses: true },
  { id: 'haskimail', name: 'HaskiMail', families: ['haskimail'], suppresses: true },
  { id: 'ses', name: 'Amazon SES', families: ['ses', 'ses-suppressions'], suppresses: true },
  {
    id: 'sparkpost',
    name: 'SparkPost',
    families: ['sparkpost', 'sparkpost-suppressions'],
    suppresses: true,
  },
  { id: 'brevo', name: 'Brevo', families: ['brevo', 'brevo-blocked'], suppresses: true },
  {
    id: 'mandrill',
    name: 'Mandrill',
    families: ['mandrill', 'mandrill-rejects'],
    suppresses: true,
  },
  { id: 'mailchimp', name: 'Mailchimp', families: ['mailchimp'], suppresses: true },
  { id: 'klaviyo', name: 'Klaviyo', families: ['klaviyo', 'klaviyo-profiles'], suppresses: true },
  { id: 'unione', name: 'UniOne', families: ['unione'], suppresses: true },
  { id: 'unisender', name: 'UniSender', families: ['unisender'], suppresses: true },
  { id: 'hubspot', name: 'HubSpot', families: ['hubspot'], suppresses: true },
  { id: 'mailjet', name: 'Mailjet', families: ['mailjet'], suppresses: true },
  { id: 'resend', name: 'Resend', families: ['resend'], suppresses: true },
  { id: 'sendpulse', name: 'SendPulse', families: ['sendpulse'], suppresses: true },
  { id: 'sfmc', name: 'Salesforce Marketing Cloud', families: ['sfmc'], suppresses: true },
  { id: 'postfix', name: 'Postfix', families: ['postfix'], suppresses: false },
  { id: 'exim', name: 'Exim', families: ['exim'], suppresses: false },
  { id: 'powermta', name: 'PowerMTA', families: ['powermta'], suppresses: false },
  { id: 'kumomta', name: 'KumoMTA', families: ['kumomta'], suppresses: false },
  { id: 'm365', name: 'Microsoft 365', families: ['m365'], suppresses: false },
  {
    id: 'google-workspace',
    name: 'Google Workspace',
    families: ['google-workspace'],
    suppresses: false,
  },
  { id: MAIL, name: '', families: ['mail'], suppresses: false },
  { id: UNKNOWN_ESP, name: '', families: ['generic'], suppresses: true },
];

const BY_FAMILY = new Map(ESPS.flatMap((esp) => esp.families.map((family) => [family, esp.id])));
const BY_ID = new Map(ESPS.map((esp) => [esp.id, esp]));

/** The service that a format family tells of; `other` for one that is not known. */
export const espOfFamily = (family: string): string => BY_FAMILY.get(family) ?? UNKNOWN_ESP;

export const espById = (id: string): Esp | undefined => BY_ID.get(id);

export const espName = (id: string): string => espById(id)?.name ?? '';

/** Formats whose rows are entries of a suppression list. */
const LISTS: ReadonlySet<string> = new Set([
  'sendgrid-suppressions',
  'sendgrid-suppressions-api',
  'mailgun-suppressions',
  'mailgun-suppressions-api',
  'ses-suppressions',
  'sparkpost-suppressions',
  'brevo-blocked',
  'mandrill-rejects',
  'klaviyo-list',
  'klaviyo-profiles',
  'mailchimp-audience',
  'hubspot-bounces',
  'postmark-suppressions',
  'haskimail-suppressions',
]);

export const isListFormat = (format: string): boolean => LISTS.has(format);
