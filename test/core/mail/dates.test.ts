import { expect, it } from 'vitest';
import { mailDate } from '../../../electron/core/mail/dates.ts';

it.each([
  ['Thu, 1 Oct 2026 12:00:05 +0200', Date.UTC(2026, 9, 1, 10, 0, 5)],
  ['1 Oct 2026 12:00 EST', Date.UTC(2026, 9, 1, 17, 0)],
  ['Thu, 01-Oct-26 12:00:05 GMT', Date.UTC(2026, 9, 1, 12, 0, 5)],
  ['Thu,  1 October 1998 12:00:05 -0330', Date.UTC(1998, 9, 1, 15, 30, 5)],
  ['Thu, 1 Oct 2026 12:00:05.123 +0000 (UTC)', Date.UTC(2026, 9, 1, 12, 0, 5)],
  ['2026-10-01T12:00:05.000Z', Date.UTC(2026, 9, 1, 12, 0, 5)],
  ['Sat, 99 Foo 2026 12:00:05 +0000', null],
  ['', null],
])('%s', (value, wanted) => {
  expect(mailDate(value)).toBe(wanted);
});
