import { expect, test } from 'vitest';
import { daySpan } from '../../../electron/core/workspace/query-language/day.ts';
import { startOfLocal, zoneOffset } from '../../../electron/core/workspace/zone-offset.ts';

const HOUR = 3_600_000;

test.each<[zone: string, at: string, hours: number]>([
  ['UTC', '2026-07-01T12:00Z', 0],
  ['Europe/Moscow', '2026-01-01T00:00Z', 3],
  ['Europe/Moscow', '2013-01-01T00:00Z', 4],
  ['Europe/Berlin', '2026-10-25T00:59:59.999Z', 2],
  ['Europe/Berlin', '2026-10-25T01:00Z', 1],
  ['Asia/Kathmandu', '2026-10-25T01:00Z', 5.75],
  ['Australia/Lord_Howe', '2026-10-03T15:29Z', 10.5],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z', 11],
  ['America/St_Johns', '2026-07-01T00:00Z', -2.5],
])('the clock of %s at %s is %d hours ahead', (zone, at, hours) => {
  expect(zoneOffset(zone)?.(Date.parse(at))).toBe(hours * HOUR);
});

test('a zone that nobody knows has no clock', () => {
  expect(zoneOffset('Mars/Base')).toBeNull();
});

test.each<[zone: string, local: string, at: string]>([
  ['Europe/Moscow', '2026-10-01T00:00Z', '2026-09-30T21:00Z'],
  // Midnight never shows where clocks jump over it: the day begins with the jump.
  ['America/Santiago', '2026-09-06T00:00Z', '2026-09-06T04:00Z'],
  // Midnight shows twice where they go back over it: the day begins with the first.
  ['America/Havana', '2026-11-01T00:00Z', '2026-11-01T04:00Z'],
  ['Pacific/Apia', '2011-12-31T00:00Z', '2011-12-30T10:00Z'],
])('in %s the local time %s begins at %s', (zone, local, at) => {
  const found = startOfLocal(Date.parse(local), zoneOffset(zone)!);
  expect(new Date(found).toISOString()).toBe(new Date(at).toISOString());
});

test.each<[text: string, from: string | null, to?: string]>([
  ['2026-10-25', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  ['25.10.2026', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  ['2026-3', '2026-02-28T23:00Z', '2026-03-31T22:00Z'],
  ['2026', '2025-12-31T23:00Z', '2026-12-31T23:00Z'],
  ['2026-10-01T10:30', '2026-10-01T08:30Z', '2026-10-01T08:31Z'],
  ['2026-10-01T10:30:05', '2026-10-01T08:30:05Z', '2026-10-01T08:30:06Z'],
  ['2026-10-01t10:30+05:00', '2026-10-01T05:30Z', '2026-10-01T05:31Z'],
  ['2026-10-01T10:30-03', '2026-10-01T13:30Z', '2026-10-01T13:31Z'],
  ['2026-02-31', null],
  ['2026-13', null],
  ['32.01.2026', null],
  ['2026-10-01T25:00', null],
  ['yesterday', null],
])('%s in Berlin is from %s', (text, from, to) => {
  const span = daySpan(text, zoneOffset('Europe/Berlin')!);
  if (from === null || to === undefined) expect(span).toBeUndefined();
  else expect(span).toEqual({ from: Date.parse(from), to: Date.parse(to) });
});
