import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../electron/core/workspace/edit-distance.ts';

test.each<[a: string, b: string, distance: number]>([
  ['anna', 'anna', 0],
  ['', 'an', 2],
  ['anna', 'ana', 1],
  ['gmial', 'gmail', 1],
  ['anna', 'hanna', 1],
  ['anna', 'enno', 2],
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
  ['anna', 'boris', 3],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
  expect(editDistance(b, a, 2)).toBe(distance);
});

/** Every letter against every letter, as the measure is defined. */
function defined(a: string, b: string): number {
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = seen.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const ways = [
      cost(i - 1, j) + 1,
      cost(i, j - 1) + 1,
      cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      ways.push(cost(i - 2, j - 2) + 1);
    const least = Math.min(...ways);
    seen.set(`${i} ${j}`, least);
    return least;
  };
  const seen = new Map<string, number>();
  return cost(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '@'), maxLength: 9 });

test('what is looked at is enough: the same as the whole table, up to the bound', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(defined(a, b), most + 1));
    }),
    { numRuns: 5000 },
  );
});
