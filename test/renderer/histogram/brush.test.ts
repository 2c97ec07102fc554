import { describe, expect, it } from 'vitest';
import type { HistogramBar } from '../../../shared/contract/api.ts';
import { bundled, daysBetween, everyDay } from '../../../renderer/features/histogram/brush.ts';

const DAY = 86_400_000;
/** Midnight of 1 October 2026 in Moscow. */
const START = Date.UTC(2026, 8, 30, 21);
const bar = (day: number, delivered = 1): HistogramBar => ({
  day: START + day * DAY,
  delivered,
  failed: 0,
  other: 0,
  exact: true,
});

describe('histogram', () => {
  it('shows days without events as days', () => {
    const days = everyDay([bar(0), bar(3)]);
    expect(days).toHaveLength(4);
    expect(days.map(({ delivered }) => delivered)).toEqual([1, 0, 0, 1]);
    expect(days[1]?.day).toBe(START + DAY);
  });

  it('finds the bars between two moments', () => {
    const days = everyDay([bar(0), bar(9)]);
    expect(daysBetween(days, START + 2 * DAY, START + 5 * DAY)).toEqual({ first: 2, last: 4 });
    expect(daysBetween(days, null, START + 2 * DAY)).toEqual({ first: 0, last: 1 });
    expect(daysBetween(days, START + 90 * DAY, null)).toBeNull();
    expect(daysBetween(days, null, null)).toBeNull();
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
