import type { ReportView } from '../../shared/contract/api.ts';

const raw = `Return-Path: <>
Received: from mx.yandex.example (mx.yandex.example [192.0.2.8])
\tby in.northwind.example with ESMTPS id 7Gq2; Sat, 3 Oct 2026 07:15:25 +0000
Received: from queue.yandex.example by mx.yandex.example; Sat, 3 Oct 2026 07:13:02 +0000
From: Mail Delivery System <mailer-daemon@yandex.example>
To: news@northwind.example
Subject: Undelivered Mail Returned to Sender
Date: Sat, 3 Oct 2026 07:15:22 +0000
Message-ID: <20261003071522.7Gq2@mx.yandex.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b17"

--b17
Content-Type: text/plain; charset=utf-8

This is the mail system at host mx.yandex.example.
Your message could not be delivered to one recipient.

--b17
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.yandex.example
Arrival-Date: Sat, 3 Oct 2026 07:00:04 +0000

Final-Recipient: rfc822; anna.petrova@example.ru
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b17
Content-Type: text/rfc822-headers

From: news@northwind.example
To: anna.petrova@example.ru
Subject: Order #1204, thanks
Message-ID: <1204.orders@shop.example>
--b17--
`;
const classification = {
  reason: 'userunknown',
  serverClass: 'permanent',
  class: 'hard',
  owner: 'recipient',
  disposition: 'suppress',
  status: '5.1.1',
  replyCode: '550',
  rule: 'words-user-unknown-en',
  knowledge: 'reason:userunknown',
  matched: 'User unknown',
  named: [],
} as const;

export const fakeReport: ReportView = {
  report: 1,
  source: 2,
  file: 'bounce-17.eml',
  decoded: {
    kind: 'bounce',
    shape: 'rfc3464',
    reportedBy: 'mx.yandex.example',
    date: Date.UTC(2026, 9, 3, 7, 15, 22),
    messageId: '<20261003071522.7Gq2@mx.yandex.example>',
    subject: 'Undelivered Mail Returned to Sender',
    from: 'mailer-daemon@yandex.example',
    to: ['news@northwind.example'],
    original: {
      messageId: '<1204.orders@shop.example>',
      from: 'news@northwind.example',
      to: ['anna.petrova@example.ru'],
      subject: 'Order #1204, thanks',
      date: null,
      vendorIds: new Map(),
      envelopeId: null,
    },
    recipients: [
      {
        address: 'anna.petrova@example.ru',
        originalAddress: null,
        action: 'failed',
        status: '5.1.1',
        replyCode: '550',
        diagnostic: '550 5.1.1 User unknown',
        remoteMta: 'mx.yandex.example',
        lastAttemptAt: null,
        willRetryUntil: null,
        finalLogId: null,
        classification,
        evidence: [{ text: '550 5.1.1 User unknown', line: 27 }],
        fields: [
          { name: 'Final-Recipient', value: 'rfc822; anna.petrova@example.ru', line: 24 },
          { name: 'Action', value: 'failed', line: 25 },
          { name: 'Status', value: '5.1.1', line: 26 },
          { name: 'Diagnostic-Code', value: 'smtp; 550 5.1.1 User unknown', line: 27 },
        ],
      },
    ],
    feedback: null,
    error: null,
  },
  explanations: ['The receiving server does not know this mailbox.'],
  anatomy: {
    mime: {
      type: 'multipart/report',
      charset: null,
      encoding: null,
      fileName: null,
      size: 812,
      line: 13,
      parts: [
        {
          type: 'text/plain',
          charset: 'utf-8',
          encoding: '7bit',
          fileName: null,
          size: 120,
          line: 15,
          parts: [],
        },
        {
          type: 'message/delivery-status',
          charset: null,
          encoding: null,
          fileName: null,
          size: 210,
          line: 21,
          parts: [],
        },
        {
          type: 'text/rfc822-headers',
          charset: null,
          encoding: null,
          fileName: 'headers.txt',
          size: 160,
          line: 31,
          parts: [],
        },
      ],
    },
    hops: [
      {
        from: 'mx.yandex.example',
        by: 'in.northwind.example',
        with: 'ESMTPS',
        at: Date.UTC(2026, 9, 3, 7, 15, 25),
        line: 2,
      },
      {
        from: 'queue.yandex.example',
        by: 'mx.yandex.example',
        with: null,
        at: Date.UTC(2026, 9, 3, 7, 13, 2),
        line: 4,
      },
    ],
    authenticationResults: [
      'in.northwind.example; spf=pass smtp.helo=mx.yandex.example; dkim=none',
    ],
    headers: [
      { name: 'From', value: 'Mail Delivery System <mailer-daemon@yandex.example>', line: 5 },
      { name: 'To', value: 'news@northwind.example', line: 6 },
      { name: 'Subject', value: 'Undelivered Mail Returned to Sender', line: 7 },
    ],
    text: 'This is the mail system at host mx.yandex.example.\nYour message could not be delivered to one recipient.',
    html: '<p>Your message could not be delivered.</p>',
    returnedHops: [],
    returnedAuthentication: [],
    returnedHeaders: [
      { name: 'From', value: 'news@northwind.example', line: 32 },
      { name: 'Subject', value: 'Order #1204, thanks', line: 34 },
    ],
  },
  raw,
  safeHtml: '<p>Your message could not be delivered.</p><p><b>550 5.1.1</b> User unknown</p>',
  links: ['https://help.yandex.example/550'],
};
