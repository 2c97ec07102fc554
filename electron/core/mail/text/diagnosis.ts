import type { MailEvidence } from '../../../../shared/domain/mail.ts';
import type { Lines } from '../mime/lines.ts';
import type { NamedRecipient } from './candidate.ts';
import { blockOf, firstProseLine, proseOf, tells } from './prose.ts';
import { indexMentions, lineOf, mentionedReply, replyIn, sessionReply } from './reply-lines.ts';
import type { Reply } from './reply-lines.ts';

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
