import { describe, expect, it } from 'vitest';
import { activityCsv } from './temporary-case.ts';
import { eml, inBothOrders, json, returnedHeader, SENDGRID, SENT } from './join-case.ts';
import type { File } from './join-case.ts';
import type { ReportParts } from './report-mail.ts';

const POSTMARK = json('postmark.ndjson', {
  RecordType: 'Delivery',
  ServerID: 23,
  MessageStream: 'outbound',
  MessageID: '0a1b2c3d-0000-4000-8000-000000000007',
  Recipient: 'ann@example.org',
  DeliveredAt: '2026-10-01T10:00:00.0000000Z',
  Details: 'smtp;250 2.0.0 OK',
});
const HASKIMAIL = json('haskimail.json', {
  TotalCount: 1,
  Messages: [
    {
      Recipient: 'ann@example.org',
      ReceivedAt: '2026-10-01 13:00:00',
      From: 'shop@shop.example',
      Status: 'Delivered',
      MessageID: '6f1c0a52-0007',
      Subject: 'Your order 7',
      MessageStream: '2081',
    },
  ],
});
const SES_ID = '010f0193a1b2c3d4-01234567-89ab-cdef-0123-456789abcdef-000000';
const SES = json('ses.json', {
  eventType: 'Delivery',
  mail: {
    timestamp: '2026-10-01T10:00:00.000Z',
    messageId: SES_ID,
    source: 'shop@shop.example',
    destination: ['ann@example.org'],
    commonHeaders: { subject: 'Your order 7' },
  },
  delivery: {
    timestamp: '2026-10-01T10:00:01.000Z',
    recipients: ['ann@example.org'],
    smtpResponse: '250 OK',
    reportingMTA: 'a8-1.smtp-out.amazonses.com',
  },
});
const MANDRILL_ID = '0123456789abcdef0123456789abcdef';
const MANDRILL: File = {
  name: 'activity.csv',
  content: `Date,Email Address,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail,Message ID\n2026-10-01 10:00:00,ann@example.org,shop@shop.example,Your order 7,sent,,,0,0,,${MANDRILL_ID}\n`,
};
const SPARKPOST = json('events.json', {
  results: [
    {
      type: 'delivery',
      event_id: '92356927693813870',
      timestamp: '2026-10-01T10:00:00.000Z',
      rcpt_to: 'ann@example.org',
      message_id: '0e0d94b70b1c0d1e2f30',
      transmission_id: '65832150921904138',
      subject: 'Your order 7',
    },
  ],
  total_count: 1,
  links: {},
});
const POWERMTA: File = {
  name: 'acct.csv',
  content:
    'type,timeLogged,timeQueued,orig,rcpt,orcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat,srcType,srcMta,dlvType,dlvSourceIp,dlvDestinationIp,dlvEsmtpAvailable,dlvSize,vmta,jobId,envId,queue,vmtaPool\nd,2026-10-01 10:00:00+0000,2026-10-01 09:59:58+0000,news@shop.example,ann@example.org,,relayed,2.0.0 (success),smtp;250 ok,mx.example.org (192.0.2.1),success,smtp,app,smtp,198.51.100.1,192.0.2.1,SIZE,1200,vmta1,job7,env-000007,example.org/vmta1,\n',
};

describe('a bounce mail and the row of its message, whichever comes first', () => {
  it.each<readonly [name: string, log: File, parts: ReportParts, by: string]>([
    [
      'Postmark by X-PM-Message-Id',
      POSTMARK,
      {
        failed: 'ann@example.org',
        returned: returnedHeader(
          'X-PM-Message-Id: 0a1b2c3d-0000-4000-8000-000000000007',
          'Message-ID: <order-7@shop.example>',
        ),
      },
      'vendor-id',
    ],
    [
      'Postmark by its Message-ID',
      POSTMARK,
      {
        failed: 'ann@example.org',
        returned: returnedHeader('Message-ID: <0a1b2c3d-0000-4000-8000-000000000007@mtasv.net>'),
      },
      'vendor-id',
    ],
    [
      'HaskiMail by X-PM-Message-Id',
      HASKIMAIL,
      { failed: 'ann@example.org', returned: returnedHeader('X-PM-Message-Id: 6f1c0a52-0007') },
      'vendor-id',
    ],
    [
      'SendGrid by its Message-ID',
      SENDGRID,
      {
        failed: 'ann@example.org',
        returned: returnedHeader('Message-ID: <AbCdEfGhIjKlMnOpQrStUv@geopod-ismtpd-3-0>'),
      },
      'vendor-id',
    ],
    [
      'SES by its Message-ID',
      SES,
      {
        failed: 'ann@example.org',
        returned: returnedHeader(`Message-ID: <${SES_ID}@eu-west-1.amazonses.com>`),
      },
      'vendor-id',
    ],
    [
      'SES by the return address alone',
      SES,
      { failed: 'ann@example.org', returnedTo: `${SES_ID}@bounce.shop.example` },
      'verp',
    ],
    [
      'SES by the return path of the returned message',
      SES,
      {
        failed: 'ann@example.org',
        returned: returnedHeader(
          'Message-ID: <order-7@shop.example>',
          `Return-Path: <${SES_ID}@bounce.shop.example>`,
        ),
      },
      'verp',
    ],
    [
      'Mandrill by X-Report-Abuse',
      MANDRILL,
      {
        failed: 'ann@example.org',
        returned: returnedHeader(
          `X-Report-Abuse: You can also report abuse here: https://mandrillapp.com/contact/abuse?id=30012345.${MANDRILL_ID}`,
        ),
      },
      'vendor-id',
    ],
    [
      'Mandrill by the return address, behind a forwarder',
      MANDRILL,
      {
        failed: 'ann@example.org',
        returnedTo: `SRS0=abCd=OX=bounce.shop.example=bounce-md_30012345.66f53402.v1-${MANDRILL_ID}@fwd.example`,
      },
      'verp',
    ],
    [
      'SparkPost by X-SP-Message-ID',
      SPARKPOST,
      {
        failed: 'ann@example.org',
        returned: returnedHeader('X-SP-Message-ID: 0e0d94b70b1c0d1e2f30'),
      },
      'vendor-id',
    ],
    [
      'PowerMTA by the envelope id',
      POWERMTA,
      { failed: 'ann@example.org', envelopeId: 'env-000007' },
      'vendor-id',
    ],
  ])('%s', async (_, log, parts, by) => {
    const why = await inBothOrders(log, eml(parts));
    expect(why.messages).toHaveLength(1);
    const bounced = why.messages[0]!.events.find(({ type }) => type === 'bounced');
    expect(bounced?.joined).toEqual({ by, confidence: 'high' });
    expect(why.verdict).toBe('bounced-late');
  });

  it.each<readonly [name: string, parts: ReportParts, by: string]>([
    [
      'by recipient, time and subject',
      { failed: 'ann@example.org', returned: returnedHeader() },
      'recipient-time-subject',
    ],
    ['by recipient and time', { failed: 'ann@example.org' }, 'recipient-time-subject'],
    [
      'by the recipient in its return address',
      { returnedTo: 'bounces+1234567-ab12-ann=example.org@em.shop.example' },
      'verp',
    ],
    [
      'by the return address where the report hides the recipient',
      {
        failed: 'a**@example.org',
        returnedTo: 'prvs=0123456789=bounce+ann=example.org@shop.example',
      },
      'verp',
    ],
  ])('%s, with less confidence', async (_, parts, by) => {
    const why = await inBothOrders(SENDGRID, eml(parts));
    expect(why.messages).toHaveLength(1);
    const bounced = why.messages[0]!.events.find(({ type }) => type === 'bounced');
    expect(bounced?.joined).toEqual({ by, confidence: 'medium' });
    expect([why.verdict, why.confidence]).toEqual(['bounced-late', 'medium']);
  });

  it('is not made where two messages fit and nothing tells them apart', async () => {
    const log: File = {
      name: 'activity.csv',
      content: activityCsv([SENT, { ...SENT, id: 'Zz.1', at: '2026-10-01 09:00:00' }]),
    };
    const why = await inBothOrders(log, eml({ failed: 'ann@example.org' }));
    expect(why.messages).toHaveLength(3);
  });

  it('is not made with a message of another subject or another week', async () => {
    const other = {
      failed: 'ann@example.org',
      returned: ['To: ann@example.org', 'Subject: Another thing'],
    };
    expect((await inBothOrders(SENDGRID, eml(other))).messages).toHaveLength(2);
    const late = {
      failed: 'ann@example.org',
      returned: ['To: ann@example.org', 'Subject: Your order 7'],
      date: 'Thu, 15 Oct 2026 10:00:00 +0000',
    };
    expect((await inBothOrders(SENDGRID, eml(late))).messages).toHaveLength(2);
  });
});
