import { expect, test } from 'vitest';
import { takesTime } from '../../../electron/core/threads/patience.ts';

const page = { query: 'anna', offset: 0, limit: 50 };

test.each([
  ['recipients', page, false],
  ['recipients', { ...page, patient: true }, true],
  ['recipients', { ...page, patient: true, offset: 50 }, false],
  ['messages', { ...page, patient: true }, true],
  ['facets', { query: '' }, true],
  ['histogram', { query: '' }, true],
  ['complete', { text: 'a', cursor: 1 }, false],
  ['history', 'anna@example.com', false],
  ['counts', null, false],
] as const)('%s of %j waits in the line of those that take time: %s', (name, input, expected) => {
  expect(takesTime(name, input)).toBe(expected);
});
