import type { ReturnAddress } from '../../../shared/domain/mail.ts';

/**
 * One way in which sending systems write the recipient, or their own id of the message, into the
 * envelope sender. Groups of `local`: `user` and `domain` of the recipient, `id` of the message.
 */
interface Scheme {
  readonly name: string;
  /** Where the form is described. */
  readonly source: string;
  readonly local: RegExp;
  /** Only at these hosts. */
  readonly host?: RegExp;
  /** Whose log knows the `id`. */
  readonly family?: string;
  /** False where an ordinary address could look the same: it may fill a gap, never correct a report. */
  readonly sure: boolean;
}

/** An envelope sender packed into another one. `user` and `domain` of the inner address; no `domain`: the same host. */
interface Wrapping {
  readonly source: string;
  readonly local: RegExp;
}

const WRAPPINGS: readonly Wrapping[] = [
  {
    source: 'BATV, draft-levine-smtp-batv section 4: prvs=KDDDSSSSSS=user',
    local: /^prvs=[0-9a-z]{1,40}=(?<user>.{1,200})$/i,
  },
  {
    source: 'BATV as first drafted: prvs=user/KDDDSSSSSS',
    local: /^prvs=(?<user>[^/]{1,200})\/[0-9a-f]{6,12}$/i,
  },
  {
    source: 'Barracuda: btv1==tag==user',
    local: /^btv1==[0-9a-z]{1,80}==(?<user>.{1,200})$/i,
  },
  {
    source: 'Momentum and SparkPost: msprvs1=tag=user',
    local: /^msprvs1=[0-9a-z]{1,60}=(?<user>.{1,200})$/i,
  },
  {
    source: 'SRS, Shevek 2004, and libsrs2: SRS0=hash=time=domain=user',
    local: /^srs0[=+-][^=]{1,30}=[^=]{1,6}=(?<domain>[^=]{1,255})=(?<user>.{1,200})$/i,
  },
  {
    source: 'SRS by a second forwarder: SRS1=hash=forwarder==hash=time=domain=user',
    local:
      /^srs1[=+-][^=]{1,30}=[^=]{1,255}=[=+-][^=]{1,30}=[^=]{1,6}=(?<domain>[^=]{1,255})=(?<user>.{1,200})$/i,
  },
  {
    source: 'Microsoft 365, "Sender Rewriting Scheme": forwarder+SRS=hash=time=domain=user',
    local: /^[^+]{1,64}\+srs=[^=]{1,30}=[^=]{1,6}=(?<domain>[^=]{1,255})=(?<user>.{1,200})$/i,
  },
];

const RECIPIENT = '(?<user>[^@=\\s]{1,64})=(?<domain>[^@=\\s]{1,255})$';

/** Asked in this order: the form of one system before the general one that it would also fit. */
const SCHEMES: readonly Scheme[] = [
  {
    name: 'amazon-ses',
    source: 'Amazon SES, "Using a custom MAIL FROM domain": the message id, at any host',
    local:
      /^(?<id>01[0-9a-f]{14}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-\d{6})$/i,
    family: 'ses',
    sure: true,
  },
  {
    name: 'mandrill',
    source: 'Mailchimp Transactional: bounce-md_account.time.v1-_id of the message',
    local: /^bounce-md_\d{1,12}\.[0-9a-f]{1,12}\.v\d{1,2}-(?<id>[0-9a-f]{32})$/i,
    family: 'mandrill',
    sure: true,
  },
  {
    name: 'mailchimp',
    source: 'Mailchimp campaigns: bounce-mc.usN_account.campaign-user=domain',
    local: new RegExp(`^bounce-mc\\.us\\d{1,3}_[0-9a-f]{1,20}\\.[0-9a-f]{1,20}-${RECIPIENT}`, 'i'),
    sure: true,
  },
  {
    name: 'sendgrid',
    source: 'Twilio SendGrid, "Bounces": bounces+account-hash-user=domain',
    local: new RegExp(`^bounces\\+\\d{1,12}-[0-9a-f]{4}-${RECIPIENT}`, 'i'),
    sure: true,
  },
  {
    name: 'mailgun',
    source: 'Mailgun: bounce+hash.hash-user=domain',
    local: new RegExp(`^bounce\\+[0-9a-f]{4,12}\\.[0-9a-f]{4,12}-${RECIPIENT}`, 'i'),
    sure: true,
  },
  {
    name: 'yahoo-groups',
    source: 'Yahoo Groups: sentto-group-sender-number-time-user=domain',
    local: new RegExp(`^sentto-\\d{1,12}(?:-\\d{1,12}){1,3}-${RECIPIENT}`, 'i'),
    sure: true,
  },
  {
    name: 'listserv',
    source: 'LISTSERV, "Probing": owner-list*user**domain',
    local: /^owner-[\w.-]{1,64}\*(?<user>[^*@=\s]{1,64})\*\*(?<domain>[^*@=\s]{1,255})$/i,
    sure: true,
  },
  {
    name: 'sympa',
    source: 'Sympa, "VERP": bounce+user==a==domain==list',
    local: /^bounce\+(?<user>[^@=\s]{1,64})==a==(?<domain>[^@=\s]{1,255})==[\w.=-]{1,100}$/i,
    sure: true,
  },
  {
    name: 'ezmlm',
    source:
      'ezmlm(5), "BOUNCES": list-return-number-user=domain, list-return-probe-cookie-user=domain',
    local: new RegExp(
      `^[^@=]{1,64}-return-(?:\\d{1,12}|(?:warn|probe)-[0-9a-z.]{1,60})-${RECIPIENT}`,
      'i',
    ),
    sure: true,
  },
  {
    name: 'mailman',
    source: 'GNU Mailman, VERP_FORMAT: list-bounces+user=domain',
    local: new RegExp(`^[^@=+]{1,64}-bounces?\\+${RECIPIENT}`, 'i'),
    sure: true,
  },
  {
    name: 'gmail-forward',
    source: 'Gmail forwarding: user+caf_=target=domain, sent on by user',
    local: /^(?<user>[^@=+\s]{1,64})\+caf_=[^@\s]{1,200}$/i,
    sure: true,
  },
  {
    name: 'verp-numbered',
    source:
      'Bernstein, "Variable Envelope Return Paths" 1997, with numbers in front (Brevo, iContact)',
    local: new RegExp(
      `^(?:bounces?|return|errors?|verp)[-_.+](?:(?:\\d{1,20}|(?=[a-f]{0,40}\\d)[0-9a-f]{8,40})[-_.]){1,4}${RECIPIENT}`,
      'i',
    ),
    sure: true,
  },
  {
    name: 'verp',
    source: 'Bernstein 1997; Postfix VERP_README: prefix-user=domain, prefix+user=domain',
    local: new RegExp(`^(?:bounces?|return|errors?|verp|b)[-_+]${RECIPIENT}`, 'i'),
    sure: true,
  },
  {
    name: 'verp-of-list',
    source: 'Bernstein 1997: list-owner-user=domain',
    local: new RegExp(
      `^[\\w.]{1,40}(?:-[\\w.]{1,20}){0,3}-(?:owner|returns?|bounces?|errors?)-${RECIPIENT}`,
      'i',
    ),
    sure: true,
  },
  {
    name: 'verp-plus',
    source: 'Postfix VERP_README, default_verp_delimiters: sender+user=domain',
    local: new RegExp(`^[^@=+]{1,64}\\+${RECIPIENT}`, 'i'),
    sure: false,
  },
  {
    name: 'verp-plain',
    source: 'user=domain at a host for bounces',
    local: new RegExp(`^${RECIPIENT}`, 'i'),
    host: /^(?:bounces?|bnc\d{0,3}|returns?|verp|return-?path|rp)[.-]/i,
    sure: false,
  },
];

const MOST_WRAPPINGS = 3;
/** RFC 5321 section 4.5.3.1, with room for what wrappings add. */
const MOST_LOCAL = 320;

/**
 * What an envelope sender says of the message that it was sent with. Wrappings (BATV, SRS) are taken
 * off first. Null where it says nothing, and where what it would say is no plausible address.
 */
export function readReturnAddress(address: string): ReturnAddress | null {
  const inner = unwrapped(address);
  const at = inner.lastIndexOf('@');
  if (at < 1 || at > MOST_LOCAL) return null;
  const local = inner.slice(0, at);
  const host = inner.slice(at + 1);
  for (const { name, local: form, host: at, family, sure } of SCHEMES) {
    if (at !== undefined && !at.test(host)) continue;
    const groups = form.exec(local)?.groups;
    if (groups === undefined) continue;
    const id = groups['id'];
    if (id !== undefined && family !== undefined) {
      return { address, scheme: name, recipient: null, vendorId: { family, id }, sure };
    }
    const recipient = plausible(groups['user'] ?? '', groups['domain'] ?? host);
    if (recipient !== null) return { address, scheme: name, recipient, vendorId: null, sure };
    // A form of one system that fits but makes no sense is not read as a looser one.
    return null;
  }
  return null;
}

function unwrapped(address: string): string {
  let inner = address.slice(0, MOST_LOCAL + 256);
  for (let depth = 0; depth < MOST_WRAPPINGS; depth += 1) {
    const at = inner.lastIndexOf('@');
    if (at < 1) return '';
    const local = inner.slice(0, at);
    const groups = WRAPPINGS.map(({ local: form }) => form.exec(local)?.groups).find(
      (found) => found !== undefined,
    );
    if (groups === undefined) return inner;
    inner = `${groups['user'] ?? ''}@${groups['domain'] ?? inner.slice(at + 1)}`;
  }
  return inner;
}

const USER = /^[\p{L}\d!#$%&'*+/?^_`{|}~-]+(?:\.[\p{L}\d!#$%&'*+/?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}(?:\p{L}{2,63}|xn--[a-z\d-]{2,59})$/iu;
/** `=40` is another way to write the `@`: then nobody knows whether the domain begins with these digits. */
const ENCODED_AT = /^40/;

function plausible(user: string, domain: string): string | null {
  if (user.length > 64 || domain.length > 253) return null;
  if (!USER.test(user) || !DOMAIN.test(domain) || ENCODED_AT.test(domain)) return null;
  return `${user}@${domain}`;
}
