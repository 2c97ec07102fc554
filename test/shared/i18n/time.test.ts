import { expect, it } from 'vitest';
import {
  formatDate,
  formatDuration,
  formatRelative,
  zoneLabel,
} from '../../../shared/i18n/time.ts';

const at = Date.UTC(2026, 9, 3, 7, 0, 4);

it.each([
  ['en', 'date', '3 Oct 2026'],
  ['en', 'day', '3 Oct'],
  ['en', 'time', '10:00:04 UTC+3'],
  ['en', 'datetime', '3 Oct 2026, 10:00:04 UTC+3'],
  ['en', 'minute', '3 Oct 2026, 10:00 UTC+3'],
  ['en', 'iso', '2026-10-03T07:00:04.000Z'],
  ['ru', 'date', '3 окт. 2026'],
  ['ru', 'day', '3 окт.'],
  ['ru', 'datetime', '3 окт. 2026, 10:00:04 UTC+3'],
] as const)('writes a moment in %s as %s', (language, style, text) => {
  expect(formatDate(at, { language, timezone: 'Europe/Moscow', style })).toBe(text);
});

it('falls back to UTC for a zone nobody knows and to a dash for no moment', () => {
  expect(formatDate(at, { language: 'en', timezone: 'Mars/Olympus', style: 'time' })).toBe(
    '07:00:04 UTC',
  );
  expect(formatDate(Number.NaN, { language: 'en', timezone: 'UTC', style: 'time' })).toBe('—');
  expect(zoneLabel(at, 'America/St_Johns')).toBe('UTC-2:30');
});

it('writes spans in two units', () => {
  expect(formatDuration(3 * 86_400_000 + 4 * 3_600_000 + 5, 'en')).toBe('3 days 4 hours');
  expect(formatDuration(2 * 60_000, 'ru').replace(/\s/g, ' ')).toBe('2 минуты');
  expect(formatDuration(12, 'en')).toBe('0 seconds');
});

it('writes how long ago', () => {
  expect(formatRelative(at - 3 * 86_400_000, at, 'en')).toBe('3 days ago');
  expect(formatRelative(at + 5 * 3_600_000, at, 'ru').replace(/\s/g, ' ')).toBe('через 5 часов');
});
