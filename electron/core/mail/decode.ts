import type { DecodedMail, MailEvidence, MailKind } from '../../../shared/domain/mail.ts';
import { classifyReply } from '../classify/classify.ts';
import type { ReplyClassifier } from '../classify/classify.ts';
import { mailDate } from './dates.ts';
import type { Reading } from './draft.ts';
import { evidenceSource } from './evidence.ts';
import { answerWords } from './kinds/answer-words.ts';
import {
  ANSWERED,
  answeredRecipient,
  COMPLAINED,
  RECEIPTED,
  UNSUBSCRIBED,
} from './kinds/answers.ts';
import { isAutoReply, saysAutoReply } from './kinds/auto-reply.ts';
import { isRefusal, readDisposition, receiptEvidence } from './kinds/disposition.ts';
import { readFeedback } from './kinds/feedback.ts';
import { isReturning, looksLikeReport } from './kinds/report-signs.ts';
import { isUnsubscribe } from './kinds/unsubscribe.ts';
import { wrappedReport } from './kinds/wrapped.ts';
import { presumedRecipient, withFormerAddress } from './former-address.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { MailLimits } from './limits.ts';
import { openMail } from './mail.ts';
import type { Mail } from './mail.ts';
import { decodeHeaderText } from './mime/encoded-word.ts';
import { header } from './mime/headers.ts';
import { openSource } from './mime/source.ts';
import { reportRecipients } from './recipients.ts';
import { addressWrittenTo, returnAddressOf, withReturnAddress } from './return-path.ts';
import { answeredMessage, messageIdOf, originalMessage, returnedHeaders } from './returned.ts';
import { reporterOf } from './text/reporter.ts';
import { SHAPES } from './shapes/registry.ts';
import { readRefusal, readText } from './shapes/text.ts';

export type { MailLimits } from './limits.ts';

/**
 * Decodes one mail: what kind it is, and for a report every recipient with what was said of it, judged.
 * `bytes` is one RFC 5322 message in any state. Never throws: what cannot be read gives
 * kind `unreadable` with `error`. `classify` judges the replies, with the user's own rules where there are any.
 */
export function decodeMail(
  bytes: Uint8Array,
  limits: Partial<MailLimits> = {},
  classify: ReplyClassifier = classifyReply,
): DecodedMail {
  try {
    const bounds = { ...DEFAULT_LIMITS, ...limits };
    const source = openSource(bytes, bounds.bytes);
    if (source.text.trim() === '') return unreadable('empty');
    const mail = openMail(source, bounds, classify);
    if (mail.root.headers.fields.length === 0) return unreadable('no-header');
    return decodeOpened(mail);
  } catch (error) {
    return unreadable(`internal: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

const NOTHING = {
  shape: null,
  reportedBy: null,
  date: null,
  messageId: null,
  subject: null,
  from: null,
  to: [],
  original: null,
  recipients: [],
  feedback: null,
  returnAddress: null,
  error: null,
} as const;

/** What a mail is known to say that could not be read: nothing. `error` says why. */
export function unreadable(error: string): DecodedMail {
  return { ...NOTHING, kind: 'unreadable', error };
}

function decodeOpened(mail: Mail): DecodedMail {
  return (
    asComplaint(mail) ??
    asDisposition(mail) ??
    asShapedReport(mail) ??
    asAnswer(mail) ??
    asWordedReport(mail) ??
    described(mail, 'message')
  );
}

/** The mail's own header, with what a finding adds to it. */
function described(mail: Mail, kind: MailKind, found: Partial<DecodedMail> = {}): DecodedMail {
  const { headers } = mail.root;
  return {
    ...NOTHING,
    kind,
    date: mailDate(header(headers, 'date')),
    messageId: messageIdOf(header(headers, 'message-id')),
    subject: header(headers, 'subject') === null ? null : mail.subject,
    from: mail.fromAddress,
    to: mail.to,
    ...found,
  };
}

function asComplaint(mail: Mail): DecodedMail | null {
  const found = readFeedback(mail);
  if (found === null) return null;
  return described(mail, 'complaint', {
    shape: found.shape,
    reportedBy: found.feedback.reportingMta,
    original: found.original,
    feedback: found.feedback,
    returnAddress: found.returnAddress,
    recipients: found.recipients.map((address) => ({
      ...answeredRecipient(address, COMPLAINED, found.evidence),
      byReturnAddress: found.byReturnAddress,
    })),
  });
}

function asDisposition(mail: Mail): DecodedMail | null {
  const found = readDisposition(mail);
  if (found === null) return null;
  if (isRefusal(mail, found)) return report(mail, 'rfc5429', readRefusal(mail, found.recipient));
  const original = originalMessage(returnedHeaders(mail), null);
  const recipients = found.recipient === null ? [] : [found.recipient];
  return described(mail, 'disposition', {
    shape: 'rfc8098',
    original: answeredMessage(mail, original, found.originalMessageId),
    receipt: found.receipt,
    recipients: recipients.map((address) => ({
      ...answeredRecipient(address, RECEIPTED, receiptEvidence(found)),
      originalAddress: found.originalRecipient,
    })),
  });
}

function report(mail: Mail, shape: string, reading: Reading): DecodedMail {
  const limit = mail.limits.diagnosticLength;
  const source = evidenceSource(mail, reading.recipients.length);
  const returned = returnedHeaders(mail);
  const returnAddress = returnAddressOf(mail, returned, [reading.envelopeId]);
  const original =
    reading.original ?? answeredMessage(mail, originalMessage(returned, reading.envelopeId));
  const drafts = withFormerAddress(
    withReturnAddress(reading.recipients.slice(0, mail.limits.recipients), returnAddress),
    returned,
    original,
  );
  const recipients = reportRecipients(drafts, limit, source, mail.classify);
  return described(mail, 'bounce', {
    shape,
    reportedBy: reading.reportedBy ?? reporterOf(mail),
    original,
    recipients,
    presumedRecipient: presumedRecipient(drafts, returned, original),
    returnAddress,
  });
}

function asShapedReport(mail: Mail, depth = 0): DecodedMail | null {
  for (const shape of SHAPES) {
    if (!shape.applies(mail)) continue;
    const reading = shape.read(mail);
    if (reading === null || reading.recipients.length === 0) continue;
    const inner = reading.sure ? null : asWrapped(mail, depth);
    return inner ?? report(mail, shape.name, reading);
  }
  return null;
}

function headerEvidence(mail: Mail, names: readonly string[]): readonly MailEvidence[] {
  return names
    .flatMap((name) => mail.root.headers.byName.get(name)?.slice(0, 1) ?? [])
    .map((field) => ({
      text: `${field.name}: ${decodeHeaderText(field.value)}`.slice(0, 500),
      line: field.line,
    }));
}

/** A list answers from an address of its own program: the one written to has no such ending (Mailman). */
function listOf({ root }: Mail): (address: string) => string {
  const byList = header(root.headers, 'list-id') ?? header(root.headers, 'x-list-administrivia');
  return (address) =>
    byList === null ? address : address.replace(/-(?:bounces|owner|admin|request)@/i, '@');
}

function asAnswer(mail: Mail): DecodedMail | null {
  const sender = mail.fromAddress === null ? [] : [mail.fromAddress];
  if (isUnsubscribe(mail)) {
    const recipients = sender.map((address) =>
      answeredRecipient(
        address,
        UNSUBSCRIBED,
        headerEvidence(mail, ['x-apple-unsubscribe', 'to', 'subject']),
      ),
    );
    return described(mail, 'unsubscribe', { recipients });
  }
  if (!isAutoReply(mail) || (!saysAutoReply(mail) && looksLikeReport(mail))) return null;
  const returnAddress = returnAddressOf(mail, null);
  const recipients = sender.map(listOf(mail)).map((address) => ({
    ...answeredRecipient(address, ANSWERED, headerEvidence(mail, ['auto-submitted', 'subject'])),
    originalAddress: addressWrittenTo(address, returnAddress),
  }));
  return described(mail, 'auto-reply', {
    shape: 'rfc3834',
    original: answeredMessage(mail, null),
    recipients,
    answer: answerWords(mail),
    returnAddress,
  });
}

function asWordedReport(mail: Mail, depth = 0): DecodedMail | null {
  if (!looksLikeReport(mail)) return null;
  const reading = readText(mail);
  if (reading.recipients.length === 0 && !isReturning(mail)) return null;
  const inner = reading.sure ? null : asWrapped(mail, depth);
  return inner ?? report(mail, 'text', reading);
}

const MOST_WRAPPINGS = 2;

/** What a packed report says, in the name of the mail that carries it. */
function asWrapped(mail: Mail, depth: number): DecodedMail | null {
  const inner = depth < MOST_WRAPPINGS ? wrappedReport(mail) : null;
  if (inner === null) return null;
  const found = asShapedReport(inner, depth + 1) ?? asWordedReport(inner, depth + 1);
  if (found === null || found.recipients.length === 0) return null;
  const { shape, reportedBy, original, recipients } = found;
  const { returnAddress = null, presumedRecipient: presumed = null } = found;
  return described(mail, 'bounce', {
    shape,
    reportedBy,
    original,
    recipients,
    presumedRecipient: presumed,
    returnAddress,
  });
}
