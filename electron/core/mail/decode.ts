import type { DecodedMail, MailKind, ReportedRecipient } from '../../../shared/domain/mail.ts';
import { mailDate } from './dates.ts';
import { EMPTY_DRAFT } from './draft.ts';
import type { Reading } from './draft.ts';
import { isAutoReply } from './kinds/auto-reply.ts';
import { readDisposition } from './kinds/disposition.ts';
import { readFeedback } from './kinds/feedback.ts';
import { looksLikeReport } from './kinds/report-signs.ts';
import { isUnsubscribe } from './kinds/unsubscribe.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { MailLimits } from './limits.ts';
import { openMail } from './mail.ts';
import type { Mail } from './mail.ts';
import { header } from './mime/headers.ts';
import { openSource } from './mime/source.ts';
import { reportRecipient } from './recipients.ts';
import { messageIdOf, originalMessage, returnedHeaders } from './returned.ts';
import { SHAPES } from './shapes/registry.ts';
import { readText } from './shapes/text.ts';

export type { MailLimits } from './limits.ts';

/**
 * Decodes one mail: what kind it is, and for a report every recipient with what was said of it, judged.
 * `bytes` is one RFC 5322 message in any state. Never throws: what cannot be read gives
 * kind `unreadable` with `error`.
 */
export function decodeMail(bytes: Uint8Array, limits: Partial<MailLimits> = {}): DecodedMail {
  try {
    const bounds = { ...DEFAULT_LIMITS, ...limits };
    const source = openSource(bytes, bounds.bytes);
    if (source.text.trim() === '') return unreadable('empty');
    const mail = openMail(source, bounds);
    if (mail.root.headers.fields.length === 0) return unreadable('no-header');
    return decodeOpened(mail);
  } catch (error) {
    return unreadable(`internal: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function unreadable(error: string): DecodedMail {
  return {
    kind: 'unreadable',
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
    error,
  };
}

function decodeOpened(mail: Mail): DecodedMail {
  return (
    asComplaint(mail) ??
    asDisposition(mail) ??
    asShapedReport(mail) ??
    asAnswer(mail) ??
    asWordedReport(mail) ??
    result(mail, { kind: 'message', shape: null })
  );
}

interface Finding {
  readonly kind: MailKind;
  readonly shape: string | null;
  readonly reading?: Reading;
}

function result(mail: Mail, finding: Finding, more: Partial<DecodedMail> = {}): DecodedMail {
  const { headers } = mail.root;
  const reading = finding.reading;
  const limit = mail.limits.diagnosticLength;
  const recipients: readonly ReportedRecipient[] =
    reading?.recipients
      .slice(0, mail.limits.recipients)
      .map((draft) => reportRecipient(draft, limit)) ?? [];
  return {
    kind: finding.kind,
    shape: finding.shape,
    reportedBy: reading?.reportedBy ?? null,
    date: mailDate(header(headers, 'date')),
    messageId: messageIdOf(header(headers, 'message-id')),
    subject: header(headers, 'subject') === null ? null : mail.subject,
    from: mail.fromAddress,
    to: mail.to,
    original:
      finding.kind === 'message' || finding.kind === 'auto-reply'
        ? null
        : (reading?.original ??
          originalMessage(returnedHeaders(mail), reading?.envelopeId ?? null)),
    recipients,
    feedback: null,
    error: null,
    ...more,
  };
}

function simpleReading(addresses: readonly string[], about: string): Reading {
  const recipients = addresses.map((address) => ({ ...EMPTY_DRAFT, address, context: [about] }));
  return { recipients, reportedBy: null, envelopeId: null };
}

function asComplaint(mail: Mail): DecodedMail | null {
  const returned =
    mail.parts.length > 1 || mail.text().returned.lines.length > 0 ? returnedHeaders(mail) : null;
  const found = readFeedback(mail, returned);
  if (found === null) return null;
  const reading = {
    ...simpleReading(found.recipients, 'complaint'),
    reportedBy: found.feedback.reportingMta,
  };
  const decoded = result(
    mail,
    { kind: 'complaint', shape: 'arf', reading },
    { feedback: found.feedback },
  );
  return {
    ...decoded,
    recipients: decoded.recipients.map((one) => ({
      ...one,
      classification: {
        ...one.classification,
        reason: 'feedback',
        serverClass: null,
        class: 'none',
        owner: 'recipient',
        disposition: 'suppress',
        rule: 'kind-complaint',
        knowledge: 'feedback',
      },
    })),
  };
}

function asDisposition(mail: Mail): DecodedMail | null {
  const found = readDisposition(mail);
  if (found === null) return null;
  return result(mail, { kind: 'disposition', shape: 'rfc8098' });
}

function asShapedReport(mail: Mail): DecodedMail | null {
  for (const shape of SHAPES) {
    if (!shape.applies(mail)) continue;
    const reading = shape.read(mail);
    if (reading !== null && reading.recipients.length > 0)
      return result(mail, { kind: 'bounce', shape: shape.name, reading });
  }
  return null;
}

function asAnswer(mail: Mail): DecodedMail | null {
  if (isUnsubscribe(mail)) {
    return result(mail, { kind: 'unsubscribe', shape: null });
  }
  if (!isAutoReply(mail) || looksLikeReport(mail)) return null;
  const decoded = result(mail, {
    kind: 'auto-reply',
    shape: 'rfc3834',
    reading: simpleReading(mail.fromAddress === null ? [] : [mail.fromAddress], 'vacation'),
  });
  return {
    ...decoded,
    recipients: decoded.recipients.map((one) => ({
      ...one,
      classification: {
        ...one.classification,
        reason: 'vacation',
        serverClass: null,
        class: 'none',
        owner: 'recipient',
        disposition: 'ignore',
        rule: 'kind-auto-reply',
        knowledge: 'vacation',
      },
    })),
  };
}

function asWordedReport(mail: Mail): DecodedMail | null {
  if (!looksLikeReport(mail)) return null;
  const reading = readText(mail);
  return result(mail, { kind: 'bounce', shape: 'text', reading });
}
