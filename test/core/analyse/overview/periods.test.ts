import { describe, expect, test } from 'vitest';
import { partsOf, unitAt, unitFor } from '../../../../electron/core/analyse/overview/clock.ts';
import { coveredShare, periodsOf } from '../../../../electron/core/analyse/overview/periods.ts';
import { zoneOffset } from '../../../../electron/core/workspace/zone-offset.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const berlin = zoneOffset('Europe/Berlin')!;
const utc = zoneOffset('UTC')!;
const day = (month: number, date: number): number => Date.UTC(2026, month - 1, date);

describe('periods', () => {
  test('are the last seven days and the seven before', () => {
    const data = { from: day(10, 1) + HOUR, to: day(10, 30) + 5 * HOUR };
    expect(periodsOf(data, null, utc)).toEqual({
      basis: 'last-days',
      later: { from: day(10, 24), to: day(10, 31) },
      before: { from: day(10, 17), to: day(10, 24) },
    });
  });

  test('are halves of what is shorter than two weeks', () => {
    const data = { from: day(10, 1) + HOUR, to: day(10, 5) + HOUR };
    expect(periodsOf(data, null, utc)).toMatchObject({
      later: { from: day(10, 4), to: day(10, 6) },
      before: { from: day(10, 2), to: day(10, 4) },
    });
  });

  test('are none where all is of one day', () => {
    expect(periodsOf({ from: day(10, 1) + 1, to: day(10, 1) + HOUR }, null, utc)).toBeNull();
  });

  test('an asked time is compared with as many days before, through a change of clocks', () => {
    const data = { from: day(10, 1), to: day(11, 20) };
    // Clocks go back on 25 October in Berlin: that day has 25 hours.
    const asked = { from: day(10, 25) - 2 * HOUR, to: day(10, 27) - HOUR };
    expect(periodsOf(data, asked, berlin)).toEqual({
      basis: 'query',
      later: asked,
      before: { from: day(10, 23) - 2 * HOUR, to: asked.from },
    });
  });

  test('an open end is where the data ends, and hours are compared with hours', () => {
    const data = { from: day(10, 1), to: day(10, 10) + HOUR };
    expect(periodsOf(data, { from: day(10, 9), to: Number.MAX_SAFE_INTEGER }, utc)?.later).toEqual({
      from: day(10, 9),
      to: day(10, 11),
    });
    expect(
      periodsOf(data, { from: day(10, 9) + 3 * HOUR, to: day(10, 9) + 5 * HOUR }, utc)?.before,
    ).toEqual({ from: day(10, 9) + HOUR, to: day(10, 9) + 3 * HOUR });
    expect(periodsOf(data, { from: day(12, 1), to: day(12, 2) }, utc)).toBeNull();
  });
});

test.each([
  [[], 0],
  [[{ from: 0, to: 100 }], 1],
  [
    [
      { from: -50, to: 25 },
      { from: 20, to: 50 },
    ],
    0.5,
  ],
  [
    [
      { from: 10, to: 20 },
      { from: 12, to: 15 },
      { from: 90, to: 300 },
    ],
    0.2,
  ],
])('files %j cover %d of a period', (spans, share) => {
  expect(coveredShare({ from: 0, to: 100 }, spans)).toBeCloseTo(share);
});

describe('parts of a time', () => {
  test('are hours, days, weeks, months or years, as long as it is', () => {
    const units = [2, 30, 200, 900, 5000].map((days) => unitFor({ from: 0, to: days * DAY }));
    expect(units).toEqual(['hour', 'day', 'week', 'month', 'year']);
  });

  test('follow one another without a gap, whatever the clocks do', () => {
    for (const unit of ['hour', 'day', 'week', 'month'] as const) {
      const parts = partsOf({ from: day(3, 20), to: day(4, 4) }, unit, berlin);
      for (const [n, part] of parts.entries()) {
        expect(part.from).toBeLessThan(part.to);
        if (n > 0) expect(part.from).toBe(parts[n - 1]?.to);
      }
      expect(parts[0]?.from).toBeLessThanOrEqual(day(3, 20));
      expect(parts.at(-1)?.to).toBeGreaterThanOrEqual(day(4, 4));
    }
  });

  test('a week begins on Monday, an hour that the clock shows twice is two', () => {
    expect(unitAt(day(10, 7), 'week', utc)).toEqual({ from: day(10, 5), to: day(10, 12) });
    const twice = [day(10, 25) + HOUR / 2, day(10, 25) + HOUR * 1.5];
    expect(twice.map((at) => unitAt(at, 'hour', berlin).from)).toEqual([
      day(10, 25),
      day(10, 25) + HOUR,
    ]);
  });
});
