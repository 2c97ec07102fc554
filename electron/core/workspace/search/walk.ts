import { Failure } from '../../../../shared/contract/errors.ts';
import { createSteps } from '../../threads/steps.ts';
import type { WorkControl } from '../../threads/steps.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { eachSlice, lastId } from '../queries/row-numbers.ts';
import { useDeadline } from './deadline.ts';
import { isNarrow, TABLES, whereOf } from './run-plan.ts';
import type { Subject } from './run-plan.ts';
import type { Planned } from './plan-cache.ts';
import { SLICES } from './sample.ts';

/** Rows of a slice: some ten milliseconds, so that a stop is heard in time. */
const SLICE = 8192;

export interface Walk<Row> {
  /** Of a query, as `planOf` makes it; null for every row. */
  readonly plan: Planned;
  readonly subject: Subject;
  /** What to select, of `r` or `m`; aggregates where the rows of a slice are to be summed up. */
  readonly columns: string;
  /** Numbers of selected columns by which a slice's rows are summed up, as `GROUP BY` takes them: `1, 2`. */
  readonly groupBy?: string;
  /** Given the rows of one slice. A sum over all is the visitor's to make. */
  readonly visit: (rows: readonly Row[]) => void;
}

/**
 * Visits every row that matches a query, in slices by row number: all of them, whatever time it takes,
 * with progress and without holding a statement open. For the analyst's thread. Throws `cancelled`.
 */
export function walk<Row>(
  db: ReadableDatabase,
  { plan, subject, columns, groupBy, visit }: Walk<Row>,
  control: WorkControl,
): void {
  useDeadline(db);
  const where = plan === null ? { sql: '1', values: [] } : whereOf(plan, subject);
  const grouped = groupBy === undefined ? '' : ` GROUP BY ${groupBy}`;
  if (control.cancelled()) throw new Failure('cancelled');
  if (plan !== null && isNarrow(plan, subject)) {
    visit(
      rows<Row>(
        db,
        `SELECT ${columns} FROM ${TABLES[subject]} WHERE ${where.sql}${grouped}`,
        ...where.values,
      ),
    );
    return;
  }
  const slices = {
    sql: `SELECT ${columns} ${SLICES[subject]} AND ${where.sql}${grouped}`,
    values: where.values,
    last: lastId(db, subject),
    size: SLICE,
  };
  for (const found of eachSlice<Row>(db, slices, createSteps(control))) visit(found);
}
