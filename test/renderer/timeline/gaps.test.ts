import { describe, expect, it } from 'vitest';
import { gapsBetween, gapsOf } from '../../../renderer/features/timeline/gaps.ts';

const DAY = 86_400_000;
const span = (from: number | null, to: number | null) => ({
  source: 1,
  file: 'a.csv',
  from: from === null ? null : from * DAY,
  to: to === null ? null : to * DAY,
  stream: null,
});

describe('gaps in coverage', () => {
  it('finds what no source covers', () => {
    expect(gapsOf([span(9, 12), span(1, 5)])).toEqual([{ from: 5 * DAY, to: 9 * DAY }]);
  });

  it('sees none where sources overlap or lie within each other', () => {
    expect(gapsOf([span(1, 9), span(2, 3), span(8, 12)])).toEqual([]);
  });

  it('takes a night between two exports for no gap', () => {
    expect(gapsOf([span(1, 2), span(2.9, 4)])).toEqual([]);
  });

  it('knows nothing of sources without times', () => {
    expect(gapsOf([span(null, null), span(1, 2)])).toEqual([]);
  });

  it('belongs between two messages only when it lies between them', () => {
    const gaps = gapsOf([span(1, 5), span(9, 12)]);
    expect(gapsBetween(gaps, 4 * DAY, 10 * DAY)).toHaveLength(1);
    expect(gapsBetween(gaps, 6 * DAY, 10 * DAY)).toHaveLength(0);
  });
});
