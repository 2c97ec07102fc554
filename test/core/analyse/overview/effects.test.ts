import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectsOf, isChance } from '../../../../electron/core/analyse/overview/effects.ts';

const share = fc
  .record({ over: fc.nat(5000), part: fc.float({ min: 0, max: 1, noNaN: true }) })
  .map(({ over, part }) => ({ of: Math.floor(over * part), over }));

describe('effects', () => {
  test('add up to the move of the whole rate, whatever the groups do', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ later: share, before: share }), { minLength: 1 }), (all) => {
        const total = (period: 'later' | 'before', what: 'of' | 'over'): number =>
          all.reduce((sum, group) => sum + group[period][what], 0);
        fc.pre(total('later', 'over') > 0 && total('before', 'over') > 0);
        const move =
          total('later', 'of') / total('later', 'over') -
          total('before', 'of') / total('before', 'over');
        const sum = effectsOf(all).reduce((added, { rate, mix }) => added + rate + mix, 0);
        expect(sum).toBeCloseTo(move, 9);
      }),
    );
  });

  test('are of the rate where only rates moved', () => {
    const [worse, same] = effectsOf([
      { later: { of: 60, over: 1000 }, before: { of: 20, over: 1000 } },
      { later: { of: 10, over: 1000 }, before: { of: 10, over: 1000 } },
    ]);
    expect(worse).toEqual({ rate: expect.closeTo(0.02), mix: 0 });
    expect(Math.abs(same?.rate ?? 1) + Math.abs(same?.mix ?? 1)).toBe(0);
  });

  test('are of the mix where only the weights moved', () => {
    const effects = effectsOf([
      { later: { of: 80, over: 800 }, before: { of: 20, over: 200 } },
      { later: { of: 2, over: 200 }, before: { of: 8, over: 800 } },
    ]);
    for (const { rate, mix } of effects) {
      expect(rate).toBe(0);
      expect(mix).toBeGreaterThan(0);
    }
  });

  test('of a group that is new or gone are of the mix', () => {
    const [fresh, gone] = effectsOf([
      { later: { of: 30, over: 100 }, before: { of: 0, over: 0 } },
      { later: { of: 0, over: 0 }, before: { of: 10, over: 100 } },
      { later: { of: 1, over: 100 }, before: { of: 1, over: 100 } },
    ]);
    expect(fresh?.rate).toBe(0);
    expect(fresh?.mix).toBeGreaterThan(0);
    expect(gone?.rate).toBe(0);
    expect(gone?.mix).toBeLessThan(0.01);
  });
});

test.each([
  ['a tenth more of many', { of: 1100, over: 10_000 }, { of: 1000, over: 10_000 }, false],
  ['a tenth more of few', { of: 11, over: 100 }, { of: 10, over: 100 }, true],
  ['nothing against nothing', { of: 0, over: 100 }, { of: 0, over: 100 }, true],
  ['one period alone', { of: 5, over: 100 }, { of: 0, over: 0 }, false],
])('chance: %s', (_name, later, before, chance) => {
  expect(isChance(later, before)).toBe(chance);
});
