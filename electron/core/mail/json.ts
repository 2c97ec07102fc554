import type {
  DecodedMail,
  Feedback,
  OriginalMessage,
  ReadReceipt,
  ReportedRecipient,
  ReturnAddress,
} from '../../../shared/domain/mail.ts';
import type { Classification } from '../../../shared/domain/reply.ts';
import { isoTime } from '../../../shared/i18n/time.ts';

/** A decoded mail as `deadletter decode` prints it; names and shapes are fixed by the command line's contract. */
export interface MailJson {
  readonly file: string;
  readonly index: number;
  readonly kind: DecodedMail['kind'];
  readonly shape: string | null;
  readonly reportedBy: string | null;
  readonly date: string | null;
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly original: OriginalJson | null;
  readonly recipients: readonly RecipientJson[];
  readonly feedback: FeedbackJson | null;
  readonly receipt: ReadReceipt | null;
  readonly returnAddress: ReturnAddress | null;
  readonly error?: string;
}

export interface OriginalJson {
  readonly messageId: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string | null;
  readonly date: string | null;
  readonly envelopeId: string | null;
  readonly vendorIds: Readonly<Record<string, string>>;
}

export type RecipientJson = Pick<
  ReportedRecipient,
  | 'address'
  | 'originalAddress'
  | 'action'
  | 'status'
  | 'replyCode'
  | 'diagnostic'
  | 'remoteMta'
  | 'evidence'
> &
  Pick<
    Classification,
    'reason' | 'serverClass' | 'class' | 'owner' | 'disposition' | 'rule' | 'knowledge' | 'named'
  > & {
    readonly lastAttemptAt: string | null;
    readonly willRetryUntil: string | null;
    /** Who tells the address: the report, or the address it was returned to. */
    readonly namedBy: 'report' | 'return-address';
    readonly explanation: string;
  };

export type FeedbackJson = Omit<Feedback, 'arrivalDate' | 'fields'> & {
  readonly arrivalDate: string | null;
};

/**
 * Shapes a decoded mail for output: times as ISO 8601 in UTC, one `explanation` per recipient from the
 * knowledge base. `index` counts the mails of one file from 0.
 */
export function mailJson(
  decoded: DecodedMail,
  place: { readonly file: string; readonly index: number },
  explain: (classification: Classification) => string,
): MailJson {
  const { kind, shape, reportedBy, messageId, subject, from, to, error } = decoded;
  return {
    ...place,
    kind,
    shape,
    reportedBy,
    date: isoTime(decoded.date),
    messageId,
    subject,
    from,
    to,
    original: decoded.original === null ? null : originalJson(decoded.original),
    recipients: decoded.recipients.map((one) => recipientJson(one, explain)),
    feedback: decoded.feedback === null ? null : feedbackJson(decoded.feedback),
    receipt: decoded.receipt ?? null,
    returnAddress: decoded.returnAddress ?? null,
    ...(error === null ? {} : { error }),
  };
}

function originalJson(original: OriginalMessage): OriginalJson {
  const { messageId, from, to, subject, envelopeId } = original;
  const vendorIds = Object.fromEntries(original.vendorIds);
  return { messageId, from, to, subject, date: isoTime(original.date), envelopeId, vendorIds };
}

function recipientJson(
  one: ReportedRecipient,
  explain: (classification: Classification) => string,
): RecipientJson {
  const { reason, serverClass, owner, disposition, rule, knowledge, named } = one.classification;
  return {
    address: one.address,
    originalAddress: one.originalAddress,
    action: one.action,
    status: one.status,
    replyCode: one.replyCode,
    diagnostic: one.diagnostic,
    remoteMta: one.remoteMta,
    reason,
    serverClass,
    class: one.classification.class,
    owner,
    disposition,
    explanation: explain(one.classification),
    evidence: one.evidence,
    lastAttemptAt: isoTime(one.lastAttemptAt),
    willRetryUntil: isoTime(one.willRetryUntil),
    namedBy: one.byReturnAddress === true ? 'return-address' : 'report',
    rule,
    knowledge,
    named,
  };
}

function feedbackJson(feedback: Feedback): FeedbackJson {
  const { fields: _, arrivalDate, ...rest } = feedback;
  return { ...rest, arrivalDate: isoTime(arrivalDate) };
}
