import type Database from 'better-sqlite3';

/** A connection that a query may read from. A function that takes it cannot write: the brand says so. */
export type ReadableDatabase = Database.Database & { readonly __readable: never };
/** A connection of the one writer. */
export type WritableDatabase = ReadableDatabase & { readonly __writable: never };

export type Statement = Database.Statement;

const prepared = new WeakMap<Database.Database, Map<string, Statement>>();

/** The statement of this text, compiled once per connection. */
export function statement(db: ReadableDatabase, sql: string): Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    known.set(sql, found);
  }
  return found;
}

/** All rows of a query. The caller names the row's shape; `sql` is the only thing that decides it. */
export function rows<Row>(db: ReadableDatabase, sql: string, ...values: readonly unknown[]): Row[] {
  return statement(db, sql).all(...values) as Row[];
}

/** What a query for one row finds. */
export type First<Row> = Row | undefined;

/** The first row of a query, or undefined. */
export function row<Row>(
  db: ReadableDatabase,
  sql: string,
  ...values: readonly unknown[]
): First<Row> {
  return statement(db, sql).get(...values) as First<Row>;
}

/** Runs a statement. @returns the number of rows changed. */
export function run(db: WritableDatabase, sql: string, ...values: readonly unknown[]): number {
  return statement(db, sql).run(...values).changes;
}

/** Runs `work` in one transaction: all of it or nothing. Inside another one it is part of that. */
export function transaction<Value>(db: WritableDatabase, work: () => Value): Value {
  if (db.inTransaction) return work();
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
