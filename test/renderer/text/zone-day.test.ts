import { describe, expect, it } from 'vitest';
import { dayAfter, isoDay, queryMoment, startOfDay } from '../../../renderer/text/zone-day.ts';

/** Midnight of 1 October 2026 in Moscow. */
const MIDNIGHT = Date.UTC(2026, 8, 30, 21);

describe('days of a zone', () => {
  it('are those of the zone, not of UTC', () => {
    expect(isoDay(MIDNIGHT, 'Europe/Moscow')).toBe('2026-10-01');
    expect(isoDay(MIDNIGHT, 'UTC')).toBe('2026-09-30');
    expect(startOfDay('2026-10-01', 'Europe/Moscow')).toBe(MIDNIGHT);
  });

  it('begin where the clock says so on the days it is changed', () => {
    for (const day of ['2026-03-29', '2026-10-25'])
      expect(isoDay(startOfDay(day, 'Europe/Berlin'), 'Europe/Berlin')).toBe(day);
    expect(
      startOfDay('2026-10-26', 'Europe/Berlin') - startOfDay('2026-10-25', 'Europe/Berlin'),
    ).toBe(25 * 3_600_000);
  });

  it('are read as the query means them', () => {
    expect(queryMoment('2026-10-01', 'UTC')).toBe(Date.UTC(2026, 9, 1));
    for (const day of ['2026-10-01', '2026-10', '01.10.2026', '2026-10-01T00:00+03:00'])
      expect(queryMoment(day, 'Europe/Moscow')).toBe(MIDNIGHT);
    expect(queryMoment('2026-10-01T00:00', 'Europe/Moscow')).toBe(MIDNIGHT);
    expect(queryMoment('2026-10-01T00:00Z', 'Europe/Moscow')).toBe(Date.UTC(2026, 9, 1));
    for (const none of ['soon', '2026-13', '1 October', ''])
      expect(queryMoment(none, 'Europe/Moscow')).toBeNull();
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  });
});
