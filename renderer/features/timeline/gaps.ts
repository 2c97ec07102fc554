import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';

export interface Gap {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** Stretches of more than a day that no loaded source covers, oldest first. */
export function gapsOf(coverage: Diagnosis['coverage']): readonly Gap[] {
  const spans = coverage
    .flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]))
    .sort((a, b) => a.from - b.from);
  const gaps: Gap[] = [];
  let reached: number | null = null;
  for (const { from, to } of spans) {
    if (reached !== null && from - reached > DAY) gaps.push({ from: reached, to: from });
    reached = Math.max(reached ?? to, to);
  }
  return gaps;
}

/** The gaps that lie between two moments, or touch the stretch between them. */
export function gapsBetween(gaps: readonly Gap[], earlier: number, later: number): readonly Gap[] {
  return gaps.filter(({ from, to }) => from >= earlier && to <= later);
}
