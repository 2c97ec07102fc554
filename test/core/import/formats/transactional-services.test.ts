import { describe, expect, it } from 'vitest';
import { readingOfLabel } from '../../../../electron/core/classify/vendor-labels.ts';
import { lines, readFixture, readText } from './reading.ts';

describe('mailjet-events', () => {
  it('reads comment for the server’s words, and what Mailjet stopped itself as dropped', async () => {
    const reading = await readFixture('mailjet-events', 'events.json');
    expect(lines(reading)).toEqual([
      ['delivered', '2025-10-03T10:00:00.000Z', 'anna@example.org', 'sent (250 2.0.0 OK 4fa)'],
      [
        'bounced',
        '2025-10-03T10:00:01.000Z',
        'bob@example.com',
        'Host or domain name not found. 550 5.1.1 unknown',
      ],
      ['dropped', '2025-10-03T10:00:02.000Z', 'carl@example.net', null],
      ['bounced', '2025-10-03T10:00:03.000Z', 'dora@example.net', '554 5.7.1 spam'],
      ['opened', '2025-10-03T10:00:04.000Z', 'eve@example.net', null],
      ['clicked', '2025-10-03T10:00:05.000Z', 'eve@example.net', null],
      ['complained', '2025-10-03T10:00:06.000Z', 'eve@example.net', null],
      ['unsubscribed', '2025-10-03T10:00:07.000Z', 'eve@example.net', null],
    ]);
    expect(reading.events[1]).toMatchObject({
      vendorMessageId: '104427216766056450',
      vendorLabel: 'bounce/hard/user unknown',
      detail: 'recipient',
    });
  });

  it.each([
    ['user unknown', 'userunknown'],
    ['mailbox inactive', 'suspend'],
    ['quota exceeded', 'mailboxfull'],
    ['invalid domain', 'hostunknown'],
    ['no mail host', 'hostunknown'],
    ['relay/access denied', 'norelaying'],
    ['sender blocked', 'rejected'],
    ['content blocked', 'spamdetected'],
    ['policy issue', 'policyviolation'],
    ['connection issue', 'networkerror'],
    ['preblocked', 'suppressed'],
  ])('gives %s, where nothing else tells, as the reason %s', async (error, reason) => {
    const { events } = await readText(
      'mailjet-events',
      JSON.stringify({
        event: 'bounce',
        time: 1790848800,
        email: 'a@example.org',
        MessageID: 1,
        hard_bounce: true,
        error,
      }),
    );
    expect(readingOfLabel(events[0]?.vendorLabel ?? '')?.reason ?? null).toBe(reason);
  });
});

describe('resend-events', () => {
  it('reads webhooks: an event for each address of `to`, the reply from bounce.message', async () => {
    const reading = await readFixture('resend-events', 'webhooks.ndjson');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:01.126Z', 'anna@example.org', '550 5.1.1 unknown user'],
      ['accepted', '2026-10-03T10:00:02.126Z', 'anna@example.org', null],
      ['accepted', '2026-10-03T10:00:02.126Z', 'bob@example.com', null],
      ['deferred', '2026-10-03T10:00:03.126Z', 'carl@example.net', null],
      ['clicked', '2026-10-03T10:00:03.999Z', 'dora@example.net', null],
      ['rejected', '2026-10-03T10:00:05.126Z', 'eve@example.net', null],
      ['dropped', '2026-10-03T10:00:06.126Z', 'frank@example.net', null],
    ]);
    expect(reading.events[0]).toMatchObject({
      vendorLabel: 'bounced/Permanent/General',
      sender: 'shop@shop.example',
    });
    expect(reading.events[5]?.detail).toBe('reached_daily_quota');
    expect(reading.silent).toBe(1);
  });

  it('reads lists with their latest event', async () => {
    const reading = await readFixture('resend-events', 'list.json');
    expect(lines(reading)).toEqual([
      ['delivered', '2026-10-03T22:13:42.674Z', 'anna@example.org', null],
      ['deferred', '2026-10-03T22:14:42.674Z', 'bob@example.com', null],
    ]);
  });
});

describe('sendpulse-smtp', () => {
  it('reads the answer’s words out of the log line, and tracking', async () => {
    const reading = await readFixture('sendpulse-smtp', 'emails.json');
    expect(lines(reading)).toEqual([
      ['delivered', '2026-10-03T12:54:45.000Z', 'anna@example.org', '250 2.0.0 Ok: queued as 4XyZ'],
      ['opened', '2026-10-03T12:54:45.000Z', 'anna@example.org', null],
      ['clicked', '2026-10-03T13:27:40.000Z', 'anna@example.org', null],
      ['bounced', '2026-10-03T12:54:46.000Z', 'bob@example.com', '550 5.1.1 user unknown'],
      ['accepted', '2026-10-03T12:54:47.000Z', 'carl@example.net', null],
    ]);
    expect(reading.events[0]).toMatchObject({
      remoteMta: 'mx.example.org',
      replyCode: '250',
      status: '2.0.0',
      vendorLabel: 'Delivered',
    });
    expect(reading.events[1]).toMatchObject({ count: 2 });
    expect(reading.events[3]).toMatchObject({ replyCode: '550', status: '5.1.1' });
  });
});
