import type { ReadableDatabase } from './connection.ts';

/** Runs `work` on the workspace as it is now: what is written meanwhile is not seen. */
export function inSnapshot<Value>(db: ReadableDatabase, work: () => Value): Value {
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    db.exec('COMMIT');
  }
}
