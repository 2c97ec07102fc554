import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Facet, HistogramBar } from '../../../shared/contract/api.ts';
import { Facets } from '../../../renderer/features/facets/facets.tsx';
import { Histogram } from '../../../renderer/features/histogram/histogram.tsx';
import { useResults } from '../../../renderer/stores/results.ts';

const START = Date.UTC(2026, 9, 1);
const bars = (exact: boolean): readonly HistogramBar[] => [
  { day: START, delivered: 12_000, failed: 300, other: 0, exact },
  { day: START + 86_400_000, delivered: 9000, failed: 0, other: 0, exact },
];
const facet = (exact: boolean, of: Facet['of']): Facet => ({
  field: 'stream',
  exact,
  of,
  asked: [],
  values: [{ value: 'orders', label: 'orders', count: 12_000 }],
});

/** What a page that is drawn once shows: the state that the store began with. */
const show = (state: Partial<ReturnType<typeof useResults.getState>>): void => {
  Object.assign(useResults.getInitialState(), state);
};

beforeEach(() => show({ facets: [], histogram: [], span: bars(true) }));

describe('estimates', () => {
  it('are marked beside the bars, in a sign and in words', () => {
    show({ histogram: bars(true) });
    expect(renderToStaticMarkup(<Histogram />)).not.toContain('≈');
    show({ histogram: bars(false) });
    const page = renderToStaticMarkup(<Histogram />);
    expect(page).toMatch(/title="[^"]*estimated[^"]*"[^>]*>≈/);
    expect(page).toMatch(/role="img" aria-label="[^"]*estimated/);
  });

  it('are marked at each count of a facet', () => {
    show({ facets: [facet(true, 'recipients')] });
    expect(renderToStaticMarkup(<Facets />)).toContain('>12,000<');
    show({ facets: [facet(false, 'recipients')] });
    expect(renderToStaticMarkup(<Facets />)).toMatch(/title="Estimated[^"]*">≈ 12,000</);
  });

  it('a facet that counts no recipients says what it counts', () => {
    show({ facets: [facet(true, 'recipients')] });
    expect(renderToStaticMarkup(<Facets />)).not.toContain('messages');
    show({ facets: [facet(true, 'messages')] });
    expect(renderToStaticMarkup(<Facets />)).toContain('messages');
  });
});
