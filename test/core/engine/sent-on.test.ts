import { describe, expect, it } from 'vitest';
import { after, eml, inBothOrders, json, returnedHeader, SENDGRID, SENT } from './join-case.ts';
import type { File } from './join-case.ts';
import type { ReportParts } from './report-mail.ts';
import { activityCsv } from './temporary-case.ts';

describe('a message that was sent on to another address', () => {
  it.each<readonly [name: string, parts: ReportParts]>([
    [
      'by Original-Recipient',
      {
        failed: 'ann@work.example',
        originalRecipient: 'ann@example.org',
        returned: returnedHeader('Message-ID: <AbCdEfGhIjKlMnOpQrStUv@geopod-ismtpd-3-0>'),
      },
    ],
    [
      'by its return address',
      {
        failed: 'ann@work.example',
        returnedTo: 'bounces+1234567-ab12-ann=example.org@em.shop.example',
        returned: ['Message-ID: <AbCdEfGhIjKlMnOpQrStUv@geopod-ismtpd-3-0>'],
      },
    ],
    [
      'by the host that sent it on',
      {
        failed: 'ann@work.example',
        returned: [
          'Received: from mail.example.org by mx.work.example for <ann@work.example>; Thu, 01 Oct 2026 10:00:05 +0000',
          'Delivered-To: ann@example.org',
          ...returnedHeader('Message-ID: <AbCdEfGhIjKlMnOpQrStUv@geopod-ismtpd-3-0>'),
        ],
      },
    ],
    [
      'by the hop that had it for the first address',
      {
        failed: 'ann@work.example',
        returned: [
          'Received: from em.shop.example by mail.example.org with ESMTPS id 1 for <ann@example.org>; Thu, 01 Oct 2026 10:00:02 +0000',
          ...returnedHeader('Message-ID: <AbCdEfGhIjKlMnOpQrStUv@geopod-ismtpd-3-0>'),
        ],
      },
    ],
  ])('%s: the bounce is one of the address that was written to', async (_, parts) => {
    const why = await inBothOrders(SENDGRID, eml(parts));
    expect(why.messages).toHaveLength(1);
    expect(why.messages[0]!.events.map(({ type }) => type)).toEqual(['delivered', 'bounced']);
    expect(why.messages[0]!.events[1]!.detail).toContain('ann@example.org → ann@work.example');
  });

  const forwarded = {
    failed: 'bob@work.example',
    returned: returnedHeader('Message-ID: <AbCdEfGhIjKlMnOpQrStUv@geopod-ismtpd-3-0>'),
  };

  it('by the one To of the returned message, where nothing tells otherwise', async () => {
    const why = await inBothOrders(SENDGRID, eml(forwarded));
    expect(why.verdict).toBe('bounced-late');
    expect(why.messages[0]!.events[1]!.detail).toContain('ann@example.org → bob@work.example');
    expect(why.headline).toContain('forwarded by its owner’s mail system to bob@work.example');
    expect(why.messages[0]).toMatchObject({ class: 'soft' });
    const steps = why.nextSteps.map(({ text }) => text).join(' ');
    expect(steps).toContain('the forwarding to bob@work.example is broken');
    expect(steps).not.toContain('Stop mailing');
  });

  it('a question about the address that failed leads to the one that was written to', async () => {
    const bob = await inBothOrders(SENDGRID, eml(forwarded), 'bob@work.example');
    expect(bob.verdict).toBe('no-trace');
    expect(bob.similar).toEqual(['ann@example.org']);
    expect(bob.caveats.join(' ')).toContain('Mail to ann@example.org was forwarded');
  });

  it('is no dead address without a log either', async () => {
    const why = await after([eml({ ...forwarded, originalRecipient: 'ann@example.org' })]);
    expect([why.verdict, why.messages[0]?.class]).toEqual(['bounced-late', 'soft']);
    expect(why.contradictions).toEqual([]);
  });

  it('within one organisation the address that failed is the mailbox itself', async () => {
    const alias = { failed: 'a.smith@mx.example.org', originalRecipient: 'ann@example.org' };
    const why = await after([eml({ ...forwarded, ...alias })]);
    expect([why.verdict, why.messages[0]?.class]).toEqual(['bounced-hard', 'hard']);
  });

  it('stays with the address that failed where a log has the message for it', async () => {
    const both = {
      ...SENDGRID,
      content: activityCsv([SENT, { ...SENT, email: 'bob@work.example' }]),
    };
    expect((await after([both, eml(forwarded)])).verdict).toBe('delivered');
    expect((await after([both, eml(forwarded)], 'bob@work.example')).verdict).toBe('bounced-late');
  });

  it.each<readonly [name: string, returned: readonly string[]]>([
    ['several are written to', ['To: ann@example.org, carl@example.org']],
    ['the sender wrote to himself', ['From: ann@example.org', 'To: ann@example.org']],
    [
      'a host had it for the address that failed',
      [
        'Received: from em.shop.example by mx.work.example for <bob@work.example>; Thu, 01 Oct 2026 10:00:05 +0000',
        'To: ann@example.org',
      ],
    ],
    ['it does not say', ['Subject: Your order 7']],
  ])('stays with the address that failed where %s', async (_, returned) => {
    const report = eml({ failed: 'bob@work.example', returned });
    expect((await after([report], 'bob@work.example')).verdict).toBe('bounced-hard');
    expect((await after([SENDGRID, report])).verdict).toBe('delivered');
  });

  it('stays with the member where a mailing list sent it on', async () => {
    const parts = {
      failed: 'bob@work.example',
      returned: [
        'Delivered-To: ann@example.org',
        'List-Post: <mailto:ann@example.org>',
        ...returnedHeader(),
      ],
    };
    expect((await after([eml(parts)], 'bob@work.example')).verdict).toBe('bounced-hard');
  });
});

describe('one message in several files', () => {
  const webhook = json('webhook.json', [
    {
      email: 'ann@example.org',
      timestamp: Date.parse('2026-10-01T10:00:00Z') / 1000,
      'smtp-id': '<order-7@shop.example>',
      event: 'delivered',
      response: '250 OK',
      sg_event_id: 'e1',
      sg_message_id: SENT.id,
    },
  ]);

  it('is told once by webhook and CSV of one vendor', async () => {
    const why = await inBothOrders(SENDGRID, webhook);
    expect(why.messages).toHaveLength(1);
    expect(why.messages[0]!.events.map(({ type }) => type)).toEqual(['delivered']);
  });

  it('is one across vendors by its Message-ID, with the events of both', async () => {
    const trace: File = {
      name: 'log.csv',
      content:
        'Message-ID,Recipient,Status,Date,Subject\n<order-7@shop.example>,Ann@Example.org,opened,2026-10-01T11:00:00Z,Your order 7\n',
    };
    const why = await inBothOrders(webhook, trace);
    expect(why.messages).toHaveLength(1);
    expect(why.messages[0]!.events.map(({ type }) => type)).toEqual(['delivered', 'opened']);
  });

  it('keeps its bounce mail by Message-ID, though the service gave it an id as well', async () => {
    const why = await inBothOrders(
      webhook,
      eml({
        failed: 'ann@example.org',
        returned: returnedHeader('Message-ID: <order-7@shop.example>', 'X-Message-Id: other'),
      }),
    );
    expect(why.messages).toHaveLength(1);
    expect(why.messages[0]!.events[1]!.joined).toEqual({ by: 'message-id', confidence: 'high' });
  });
});

describe('an alias in the log of a mail server', () => {
  const postfix: File = {
    name: 'mail.log',
    content: [
      '2026-10-01T10:00:00+00:00 mx postfix/cleanup[7]: 4XA1AA07BC: message-id=<m1@shop.example>',
      '2026-10-01T10:00:02+00:00 mx postfix/smtp[8]: 4XA1AA07BC: to=<bob@work.example>, orig_to=<ann@example.org>, relay=mx.work.example[192.0.2.9]:25, delay=2, delays=1/0/1/0, dsn=5.1.1, status=bounced (host mx.work.example[192.0.2.9] said: 550 5.1.1 No such user (in reply to RCPT TO command))',
      '',
    ].join('\n'),
  };
  const exim: File = {
    name: 'mainlog',
    content: [
      '2026-10-01 10:00:00 +0000 1tTaby-00000000abc-0XYZ <= news@shop.example H=app [192.0.2.8] P=esmtp S=900 id=m1@shop.example',
      '2026-10-01 10:00:02 +0000 1tTaby-00000000abc-0XYZ ** bob@work.example <ann@example.org> R=dnslookup T=remote_smtp H=mx.work.example [192.0.2.9]: SMTP error from remote mail server after RCPT TO:<bob@work.example>: 550 5.1.1 No such user',
      '',
    ].join('\n'),
  };

  it.each([
    ['Postfix', postfix],
    ['Exim', exim],
  ])('%s: the address that was written to is found, and is not the dead one', async (_, log) => {
    const written = await after([log]);
    expect(written.verdict).toBe('bounced-late');
    expect(written.headline).toContain('forwarded by its owner’s mail system to bob@work.example');
    expect(written.messages[0]).toMatchObject({ class: 'soft' });
    expect((await after([log], 'bob@work.example')).verdict).toBe('bounced-hard');
  });
});
