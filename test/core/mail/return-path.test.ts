import { describe, expect, it } from 'vitest';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { mailJson } from '../../../electron/core/mail/json.ts';
import type { RecipientJson } from '../../../electron/core/mail/json.ts';
import { reportMail } from '../engine/report-mail.ts';
import type { ReportParts } from '../engine/report-mail.ts';

const SENDGRID = 'bounces+1234567-ab12-ann=example.org@em.shop.example';

function recipients(mail: string): readonly RecipientJson[] {
  const place = { file: 'report.eml', index: 0 };
  return mailJson(decodeMail(Buffer.from(mail)), place, () => '').recipients;
}

describe('the recipient of a report', () => {
  it.each<readonly [name: string, parts: ReportParts, wanted: Partial<RecipientJson>]>([
    [
      'is read from the return address where nothing names it',
      { returnedTo: SENDGRID },
      { address: 'ann@example.org', originalAddress: null, namedBy: 'return-address' },
    ],
    [
      'is read from the return path of the returned message',
      { returned: ['Subject: Your order', 'Return-Path: <bounce+ann=example.org@shop.example>'] },
      { address: 'ann@example.org', namedBy: 'return-address' },
    ],
    [
      'is read from what the receiving server noted of the sender',
      {
        returned: [
          'Subject: Your order',
          `Received-SPF: pass (x) client-ip=192.0.2.1; envelope-from="${SENDGRID}"`,
        ],
      },
      { address: 'ann@example.org', namedBy: 'return-address' },
    ],
    [
      'is told beside what the report makes unreadable',
      { failed: 'a***@example.org', returnedTo: SENDGRID },
      {
        address: 'a***@example.org',
        originalAddress: 'ann@example.org',
        namedBy: 'return-address',
      },
    ],
    [
      'stays the one that the report names, beside the one that was written to',
      { failed: 'ann@work.example', returnedTo: SENDGRID },
      { address: 'ann@work.example', originalAddress: 'ann@example.org', namedBy: 'report' },
    ],
    [
      'is not doubled by a return address that says the same',
      { failed: 'Ann@Example.org', returnedTo: SENDGRID },
      { address: 'Ann@Example.org', originalAddress: null, namedBy: 'report' },
    ],
    [
      'is not corrected by a prefix that was read as a part of the name',
      { failed: 'ann@example.org', returnedTo: 'bounce-shop-ann=example.org@shop.example' },
      { address: 'ann@example.org', originalAddress: null },
    ],
    [
      'is not corrected by an address that only may be a return address',
      { failed: 'ann@example.org', returnedTo: 'news+spring=sale.example@shop.example' },
      { address: 'ann@example.org', originalAddress: null },
    ],
    [
      'is not overruled by the return address where the report states the original one',
      { failed: 'ann@work.example', originalRecipient: 'ann@first.example', returnedTo: SENDGRID },
      { address: 'ann@work.example', originalAddress: 'ann@first.example' },
    ],
  ])('%s', (_, parts, wanted) => {
    const found = recipients(reportMail(parts));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(wanted);
  });

  it('is nobody where the return address makes no sense', () => {
    expect(recipients(reportMail({ returnedTo: 'a=b@c.example' }))).toEqual([]);
  });
});

it('an automatic answer from another address is one of the address that was written to', () => {
  const answer = [
    'From: Ann <ann@work.example>',
    `To: <${SENDGRID}>`,
    'Subject: Automatic reply: Your order',
    'Auto-Submitted: auto-replied',
    '',
    'I am away.',
  ].join('\r\n');
  expect(recipients(answer)).toMatchObject([
    { address: 'ann@work.example', originalAddress: 'ann@example.org' },
  ]);
});

it('a complaint that hides who complained is one of the recipient in its return address', () => {
  const complaint = [
    'From: feedback@isp.example',
    'To: abuse@shop.example',
    'Subject: FW: Your order',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b1"',
    '',
    '--b1',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: Loop/1.0',
    'Version: 1',
    `Original-Mail-From: <${SENDGRID}>`,
    'Original-Rcpt-To: <redacted@isp.example>',
    '',
    '--b1--',
    '',
  ].join('\r\n');
  expect(recipients(complaint)).toMatchObject([
    { address: 'ann@example.org', namedBy: 'return-address' },
  ]);
});
