import type { Step } from '../../threads/steps.ts';
import { row, rows } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';

type Numbered =
  | 'domain'
  | 'event_block'
  | 'message'
  | 'provider'
  | 'recipient'
  | 'reply'
  | 'source'
  | 'subject'
  | 'text';

/** The highest row number of a table; 0 where it has no rows. */
export function lastId(db: ReadableDatabase, table: Numbered): number {
  return row<{ last: number | null }>(db, `SELECT max(id) AS last FROM ${table}`)?.last ?? 0;
}

export interface Slices {
  /** Its first two values are where a slice begins and where the next one does. */
  readonly sql: string;
  /** Its other values. */
  readonly values?: readonly unknown[];
  readonly first?: number;
  readonly last: number;
  /** Rows of a slice. */
  readonly size: number;
}

/**
 * What a statement finds among the rows from one number to another, slice by slice: nothing is held open
 * between two. A step is taken after each.
 */
export function* eachSlice<Row>(
  db: ReadableDatabase,
  { sql, values = [], first = 0, last, size }: Slices,
  step: Step = () => {},
): Generator<Row[]> {
  for (let at = first; at <= last; at += size) {
    const next = Math.min(at + size, last + 1);
    yield rows<Row>(db, sql, at, next, ...values);
    step(Math.min(next, last), last);
  }
}
