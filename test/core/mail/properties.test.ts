import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anatomy } from '../../../electron/core/mail/anatomy.ts';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { splitMbox } from '../../../electron/core/mail/mbox.ts';
import { MAIL_KINDS } from '../../../shared/domain/mail.ts';

const line = fc.oneof(
  fc.constantFrom(
    'Content-Type: multipart/report; boundary="b"',
    'Content-Type: message/delivery-status',
    'Content-Type: text/plain; charset=iso-2022-jp',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'Final-Recipient: rfc822; a@example.org',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no',
    'From: MAILER-DAEMON@example.org',
    'Subject: =?utf-8?B?0J3QtQ==?= failure notice',
    'Feedback-Type: abuse',
    '--b',
    '--b--',
    '',
    '<a@example.org>:',
    '550 5.1.1 <a@example.org>: user unknown',
    'The following address(es) failed:',
    '--- Below this line is a copy of the message.',
    'From MAILER-DAEMON Thu Oct  1 10:00:00 2026',
  ),
  fc.string({ maxLength: 120, unit: 'binary' }),
);
const mailLike = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => new TextEncoder().encode(lines.join(end)));

describe('any bytes', () => {
  it('give a mail of a known kind and never a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), mailLike), (bytes) => {
        const decoded = decodeMail(bytes);
        expect(MAIL_KINDS).toContain(decoded.kind);
        expect(decoded.error ?? '').not.toContain('internal');
        expect(() => anatomy(bytes)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it('fall into mbox messages that do not overlap and leave nothing but blank lines out', () => {
    fc.assert(
      fc.property(mailLike, (bytes) => {
        let end = 0;
        for (const message of splitMbox(bytes)) {
          const between = Buffer.from(bytes.subarray(end, message.offset)).toString('latin1');
          expect(between.trim()).toBe('');
          end = message.offset + message.length;
        }
        expect(Buffer.from(bytes.subarray(end)).toString('latin1').trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });
});

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);
const address = fc.tuple(word, word).map(([local, host]) => `${local}@${host}.example`);
const recipient = fc.record({
  address,
  action: fc.constantFrom('failed' as const, 'delayed' as const),
  detail: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 30 })),
  words: fc.array(word, { minLength: 1, maxLength: 6 }),
  remote: word.map((host) => `mx.${host}.example`),
  log: word,
  at: fc.integer({ min: 946_684_800, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
});
type Recipient = typeof recipient extends fc.Arbitrary<infer R> ? R : never;

function statusOf(one: Recipient): string {
  return `${one.action === 'failed' ? 5 : 4}.${one.detail[0]}.${one.detail[1]}`;
}

function diagnosticOf(one: Recipient): string {
  return `${one.action === 'failed' ? 550 : 450} ${statusOf(one)} ${one.words.join(' ')}`;
}

function blockOf(one: Recipient): string {
  return [
    `Final-Recipient: rfc822; ${one.address}`,
    `Action: ${one.action}`,
    `Status: ${statusOf(one)}`,
    `Remote-MTA: dns; ${one.remote}`,
    `Diagnostic-Code: smtp; ${diagnosticOf(one).replaceAll(' ', '\r\n ')}`,
    `Last-Attempt-Date: ${new Date(one.at).toUTCString().replace('GMT', '+0000')}`,
    `Final-Log-ID: ${one.log}`,
  ].join('\r\n');
}

function reportOf(recipients: readonly Recipient[], encoding: string): Uint8Array {
  const fields = ['Reporting-MTA: dns; mta.example', ...recipients.map(blockOf)].join('\r\n\r\n');
  const body =
    encoding === 'base64'
      ? Buffer.from(fields)
          .toString('base64')
          .replaceAll(/(.{76})/g, '$1\r\n')
      : fields;
  const text = `From: MAILER-DAEMON@mta.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_x"\r\n\r
--=_x\r\nContent-Type: text/plain\r\n\r\nIt came back.\r\n--=_x\r
Content-Type: message/delivery-status\r\nContent-Transfer-Encoding: ${encoding}\r\n\r
${body}\r\n--=_x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <1@mta.example>\r\n--=_x--\r\n`;
  return new TextEncoder().encode(text);
}

describe('a valid RFC 3464 report', () => {
  it('gives back every field it was made of', () => {
    const recipients = fc.uniqueArray(recipient, {
      minLength: 1,
      maxLength: 8,
      selector: (one) => one.address,
    });
    fc.assert(
      fc.property(recipients, fc.constantFrom('7bit', 'base64'), (wanted, encoding) => {
        const decoded = decodeMail(reportOf(wanted, encoding));
        expect(decoded.kind).toBe('bounce');
        expect(decoded.reportedBy).toBe('mta.example');
        expect(decoded.original?.messageId).toBe('<1@mta.example>');
        expect(
          decoded.recipients.map((one) => [
            one.address,
            one.action,
            one.status,
            one.diagnostic,
            one.remoteMta,
            one.finalLogId,
            one.lastAttemptAt,
          ]),
        ).toEqual(
          wanted.map((one) => [
            one.address,
            one.action,
            statusOf(one),
            diagnosticOf(one),
            one.remote,
            one.log,
            one.at,
          ]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
