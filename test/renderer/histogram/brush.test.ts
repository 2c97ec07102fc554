import { describe, expect, it } from 'vitest';
import type { HistogramBar } from '../../../shared/contract/api.ts';
import {
  bundled,
  daysBetween,
  everyDay,
  isoDay,
} from '../../../renderer/features/histogram/brush.ts';

const DAY = 86_400_000;
/** Midnight of 1 October 2026 in Moscow. */
const START = Date.UTC(2026, 8, 30, 21);
const bar = (day: number, delivered = 1): HistogramBar => ({
  day: START + day * DAY,
  delivered,
  failed: 0,
  other: 0,
});

describe('histogram', () => {
  it('shows days without events as days', () => {
    const days = everyDay([bar(0), bar(3)]);
    expect(days).toHaveLength(4);
    expect(days.map(({ delivered }) => delivered)).toEqual([1, 0, 0, 1]);
    expect(days[1]?.day).toBe(START + DAY);
  });

  it('names the calendar day of the zone, not of UTC', () => {
    expect(isoDay(START, 'Europe/Moscow')).toBe('2026-10-01');
    expect(isoDay(START, 'UTC')).toBe('2026-09-30');
  });

  it('finds the bars of a range of days', () => {
    const days = everyDay([bar(0), bar(9)]);
    expect(daysBetween(days, 'Europe/Moscow', '2026-10-03', '2026-10-05')).toEqual({
      first: 2,
      last: 4,
    });
    expect(daysBetween(days, 'Europe/Moscow', null, '2026-10-02')).toEqual({ first: 0, last: 1 });
    expect(daysBetween(days, 'Europe/Moscow', '2027-01-01', null)).toBeNull();
    expect(daysBetween(days, 'Europe/Moscow', null, null)).toBeNull();
  });

  it('puts days together without losing an event', () => {
    const days = everyDay(Array.from({ length: 365 }, (_, at) => bar(at, at)));
    const bundles = bundled(days, 60);
    expect(bundles.length).toBeLessThanOrEqual(60);
    const sum = (bars: readonly HistogramBar[]): number =>
      bars.reduce((total, { delivered }) => total + delivered, 0);
    expect(sum(bundles)).toBe(sum(days));
  });
});
