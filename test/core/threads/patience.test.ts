import { expect, test } from 'vitest';
import { lineOf } from '../../../electron/core/threads/patience.ts';

const page = { query: 'anna', offset: 0, limit: 50 };

test.each([
  ['recipients', page, 0],
  ['recipients', { ...page, patient: true }, 2],
  ['recipients', { ...page, patient: true, offset: 50 }, 0],
  ['messages', { ...page, patient: true }, 2],
  ['facets', { query: '' }, 1],
  ['histogram', { query: '' }, 1],
  ['complete', { text: 'a', cursor: 1 }, 0],
  ['history', 'anna@example.com', 0],
  ['counts', null, 0],
] as const)('%s of %j waits in line %i', (name, input, expected) => {
  expect(lineOf(name, input)).toBe(expected);
});
