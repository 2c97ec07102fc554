import type { Action } from '../../../shared/domain/bounce.ts';
import type { MailEvidence, OriginalMessage, ReportField } from '../../../shared/domain/mail.ts';

/** What a shape read of one recipient, before it is judged. */
export interface RecipientDraft {
  readonly address: string;
  readonly originalAddress: string | null;
  /** The report does not tell the address; the return address does. */
  readonly byReturnAddress: boolean;
  readonly action: Action | null;
  readonly status: string | null;
  readonly replyCode: string | null;
  /** The server's words as stated. */
  readonly diagnostic: string | null;
  /** What to judge by where that is not the diagnostic, e.g. with its type where it is a mere number. */
  readonly words: string | null;
  /** More words about this recipient, nearest first, read when the diagnostic tells no reason. */
  readonly context: readonly string[];
  readonly remoteMta: string | null;
  readonly lastAttemptAt: number | null;
  readonly willRetryUntil: number | null;
  readonly finalLogId: string | null;
  /** The SMTP command that was answered, in upper case. */
  readonly command: string | null;
  readonly evidence: readonly MailEvidence[];
  readonly fields: readonly ReportField[];
}

export const EMPTY_DRAFT: RecipientDraft = {
  address: '',
  originalAddress: null,
  byReturnAddress: false,
  action: null,
  status: null,
  replyCode: null,
  diagnostic: null,
  words: null,
  context: [],
  remoteMta: null,
  lastAttemptAt: null,
  willRetryUntil: null,
  finalLogId: null,
  command: null,
  evidence: [],
  fields: [],
};

/** What a shape makes of a mail. */
export interface Reading {
  readonly recipients: readonly RecipientDraft[];
  /** The host or program that wrote the report, where it names itself. */
  readonly reportedBy: string | null;
  readonly envelopeId: string | null;
  /** False when no recipient was plainly named and those given were found in a sentence or guessed. */
  readonly sure: boolean;
  /** Where the shape itself states the original message, e.g. in JSON. */
  readonly original?: OriginalMessage | null;
}

const COMMANDS =
  /(?:in reply to (?:the )?(?:end of )?|\bafter (?:the )?(?:end of )?|\b(?:like )?our (?:final )?|in response to (?:the )?(?:end of )?|>>> |smtp command\W{0,6}|\[|\bin )(RCPT(?:_TO)?|MAIL(?= ?from)|MAIL_FROM|DATA|HELO|EHLO|STARTTLS|AUTH(?=[^a-z]))\b/i;

/** Words of qmail and its descendants that name the stage without naming the command. */
const STAGES: readonly (readonly [words: RegExp, command: string])[] = [
  [/does not like recipient/i, 'RCPT'],
  [/failed after i sent the message/i, 'DATA'],
  [/but sender was rejected/i, 'MAIL'],
  [/but greeting failed|does not like our greeting/i, 'CONN'],
];

/** The SMTP command that a text says was answered (`in reply to RCPT TO command`, `>>> RCPT To:`). */
export function commandIn(text: string): string | null {
  const capped = text.slice(0, 4000);
  const found = COMMANDS.exec(capped)?.[1]?.toUpperCase();
  if (found !== undefined) return found.replace(/_(?:TO|FROM)$/, '');
  return STAGES.find(([words]) => words.test(capped))?.[1] ?? null;
}

const REMOTE =
  /(?:\bhost|connected to|connect to|server|talking to|remote host|mta)[ :]{1,3}([\w-]{1,63}(?:\.[\w-]{1,63}){1,10})\.?(?=[\s[(:,;'"]|$)/i;

/** The host that a text says it talked to. */
export function remoteMtaIn(text: string): string | null {
  return REMOTE.exec(text.slice(0, 4000))?.[1]?.toLowerCase() ?? null;
}
