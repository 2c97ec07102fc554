/** A report in the words of a mail server nobody has heard of, in parts that a test chooses. */
export interface ReportParts {
  /** Address that the report came back to: the envelope sender of the message. */
  readonly returnedTo?: string;
  /** Recipient as the machine-readable part names it; null where there is no such part. */
  readonly failed?: string | null;
  readonly originalRecipient?: string;
  /** When a report of a delay says that the attempts end, as RFC 5322 writes dates. */
  readonly triedUntil?: string;
  readonly envelopeId?: string;
  /** Header lines of the returned message; none where nothing is returned. */
  readonly returned?: readonly string[];
  readonly date?: string;
  readonly words?: string;
  readonly id?: string;
}

export const SENT_AT = '2026-10-01T10:00:00.000Z';

/** A delivery report (RFC 3464) as a .eml file, ten minutes after `SENT_AT` where no date is given. */
export function reportMail(parts: ReportParts): string {
  const {
    returnedTo = 'news@shop.example',
    failed = null,
    words = '550 5.1.1 User unknown',
    date = 'Thu, 01 Oct 2026 10:10:00 +0000',
    id = 'report-1',
  } = parts;
  const status =
    failed === null
      ? []
      : [
          '--b1',
          'Content-Type: message/delivery-status',
          '',
          'Reporting-MTA: dns; mx.example.net',
          ...(parts.envelopeId === undefined ? [] : [`Original-Envelope-Id: ${parts.envelopeId}`]),
          '',
          ...(parts.originalRecipient === undefined
            ? []
            : [`Original-Recipient: rfc822; ${parts.originalRecipient}`]),
          `Final-Recipient: rfc822; ${failed}`,
          ...(parts.triedUntil === undefined
            ? ['Action: failed', 'Status: 5.1.1']
            : ['Action: delayed', 'Status: 4.2.2', `Will-Retry-Until: ${parts.triedUntil}`]),
          `Diagnostic-Code: smtp; ${words}`,
          '',
        ];
  const returned =
    parts.returned === undefined
      ? []
      : ['--b1', 'Content-Type: text/rfc822-headers', '', ...parts.returned, ''];
  return [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>',
    `To: <${returnedTo}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${date}`,
    `Message-ID: <${id}@mx.example.net>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered. The server answered:',
    words,
    '',
    ...status,
    ...returned,
    '--b1--',
    '',
  ].join('\r\n');
}
