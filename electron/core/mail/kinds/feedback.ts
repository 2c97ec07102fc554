import type {
  Feedback,
  MailEvidence,
  OriginalMessage,
  ReturnAddress,
} from '../../../../shared/domain/mail.ts';
import { reportAddress } from '../address.ts';
import { mailDate } from '../dates.ts';
import { addressList, firstAddresses } from '../mail.ts';
import type { Mail } from '../mail.ts';
import type { Headers } from '../mime/headers.ts';
import { header } from '../mime/headers.ts';
import { decodedLines } from '../mime/lines.ts';
import { fieldGroups, groupOf, valueOf } from '../report-fields.ts';
import { isMasked, returnAddressOf } from '../return-path.ts';
import { originalMessage, returnedHeaders } from '../returned.ts';
import { sesNotificationOf, sesOriginal } from '../shapes/ses-notification.ts';
import type { SesNotification } from '../shapes/ses-notification.ts';
import type { FieldGroup } from '../report-fields.ts';

/** A complaint as read: the report's fields and the recipients who complained. */
export interface FeedbackReading {
  readonly feedback: Feedback;
  readonly recipients: readonly string[];
  readonly original: OriginalMessage | null;
  readonly returnAddress: ReturnAddress | null;
  /** The report tells nobody; its return address does. */
  readonly byReturnAddress: boolean;
  readonly shape: 'arf' | 'ses-notification';
  readonly evidence: readonly MailEvidence[];
}

/** Reads an abuse report (RFC 5965, RFC 6591, RFC 6650); null for any other mail. */
export function readFeedback(mail: Mail): FeedbackReading | null {
  const notice = sesNotificationOf(mail);
  if (notice?.complaint !== undefined) return sesFeedback(notice);
  const group = feedbackFields(mail);
  if (group === null) return null;
  const returned = returnedHeaders(mail);
  const feedback = feedbackOf(group);
  const named = complainants(mail, feedback, group, returned);
  const { originalMailFrom, originalEnvelopeId } = feedback;
  const returnAddress = returnAddressOf(mail, returned, [originalMailFrom, originalEnvelopeId]);
  const carried = named.every((address) => isMasked(address)) ? returnAddress?.recipient : null;
  return {
    feedback,
    recipients: carried === null || carried === undefined ? named : [carried],
    returnAddress,
    byReturnAddress: carried !== null && carried !== undefined,
    original: originalMessage(returned, feedback.originalEnvelopeId),
    shape: 'arf',
    evidence: group.fields
      .filter((field) => /^(?:feedback-type|original-rcpt-to|auth-failure)$/i.test(field.name))
      .slice(0, 3)
      .map((field) => ({ text: `${field.name}: ${field.value}`.slice(0, 500), line: field.line })),
  };
}

function feedbackFields(mail: Mail): FieldGroup | null {
  const part = mail.parts.find((one) => one.type === 'message/feedback-report');
  if (part !== undefined) {
    const groups = fieldGroups(decodedLines(mail.source, part, mail.limits.reportBytes));
    return groupOf(groups.flatMap((group) => group.fields));
  }
  const declared = /^(?:feedback-report|abuse-report)$/i.test(
    mail.root.contentType.parameters.get('report-type') ?? '',
  );
  const text = mail.text().report;
  const at = text.lines.findIndex((line) => /^feedback-type\s{0,4}:/i.test(line));
  if (at !== -1 && (declared || hasMoreFields(text.lines, at))) {
    return groupOf(fieldGroups(text, at).flatMap((group) => group.fields));
  }
  if (declared || isPlainComplaint(mail)) return groupOf([]);
  return null;
}

const FIELDS_BESIDE =
  /^(?:version|user-agent|source-ip|original-mail-from|original-rcpt-to|arrival-date|received-date)\s{0,4}:/i;

/** A report has two further required fields (RFC 5965 section 3.1); a person who mentions one has none. */
function hasMoreFields(lines: readonly string[], at: number): boolean {
  return (
    lines.slice(Math.max(0, at - 8), at + 12).filter((line) => FIELDS_BESIDE.test(line)).length > 1
  );
}

const COMPLAINT_SENDER =
  /^(?:staff@hotmail\.com|scomp@aol\.net|feedbackloop@|fbl@|feedback@arf\.|complaints?@|abuse-report|.{0,40}@arf\.)/i;
const COMPLAINT_WORDS =
  /^complaint about message from\b|\babuse report\b|\bcomplaint (?:about|from)\b|this is an? (?:e-?mail )?(?:abuse|spam) report/i;

/** The forms that providers used before the standard: a known address, a known subject, the mail attached. */
function isPlainComplaint(mail: Mail): boolean {
  const attached = mail.parts.some((part) => part.type === 'message/rfc822');
  if (!attached) return false;
  const lines = mail.text().report.lines.slice(0, 15).join(' ');
  const worded = COMPLAINT_WORDS.test(mail.subject) || COMPLAINT_WORDS.test(lines);
  return COMPLAINT_SENDER.test(mail.fromAddress ?? '')
    ? worded || mail.subject !== ''
    : /^complaint about message from\b/i.test(mail.subject);
}

function feedbackOf(group: FieldGroup): Feedback {
  const all = (name: string): readonly string[] =>
    group.values.get(name)?.map((field) => field.value) ?? [];
  const incidents = Number.parseInt(valueOf(group, 'incidents') ?? '', 10);
  return {
    type: (valueOf(group, 'feedback-type') ?? 'abuse').trim().toLowerCase(),
    version: valueOf(group, 'version'),
    userAgent: valueOf(group, 'user-agent'),
    sourceIp: valueOf(group, 'source-ip') ?? valueOf(group, 'source'),
    originalMailFrom: stripped(valueOf(group, 'original-mail-from')),
    originalRcptTo: all('original-rcpt-to').flatMap((value) => {
      const address = reportAddress(value);
      return address === null ? [] : [address];
    }),
    originalEnvelopeId: valueOf(group, 'original-envelope-id'),
    arrivalDate: mailDate(valueOf(group, 'arrival-date') ?? valueOf(group, 'received-date')),
    reportingMta:
      valueOf(group, 'reporting-mta')?.replace(/^\s{0,5}[\w-]{1,20}\s{0,5};\s{0,5}/, '') ?? null,
    incidents: Number.isFinite(incidents) ? incidents : null,
    reportedDomain: all('reported-domain'),
    reportedUri: all('reported-uri'),
    authenticationResults: all('authentication-results'),
    authFailure: valueOf(group, 'auth-failure'),
    deliveryResult: valueOf(group, 'delivery-result'),
    fields: group.fields,
  };
}

function stripped(value: string | null): string | null {
  return value === null ? null : value.trim().replace(/^<([^<>]{0,400})>$/, '$1');
}

/** Headers of a returned message that tell who complained, the surest first. */
const TOLD_IN: readonly string[] = [
  'x-hmxmroriginalrecipient',
  'to',
  'x-original-to',
  'x-envelope-to',
  'delivered-to',
];

function complainants(
  mail: Mail,
  feedback: Feedback,
  group: FieldGroup,
  returned: Headers | null,
): readonly string[] {
  if (feedback.originalRcptTo.length > 0) return feedback.originalRcptTo;
  for (const name of ['original-recipient', 'final-recipient', 'removal-recipient']) {
    const value = valueOf(group, name);
    const address = value === null ? null : reportAddress(value);
    if (address !== null) return [address];
  }
  if (returned !== null) {
    const named = firstAddresses(returned, TOLD_IN);
    if (named.length > 0) return named;
  }
  const hinted = header(mail.root.headers, 'x-hmxmroriginalrecipient');
  return hinted === null ? [] : addressList(hinted);
}

/** A complaint that Amazon SES passes on as JSON. */
function sesFeedback(notice: SesNotification): FeedbackReading {
  const complaint = notice.complaint;
  const fields = [
    ['Feedback-Type', complaint?.complaintFeedbackType],
    ['User-Agent', complaint?.userAgent],
    ['Arrival-Date', complaint?.arrivalDate],
    ['Original-Mail-From', notice.mail?.source],
  ] as const;
  const group = groupOf(
    fields.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value, line: 1 }])),
  );
  return {
    feedback: feedbackOf(group),
    recipients: (complaint?.complainedRecipients ?? []).map((one) => one.emailAddress),
    original: sesOriginal(notice),
    returnAddress: null,
    byReturnAddress: false,
    shape: 'ses-notification',
    evidence: [],
  };
}
