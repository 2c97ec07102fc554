import { describe, expect, it } from 'vitest';
import { sendgridActivity } from '../../../../electron/core/import/formats/sendgrid-activity.ts';
import type { ImportContext, RecordSink } from '../../../../electron/core/import/format.ts';
import { createTimeReader } from '../../../../electron/core/import/time/create-time-reader.ts';
import { fixtureBytes, lines, readFixture, readText, tableOf } from './reading.ts';

const reading = await readFixture('sendgrid-activity', 'activity.csv');

describe('sendgrid-activity', () => {
  it('gives one event a row, in UTC, with the server’s words', () => {
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T10:00:01.000Z', 'anna@example.org', null],
      [
        'bounced',
        '2026-10-03T10:00:04.000Z',
        'anna@example.org',
        '550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown,\nsaid "mx" of example.org',
      ],
      ['deferred', '2026-10-03T11:00:00.000Z', 'Bob@Example.com', '452 4.2.2 Mailbox full'],
      ['bounced', '2026-10-03T11:30:00.000Z', 'Bob@Example.com', '550 5.7.1 blocked by policy'],
      ['delivered', '2026-10-03T12:00:00.000Z', 'carl@example.net', '250 2.0.0 OK 1759492800 abc'],
      ['opened', '2026-10-03T12:05:00.000Z', 'carl@example.net', null],
      ['clicked', '2026-10-03T12:06:00.000Z', 'carl@example.net', null],
      ['clicked', '2026-10-03T12:06:00.000Z', 'carl@example.net', null],
      ['dropped', '2026-10-03T12:07:00.000Z', 'dora@example.net', 'Bounced Address'],
      ['complained', '2026-10-03T12:08:00.000Z', 'carl@example.net', null],
      ['unsubscribed', '2026-10-03T12:09:00.000Z', 'carl@example.net', null],
      ['resubscribed', '2026-10-03T12:10:00.000Z', 'carl@example.net', null],
      ['other', '2026-10-03T12:11:00.000Z', 'carl@example.net', null],
    ]);
  });

  it('rejects what has no readable time or no recipient', () => {
    expect(reading.rejects).toEqual([
      { reason: 'bad-timestamp', what: 'yesterday' },
      { reason: 'no-recipient', what: undefined },
    ]);
    expect(reading.records).toBe(15);
  });

  it('keeps an unknown word as its label and warns once', () => {
    expect(reading.events.at(-1)?.vendorLabel).toBe('teleported');
    expect(reading.warnings).toEqual([{ code: 'unknown-events', details: { word: 'teleported' } }]);
  });

  it('carries message, subject, sender, addresses and label', () => {
    expect(reading.events[1]).toMatchObject({
      vendorMessageId: 'kX1aPq7TR0-bKp2o1wZc9A',
      subject: 'Order 1204, confirmed',
      sender: 'news@shop.example',
      tag: 'orders',
      remoteMta: 'mx.example.org',
      sendingIp: '198.51.100.7',
      vendorLabel: 'bounce',
    });
    expect(reading.events[2]?.detail).toBe('attempt 3');
    expect(reading.events[3]).toMatchObject({ vendorLabel: 'blocked', campaign: 'October letter' });
  });

  it('takes the address out of a name and brackets', async () => {
    const named = await readText(
      'sendgrid-activity',
      'processed,message_id,event,email\n2026-10-03 10:00:00,m.x,open,Anna <anna@example.org>\n2026-10-03 10:00:00,m.x,open,<>\n',
    );
    expect(named.events.map((event) => event.recipient)).toEqual(['anna@example.org']);
    expect(named.rejects).toEqual([{ reason: 'no-recipient', what: undefined }]);
  });

  it('reads categories as a word or as a list', async () => {
    const row = (categories: string) =>
      `2026-10-03 10:00:01,m1.x,delivered,a@example.org,${categories}\n`;
    const reading = await readText(
      'sendgrid-activity',
      `processed,message_id,event,email,categories\n${row('shop')}${row('"[""a"",""b""]"')}${row('"[broken"')}${row('')}`,
    );
    expect(reading.events.map((event) => event.tag)).toEqual([
      'shop',
      'a, b',
      '[broken',
      undefined,
    ]);
  });

  it('says which role has no column', async () => {
    const cut = await readText(
      'sendgrid-activity',
      'processed,message_id,event,reason\n2026-10-03 10:00:01,m,open,\n',
    );
    expect(cut.missing).toEqual(['recipient']);
  });

  it('takes the columns in any order and under spaced names', async () => {
    const moved = await readText(
      'sendgrid-activity',
      'Email,Event,Message ID,Processed,Reason\na@example.org,delivered,m1.x,2026-10-03 10:00:01,250 ok\n',
    );
    expect(lines(moved)).toEqual([
      ['delivered', '2026-10-03T10:00:01.000Z', 'a@example.org', '250 ok'],
    ]);
  });

  it('asks for the columns it reads only', async () => {
    const mapper = await sendgridActivity.open(sample, context);
    expect('needs' in mapper ? mapper.needs : []).toEqual([
      0, 1, 2, 6, 7, 8, 12, 13, 15, 16, 17, 18, 19, 22, 24,
    ]);
  });

  it('maps each of 200,000 rows to one event', async () => {
    const mapper = await sendgridActivity.open(sample, context);
    if ('missing' in mapper) throw new Error('columns are missing');
    const rows = sample.rows.slice(0, 12);
    let made = 0;
    const sink: RecordSink = { event: () => void (made += 1), reject: () => {}, nothing: () => {} };
    for (let index = 0; index < 200_000; index += 1) mapper.map(rows[index % rows.length]!, sink);
    expect(made).toBe(200_000);
  });
});

const sample = tableOf('activity.csv', fixtureBytes('sendgrid-activity', 'activity.csv'));
const context: ImportContext = {
  fileName: 'activity.csv',
  fileModifiedAt: null,
  warn: () => {},
  zoneUsed: () => {},
  timeReader: (options) =>
    createTimeReader(options, { fileModifiedAt: null, warn: () => {}, zoneUsed: () => {} }),
  dateOrder: () => Promise.resolve(null),
  chosen: false,
  mapping: null,
};
