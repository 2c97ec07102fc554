import { describe, expect, it } from 'vitest';
import { detectSource } from '../../../../electron/core/import/detect-source.ts';
import { lines, memorySource, readFixture, readText } from './reading.ts';

describe('klaviyo-list', () => {
  it('reads suppressions in every notation, and withdrawn consent', async () => {
    const reading = await readFixture('klaviyo-list', 'profiles.csv');
    expect(lines(reading)).toEqual([
      ['bounced', null, 'anna@example.org', null],
      ['unsubscribed', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
      ['dropped', null, 'carl@example.net', null],
      ['complained', null, 'carl@example.net', null],
      ['unsubscribed', '2026-10-04T10:00:00.000Z', 'eve@example.net', null],
    ]);
    expect([reading.records, reading.silent]).toEqual([5, 1]);
    expect(reading.events.map((event) => event.vendorLabel)).toEqual([
      'HARD_BOUNCE',
      'UNSUBSCRIBE',
      'USER_SUPPRESSED',
      'SPAM_COMPLAINT',
      'UNSUBSCRIBED',
    ]);
  });

  it('takes the time of an unsubscribe from the consent where the suppression has none', async () => {
    const reading = await readText(
      'klaviyo-list',
      'Email,Email Suppressions,Email Marketing Consent,Email Marketing Consent Timestamp\na@example.org,"[""HARD_BOUNCE"", ""UNSUBSCRIBE""]",UNSUBSCRIBED,2026-06-01T10:00:00+00:00\n',
    );
    expect(lines(reading)).toEqual([
      ['bounced', null, 'a@example.org', null],
      ['unsubscribed', '2026-06-01T10:00:00.000Z', 'a@example.org', null],
    ]);
  });

  it('takes a list’s name for the event, and its date for the day', async () => {
    const reading = await readFixture('klaviyo-list', 'Bounced Email soft 2026-10-05.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-05T00:00:00.000Z', 'anna@example.org', null],
      ['bounced', '2026-10-05T00:00:00.000Z', 'bob@example.com', null],
    ]);
    expect(reading.events[0]?.vendorLabel).toBe('Bounced Email/Soft');
  });

  it.each([
    ['bounced_email_hard.csv', ['bounced Bounced Email/Hard']],
    ['Marked Email as Spam.csv', ['complained Marked Email as Spam']],
    ['Suppressed Profiles.csv', ['dropped Suppressed']],
    ['Never bounced.csv', []],
    ['Opened Email but not clicked.csv', []],
    ['Clicked anything.csv', []],
    ['VIP.csv', []],
  ])('reads only what the name says for certain: %s', async (fileName, expected) => {
    const reading = await readText('klaviyo-list', 'Email,Klaviyo ID\na@example.org,1\n', {
      fileName,
    });
    expect(reading.events.map((event) => `${event.type} ${event.vendorLabel}`)).toEqual(expected);
  });

  it('dates a suppression without a time by the day in the name, where both are of one kind', async () => {
    const reading = await readText(
      'klaviyo-list',
      'Email,Klaviyo ID,Email Suppressions\na@example.org,01,"[""HARD_BOUNCE""]"\n',
      { fileName: 'Bounced Email 2026-10-03.csv' },
    );
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T00:00:00.000Z', 'a@example.org', null],
    ]);
    expect(reading.events[0]?.vendorLabel).toBe('HARD_BOUNCE');
  });

  it('reads suppressed profiles', async () => {
    const reading = await readFixture('klaviyo-list', 'suppressed_profiles.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['dropped', '2026-10-04T10:00:00.000Z', 'bob@example.com', null],
      ['rejected', '2026-10-05T10:00:00.000Z', 'carl@example.net', null],
    ]);
  });

  it('is recognised with a bare reason where the file says that it lists suppressions', async () => {
    const text = 'Email,Reason,Date\na@example.org,User suppressed,2026-10-04 10:00:00\n';
    const found = await detectSource(memorySource('suppressed-profiles.csv', Buffer.from(text)));
    expect(found).toMatchObject({ kind: 'detected', format: 'klaviyo-list' });
    const reading = await readText('klaviyo-list', text, { fileName: 'suppressed-profiles.csv' });
    expect(lines(reading)).toEqual([
      ['dropped', '2026-10-04T10:00:00.000Z', 'a@example.org', null],
    ]);
  });

  it('does as the user says: every row is event X on day Y', async () => {
    const reading = await readFixture('klaviyo-list', 'profiles.csv', {
      mapping: { columns: {}, event: 'dropped', at: '2026-10-09' },
    });
    expect(new Set(lines(reading).map(([type, at]) => `${type} ${at}`))).toEqual(
      new Set(['dropped 2026-10-09T00:00:00.000Z']),
    );
    expect(reading.events).toHaveLength(5);
  });

  it('keeps an unknown reason', async () => {
    const reading = await readText(
      'klaviyo-list',
      'Email,Klaviyo ID,Email Suppressions\na@example.org,1,"[""MOON_PHASE""]"\n',
    );
    expect(reading.events.map((event) => [event.type, event.vendorLabel])).toEqual([
      ['other', 'MOON_PHASE'],
    ]);
    expect(reading.warnings.map((warning) => warning.code)).toContain('unknown-events');
  });
});

describe('klaviyo-bulk-events', () => {
  it('takes the metric from the file’s name, times in ISO or seconds', async () => {
    const reading = await readFixture('klaviyo-bulk-events', 'bounced_email-2026-10.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['bounced', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
    expect(reading.events[0]).toMatchObject({
      campaign: 'Flow | Welcome',
      vendorMessageId: '01HQ2',
      vendorLabel: 'bounced email/Hard',
      vendorEventId: '4vR1',
    });
  });

  it('reads prefixed property columns', async () => {
    const reading = await readFixture('klaviyo-bulk-events', 'export.csv');
    expect(lines(reading)).toEqual([
      ['opened', '2026-10-03T07:00:00.000Z', 'anna@example.org', null],
      ['delivered', '2026-10-03T06:00:00.000Z', 'anna@example.org', null],
    ]);
    expect(reading.events[0]).toMatchObject({
      machine: true,
      campaign: 'October letter',
      vendorEventId: 'u1',
    });
  });

  it('warns where neither column nor file names the metric', async () => {
    const reading = await readText(
      'klaviyo-bulk-events',
      'event_id,timestamp,Recipient Email Address,Bounce Type\n1,1759485600,a@example.org,Hard\n',
      { fileName: 'export.csv' },
    );
    expect(reading.events.map((event) => event.type)).toEqual(['bounced']);
    expect(reading.warnings.map((warning) => warning.code)).toEqual(['metric-unnamed']);
  });

  it('takes the metric from a mapping that names the event and no column', async () => {
    const reading = await readText(
      'klaviyo-bulk-events',
      'event_id,timestamp,Recipient Email Address\n1,1759485600,a@example.org\n',
      { fileName: 'export.csv', mapping: { columns: {}, event: 'opened' } },
    );
    expect(reading.events.map((event) => event.type)).toEqual(['opened']);
    expect(reading.warnings).toEqual([]);
  });
});

describe('klaviyo-profiles', () => {
  it('reads suppressions and withdrawn consent with their times', async () => {
    const reading = await readFixture('klaviyo-profiles', 'profiles.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['dropped', '2026-10-05T10:00:00.000Z', 'bob@example.com', null],
      ['unsubscribed', '2026-10-04T10:00:00.000Z', 'bob@example.com', null],
    ]);
    expect([reading.records, reading.silent]).toEqual([4, 1]);
    expect(reading.rejects).toEqual([{ reason: 'no-recipient', what: undefined }]);
  });
});

describe('campaign reports', () => {
  const report = `Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Spam Complaints,Spam Complaints Rate,Successful Deliveries,Bounces,Bounce Rate,Campaign ID,Campaign Channel
October letter,,Autumn sale,All,2026-10-03 10:00:00,Saturday,1000,1,0.1%,10,200,20%,300,20,2%,25,3,1,0.1%,990,10,1%,c1,email
`;

  it('are known as such: they name no recipient', async () => {
    const found = await detectSource(memorySource('campaigns.csv', Buffer.from(report)));
    expect(found).toEqual({ kind: 'skipped', reason: 'aggregate-report' });
  });
});
