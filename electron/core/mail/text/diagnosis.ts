import type { MailEvidence } from '../../../../shared/domain/mail.ts';
import type { Lines } from '../mime/lines.ts';
import { REPLY_LINE } from './phrases.ts';
import type { NamedRecipient } from './candidate.ts';

/** A recipient's share of a report's text. */
export interface Diagnosis {
  /** The server's words, or the report's own where it quotes none. */
  readonly diagnostic: string | null;
  /** The same with its line ends, where codes are looked for. */
  readonly lines: string;
  /** Wider and wider text around it. */
  readonly context: readonly string[];
  readonly evidence: readonly MailEvidence[];
}

const BOILERPLATE =
  /^(?:hi[.!]|hello|dear|sorry it didn|this is (?:the|an?) (?:mail|automat|permanent|machine|warning|delivery|qmail|postfix|message)|this is a permanent error; i've given up|for further assistance|if you do so|delete your own text|please,? (?:do not|include|try|check|contact|forward|reply|note|see|verify|visit|refer)|#+|=+|\*+|-+$|_+$|the (?:mail|postfix) (?:system|program)|giving up on|no further|your message (?:was not|could not) (?:be )?delivered(?: to)?\W{0,6}$|message (?:could not be delivered|will be deleted|still undelivered)|[\s-]{0,12}transcript of (?:the )?session|(?:hello|guten tag|bonjour)|this message was created|i'm (?:sorry|afraid)|a message that you|be delivered to one|recipients?\. |message will be retried|it will be retried|the original message was received|from .{0,60}\[|date:|subject:|to:|from:|message-id:)/i;
const NOISE =
  /^[\s>*<]{0,8}(?:220|221|250|354|ehlo|helo|mail from|>>> (?:data|quit|mail|ehlo|helo)|attempting smtp|waiting for|socket connection|connection established)/i;
const STOP =
  /^\s{0,4}(?:giving up on|-{2,}|={3,}|\*{3,}|_{3,}|#{3,}|\[rcpt_to\]|\[data\]|message will be retried|please |if you |for further|you (?:may|can|do not)|rekomend|рекоменд|diagnostic information|reporting-mta|последн)/i;

/** Finds for each recipient the part of a text that explains it. Linear in the text's length. */
export function diagnose(text: Lines, recipients: readonly NamedRecipient[]): readonly Diagnosis[] {
  const last = text.lines.length;
  const ends = endsOf(recipients, last);
  const prose = recipients.length < MOST_WITH_PROSE ? proseOf(text.lines, 0, last, null) : '';
  const [only] = recipients;
  if (recipients.length === 1 && only !== undefined) {
    const reply =
      sessionReply(text) ?? replyIn(text, Math.max(only.at, 0), last) ?? replyIn(text, 0, last);
    return [explain(text, only, ends[0] ?? last, reply, prose)];
  }
  const mentions = indexMentions(text.lines, recipients);
  return recipients.map((recipient, index) => {
    const end = ends[index] ?? last;
    const lines = mentions.get(recipient.address.toLowerCase()) ?? [];
    const own = recipient.at < 0 ? null : replyIn(text, recipient.at, end);
    return explain(text, recipient, end, mentionedReply(text, lines) ?? own, prose);
  });
}

const MOST_WITH_PROSE = 20;
const LONGEST_BLOCK = 60;

/** Where the block of each recipient ends: at the next one's line. */
function endsOf(recipients: readonly NamedRecipient[], last: number): readonly number[] {
  const starts = [...new Set(recipients.map((one) => one.at))].sort((a, b) => a - b);
  const nextOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? last]));
  return recipients.map((one) => Math.min(nextOf.get(one.at) ?? last, one.at + LONGEST_BLOCK));
}

/** False for `reason:` with nothing behind it. */
function tells(block: string): boolean {
  return /\p{L}{2}/u.test(block.replace(/^\W{0,6}[\p{L} ]{2,20}\s?:/u, ''));
}

function explain(
  text: Lines,
  recipient: NamedRecipient,
  end: number,
  reply: Reply | null,
  prose: string,
): Diagnosis {
  const { at, address } = recipient;
  const block = at < 0 ? '' : blockOf(text.lines, at, end, address);
  const context = [block, prose].filter((one) => one !== '');
  if (reply !== null) {
    return { diagnostic: reply.text, lines: reply.lines, context, evidence: reply.evidence };
  }
  const line = at < 0 ? null : (firstProseLine(text, at, end, address) ?? at);
  return {
    diagnostic: tells(block) ? block.replaceAll('\n', ' ') : null,
    lines: block,
    context,
    evidence: line === null ? [] : [lineOf(text, line)],
  };
}

function lineOf(text: Lines, index: number): MailEvidence {
  return { text: (text.lines[index] ?? '').trim().slice(0, 500), line: text.at[index] ?? 1 };
}

interface Reply {
  readonly text: string;
  readonly lines: string;
  readonly evidence: readonly MailEvidence[];
}

/** Says only that time ran out: the reply before it tells why. */
const EXPIRY = /[45]\.4\.7|message expired|too long in queue|queue lifetime/i;

/**
 * The server reply that tells most in a range of lines, with the lines that continue it: a permanent
 * one first, then a transient one, then a mere expiry.
 */
function replyIn(text: Lines, from: number, to: number): Reply | null {
  let transient: number | null = null;
  let expiry: number | null = null;
  /** A permanent code without words. */
  let bare: Reply | null = null;
  for (let index = from; index < Math.min(to, from + 200); index += 1) {
    const line = (text.lines[index] ?? '').slice(0, 1500);
    if (NOISE.test(line)) continue;
    const match = REPLY_LINE.exec(line);
    if (match === null) continue;
    const permanent = /^(?:smtp;\s?)?5/i.test(match[1] ?? '');
    if (EXPIRY.test(line.slice(match.index))) expiry ??= index;
    else if (permanent) {
      const reply = continued(text, index);
      if (/\p{L}{3}/u.test(reply.text)) return reply;
      bare ??= reply;
    } else transient ??= index;
  }
  if (bare !== null) return bare;
  const best = transient ?? expiry;
  return best === null ? null : continued(text, best);
}

function continued(text: Lines, at: number): Reply {
  const to = text.lines.length;
  const first = (text.lines[at] ?? '').slice(0, 1500);
  const match = REPLY_LINE.exec(first);
  const code = match?.[1] ?? '';
  const start = match === null ? 0 : match.index + match[0].length - code.length;
  const pieces = [
    first
      .slice(start)
      .replace(/^smtp;\s?/i, '')
      .trim(),
  ];
  const evidence = [lineOf(text, at)];
  for (let index = at + 1; index < Math.min(to, at + 12); index += 1) {
    const line = text.lines[index] ?? '';
    if (line.trim() === '' || STOP.test(line) || /^[\s]{0,4}(?:>>>|<<<(?! ?[45]\d\d-))/.test(line))
      break;
    if (/^\s{0,3}<?[^\s@<>]{1,128}@[^\s@<>]{1,255}>?(?::|\s{0,8}$)/.test(line)) break;
    pieces.push(line.replace(/^\s{0,8}<<<\s?/, '').trim());
    evidence.push(lineOf(text, index));
  }
  return {
    text: pieces.join(' ').slice(0, 2000),
    lines: pieces.join('\n').slice(0, 2000),
    evidence: evidence.slice(0, 4),
  };
}

/** The server's own line of a session transcript (`<<< 550 …`) tells more than the program's summary. */
function sessionReply(text: Lines): Reply | null {
  const at = text.lines.findIndex((line) => /^\s{0,8}<<<\s{0,2}[45]\d\d[ -]/.test(line));
  return at === -1 ? null : continued(text, at);
}

function indexMentions(
  lines: readonly string[],
  recipients: readonly NamedRecipient[],
): ReadonlyMap<string, readonly number[]> {
  const mentions = new Map<string, number[]>(
    recipients.map((one) => [one.address.toLowerCase(), []]),
  );
  lines.forEach((line, index) => {
    if (!line.includes('@')) return;
    for (const token of line
      .slice(0, 2000)
      .toLowerCase()
      .split(/[\s<>()[\]"',;:]{1,20}/)) {
      const list = mentions.get(token) ?? mentions.get(token.replace(/\.{1,3}$/, ''));
      if (list !== undefined && list.length < 20 && list.at(-1) !== index) list.push(index);
    }
  });
  return mentions;
}

const RCPT = /RCPT TO:/i;

function mentionedReply(text: Lines, at: readonly number[]): Reply | null {
  for (const index of at) {
    const found = replyIn(text, index, index + (RCPT.test(text.lines[index] ?? '') ? 3 : 1));
    if (found !== null) return found;
  }
  return null;
}

function firstProseLine(text: Lines, from: number, to: number, address: string): number | null {
  for (let index = from; index < to; index += 1) {
    const bare = (text.lines[index] ?? '').replace(address, '');
    if (/\p{L}{3}/u.test(bare) && !BOILERPLATE.test(bare.trim())) return index;
  }
  return null;
}

/** A label with nothing but the address behind it. */
const EMPTY_LABEL =
  /^[\p{L} -]{0,30}(?:recipients?|address(?:es)?|mailbox|user|to|адрес\p{L}{0,3}|получател\p{L}{1,2}|empf(?:ä|ae)nger|destinatai?r\p{L}{1,3}|收件人\p{L}{0,6}|宛先|받는 사람)(?:\(\p{L}{1,4}\))?\s{0,6}[:：]\s{0,6}<?>?$/iu;
const EXPLAINS =
  /^(?:the )?(?:reason|error|diagnos|because|details|response|additional information|technical|cause|problem|причин|ошибк|grund|fehler|motif|raison|motivo|causa|errore|erro|理由|原因|エラー|错误|退信原因|이유)/iu;

/** The paragraph that starts on a line, and those behind it that say why; report phrases left out. */
function blockOf(lines: readonly string[], from: number, to: number, address: string): string {
  let end = from;
  let seen = false;
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      const next = lines.slice(index + 1, index + 4).find((one) => one.trim() !== '') ?? '';
      const announced = /[:：]\s{0,4}$/.test(lines[index - 1] ?? '');
      if (seen && !announced && !EXPLAINS.test(next.trim())) break;
    } else if (/\p{L}{2}/u.test(line.replace(address, ''))) seen = true;
    end = index + 1;
  }
  return proseOf(lines, from, end, address);
}

/** `<a@b>: reason` without the address that it starts with. */
function withoutHead(line: string, address: string | null): string {
  const at = address === null ? -1 : line.indexOf(address);
  if (address === null || at === -1 || at > 12 || /[\p{L}\d]/u.test(line.slice(0, at))) return line;
  return line.slice(at + address.length).replace(/^[>)\]"'\s:,;-]{1,10}/, '');
}

/** The words of a range without the phrases every report has. */
function proseOf(
  lines: readonly string[],
  from: number,
  to: number,
  address: string | null,
): string {
  const kept: string[] = [];
  let length = 0;
  for (let index = from; index < to && length < 1500; index += 1) {
    const line = withoutHead((lines[index] ?? '').trim(), address);
    if (line === '' || BOILERPLATE.test(line) || NOISE.test(line)) continue;
    const bare = address === null ? line : line.replace(address, '');
    if (!/\p{L}{2}/u.test(bare) || EMPTY_LABEL.test(bare)) continue;
    kept.push(line.slice(0, 600));
    length += line.length;
  }
  return kept
    .join('\n')
    .replace(/^[<>:;,.\s()-]{1,10}/, '')
    .slice(0, 1500);
}
