import { COUNTERS } from '../../../../shared/domain/overview.ts';
import { isWithin } from '../../../../shared/domain/time-span.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import type { Facts } from './facts.ts';
import { COUNTERS_OF } from './fate.ts';

/** Into which of `size` groups each row of the facts falls; -1 for none of them. */
export interface Grouping {
  readonly size: number;
  readonly of: (row: number) => number;
}

export const ONE_GROUP: Grouping = { size: 1, of: () => 0 };

/** Rows of the facts that begin in a span; null stands for every row, dated or not. */
export function rowsIn(facts: Facts, span: TimeSpan | null): Uint32Array {
  const rows = new Uint32Array(facts.size);
  let n = 0;
  for (let row = 0; row < facts.size; row += 1) {
    const at = facts.at[row]!;
    if (span !== null && !isWithin(at, span)) continue;
    rows[n] = row;
    n += 1;
  }
  return rows.subarray(0, n);
}

/** Counts rows by group: a table of `grouping.size` rows of counters, read with `tallyAt`. */
export function tallyBy(facts: Facts, rows: Uint32Array, grouping: Grouping): Uint32Array {
  const width = COUNTERS.length;
  const cells = new Uint32Array(grouping.size * width);
  const { fate } = facts;
  const { of } = grouping;
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n]!;
    const group = of(row);
    if (group < 0) continue;
    const first = group * width;
    const counters = COUNTERS_OF[fate[row]!]!;
    for (let at = 0; at < counters.length; at += 1) cells[first + counters[at]!]! += 1;
  }
  return cells;
}

/** Rows of a table of counters added up. */
export function sumOf(cells: Uint32Array, groups: Iterable<number>): Uint32Array {
  const width = COUNTERS.length;
  const sum = new Uint32Array(width);
  for (const group of groups) {
    for (let at = 0; at < width; at += 1) sum[at]! += cells[group * width + at]!;
  }
  return sum;
}
