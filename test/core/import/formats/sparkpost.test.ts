import { describe, expect, it } from 'vitest';
import { lines, readFixture } from './reading.ts';

describe('sparkpost-events', async () => {
  const reading = await readFixture('sparkpost-events', 'batch.json');

  it('reads numbers that are texts, and pings for nothing', () => {
    expect(lines(reading)).toEqual([
      ['accepted', '2025-10-03T10:00:00.000Z', 'Anna@example.org', null],
      [
        'bounced',
        '2025-10-03T10:00:01.000Z',
        'Anna@example.org',
        '550 5.1.1 <anna@example.org> unknown',
      ],
      ['deferred', '2025-10-03T10:00:02.000Z', 'bob@example.com', '452 4.2.2 full'],
      ['auto-replied', '2025-10-03T10:00:03.000Z', 'carl@example.net', 'I am on holiday'],
      [
        'dropped',
        '2025-10-03T10:00:04.000Z',
        'dora@example.net',
        '550 5.7.1 recipient address suppressed due to customer policy',
      ],
      ['opened', '2025-10-03T10:00:05.000Z', 'eve@example.net', null],
      ['clicked', '2025-10-03T10:00:06.000Z', 'eve@example.net', null],
      ['unsubscribed', '2025-10-03T10:00:07.000Z', 'eve@example.net', null],
    ]);
    expect([reading.records, reading.silent, reading.rejects]).toEqual([10, 2, []]);
  });

  it('keeps 17-digit ids, classes, attempts and prefetching', () => {
    expect(reading.events[1]).toMatchObject({
      vendorEventId: '92356927693813856',
      vendorLabel: 'bounce/10 Invalid Recipient',
      replyCode: '550',
      remoteMta: '192.0.2.25',
      campaign: 'october',
      tag: 'orders, vip',
      sender: 'shop@shop.example',
    });
    expect(reading.events[2]?.detail).toBe('attempt 3');
    expect(reading.events[5]).toMatchObject({
      machine: true,
      clientIp: '192.0.2.9',
      remoteMta: undefined,
    });
  });

  it('reads pages of the Events API', async () => {
    const reading = await readFixture('sparkpost-events', 'api.json');
    expect(lines(reading)).toEqual([
      ['delivered', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
    ]);
  });
});

describe('sparkpost-csv', () => {
  it('reads the columns that were chosen, and drops an id that Excel damaged', async () => {
    const reading = await readFixture('sparkpost-csv', 'events.csv');
    expect(lines(reading)).toEqual([
      [
        'bounced',
        '2026-10-03T10:00:00.000Z',
        'Anna@example.org',
        '550 5.1.1 <anna@example.org>, unknown',
      ],
      ['opened', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
    expect(reading.events.map((event) => event.vendorEventId)).toEqual([
      undefined,
      '92356927693813871',
    ]);
  });
});
