import type { ReadableDatabase } from '../connection.ts';
import { statement } from '../connection.ts';

/*
 * A statement that runs cannot be stopped from outside. One that may have to look at many rows asks
 * `in_time()` at each: past the deadline that throws, and what was found so far is the answer.
 */

const deadlines = new WeakMap<ReadableDatabase, { until: number; calls: number }>();

class OutOfTime extends Error {}

function deadlineOf(db: ReadableDatabase): { until: number; calls: number } {
  let deadline = deadlines.get(db);
  if (deadline === undefined) {
    const made = { until: 0, calls: 0 };
    deadline = made;
    deadlines.set(db, made);
    db.function('folded', { deterministic: true, directOnly: true }, (text) =>
      typeof text === 'string' ? text.toLowerCase() : '',
    );
    db.function('in_time', { deterministic: false, directOnly: true }, () => {
      made.calls += 1;
      if ((made.calls & 63) === 0 && performance.now() > made.until) throw new OutOfTime();
      return 1;
    });
  }
  return deadline;
}

/** Makes `in_time()` and `folded(text)`, lower case in every script, known to a connection: before a statement that uses it is prepared. */
export function useDeadline(db: ReadableDatabase): void {
  deadlineOf(db);
}

export interface Collected<Row> {
  readonly rows: readonly Row[];
  /** False where time ran out: there may be more. */
  readonly complete: boolean;
}

/** The rows of a statement with `in_time()` in its WHERE, as far as they are found within `ms` milliseconds. */
export function collect<Row>(
  db: ReadableDatabase,
  sql: string,
  values: readonly unknown[],
  ms: number,
): Collected<Row> {
  const deadline = deadlineOf(db);
  deadline.until = performance.now() + ms;
  const found: Row[] = [];
  try {
    for (const row of statement(db, sql).iterate(...values)) found.push(row as Row);
    return { rows: found, complete: true };
  } catch (error) {
    if (error instanceof OutOfTime) return { rows: found, complete: false };
    throw error;
  }
}
