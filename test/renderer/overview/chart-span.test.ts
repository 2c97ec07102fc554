import { describe, expect, it } from 'vitest';
import { COUNTERS } from '../../../shared/domain/overview.ts';
import type { Tally } from '../../../shared/domain/overview.ts';
import {
  asksTime,
  withinSpan,
  withoutTime,
} from '../../../renderer/features/overview/chart-span.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOTHING = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Tally;
/** Midnight in Moscow. */
const START = Date.UTC(2026, 9, 1, 21);

const series = (step: number) =>
  Array.from({ length: 5 }, (_, at) => ({
    from: START + at * step,
    to: START + (at + 1) * step,
    where: '',
    tally: NOTHING,
  }));

describe('a span of the chart', () => {
  it('becomes the period in days of the window, in place of the time that was asked for', () => {
    const about = { series: series(DAY), unit: 'day', timezone: 'Europe/Moscow' } as const;
    expect(withinSpan('domain:shop.example', { first: 1, last: 2 }, about)).toBe(
      'domain:shop.example after:2026-10-03 before:2026-10-05',
    );
    expect(withinSpan('began:2026-10 anna', { first: 0, last: 0 }, about)).toBe(
      'anna after:2026-10-02 before:2026-10-03',
    );
  });

  it('of hours states its moments', () => {
    const about = { series: series(HOUR), unit: 'hour', timezone: 'Europe/Moscow' } as const;
    expect(withinSpan('', { first: 0, last: 1 }, about)).toBe(
      'after:2026-10-01T21:00Z before:2026-10-01T23:00Z',
    );
  });

  it('is taken back whole', () => {
    expect(asksTime('after:2026-10-03 anna')).toBe(true);
    expect(asksTime('anna')).toBe(false);
    expect(withoutTime('after:2026-10-03 anna before:2026-10-05')).toBe('anna');
  });
});
