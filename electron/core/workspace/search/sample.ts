import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { eachSlice, lastId } from '../queries/row-numbers.ts';
import type { Clause } from './clause.ts';
import { collect, useDeadline } from './deadline.ts';
import { isNarrow, TABLES, whereOf } from './run-plan.ts';
import type { Subject } from './run-plan.ts';
import type { Plan } from './plan.ts';

/**
 * Rows of a slice. Rows lie in the order of their import, which is that of time: of a large table many
 * small slices are taken, a small one is read in few large ones.
 */
const SLICE = { ofLarge: 64, ofSmall: 1024 } as const;
const LARGE = 100_000;
/** An index that leaves at most so many rows is gone along to its end. */
const MOST_INDEXED = 8000;
/** Consecutive slices lie this share of all slices apart: any number of them is spread evenly. */
const GOLDEN = 0.618_033_988_749_895;

export interface Sample<Row> {
  readonly rows: readonly Row[];
  /** Share of all rows that were looked at; 1 where `rows` are all that match. */
  readonly share: number;
}

export const SLICES = {
  recipient: 'FROM recipient r NOT INDEXED WHERE r.id >= ? AND r.id < ?',
  message: 'FROM message m NOT INDEXED WHERE m.id >= ? AND m.id < ?',
} as const;

/**
 * Rows that match a plan: all of them where that takes no longer than `ms` milliseconds, else those of
 * slices spread evenly over the table.
 * @param columns what to select, of `r` or `m`
 */
export function sampleOf<Row>(
  db: ReadableDatabase,
  plan: Plan,
  subject: Subject,
  columns: string,
  ms: number,
): Sample<Row> {
  useDeadline(db);
  const until = performance.now() + ms;
  const where = whereOf(plan, subject);
  const indexed = subject === 'recipient' && (plan.index?.rows ?? Infinity) <= MOST_INDEXED;
  if (isNarrow(plan, subject) || indexed) {
    const along = isNarrow(plan, subject) ? '' : ` INDEXED BY ${plan.index?.name}`;
    const sql = `SELECT ${columns} FROM ${TABLES[subject]}${along} WHERE in_time() AND ${where.sql}`;
    const found = collect<Row>(db, sql, where.values, ms);
    if (found.complete) return { rows: found.rows, share: 1 };
    if (isNarrow(plan, subject)) return { rows: found.rows, share: 0 };
  }
  const last = lastId(db, subject);
  const size = last > LARGE ? SLICE.ofLarge : SLICE.ofSmall;
  const slices = Math.ceil((last + 1) / size);
  const step = stepOf(slices);
  const sql = `SELECT ${columns} ${SLICES[subject]} AND ${where.sql}`;
  const found: Row[] = [];
  let done = 0;
  for (let at = 0; done < slices; at = (at + step) % slices) {
    found.push(...rows<Row>(db, sql, at * size, (at + 1) * size, ...where.values));
    done += 1;
    if (performance.now() > until) break;
  }
  return { rows: found, share: slices === 0 ? 1 : done / slices };
}

/** Rows of a slice that is read from the first to the last. */
const LONG_SLICE = 8192;

/**
 * Rows that match a plan, whatever it takes up to `ms` milliseconds; null where that is too short, or
 * they are more than `most`.
 */
export function gatherAll(
  db: ReadableDatabase,
  subject: Subject,
  where: Clause,
  column: string,
  { ms, most }: { readonly ms: number; readonly most: number },
): ReadonlySet<number> | null {
  useDeadline(db);
  const until = performance.now() + ms;
  const slices = {
    sql: `SELECT ${column} AS id ${SLICES[subject]} AND ${where.sql}`,
    values: where.values,
    last: lastId(db, subject),
    size: LONG_SLICE,
  };
  const found = new Set<number>();
  for (const some of eachSlice<{ id: number }>(db, slices)) {
    for (const { id } of some) found.add(id);
    if (found.size > most || performance.now() > until) return null;
  }
  return found;
}

/** How many rows match, as far as they are counted within `ms` milliseconds. */
export function countSlices(
  db: ReadableDatabase,
  subject: Subject,
  where: Clause,
  ms: number,
): { readonly total: number; readonly exact: boolean } {
  useDeadline(db);
  const until = performance.now() + ms;
  const slices = {
    sql: `SELECT count(*) AS n ${SLICES[subject]} AND ${where.sql}`,
    values: where.values,
    last: lastId(db, subject),
    size: LONG_SLICE,
  };
  let total = 0;
  for (const [found] of eachSlice<{ n: number }>(db, slices)) {
    total += found?.n ?? 0;
    if (performance.now() > until) return { total, exact: false };
  }
  return { total, exact: true };
}

/** A step that visits each of so many once, in leaps. */
export function stepOf(slices: number): number {
  let step = Math.max(1, Math.round(slices * GOLDEN));
  while (divisor(step, slices) > 1) step += 1;
  return step;
}

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** A count in a sample as one of the whole: to two digits where it is an estimate, for more it does not know. */
export function wholeOf(count: number, share: number): number {
  return share === 1 || share === 0 ? count : Number((count / share).toPrecision(2));
}

/** A sample of so many rows in all, where that is known: its share is then what was found of them. */
export function ofKnown<Row>(sample: Sample<Row>, all: number | null): Sample<Row> {
  return sample.share === 1 || all === null || sample.rows.length === 0 || all < sample.rows.length
    ? sample
    : { ...sample, share: sample.rows.length / all };
}
