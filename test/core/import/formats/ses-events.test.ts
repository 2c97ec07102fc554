import { describe, expect, it } from 'vitest';
import { lines, readFixture, readText } from './reading.ts';

describe('ses-events', async () => {
  const reading = await readFixture('ses-events', 'firehose.ndjson');

  it('fans an event out to its recipients', () => {
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['accepted', '2026-10-03T10:00:00.000Z', 'bob@example.com', null],
      ['delivered', '2026-10-03T10:00:02.500Z', 'bob@example.com', '250 2.6.0 Message received'],
      ['bounced', '2026-10-03T10:00:03.000Z', 'anna@example.org', 'smtp; 550 5.1.1 user unknown'],
      ['bounced', '2026-10-03T10:00:03.000Z', 'bob@example.com', 'smtp; 552 5.2.2 full'],
      [
        'deferred',
        '2026-10-03T10:00:04.000Z',
        'anna@example.org',
        'smtp; 421 4.4.1 Unable to connect',
      ],
      ['complained', '2026-10-03T10:00:05.000Z', 'anna@example.org', null],
      ['other', '2026-10-03T10:00:06.000Z', 'anna@example.org', null],
      ['other', '2026-10-03T10:00:06.000Z', 'bob@example.com', null],
      ['clicked', '2026-10-03T10:00:07.000Z', 'anna@example.org', null],
      ['rejected', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['rejected', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      [
        'dropped',
        '2026-10-03T10:00:08.000Z',
        'anna@example.org',
        'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
      ],
    ]);
    expect(reading.records).toBe(10);
  });

  it('keeps status, label, set, tags and the sender’s own Message-ID', () => {
    expect(reading.events[3]).toMatchObject({
      status: '5.1.1',
      vendorLabel: 'Bounce/Permanent/General',
      vendorMessageId: '0102018f-aaaa-000000',
      headerMessageId: '<app-1@shop.example>',
      subject: 'Order',
      sender: 'shop@shop.example',
      stream: 'orders-set',
      tag: 'campaign=october',
      remoteMta: '192.0.2.50',
    });
    expect(reading.events[4]).toMatchObject({ recipient: 'bob@example.com', status: '5.2.2' });
  });

  it('does not say who of several opened', () => {
    expect(
      reading.events.slice(7, 9).map((event) => [event.type, event.vendorLabel, event.detail]),
    ).toEqual([
      ['other', 'Open', 'one of 2 recipients'],
      ['other', 'Open', 'one of 2 recipients'],
    ]);
  });

  it('reads objects with nothing between them', async () => {
    const reading = await readFixture('ses-events', 'concatenated.json');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['accepted', '2026-10-03T10:00:00.000Z', 'bob@example.com', null],
      ['delivered', '2026-10-03T10:00:02.500Z', 'bob@example.com', '250 2.6.0 Message received'],
    ]);
  });

  it('opens the string in SNS’s Message; confirmations say nothing', async () => {
    const reading = await readFixture('ses-events', 'sns.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T17:00:03.000Z', 'anna@example.org', 'smtp; 452 4.2.2 full'],
    ]);
    expect(reading.silent).toBe(2);
  });

  it('opens what Lambda and EventBridge wrap around', async () => {
    const reading = await readFixture('ses-events', 'lambda.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T17:00:03.000Z', 'anna@example.org', 'smtp; 452 4.2.2 full'],
    ]);
    const delivery = {
      eventType: 'Delivery',
      mail: { messageId: 'm', destination: ['a@example.org'] },
      delivery: {
        timestamp: '2026-10-03T10:00:00Z',
        recipients: ['a@example.org'],
        smtpResponse: '250 ok',
      },
    };
    const bridged = await readText(
      'ses-events',
      JSON.stringify({ version: '0', 'detail-type': 'Email Delivered', detail: delivery }),
    );
    expect(lines(bridged)).toEqual([
      ['delivered', '2026-10-03T10:00:00.000Z', 'a@example.org', '250 ok'],
    ]);
  });

  it('rejects a message of something else', async () => {
    const reading = await readText(
      'ses-events',
      '{"Type":"Notification","Message":"{\\"alarm\\":1}"}{"Type":"Notification","Message":"{broken"}',
    );
    expect(reading.rejects.map((reject) => reject.reason)).toEqual(['bad-record', 'bad-record']);
  });
});
