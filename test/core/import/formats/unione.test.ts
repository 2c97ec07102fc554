import { describe, expect, it } from 'vitest';
import { claims, lines, readFixture, readText } from './reading.ts';
import { detectSource } from '../../../../electron/core/import/detect-source.ts';
import { memorySource } from '../in-memory.ts';

describe('unione-dump', () => {
  it('reads both words of a status, in UTC', async () => {
    const reading = await readFixture('unione-dump', 'dump.csv');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T10:00:00.000Z', 'anna@example.ru', null],
      ['bounced', '2026-10-03T10:00:01.000Z', 'anna@example.ru', '550 5.1.1 user unknown, "anna"'],
      ['deferred', '2026-10-03T10:00:02.000Z', 'boris@example.ru', '451 4.7.1 greylisted'],
      ['delivered', '2026-10-03T10:00:03.000Z', 'boris@example.ru', '250 OK'],
      ['opened', '2026-10-03T10:00:04.000Z', 'boris@example.ru', null],
      ['clicked', '2026-10-03T10:00:05.000Z', 'boris@example.ru', null],
      ['dropped', '2026-10-03T10:00:06.000Z', 'vera@example.ru', null],
      ['dropped', '2026-10-03T10:00:07.000Z', 'gleb@example.ru', null],
      ['complained', '2026-10-03T10:00:08.000Z', 'dina@example.ru', null],
      ['unsubscribed', '2026-10-03T10:00:09.000Z', 'dina@example.ru', null],
      ['resubscribed', '2026-10-03T10:00:10.000Z', 'dina@example.ru', null],
    ]);
    expect(reading.events[1]?.vendorLabel).toBe('hard_bounced/err_user_unknown');
    expect(reading.warnings).toEqual([]);
  });

  it('reads the columns that were chosen, with semicolons', async () => {
    const reading = await readFixture('unione-dump', 'chosen-fields.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:01.000Z', 'anna@example.ru', '452 4.2.2 ящик полон; позже'],
    ]);
    expect(reading.events[0]?.subject).toBe('Заказ 1204');
  });

  it('keeps a delivery status that the open list has not', async () => {
    const reading = await readText(
      'unione-dump',
      'event_time,job_id,email,status,delivery_status\n2026-10-03 10:00:00,j,a@example.ru,hard_bounced,err_brand_new\n',
    );
    expect(reading.events.map((event) => [event.type, event.vendorLabel])).toEqual([
      ['bounced', 'hard_bounced/err_brand_new'],
    ]);
  });
});

describe('unione-webhook', () => {
  it('reads the events of each user; notices of blocks speak of nobody', async () => {
    const reading = await readFixture('unione-webhook', 'body.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:01.000Z', 'anna@example.ru', '550 5.1.1 user unknown, "anna"'],
      ['clicked', '2026-10-03T10:00:05.000Z', 'boris@example.ru', null],
    ]);
    expect([reading.records, reading.silent]).toEqual([4, 2]);
    expect(reading.events[0]).toMatchObject({ sendingIp: '198.51.100.8', stream: 'Shop' });
  });

  it('gives an event the identity that the dump gives it', async () => {
    const posted = await readFixture('unione-webhook', 'body.json');
    const dumped = await readFixture('unione-dump', 'dump.csv');
    const identity = (event: (typeof posted.events)[number] | undefined) => [
      event?.vendorEventId,
      event?.vendorMessageId,
      event?.recipient,
      event?.type,
      event?.at,
      event?.reply,
    ];
    expect(identity(posted.events[0])).toEqual(identity(dumped.events[1]));
    expect(identity(posted.events[1])).toEqual(identity(dumped.events[5]));
  });

  it('rejects an event of a batch that names nobody or no time, and keeps the others', async () => {
    const event = (data: string): string =>
      `{"event_name":"transactional_email_status","event_data":{${data}}}`;
    const reading = await readText(
      'unione-webhook',
      `{"events_by_user":[{"user_id":1,"project_id":"7","events":[${event('"status":"sent","email":""')},` +
        `${event('"status":"sent","email":"a@example.ru","event_time":"later"')},` +
        `${event('"status":"sent","email":"b@example.ru","event_time":"2026-10-03 10:00:00"')}]}]}`,
    );
    expect(reading.records).toBe(3);
    expect(reading.rejects).toEqual([
      { reason: 'no-recipient', what: undefined },
      { reason: 'bad-timestamp', what: 'later' },
    ]);
    expect(reading.events.map((row) => [row.recipient, row.stream])).toEqual([
      ['b@example.ru', '7'],
    ]);
  });

  it('reads a batch, a list of events and events alone', async () => {
    const event =
      '{"event_name":"transactional_email_status","event_data":{"status":"sent","email":"a@example.ru","event_time":"2026-10-03 10:00:00"}}';
    const batch = `{"user_id":1,"events":[${event}]}`;
    const bodies = `[{"auth":"x","events_by_user":[${batch}]}]`;
    for (const text of [batch, bodies, `[${event}]`, event, `${event}\n`]) {
      expect(claims('posted.json', Buffer.from(text))[0]?.format.id).toBe('unione-webhook');
      const reading = await readText('unione-webhook', text);
      expect(reading.events.map(({ type }) => type)).toEqual(['accepted']);
    }
  });
});

describe('unisender-statuses', () => {
  it('reads the latest state of each address', async () => {
    const reading = await readFixture('unisender-statuses', 'stats.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.ru', null],
      ['opened', '2026-10-03T10:01:00.000Z', 'boris@example.ru', null],
      ['deferred', '2026-10-03T10:02:00.000Z', 'vera@example.ru', null],
      ['dropped', '2026-10-03T10:03:00.000Z', 'gleb@example.ru', null],
    ]);
    expect(reading.zone).toMatchObject({ name: 'UTC', basis: 'format' });
  });

  it('reads the same from what the API answers, in whatever order its keys and columns come', async () => {
    const rows = [
      ['2026-10-03 10:00:00', 'err_mailbox_full', 'anna@example.ru', 'Анна'],
      ['2026-10-03 10:01:00', 'ok_link_visited', 'boris@example.ru', null],
      ['0000-00-00 00:00:00', 'not_sent', 'vera@example.ru', ''],
      ['2026-10-03 10:03:00', 'ok_fbl', 'без адреса', ''],
      'no row',
    ];
    const page = { data: rows, fields: ['last_update', 'send_result', 'email', '12345'] };
    const expected = [
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.ru', null],
      ['clicked', '2026-10-03T10:01:00.000Z', 'boris@example.ru', null],
      ['accepted', null, 'vera@example.ru', null],
    ];
    for (const value of [
      page,
      { result: page },
      { result: { ...page, letter_id: 71 }, more: [1] },
    ]) {
      const reading = await readText('unisender-statuses', JSON.stringify(value, null, 1));
      expect(lines(reading)).toEqual(expected);
      expect(reading.rejects).toEqual([
        { reason: 'bad-recipient', what: 'без адреса' },
        { reason: 'bad-record', what: 'no row' },
      ]);
      expect(reading.zone).toMatchObject({ name: 'UTC', basis: 'format' });
    }
  });

  it('is known by its answer alone', async () => {
    const text = JSON.stringify({
      result: { fields: ['email', 'send_result'], data: [['anna@example.ru', 'ok_sent']] },
    });
    expect(await detectSource(memorySource('stats.json', text))).toMatchObject({
      format: 'unisender-statuses',
    });
  });
});
