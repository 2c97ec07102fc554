import { describe, expect, it } from 'vitest';
import { lines, readFixture, readText } from './reading.ts';

describe('mandrill-activity', () => {
  it('gives a message’s state, its opens and its clicks', async () => {
    const reading = await readFixture('mandrill-activity', 'activity-2015.csv');
    expect(lines(reading)).toEqual([
      ['delivered', '2015-01-01T10:00:00.000Z', 'anna@example.org', null],
      ['opened', null, 'anna@example.org', null],
      ['clicked', null, 'anna@example.org', null],
      ['bounced', '2015-01-01T10:00:01.000Z', 'bob@example.com', '550 5.1.1 unknown, no such user'],
      ['bounced', '2015-01-01T10:00:02.000Z', 'carl@example.net', null],
      ['dropped', '2015-01-01T10:00:03.000Z', 'dora@example.net', null],
      ['complained', '2015-01-01T10:00:04.000Z', 'eve@example.net', null],
      ['unsubscribed', '2015-01-01T10:00:05.000Z', 'frank@example.net', null],
      ['deferred', '2015-01-01T10:00:06.000Z', 'gina@example.net', null],
      ['accepted', '2015-01-01T10:00:07.000Z', 'hans@example.net', null],
    ]);
    expect(reading.events.slice(0, 3).map((event) => event.count)).toEqual([undefined, 2, 1]);
    expect(reading.events[0]).toMatchObject({
      tag: 'orders, vip',
      stream: 'main',
      vendorLabel: 'sent',
    });
  });

  it('reads the columns of after the renaming', async () => {
    const reading = await readFixture('mandrill-activity', 'activity-2025.csv');
    expect(lines(reading)).toEqual([
      ['delivered', '2025-11-01T10:00:00.000Z', 'anna@example.org', null],
      ['bounced', '2025-11-01T10:00:01.000Z', 'bob@example.com', '550 5.2.1 disabled'],
    ]);
    expect(reading.events.map((event) => event.vendorMessageId)).toEqual(['abc123', 'abc124']);
  });

  it('fails loudly when the recipient’s column is renamed again', async () => {
    const reading = await readText(
      'mandrill-activity',
      'Date,Addressee,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail\n2025-11-01 10:00:00,a@example.org,s@example.org,S,sent,,,0,0,\n',
    );
    expect(reading.missing).toEqual(['recipient']);
  });

  it('keeps the identity of a counter while it grows', async () => {
    const row = (opens: number) =>
      `Date,Recipient,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail\n2025-11-01 10:00:00,a@example.org,s@example.org,S,sent,,,${opens},0,\n`;
    const [first, later] = await Promise.all([
      readText('mandrill-activity', row(1)),
      readText('mandrill-activity', row(4)),
    ]);
    expect(first?.events[1]).toMatchObject({ type: 'opened', count: 1 });
    expect({ ...later?.events[1], count: 1 }).toEqual(first?.events[1]);
  });
});

describe('mailchimp-audience', () => {
  it('reads unsubscribed and cleaned contacts; subscribed ones say nothing', async () => {
    const unsubscribed = await readFixture(
      'mailchimp-audience',
      'unsubscribed_email_audience_export_1.csv',
    );
    expect(lines(unsubscribed)).toEqual([
      ['unsubscribed', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
    ]);
    expect(unsubscribed.events[0]).toMatchObject({
      campaign: 'October letter',
      detail: 'too often',
    });
    const cleaned = await readFixture('mailchimp-audience', 'cleaned_email_audience_export_1.csv');
    expect(lines(cleaned)).toEqual([
      ['bounced', '2026-10-04T10:00:00.000Z', 'bob@example.com', null],
    ]);
    const subscribed = await readFixture(
      'mailchimp-audience',
      'subscribed_email_audience_export_1.csv',
    );
    expect([subscribed.events.length, subscribed.silent]).toEqual([0, 1]);
  });

  it('takes the file’s name for it where the column of the time is missing', async () => {
    const reading = await readText(
      'mailchimp-audience',
      'Email Address,MEMBER_RATING,LAST_CHANGED,LEID,EUID\na@example.org,2,2026-10-03 10:00:00,1,e\n',
      { fileName: 'audience.zip/cleaned_members.csv' },
    );
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'a@example.org', null],
    ]);
  });
});

describe('mailchimp-bounces', () => {
  it('reads bounces without time or reason, the campaign from the file’s name', async () => {
    const reading = await readFixture(
      'mailchimp-bounces',
      'aggregate_activity/bounces/123_october-letter.csv',
    );
    expect(lines(reading)).toEqual([
      ['bounced', null, 'anna@example.org', null],
      ['bounced', null, 'bob@example.com', null],
    ]);
    expect(reading.events.map((event) => [event.vendorLabel, event.campaign])).toEqual([
      ['bounce/hard', '123_october-letter'],
      ['bounce/soft', '123_october-letter'],
    ]);
    expect(reading.warnings).toEqual([{ code: 'no-times' }]);
  });

  it('reads the event from the folder', async () => {
    const clicks = await readFixture(
      'mailchimp-bounces',
      'aggregate_activity/clicks/123_october-letter.csv',
    );
    expect(clicks.events.map((event) => [event.type, event.recipient, event.count])).toEqual([
      ['clicked', 'carl@example.net', 2],
    ]);
    expect(clicks.silent).toBe(1);
    const opens = await readFixture(
      'mailchimp-bounces',
      'granular_activity/opens/123_october-letter.csv',
    );
    expect(lines(opens)).toEqual([
      ['opened', '2026-10-03T10:00:00.000Z', 'carl@example.net', null],
    ]);
    expect(opens.events[0]?.vendorMessageId).toBe(clicks.events[0]?.vendorMessageId);
  });
});
