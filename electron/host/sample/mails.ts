import { letters, SENDER } from './letters.ts';
import { orderMessageId } from './orders.ts';

interface Report {
  readonly server: string;
  readonly at: number;
  readonly recipient: string;
  readonly status: string;
  readonly diagnostic: string;
  readonly subject: string;
  readonly sentAt: number;
  readonly from: string;
  readonly messageId: string;
  /** Headers of the returned message beyond the usual ones. */
  readonly more: readonly string[];
}

const HOUR = 3_600_000;
const lastLetter = letters.at(-1);
const letterAt = lastLetter?.at ?? 0;
const letterSubject = lastLetter?.subject ?? '';

/** Bounce mails that came back hours after the log said "delivered". */
export function lateBounces(): readonly { readonly name: string; readonly text: string }[] {
  return [
    {
      name: 'returned-sergey-volkov.eml',
      text: report({
        server: 'mail.example.net',
        at: letterAt + 5 * HOUR,
        recipient: 'sergey.volkov@example.net',
        status: '5.1.1',
        diagnostic: '550 5.1.1 <sergey.volkov@example.net> mailbox was closed in September',
        subject: letterSubject,
        sentAt: letterAt,
        from: SENDER,
        messageId: 'Sm3tea27Qr7wLx@geopod.example',
        more: [],
      }),
    },
    {
      name: 'returned-hannah-cole.eml',
      text: report({
        server: 'gate.lakeside.example',
        at: letterAt + 26 * HOUR,
        recipient: 'hannah.cole@lakeside.example',
        status: '5.2.2',
        diagnostic: '552 5.2.2 Mailbox quota exceeded after acceptance',
        subject: letterSubject,
        sentAt: letterAt,
        from: SENDER,
        messageId: 'Sm3tea28Qr7wLx@geopod.example',
        more: [],
      }),
    },
    {
      name: 'returned-order-1240.eml',
      text: report({
        server: 'mx.old-mill.example',
        at: Date.UTC(2026, 9, 26, 19, 40, 0),
        recipient: 'tatiana.k@old-mill.example',
        status: '5.4.4',
        diagnostic: '550 5.4.4 Unable to route: host old-mill.example not found',
        subject: 'Заказ № 1240 готов к выдаче',
        sentAt: Date.UTC(2026, 9, 26, 12, 22, 19),
        from: 'orders@samovar-tea.example',
        messageId: `${orderMessageId(1240)}@samovar-tea.example`,
        more: [`X-PM-Message-Id: ${orderMessageId(1240)}`],
      }),
    },
  ];
}

/** A delivery report (RFC 3464) with the returned headers. */
function report(about: Report): string {
  const boundary = `report-${about.sentAt / 1000}`;
  return [
    `From: Mail Delivery System <MAILER-DAEMON@${about.server}>`,
    `To: <${about.from}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${mailDate(about.at)}`,
    `Message-ID: <${about.at / 1000}.bounce@${about.server}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `This is the mail system at host ${about.server}.`,
    '',
    'Your message was accepted, and then could not be delivered:',
    '',
    `<${about.recipient}>: ${about.diagnostic}`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${about.server}`,
    `Arrival-Date: ${mailDate(about.sentAt)}`,
    '',
    `Final-Recipient: rfc822; ${about.recipient}`,
    'Action: failed',
    `Status: ${about.status}`,
    `Diagnostic-Code: smtp; ${about.diagnostic}`,
    `Last-Attempt-Date: ${mailDate(about.at)}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    `From: Samovar Tea <${about.from}>`,
    `To: <${about.recipient}>`,
    `Subject: ${encodedWord(about.subject)}`,
    `Date: ${mailDate(about.sentAt)}`,
    `Message-ID: <${about.messageId}>`,
    ...about.more,
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** A text as RFC 2047 writes it in a header: words of at most 75 characters. */
function encodedWord(text: string): string {
  const letters = Array.from(text);
  const words: string[] = [];
  for (let at = 0; at < letters.length; at += 16) {
    const part = letters.slice(at, at + 16).join('');
    words.push(`=?utf-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`);
  }
  return words.join('\r\n ');
}

function mailDate(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
