import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isScaled,
  offsetAfter,
  offsetFor,
  positionOf,
  spacerHeight,
  TALLEST,
} from '../../../renderer/ui/virtual/scaled-scroll.ts';

const ROW = 52;
const view = 800;
const extent = (rows: number) => ({ total: rows * ROW, view });

describe('a list that fits into an element', () => {
  it('scrolls pixel by pixel', () => {
    const small = extent(1000);
    expect(isScaled(small)).toBe(false);
    expect(offsetAfter(small, 0, 0, 4321)).toBe(4321);
    expect(positionOf(small, 4321)).toBe(4321);
  });
});

describe('ten million rows', () => {
  const deep = extent(10_000_000);

  it('never asks for an element taller than a browser lays out', () => {
    expect(spacerHeight(deep)).toBe(TALLEST);
  });

  it('moves by pixels for small steps wherever it stands', () => {
    expect(offsetAfter(deep, 260_000_000, 4_000_000, 4_000_120)).toBe(260_000_120);
  });

  it('reaches both ends exactly', () => {
    expect(offsetAfter(deep, 5, 5, 0)).toBe(0);
    expect(offsetAfter(deep, 5, 5, TALLEST - view)).toBe(deep.total - view);
  });

  it('reaches the middle by a drag of the bar', () => {
    const offset = offsetAfter(deep, 0, 0, (TALLEST - view) / 2);
    expect(offset / (deep.total - view)).toBeCloseTo(0.5, 6);
  });

  it('puts the bar back to the place that stands for the offset', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: deep.total - view, noNaN: true }), (offset) => {
        const position = positionOf(deep, offset);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(TALLEST - view + 1);
      }),
    );
  });

  it('shows every row with the least movement', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(520_000_000), (row, start) => {
        const offset = offsetFor(deep, start, { top: row * ROW, height: ROW });
        expect(row * ROW).toBeGreaterThanOrEqual(offset - 0.001);
        expect(row * ROW + ROW).toBeLessThanOrEqual(offset + view + 0.001);
      }),
    );
  });
});
