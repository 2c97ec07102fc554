import type { Hop, MailAnatomy, MimeNode, ReportField } from '../../../shared/domain/mail.ts';
import { mailDate } from './dates.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { MailLimits } from './limits.ts';
import { isReturnedPart, openMail } from './mail.ts';
import type { Mail } from './mail.ts';
import { decodeHeaderText } from './mime/encoded-word.ts';
import { header } from './mime/headers.ts';
import type { HeaderField, Headers } from './mime/headers.ts';
import { decodedLines } from './mime/lines.ts';
import { walk } from './mime/part.ts';
import type { Part } from './mime/part.ts';
import { openSource } from './mime/source.ts';
import { returnedHeaders } from './returned.ts';

/**
 * The parts of a mail for display: MIME tree, header fields, hops, authentication results, texts and the
 * returned header, each with its 1-based raw line. HTML is handed out as the mail carries it: it must be
 * made safe before it is shown. Never throws.
 */
export function anatomy(bytes: Uint8Array, limits: Partial<MailLimits> = {}): MailAnatomy {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const mail = openMail(openSource(bytes, bounds.bytes), bounds);
  const { headers } = mail.root;
  const returned = returnedHeaders(mail);
  return {
    mime: nodeOf(mail, mail.root, 0),
    hops: hopsOf(headers),
    authenticationResults: authenticationOf(headers),
    headers: fieldsOf(headers),
    text: textOf(mail, 'text/plain'),
    html: textOf(mail, 'text/html'),
    returnedHeaders: fieldsOf(returned),
    returnedHops: hopsOf(returned),
    returnedAuthentication: authenticationOf(returned),
  };
}

const AUTHENTICATION = [
  'authentication-results',
  'arc-authentication-results',
  'received-spf',
  'x-authentication-results',
];

/** What checks of the sender found, field by field as written. */
function authenticationOf(headers: Headers | null): readonly string[] {
  return AUTHENTICATION.flatMap((name) => headers?.byName.get(name) ?? []).map(
    (field) => `${field.name}: ${decodeHeaderText(field.value)}`,
  );
}

const hopsOf = (headers: Headers | null): readonly Hop[] =>
  (headers?.byName.get('received') ?? []).map((field) => hopOf(field));

function fieldsOf(headers: Headers | null): readonly ReportField[] {
  return (headers?.fields ?? []).map((field) => ({
    name: field.name,
    value: decodeHeaderText(field.value),
    line: field.line,
  }));
}

function nodeOf(mail: Mail, part: Part, depth: number): MimeNode {
  const disposition = header(part.headers, 'content-disposition') ?? '';
  const named = /filename\*?=(?:"([^"]{1,300})"|([^;\s]{1,300}))/i.exec(disposition);
  const name = named?.[1] ?? named?.[2] ?? part.contentType.parameters.get('name');
  return {
    type: part.type,
    charset: part.contentType.parameters.get('charset') ?? null,
    encoding: header(part.headers, 'content-transfer-encoding'),
    fileName: name === undefined ? null : decodeHeaderText(name),
    size: part.end - part.start,
    line: part.line,
    parts: [...part.parts, ...attachedMessage(mail, part, depth)].map((child) =>
      nodeOf(mail, child, depth + 1),
    ),
  };
}

const DEEPEST_MESSAGE = 3;

/** The tree of an attached message, which decoding itself never enters. */
function attachedMessage(mail: Mail, part: Part, depth: number): readonly Part[] {
  if (!/^message\/(?:rfc822|global)$/.test(part.type) || depth > DEEPEST_MESSAGE) return [];
  const source = { text: mail.source.text.slice(0, part.end), start: part.start, line: part.line };
  return [openMail(source, mail.limits).root];
}

const BY = /\bby\s{1,10}([^\s;]{1,255})/i;
const FROM = /^from\s{1,10}([^\s;]{1,255}(?:\s{1,5}\([^)]{0,300}\))?)/i;
const WITH = /\bwith\s{1,10}([\w-]{1,40})/i;

function hopOf(field: HeaderField): Hop {
  const value = decodeHeaderText(field.value).slice(0, 3000);
  const stamp = value.lastIndexOf(';');
  return {
    from: FROM.exec(value)?.[1] ?? null,
    by: BY.exec(value)?.[1] ?? null,
    with: WITH.exec(value)?.[1] ?? null,
    at: mailDate(stamp === -1 ? value : value.slice(stamp + 1)),
    line: field.line,
  };
}

/** All parts of a type that are not attachments and not the returned message, joined. */
function textOf(mail: Mail, type: 'text/plain' | 'text/html'): string | null {
  const parts = walk(mail.root).filter(
    (part) =>
      part.type === type &&
      part.parts.length === 0 &&
      !isReturnedPart(part) &&
      !/^attachment/i.test(header(part.headers, 'content-disposition') ?? ''),
  );
  if (parts.length === 0) return null;
  return parts
    .map((part) => decodedLines(mail.source, part, mail.limits.textBytes).lines.join('\n'))
    .join('\n\n');
}
