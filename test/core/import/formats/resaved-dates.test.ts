import { describe, expect, it } from 'vitest';
import { iso, readText } from './reading.ts';

/** A table of each format with a place for the time. */
const TABLES: Readonly<Record<string, (time: string, row: number) => readonly [string, string]>> = {
  'sendgrid-activity': (time, row) => [
    'processed,message_id,event,reason,email',
    `${time},m${row}.x,delivered,250 ok,a${row}@example.org`,
  ],
  'mandrill-activity': (time, row) => [
    'Date,Recipient,Sender,Subject,Status,Tags,Subaccount,Opens,Clicks,Bounce Detail',
    `${time},a${row}@example.org,n@shop.example,S,sent,,,0,0,`,
  ],
  'unione-dump': (time, row) => [
    'event_time,job_id,email,status',
    `${time},j${row},a${row}@example.org,delivered`,
  ],
  'unisender-statuses': (time, row) => [
    'email,send_result,last_update',
    `a${row}@example.org,ok_delivered,${time}`,
  ],
  'mailchimp-audience': (time, row) => [
    'Email Address,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,LEID,EUID,NOTES,UNSUB_TIME',
    `a${row}@example.org,2,,,1,e,,${time}`,
  ],
};

async function times(id: string, stamps: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = stamps.map((stamp, row) => TABLES[id]!(stamp, row));
  const text = [rows[0]![0], ...rows.map(([, line]) => line)].join('\r\n');
  const reading = await readText(id, text, { fileName: 'unsubscribed.csv' });
  expect(reading.rejects).toEqual([]);
  return reading.events.map((event) => iso(event.at));
}

describe.each(Object.keys(TABLES))('%s, saved again by a spreadsheet', (id) => {
  it('takes dots for day first', async () => {
    expect(await times(id, ['07.10.2026 9:05', '08.10.2026 14:30:05'])).toEqual([
      '2026-10-07T09:05:00.000Z',
      '2026-10-08T14:30:05.000Z',
    ]);
  });

  it('settles slashes over the whole column', async () => {
    expect(await times(id, ['03/04/2026 10:00', '05/06/2026 10:00', '30/09/2026 10:00'])).toEqual([
      '2026-04-03T10:00:00.000Z',
      '2026-06-05T10:00:00.000Z',
      '2026-09-30T10:00:00.000Z',
    ]);
    expect(await times(id, ['3/4/2026 10:00', '9/30/2026 2:05 PM'])).toEqual([
      '2026-03-04T10:00:00.000Z',
      '2026-09-30T14:05:00.000Z',
    ]);
  });

  it('reads the vendor’s own times as ever', async () => {
    expect(await times(id, ['2026-10-07 09:05:00'])).toEqual(['2026-10-07T09:05:00.000Z']);
  });
});

describe('sfmc-tracking', () => {
  it.each([
    ['10/7/2025 2:30:15 PM', '2025-10-07T20:30:15.000Z'],
    ['07.10.2025 14:30', '2025-10-07T20:30:00.000Z'],
    ['10/7/2025 14:30', '2025-10-07T20:30:00.000Z'],
  ])('%s', async (stamp, at) => {
    const reading = await readText(
      'sfmc-tracking',
      `ClientID,SendID,SubscriberKey,EmailAddress,EventDate,EventType,BatchID\n1,2,k,a@example.org,${stamp},Open,1\n`,
    );
    expect(reading.events.map((event) => iso(event.at))).toEqual([at]);
  });

  it('settles slashes without a 12-hour clock over the whole column', async () => {
    const row = (stamp: string): string => `1,2,k,a@example.org,${stamp},Open,1\n`;
    const reading = await readText(
      'sfmc-tracking',
      `ClientID,SendID,SubscriberKey,EmailAddress,EventDate,EventType,BatchID\n${row('07/10/2025 14:30')}${row('30/09/2025 14:30')}`,
    );
    expect(reading.events.map((event) => iso(event.at))).toEqual([
      '2025-10-07T20:30:00.000Z',
      '2025-09-30T20:30:00.000Z',
    ]);
  });

  it('takes the server’s message where the reason is empty', async () => {
    const reading = await readText(
      'sfmc-tracking',
      'JobID,BatchID,SubscriberKey,EventDate,BounceCategory,SMTPBounceReason,SMTPMessage,SMTPCode\n' +
        '7,1,a@example.org,10/7/2025 2:30:15 PM,Hard bounce,,550 5.1.1 no user,550\n',
    );
    expect(reading.events[0]?.reply).toBe('550 5.1.1 no user');
  });
});
