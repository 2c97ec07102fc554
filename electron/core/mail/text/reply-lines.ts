import type { MailEvidence } from '../../../../shared/domain/mail.ts';
import type { Lines } from '../mime/lines.ts';
import type { NamedRecipient } from './candidate.ts';
import { REPLY_LINE } from './phrases.ts';

/** Lines of a transcript that report no failure. */
export const NOISE =
  /^[\s>*<]{0,8}(?:220|221|250|354|ehlo|helo|mail from|>>> (?:data|quit|mail|ehlo|helo)|attempting smtp|waiting for|socket connection|connection established)/i;
const STOP =
  /^\s{0,4}(?:giving up on|-{2,}|={3,}|\*{3,}|_{3,}|#{3,}|\[rcpt_to\]|\[data\]|message will be retried|please |if you |for further|you (?:may|can|do not)|rekomend|рекоменд|diagnostic information|reporting-mta|последн)/i;

/** A line as evidence. */
export function lineOf(text: Lines, index: number): MailEvidence {
  return { text: (text.lines[index] ?? '').trim().slice(0, 500), line: text.at[index] ?? 1 };
}

/** A server's reply as it stands in a text. */
export interface Reply {
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
export function replyIn(text: Lines, from: number, to: number): Reply | null {
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
export function sessionReply(text: Lines): Reply | null {
  const at = text.lines.findIndex((line) => /^\s{0,8}<<<\s{0,2}[45]\d\d[ -]/.test(line));
  return at === -1 ? null : continued(text, at);
}

/** On which lines each recipient is named; one pass over the text. */
export function indexMentions(
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

/** The reply on a line that names the recipient, or right below its RCPT TO. */
export function mentionedReply(text: Lines, at: readonly number[]): Reply | null {
  for (const index of at) {
    const found = replyIn(text, index, index + (RCPT.test(text.lines[index] ?? '') ? 3 : 1));
    if (found !== null) return found;
  }
  return null;
}
