import { describe, expect, it } from 'vitest';
import { lines, readFixture } from './reading.ts';

describe('klaviyo-events: pages with included metrics and profiles', async () => {
  const reading = await readFixture('klaviyo-events', 'page.json');

  it('finds names and addresses in what follows the rows', () => {
    expect(lines(reading)).toEqual([
      ['delivered', '2025-10-03T10:00:00.000Z', 'anna@example.com', null],
      ['bounced', '2025-10-03T10:00:01.000Z', 'bob@example.com', null],
      ['opened', '2025-10-03T10:01:40.000Z', 'anna@example.com', null],
      ['other', '2025-10-03T10:03:20.000Z', 'anna@example.com', null],
    ]);
    expect(reading.warnings).toEqual([
      { code: 'unknown-events', details: { word: 'Placed Order' } },
    ]);
  });

  it('keeps campaign, sending, label and machine', () => {
    expect(reading.events[0]).toMatchObject({
      campaign: 'October letter',
      subject: 'Autumn sale',
      vendorMessageId: '1759485590:01HQ1',
      sendingIp: '198.51.100.4',
      vendorEventId: 'a0000000-0000-11f0-8001-000000000001',
    });
    expect(reading.events[1]).toMatchObject({
      campaign: 'Flow | Welcome',
      vendorLabel: 'Bounced Email/Soft',
      vendorMessageId: '01HQ2',
    });
    expect(reading.events[2]).toMatchObject({ machine: true, vendorMessageId: '1759485590:01HQ1' });
    expect(reading.events[3]?.vendorLabel).toBe('Placed Order');
  });
});

describe('klaviyo-events: metrics without names', () => {
  it('warns once and lets the properties tell', async () => {
    const reading = await readFixture('klaviyo-events', 'without-metrics.json');
    expect(reading.events.map((event) => [event.type, event.vendorLabel])).toEqual([
      ['bounced', 'metric MeTr02/Hard'],
      ['other', 'metric MeTr05'],
    ]);
    expect(reading.warnings).toEqual([{ code: 'metric-unnamed', details: { metric: 'MeTr02' } }]);
    expect(reading.rejects).toEqual([{ reason: 'no-recipient', what: undefined }]);
  });

  it('lets the user name a metric', async () => {
    const reading = await readFixture('klaviyo-events', 'without-metrics.json', {
      mapping: { columns: {}, events: { MeTr05: 'delivered', MeTr02: 'bounced' } },
    });
    expect(reading.events.map((event) => event.type)).toEqual(['bounced', 'delivered']);
    expect(reading.warnings).toEqual([]);
  });
});

it('klaviyo-events: dumps of the older API name event and person in the row', async () => {
  const reading = await readFixture('klaviyo-events', 'v1.json');
  expect(lines(reading)).toEqual([
    ['bounced', '2025-10-03T10:00:01.000Z', 'anna@example.com', null],
    ['complained', '2025-10-03T10:00:02.000Z', 'bob@example.com', null],
  ]);
  expect(reading.events[0]).toMatchObject({
    vendorLabel: 'Bounced Email/Hard',
    vendorEventId: 'c1',
  });
});
