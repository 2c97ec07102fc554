import type { OriginalMessage } from '../../../shared/domain/mail.ts';
import { findAddresses } from './address.ts';
import { mailDate } from './dates.ts';
import { addressList, isReturnedPart } from './mail.ts';
import type { Mail } from './mail.ts';
import { decodeHeaderText } from './mime/encoded-word.ts';
import { header, headerAll, readHeaders } from './mime/headers.ts';
import type { Headers } from './mime/headers.ts';
import { decodedLines } from './mime/lines.ts';
import type { Part } from './mime/part.ts';
import { transferEncoding } from './mime/transfer.ts';

/** Header names under which sending systems keep their own id of a message. */
const VENDOR_IDS: readonly string[] = [
  'x-pm-message-id',
  'x-haskimail-message-id',
  'x-sg-eid',
  'x-sg-id',
  'x-mailgun-sid',
  'x-mailgun-variables',
  'x-ses-outgoing',
  'feedback-id',
  'x-mandrill-user',
  'x-report-abuse',
  'x-mc-user',
  'x-msys-api',
  'x-msfbl',
  'x-mj-mid',
  'x-mailer-msgid',
  'x-klaviyo-message-id',
  'x-kmail-message',
  'x-kmail-account',
  'x-sib-id',
  'x-mailin-eid',
  'x-unione-id',
  'x-report-abuse-to',
  'x-campaign',
  'x-campaignid',
  'x-mailrelay-id',
  'x-job',
  'x-virtual-mta',
  'x-sp-message-id',
  'x-hs-cid',
  'x-postal-msgid',
  'x-message-id',
  'x-ms-exchange-organization-network-message-id',
  'x-ms-exchange-crosstenant-network-message-id',
];

const HEADER_LIMIT = 256 * 1024;

/** The returned message's header: from an attached part, else from the report's own text. */
export function returnedHeaders(mail: Mail): Headers | null {
  const part = mail.parts.find((one) => isReturnedPart(one)) ?? headersAsText(mail);
  if (part !== undefined) {
    const headers = partHeaders(mail, part);
    if (headers.fields.length > 0) return headers;
  }
  const lines = mail.text().returned;
  if (lines.lines.length === 0) return null;
  const text = unquote(lines.lines);
  const from = Math.max(0, text.search(/^[A-Za-z][\w-]{1,60}:/m));
  const { headers } = readHeaders(text, from, text.length, lines.at[0] ?? 1, HEADER_LIMIT);
  return headers.fields.length > 0 ? headers : null;
}

/** A quoted header loses its common indentation or quote mark. */
function unquote(lines: readonly string[]): string {
  const first = lines.find((line) => /^[>|\s]{0,8}[A-Za-z][\w-]{1,60}:/.test(line)) ?? '';
  const mark = /^[>|\s]{0,8}/.exec(first)?.[0] ?? '';
  if (mark === '') return lines.join('\n');
  return lines
    .map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line.trim()))
    .join('\n');
}

function headersAsText(mail: Mail): Part | undefined {
  return mail.parts.find((part, index) => {
    if (index === 0 || part.parts.length > 0 || !part.type.startsWith('text/')) return false;
    const head = mail.source.text
      .slice(part.start, Math.min(part.end, part.start + 600))
      .trimStart();
    return /^(?:received|return-path|x-[\w-]{1,40}|delivered-to|dkim-signature):/i.test(head);
  });
}

function partHeaders(mail: Mail, part: Part): Headers {
  const encoded =
    transferEncoding(header(part.headers, 'content-transfer-encoding')) !== 'identity';
  const { text } = mail.source;
  if (!encoded) {
    const start = skipBlank(text, part.start, part.end);
    return readHeaders(text, start, part.end, part.line, mail.limits.headerBytes).headers;
  }
  const lines = decodedLines(mail.source, part, mail.limits.headerBytes);
  const joined = lines.lines.join('\n');
  return readHeaders(
    joined,
    skipBlank(joined, 0, joined.length),
    joined.length,
    part.line,
    mail.limits.headerBytes,
  ).headers;
}

function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && at < from + 200 && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** The message that a report speaks of, in readable form; null when nothing of it was returned. */
export function originalMessage(
  headers: Headers | null,
  envelopeId: string | null,
): OriginalMessage | null {
  if (headers === null) {
    if (envelopeId === null) return null;
    return {
      messageId: null,
      from: null,
      to: [],
      subject: null,
      date: null,
      vendorIds: new Map(),
      envelopeId,
    };
  }
  const subject = header(headers, 'subject');
  const from = header(headers, 'from');
  const vendorIds = new Map<string, string>();
  for (const name of VENDOR_IDS) {
    const value = header(headers, name);
    if (value !== null && value !== '') vendorIds.set(name, value.slice(0, 500));
  }
  return {
    messageId: messageIdOf(header(headers, 'message-id')),
    from:
      from === null
        ? null
        : (findAddresses(decodeHeaderText(from.slice(0, 2000)))[0]?.address ?? null),
    to: addressList([...headerAll(headers, 'to'), ...headerAll(headers, 'cc')].join(', ')),
    subject: subject === null ? null : decodeHeaderText(subject.slice(0, 4000)),
    date: mailDate(header(headers, 'date')),
    vendorIds,
    envelopeId,
  };
}

/**
 * Completes the original message by the id that the answer itself names (`stated`, else In-Reply-To,
 * else the last of References, RFC 5322 section 3.6.4) where no header was returned.
 */
export function answeredMessage(
  mail: Mail,
  original: OriginalMessage | null,
  stated: string | null = null,
): OriginalMessage | null {
  if (original !== null && original.messageId !== null) return original;
  const { headers } = mail.root;
  const references =
    header(headers, 'references')
      ?.match(/<[^<>\s]{1,900}>/g)
      ?.at(-1) ?? null;
  const messageId = messageIdOf(stated ?? header(headers, 'in-reply-to') ?? references);
  if (messageId === null) return original;
  const empty = originalMessage(null, '') ?? original;
  return empty === null ? null : { ...empty, envelopeId: null, ...original, messageId };
}

/** A Message-ID with its angle brackets, or null. */
export function messageIdOf(value: string | null): string | null {
  if (value === null) return null;
  const found = /<[^<>\s]{1,900}>/.exec(value.slice(0, 2000))?.[0];
  const bare = value.trim().slice(0, 900);
  return found ?? (bare === '' ? null : bare);
}
