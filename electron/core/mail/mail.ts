import { classifyReply } from '../classify/classify.ts';
import type { ReplyClassifier } from '../classify/classify.ts';
import { findAddresses } from './address.ts';
import type { MailLimits } from './limits.ts';
import { decodeHeaderText } from './mime/encoded-word.ts';
import { header, headerAll } from './mime/headers.ts';
import type { Headers } from './mime/headers.ts';
import { NO_LINES, partLines } from './mime/lines.ts';
import type { Lines } from './mime/lines.ts';
import { readTree, walk } from './mime/part.ts';
import type { Part } from './mime/part.ts';
import type { Source } from './mime/source.ts';
import { textZones } from './text/zones.ts';
import type { TextZones } from './text/zones.ts';

/** A mail opened for reading: its tree, its own header in readable form, and its texts on demand. */
export interface Mail {
  readonly source: Source;
  readonly limits: MailLimits;
  /** Judges what servers said in it. */
  readonly classify: ReplyClassifier;
  readonly root: Part;
  /** Every part, outermost first. */
  readonly parts: readonly Part[];
  readonly subject: string;
  readonly from: string;
  readonly fromAddress: string | null;
  readonly to: readonly string[];
  /** Return-Path `<>`: a report, or an automatic answer. */
  readonly nullReturnPath: boolean;
  /** The human-readable text, cut where the returned message starts. */
  readonly text: () => TextZones;
}

const RETURNED =
  /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers|partial|rfc-822)|text\/rfc822(?:-headers?)?)$/;
const MACHINE =
  /^message\/(?:global-)?(?:delivery-status|disposition-notification)|^message\/feedback-report|^message\/delivery-report/;

/** True for a part that carries the returned message or its header. */
export function isReturnedPart(part: Part): boolean {
  return RETURNED.test(part.type);
}

/** Opens a mail; bounded by the limits, never throws. */
export function openMail(
  source: Source,
  limits: MailLimits,
  classify: ReplyClassifier = classifyReply,
): Mail {
  const root = readTree(source, limits);
  const parts = walk(root);
  const { headers } = root;
  const from = decodeHeaderText(header(headers, 'from') ?? '').slice(0, 1000);
  let zones: TextZones | null = null;
  return {
    source,
    limits,
    classify,
    root,
    parts,
    subject: decodeHeaderText(header(headers, 'subject') ?? '').slice(0, 2000),
    from,
    fromAddress: findAddresses(from)[0]?.address ?? null,
    to: addressList([...headerAll(headers, 'to'), ...headerAll(headers, 'cc')].join(', ')),
    nullReturnPath: /^<\s?>$/.test(header(headers, 'return-path') ?? ''),
    text: () => (zones ??= textZones(humanLines(source, parts, limits))),
  };
}

/** Addresses of a header value. */
export function addressList(value: string): readonly string[] {
  return findAddresses(decodeHeaderText(value.slice(0, 20_000))).map((found) => found.address);
}

const MOST_NAMED = 20;

/** Addresses of the first of these headers that has any. */
export function firstAddresses(headers: Headers, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const list = addressList(header(headers, name) ?? '');
    if (list.length > 0) return list.slice(0, MOST_NAMED);
  }
  return [];
}

const HUMAN_PARTS = 4;

/** Plain text parts before the returned message, or the HTML ones where there is no plain text. */
function humanLines(source: Source, parts: readonly Part[], limits: MailLimits): Lines {
  const leaves: Part[] = [];
  for (const part of parts) {
    if (isReturnedPart(part)) {
      if (leaves.length > 0) break;
      continue;
    }
    if (part.parts.length > 0 || MACHINE.test(part.type) || isOpaque(part)) continue;
    if (isFile(part) && leaves.length > 0) continue;
    leaves.push(part);
  }
  const plain = leaves.filter((part) => part.type !== 'text/html').slice(0, HUMAN_PARTS);
  const html = leaves.filter((part) => part.type === 'text/html').slice(0, HUMAN_PARTS);
  const lines = joinLines(plain.map((part) => partLines(source, part, limits)));
  if (saysSomething(lines)) return lines;
  const shown = joinLines(html.map((part) => partLines(source, part, limits)));
  return saysSomething(shown) || !hasWords(lines) ? shown : lines;
}

function hasWords(lines: Lines): boolean {
  return lines.lines.some((line) => /[\p{L}\d]/u.test(line));
}

/** An empty part, or one that only says that HTML is needed, says nothing. */
function saysSomething(lines: Lines): boolean {
  let letters = 0;
  for (const line of lines.lines) {
    if (line.includes('@')) return true;
    letters += line.trim().length;
    if (letters > 120) return true;
  }
  return false;
}

function isOpaque(part: Part): boolean {
  return (
    !part.type.startsWith('text/') &&
    !part.type.startsWith('message/') &&
    !part.type.startsWith('multipart/')
  );
}

function isFile(part: Part): boolean {
  return /^attachment/i.test(header(part.headers, 'content-disposition') ?? '');
}

function joinLines(all: readonly Lines[]): Lines {
  if (all.length < 2) return all[0] ?? NO_LINES;
  return {
    lines: all.flatMap((one) => [...one.lines, '']),
    at: all.flatMap((one) => [...one.at, one.at.at(-1) ?? 1]),
  };
}

/** Addresses of the report's own sender and reader: named in it for other reasons. */
export function ownAddresses(mail: Mail): ReadonlySet<string> {
  const own = [...mail.to, ...(mail.fromAddress === null ? [] : [mail.fromAddress])];
  return new Set(own.map((address) => address.toLowerCase()));
}
