import type { SourceCoverage } from './history.ts';
import type { JudgedMessage } from './judged.ts';

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A pause in the data this long is a gap; shorter ones are a quiet day. */
export const GAP = 36 * 3_600_000;

const periods = (coverage: readonly SourceCoverage[]): readonly Period[] =>
  coverage
    .flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]))
    .sort((one, other) => one.from - other.from);

/** From the first to the last dated event of all sources. */
export function covered(coverage: readonly SourceCoverage[]): Period | null {
  const all = periods(coverage);
  const first = all[0];
  if (first === undefined) return null;
  return { from: first.from, to: all.reduce((to, period) => Math.max(to, period.to), first.to) };
}

/** Stretches between the sources that none of them covers. */
export function gaps(coverage: readonly SourceCoverage[]): readonly Period[] {
  const found: Period[] = [];
  let end: number | null = null;
  for (const { from, to } of periods(coverage)) {
    if (end !== null && from - end > GAP) found.push({ from: end, to: from });
    end = end === null ? to : Math.max(end, to);
  }
  return found;
}

/** Where the sources that know this message end: what came later cannot be in them. */
export function dataEnd(
  coverage: readonly SourceCoverage[],
  { events }: JudgedMessage,
): number | null {
  const sources = new Set(events.map(({ event }) => event.source));
  return covered(coverage.filter(({ source }) => sources.has(source)))?.to ?? null;
}
