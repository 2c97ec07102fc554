import { describe, expect, it } from 'vitest';
import { lines, readFixture, readText } from './reading.ts';

describe('sendgrid-suppressions', () => {
  it('reads bounces with quoted commas, quotes and lines; created is epoch seconds', async () => {
    const reading = await readFixture('sendgrid-suppressions', 'suppression_bounces.csv');
    expect(lines(reading)).toEqual([
      [
        'bounced',
        '2025-10-03T10:00:00.000Z',
        'anna@example.org',
        '550 5.1.1 <anna@example.org>: "user" unknown, see\nhttps://mx.example.org/help',
      ],
      ['bounced', '2025-10-03T10:01:40.000Z', 'bob@example.com', 'connection refused'],
    ]);
    expect(reading.events.map((event) => event.status)).toEqual(['5.1.1', undefined]);
    expect(reading.rejects).toEqual([{ reason: 'bad-recipient', what: 'not-an-address' }]);
    expect(reading.events.every((event) => event.vendorMessageId === undefined)).toBe(true);
  });

  it('takes the kind of list from the file’s name', async () => {
    const row = 'status,reason,email,created\n,,a@example.org,1759485600\n';
    const kinds = [
      'suppression_blocks.csv',
      'suppression_spam_reports.csv',
      'suppression_invalid_emails.csv',
      'suppression_unsubscribes.csv',
      'list.csv',
    ];
    const found = await Promise.all(
      kinds.map((fileName) => readText('sendgrid-suppressions', row, { fileName })),
    );
    expect(found.map((reading) => reading.events[0]?.type)).toEqual([
      'bounced',
      'complained',
      'rejected',
      'unsubscribed',
      'bounced',
    ]);
    expect(found[0]?.events[0]?.vendorLabel).toBe('block');
  });
});

describe('sendgrid-webhook', async () => {
  const reading = await readFixture('sendgrid-webhook', 'events.json');

  it('reads every event, its words from reason or response, and keeps unknown ones', () => {
    expect(lines(reading)).toEqual([
      ['accepted', '2025-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['bounced', '2025-10-03T10:00:04.000Z', 'anna@example.org', '550 5.1.1 unknown user'],
      ['bounced', '2025-10-03T10:00:05.000Z', 'bob@example.com', '550 5.7.1 policy'],
      ['deferred', '2025-10-03T10:00:06.000Z', 'bob@example.com', '400 try again later'],
      ['dropped', '2025-10-03T10:00:07.000Z', 'carl@example.net', 'Bounced Address'],
      ['delivered', '2025-10-03T10:00:08.000Z', 'dora@example.net', '250 OK'],
      ['opened', '2025-10-03T10:00:09.000Z', 'dora@example.net', null],
      ['clicked', '2025-10-03T10:00:10.000Z', 'dora@example.net', null],
      ['complained', '2025-10-03T10:00:11.000Z', 'dora@example.net', null],
      ['unsubscribed', '2025-10-03T10:00:12.000Z', 'dora@example.net', null],
      ['other', '2025-10-03T10:00:13.000Z', 'dora@example.net', null],
    ]);
    expect(reading.warnings).toEqual([
      { code: 'unknown-events', details: { word: 'account_status_change' } },
    ]);
  });

  it('takes category as word or list, and the ids', () => {
    expect(reading.events.slice(0, 2).map((event) => event.tag)).toEqual([
      'orders, october',
      'orders',
    ]);
    expect(reading.events[1]).toMatchObject({
      vendorMessageId: '14c5d75ce93',
      headerMessageId: '<14c5d75ce93.dfd.64b469@ismtpd-555>',
      status: '5.1.1',
      detail: 'Invalid Address',
      sendingIp: '198.51.100.7',
    });
    expect(reading.events[2]?.vendorLabel).toBe('bounce/blocked');
    expect(reading.events[3]?.detail).toBe('attempt 5');
  });

  it('knows what SendGrid itself calls a machine’s open', () => {
    expect(reading.events[6]).toMatchObject({
      machine: true,
      clientIp: '192.0.2.9',
      userAgent: 'Mozilla/5.0',
    });
    expect(reading.events[7]?.machine).toBeUndefined();
  });

  it('has its own ids, and is otherwise equal to the CSV’s event', async () => {
    const csv = await readText(
      'sendgrid-activity',
      'processed,message_id,event,email,reason,url\n2025-10-03 10:00:04,14c5d75ce93.other-suffix,bounce,anna@example.org,550 5.1.1 unknown user,\n2025-10-03 10:00:10,m4.y,click,dora@example.net,,https://shop.example/a\n',
    );
    const content = (event: (typeof reading.events)[number] | undefined) => [
      event?.vendorMessageId,
      event?.recipient,
      event?.type,
      event?.at,
      event?.reply,
      event?.url,
    ];
    expect(reading.events[1]?.vendorEventId).toBe('6g4ZI7SA-xmRDv57GoPIPw==');
    expect(csv.events.map((event) => event.vendorEventId)).toEqual([undefined, undefined]);
    expect(content(csv.events[0])).toEqual(content(reading.events[1]));
    expect(content(csv.events[1])).toEqual(content(reading.events[7]));
  });
});

describe('sendgrid-messages', () => {
  it('puts the one time on the latest event only, and counts opens and clicks', async () => {
    const reading = await readFixture('sendgrid-messages', 'messages.json');
    expect(lines(reading)).toEqual([
      ['delivered', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['delivered', null, 'bob@example.com', null],
      ['opened', null, 'bob@example.com', null],
      ['clicked', '2026-10-03T11:00:00.000Z', 'bob@example.com', null],
      ['bounced', '2026-10-03T12:00:00.000Z', 'carl@example.net', null],
    ]);
    expect(reading.events.map((event) => event.count)).toEqual([
      undefined,
      undefined,
      3,
      1,
      undefined,
    ]);
  });
});
