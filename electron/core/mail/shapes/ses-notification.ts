import { z } from 'zod';
import type { OriginalMessage } from '../../../../shared/domain/mail.ts';
import { codesIn, mostTelling, statusOfField } from '../codes.ts';
import { mailDate } from '../dates.ts';
import { EMPTY_DRAFT } from '../draft.ts';
import type { RecipientDraft, Reading } from '../draft.ts';
import type { Mail } from '../mail.ts';
import { actionOf, diagnosticText } from './delivery-status.ts';
import type { Shape } from './shape.ts';

const TEXT = z.string().max(20_000);
const RECIPIENT = z.object({
  emailAddress: TEXT,
  action: TEXT.optional(),
  status: TEXT.optional(),
  diagnosticCode: TEXT.optional(),
});
const HEADERS = z.object({
  from: z.array(TEXT).optional(),
  to: z.array(TEXT).optional(),
  subject: TEXT.optional(),
  messageId: TEXT.optional(),
  date: TEXT.optional(),
});

/** https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html */
const NOTIFICATION = z.object({
  notificationType: TEXT.optional(),
  eventType: TEXT.optional(),
  bounce: z
    .object({
      bounceType: TEXT.optional(),
      bounceSubType: TEXT.optional(),
      bouncedRecipients: z.array(RECIPIENT).max(1000).optional(),
      reportingMTA: TEXT.optional(),
    })
    .optional(),
  complaint: z
    .object({
      complainedRecipients: z.array(RECIPIENT).max(1000).optional(),
      complaintFeedbackType: TEXT.optional(),
      userAgent: TEXT.optional(),
      arrivalDate: TEXT.optional(),
    })
    .optional(),
  delivery: z
    .object({
      recipients: z.array(TEXT).max(1000).optional(),
      smtpResponse: TEXT.optional(),
      reportingMTA: TEXT.optional(),
    })
    .optional(),
  mail: z
    .object({
      messageId: TEXT.optional(),
      source: TEXT.optional(),
      timestamp: TEXT.optional(),
      destination: z.array(TEXT).max(1000).optional(),
      commonHeaders: HEADERS.optional(),
    })
    .optional(),
});

/** An SES notice as SNS mails it. */
export type SesNotification = z.infer<typeof NOTIFICATION>;

/** Reads the JSON of an SES notice out of a mail's text; null when there is none. */
export function sesNotificationOf(mail: Mail): SesNotification | null {
  const lines = mail.text().report.lines;
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = lines[first];
  if (
    start === undefined ||
    !start.trimStart().startsWith('{') ||
    !/"(?:notificationType|eventType)"/.test(start.slice(0, 400))
  )
    return null;
  const text = lines.slice(first).join('');
  const end = endOfObject(text);
  if (end === -1) return null;
  try {
    const parsed = NOTIFICATION.safeParse(JSON.parse(text.slice(0, end)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Where the first JSON object of a text ends; -1 when it does not. */
function endOfObject(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** Amazon SES bounce and delivery notices, JSON in a mail from SNS. */
export const sesNotification: Shape = {
  name: 'ses-notification',
  applies: (mail) => {
    const notice = sesNotificationOf(mail);
    return notice?.bounce !== undefined || notice?.delivery !== undefined;
  },
  read: (mail) => {
    const notice = sesNotificationOf(mail);
    return notice === null ? null : readNotice(mail, notice);
  },
};

function readNotice(mail: Mail, notice: SesNotification): Reading {
  const line = mail.text().report.at[0] ?? 1;
  const label = [notice.bounce?.bounceType, notice.bounce?.bounceSubType]
    .filter((one) => one !== undefined)
    .join(' ');
  const bounced = (notice.bounce?.bouncedRecipients ?? []).map((one): RecipientDraft => {
    const diagnostic = one.diagnosticCode === undefined ? null : diagnosticText(one.diagnosticCode);
    const codes = codesIn(diagnostic ?? '');
    return {
      ...EMPTY_DRAFT,
      address: one.emailAddress,
      action: actionOf(one.action ?? null) ?? 'failed',
      status: mostTelling([
        codes.status,
        one.status === undefined ? null : statusOfField(one.status),
      ]),
      replyCode: codes.replyCode,
      diagnostic,
      context: [label],
      evidence: [{ text: (one.diagnosticCode ?? label).slice(0, 500), line }],
    };
  });
  const said = notice.delivery?.smtpResponse ?? null;
  const delivered = (notice.delivery?.recipients ?? []).map((address): RecipientDraft => ({
    ...EMPTY_DRAFT,
    address,
    action: 'delivered',
    status: codesIn(said ?? '').status,
    replyCode: codesIn(said ?? '').replyCode,
    diagnostic: said,
    evidence: [{ text: (said ?? 'Delivery').slice(0, 500), line }],
  }));
  return {
    recipients: [...bounced, ...delivered],
    reportedBy:
      diagnosticText(notice.bounce?.reportingMTA ?? notice.delivery?.reportingMTA ?? '') || null,
    envelopeId: null,
    sure: true,
    original: sesOriginal(notice),
  };
}

/** The message that an SES notice speaks of. */
export function sesOriginal(notice: SesNotification): OriginalMessage {
  const headers = notice.mail?.commonHeaders;
  const vendorIds = new Map<string, string>();
  if (notice.mail?.messageId !== undefined)
    vendorIds.set('x-ses-message-id', notice.mail.messageId);
  return {
    messageId: headers?.messageId ?? null,
    from: headers?.from?.[0] ?? notice.mail?.source ?? null,
    to: headers?.to ?? notice.mail?.destination ?? [],
    subject: headers?.subject ?? null,
    date: mailDate(headers?.date ?? notice.mail?.timestamp ?? null),
    vendorIds,
    envelopeId: null,
  };
}
