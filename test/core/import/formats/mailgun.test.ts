import { describe, expect, it } from 'vitest';
import { lines, readFixture, readText } from './reading.ts';

describe('mailgun-events', async () => {
  const reading = await readFixture('mailgun-events', 'events.json');

  it('branches on severity, and on what a suppression list stopped', () => {
    expect(lines(reading)).toEqual([
      ['accepted', '2025-10-03T10:00:00.123Z', 'anna@example.org', null],
      [
        'bounced',
        '2025-10-03T10:00:01.500Z',
        'anna@example.org',
        '5.1.1 The email account does not exist',
      ],
      ['deferred', '2025-10-03T10:00:02.500Z', 'bob@example.com', '4.2.2 mailbox full'],
      [
        'dropped',
        '2025-10-03T10:00:03.500Z',
        'carl@example.net',
        'Not delivering to previously bounced address',
      ],
      ['rejected', '2025-10-03T10:00:04.500Z', 'dora@example.net', null],
      ['delivered', '2025-10-03T10:00:05.500Z', 'eve@example.net', 'OK'],
      ['opened', '2025-10-03T10:00:06.500Z', 'eve@example.net', null],
      ['complained', '2025-10-03T10:00:07.500Z', 'eve@example.net', null],
      ['other', '2025-10-03T10:00:08.500Z', 'eve@example.net', null],
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it('reads severity in any case, and the member whom a list’s event names', async () => {
    const both = await readText(
      'mailgun-events',
      '{"items":[{"event":"FAILED","severity":"Temporary","recipient":"a@example.org","timestamp":1790848800.5},' +
        '{"event":"list_member_uploaded","member":{"address":"b@example.org"},"timestamp":1790848800.5}]}',
    );
    expect(both.rejects).toEqual([]);
    expect(both.events.map((event) => [event.type, event.recipient])).toEqual([
      ['deferred', 'a@example.org'],
      ['other', 'b@example.org'],
    ]);
  });

  it('keeps codes, server, ids without brackets, and the machine', () => {
    expect(reading.events[1]).toMatchObject({
      replyCode: '550',
      remoteMta: 'mx.example.org',
      headerMessageId: '20261003100000.1.A1@mg.shop.example',
      vendorLabel: 'failed/permanent',
      sendingIp: '198.51.100.3',
      sender: 'shop@shop.example',
      tag: 'orders',
    });
    expect(reading.events[3]).toMatchObject({ replyCode: undefined, detail: 'suppress-bounce' });
    expect(reading.events[4]?.detail).toBe('Sandbox subdomains are for test purposes only.');
    expect(reading.events[6]?.machine).toBe(true);
  });

  it('reads webhook bodies, signature beside', async () => {
    const reading = await readFixture('mailgun-events', 'webhooks.ndjson');
    expect(lines(reading)).toEqual([
      ['bounced', '2025-10-03T10:00:09.900Z', 'anna@example.org', '5.1.1 unknown'],
      ['unsubscribed', '2025-10-03T10:00:10.900Z', 'bob@example.com', null],
    ]);
  });

  it('makes an id unique beyond its day', async () => {
    const event = (timestamp: number) => ({
      id: 'same',
      timestamp,
      event: 'opened',
      'log-level': 'info',
      recipient: 'a@example.org',
      message: {},
    });
    const reading = await readText(
      'mailgun-events',
      JSON.stringify({ items: [event(1759485600), event(1759572000)] }),
    );
    expect(reading.events.map((found) => found.vendorEventId)).toEqual([
      '2025-10-03 same',
      '2025-10-04 same',
    ]);
  });

  it('reads the window’s names for failures', async () => {
    const event = (name: string) => ({
      id: name,
      timestamp: 1759485600,
      event: name,
      recipient: 'a@example.org',
      message: {},
    });
    const reading = await readText(
      'mailgun-events',
      JSON.stringify([event('permanent_fail'), event('temporary_fail')]),
    );
    expect(reading.events.map((found) => found.type)).toEqual(['bounced', 'deferred']);
  });
});

describe('mailgun-logs', () => {
  it('reads @timestamp', async () => {
    const reading = await readFixture('mailgun-logs', 'logs.json');
    expect(lines(reading)).toEqual([
      ['delivered', '2026-10-03T16:30:18.530Z', 'anna@example.org', '2.0.0 OK queued'],
    ]);
  });
});

describe('mailgun-suppressions', () => {
  it('reads bounces with RFC 2822 dates', async () => {
    const reading = await readFixture('mailgun-suppressions', 'bounces.csv');
    expect(lines(reading)).toEqual([
      ['bounced', '2025-10-03T10:00:00.000Z', 'anna@example.org', '5.1.1 unknown user, "anna"'],
      ['bounced', '2025-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
    expect(reading.events.map((event) => event.replyCode)).toEqual(['550', undefined]);
  });

  it('reads complaints by the file’s name', async () => {
    const reading = await readFixture('mailgun-suppressions', 'complaints.csv');
    expect(lines(reading)).toEqual([
      ['complained', '2025-10-03T10:00:02.000Z', 'carl@example.net', null],
    ]);
  });
});
