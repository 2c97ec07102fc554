import { describe, expect, it } from 'vitest';

import { createTimeReader } from '../../../../electron/core/import/time/create-time-reader.ts';
import type { TimeReaderOptions } from '../../../../electron/core/import/time/time-reader.ts';

interface Told {
  readonly warnings: string[];
  readonly zones: string[];
}

function reader(
  options: TimeReaderOptions,
  assumeTimezone?: string,
): { read: (text: string) => string | null | undefined; told: Told } {
  const told: Told = { warnings: [], zones: [] };
  const read = createTimeReader(options, {
    assumeTimezone,
    fileModifiedAt: Date.UTC(2026, 0, 3),
    warn: ({ code }) => told.warnings.push(code),
    zoneUsed: (name, basis) => told.zones.push(`${name} ${basis}`),
  });
  return {
    told,
    read(text) {
      const at = read(text);
      return typeof at === 'number' ? new Date(at).toISOString() : at;
    },
  };
}

describe('stamps', () => {
  it.each([
    ['2026-10-07 14:30:15', '2026-10-07T14:30:15.000Z'],
    ['2026-10-07T14:30:15Z', '2026-10-07T14:30:15.000Z'],
    ['2026-10-07T14:30:15.1234567+03:00', '2026-10-07T11:30:15.123Z'],
    ['2026-10-07 14:30:15.123+0300', '2026-10-07T11:30:15.123Z'],
    ['2026-10-07T14:30:15-04:00', '2026-10-07T18:30:15.000Z'],
    ['2026-10-07T14:30Z', '2026-10-07T14:30:00.000Z'],
    ['2026-10-07', '2026-10-07T00:00:00.000Z'],
    ['2026/10/07 12:00:00 UTC', '2026-10-07T12:00:00.000Z'],
    ['2014-08-24 16:00:14+0530', '2014-08-24T10:30:14.000Z'],
    ['Tue, 02 Jan 2024 03:04:05 +0300 (MSK)', '2024-01-02T00:04:05.000Z'],
    ['Thu, 1 Oct 2026 10:00:00 EST', '2026-10-01T15:00:00.000Z'],
    ['Thu Oct  1 14:15:00 2026', '2026-10-01T14:15:00.000Z'],
    ['Oct 1, 2026, 2:15 p.m.', '2026-10-01T14:15:00.000Z'],
    ['October 1st, 2026 at 12:15am', '2026-10-01T00:15:00.000Z'],
    ['02-Jan-2024 15:04:05', '2024-01-02T15:04:05.000Z'],
    ['1 октября 2026 г., 14:15', '2026-10-01T14:15:00.000Z'],
    ['7 мая 2026 09:05', '2026-05-07T09:05:00.000Z'],
    ['07.10.2025, 14:30', '2025-10-07T14:30:00.000Z'],
    ['07-10-2025 14:30:15', '2025-10-07T14:30:15.000Z'],
    ['10/17/2025 2:30:15 PM', '2025-10-17T14:30:15.000Z'],
    ['10/17/2025 12:30:15 AM', '2025-10-17T00:30:15.000Z'],
    ['1790000000', '2026-09-21T14:13:20.000Z'],
    ['1790000000.123', '2026-09-21T14:13:20.123Z'],
    ['1790000000123', '2026-09-21T14:13:20.123Z'],
    ['1790000000123456', '2026-09-21T14:13:20.123Z'],
    ['1790000000,5', '2026-09-21T14:13:20.500Z'],
    ['20261001101500', '2026-10-01T10:15:00.000Z'],
    ['20261001T101500Z', '2026-10-01T10:15:00.000Z'],
    ['20261001T101500.250+0300', '2026-10-01T07:15:00.250Z'],
    ['20261001T1015', '2026-10-01T10:15:00.000Z'],
    ['46296.5', '2026-10-01T12:00:00.000Z'],
    ['2024-02-29 00:00:00', '2024-02-29T00:00:00.000Z'],
    ['2026-12-31 23:59:60', '2027-01-01T00:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(reader({ zone: 'UTC' }).read(text)).toBe(expected);
  });

  it.each([
    '',
    '  ',
    '0000-00-00 00:00:00',
    '0000-00-00',
    'NULL',
    'NA',
    '-',
    '0',
    '00.00.0000 00:00',
    '0001-01-01 00:00:00',
    '0001-01-01T00:00:00.0000000Z',
    '01/01/0001 00:00:00',
    '1970-01-01 00:00:00',
    '1970-01-01T00:00:00+00:00',
    '1900-01-01 00:00:00',
  ])('takes %j for no time', (text) => {
    expect(reader({ zone: 'UTC' }).read(text)).toBeNull();
  });

  it.each([
    'yesterday',
    '0026-10-01 00:00:00',
    '20261301T101500Z',
    '2026-13-01 00:00:00',
    '2026-02-30 00:00:00',
    '2025-02-29 10:00:00',
    '2026-10-07 25:00:00',
    '2026-10-07 10:61:00',
    '32.01.2026',
    '12',
    '9.23569E+16',
    '2026-10-07 10:00:00 Nowhere/Land',
    'x'.repeat(5000),
  ])('cannot read %j', (text) => {
    expect(reader({ zone: 'UTC' }).read(text)).toBeUndefined();
  });

  it('reads seconds, and milliseconds where a vendor has changed to them', () => {
    const { read } = reader({ zone: 'UTC', epoch: 'seconds' });
    expect(read('1790000000')).toBe('2026-09-21T14:13:20.000Z');
    expect(read('1790000000.25')).toBe('2026-09-21T14:13:20.250Z');
    expect(read('1790000000250')).toBe('2026-09-21T14:13:20.250Z');
    expect(read('1790000000250000')).toBe('2026-09-21T14:13:20.250Z');
  });

  it('reads bare numbers in the unit that a format states', () => {
    expect(reader({ zone: 'UTC', epoch: 'milliseconds' }).read('1790000000')).toBe(
      '1970-01-21T17:13:20.000Z',
    );
    expect(reader({ zone: 'UTC', epoch: 'never' }).read('1790000000')).toBeUndefined();
  });
});

describe('day and month', () => {
  it('follows the order of the column', () => {
    expect(reader({ zone: 'UTC', order: 'day-first' }).read('03/04/2026 10:00')).toBe(
      '2026-04-03T10:00:00.000Z',
    );
    expect(reader({ zone: 'UTC', order: 'month-first' }).read('03-04-2026 10:00')).toBe(
      '2026-03-04T10:00:00.000Z',
    );
  });

  it('says so where nothing tells the order', () => {
    const { read, told } = reader({ zone: 'UTC' });
    expect(read('03/04/2026')).toBe('2026-03-04T00:00:00.000Z');
    read('05/06/2026');
    expect(told.warnings).toEqual(['date-order-assumed']);
  });
});

describe('stamps without a year', () => {
  it('counts back from the date of the file, across New Year', () => {
    const { read, told } = reader({ zone: 'UTC' });
    expect(read('Dec 31 23:59:59')).toBe('2025-12-31T23:59:59.000Z');
    expect(read('Jan  2 10:00:01.500000')).toBe('2026-01-02T10:00:01.500Z');
    expect(told.warnings).toEqual(['year-assumed']);
  });

  it('finds the leap year of the 29th of February', () => {
    expect(reader({ zone: 'UTC' }).read('Feb 29 10:00:00')).toBe('2024-02-29T10:00:00.000Z');
  });
});

describe('zones', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
    ['Europe/Berlin', '2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 01:59:00', '2026-10-24T23:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-11-01 00:30:00', '2026-11-01T04:30:00.000Z'],
    ['America/New_York', '2026-11-01 02:30:00', '2026-11-01T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-07-01 12:00:00', '2026-07-01T01:30:00.000Z'],
    ['Europe/Moscow', '2014-10-25 12:00:00', '2014-10-25T08:00:00.000Z'],
    ['Europe/Moscow', '2014-10-27 12:00:00', '2014-10-27T09:00:00.000Z'],
    ['Etc/GMT+6', '2026-07-01 12:00:00', '2026-07-01T18:00:00.000Z'],
    ['+05:30', '2026-07-01 12:00:00', '2026-07-01T06:30:00.000Z'],
  ])('%s %s', (zone, text, expected) => {
    expect(reader({ zone }).read(text)).toBe(expected);
  });

  it('reads an hour that comes twice as the first of the two', () => {
    expect(reader({ zone: 'Europe/Berlin' }).read('2026-10-25 02:30:00')).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('tells how the zone is known, once', () => {
    const documented = reader({ zone: 'UTC' });
    documented.read('2026-01-01 00:00:00');
    documented.read('2026-01-02 00:00:00');
    expect(documented.told).toEqual({ warnings: [], zones: ['UTC format'] });

    const assumed = reader({ zone: 'ask' }, 'Europe/Moscow');
    expect(assumed.read('2026-01-01 03:00:00')).toBe('2026-01-01T00:00:00.000Z');
    expect(assumed.told).toEqual({ warnings: [], zones: ['Europe/Moscow assumed'] });

    const guessed = reader({ zone: 'ask', fallback: 'Europe/Moscow' });
    guessed.read('2026-01-01 03:00:00');
    expect(guessed.told).toEqual({
      warnings: ['timezone-assumed'],
      zones: ['Europe/Moscow default'],
    });

    const written = reader({ zone: 'ask' });
    written.read('2026-01-01T03:00:00+03:00');
    expect(written.told).toEqual({ warnings: [], zones: ['+03:00 explicit'] });
  });
});
