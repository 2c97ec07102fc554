import { describe, expect, it } from 'vitest';
import { lines, readFixture, readText } from './reading.ts';

describe('suppression lists of APIs', () => {
  it('sendgrid: the list by the file’s name', async () => {
    const reading = await readFixture('sendgrid-suppressions-api', 'bounces.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2025-10-03T10:00:00.000Z', 'anna@example.org', '550 5.1.1 unknown user'],
      ['bounced', '2025-10-03T10:00:01.000Z', 'bob@example.com', '552 full'],
    ]);
    expect(reading.events.map((event) => [event.status, event.replyCode])).toEqual([
      ['5.1.1', undefined],
      [undefined, '552'],
    ]);
    const blocks = await readFixture('sendgrid-suppressions-api', 'blocks.json');
    expect(blocks.events[0]?.vendorLabel).toBe('block');
  });

  it('mailgun', async () => {
    const bounces = await readFixture('mailgun-suppressions-api', 'bounces.json');
    expect(lines(bounces)).toEqual([
      ['bounced', '2025-10-03T10:00:00.000Z', 'anna@example.org', 'No such mailbox'],
    ]);
    expect(bounces.events[0]?.replyCode).toBe('550');
    const unsubscribes = await readFixture('mailgun-suppressions-api', 'unsubscribes.json');
    expect(unsubscribes.events.map((event) => event.type)).toEqual(['unsubscribed']);
  });

  it('ses', async () => {
    const reading = await readFixture('ses-suppressions', 'list.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.123Z', 'anna@example.org', null],
      ['complained', '2026-10-03T10:00:00.500Z', 'bob@example.com', null],
    ]);
  });

  it('sparkpost', async () => {
    const reading = await readFixture('sparkpost-suppressions', 'list.json');
    expect(lines(reading)).toEqual([
      [
        'bounced',
        '2026-10-03T10:00:00.000Z',
        'anna@example.org',
        '550: this email address does not exist #55',
      ],
      ['dropped', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
  });

  it('brevo', async () => {
    const reading = await readFixture('brevo-blocked', 'contacts.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['unsubscribed', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
    expect(reading.events[0]).toMatchObject({ vendorLabel: 'hardBounce', detail: 'Hard bounced' });
  });

  it('mandrill', async () => {
    const reading = await readFixture('mandrill-rejects', 'rejects.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.org', '550 mailbox does not exist'],
      ['dropped', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
  });

  it('keep a reason that nobody knows', async () => {
    const reading = await readText(
      'ses-suppressions',
      '{"SuppressedDestinationSummaries":[{"EmailAddress":"a@example.org","Reason":"WHIM","LastUpdateTime":"2026-10-03T10:00:00Z"}]}',
    );
    expect(reading.events.map((event) => [event.type, event.vendorLabel])).toEqual([
      ['other', 'WHIM'],
    ]);
    expect(reading.warnings.map((warning) => warning.code)).toEqual(['unknown-events']);
  });
});
