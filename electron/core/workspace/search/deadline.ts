import { templateOf } from '../../analyse/responses/template.ts';
import type { ReadableDatabase } from '../connection.ts';
import { statement } from '../connection.ts';
import { tracksOf } from '../events/track.ts';
import { sentFrom } from './sent-from.ts';
import { fitsPattern } from '../query-language/address-form.ts';
import { fold, holdsPhrase, holdsWords } from '../query-language/fold.ts';

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
    db.function('in_time', { deterministic: false, directOnly: true }, () => {
      made.calls += 1;
      if ((made.calls & 15) === 0 && performance.now() > made.until) throw new OutOfTime();
      return 1;
    });
    useTests(db);
  }
  return deadline;
}

const pure = { deterministic: true, directOnly: true } as const;

/** Tests that SQL has no words for: the same as those that gathered candidates pass. */
function useTests(db: ReadableDatabase): void {
  db.function('folded', pure, (text) => (typeof text === 'string' ? fold(text) : ''));
  db.function('worded', pure, (text, words) =>
    typeof text === 'string' && holdsWords(text, String(words).split(' ')) ? 1 : 0,
  );
  db.function('phrased', pure, (text, phrase) =>
    typeof text === 'string' && holdsPhrase(text, String(phrase)) ? 1 : 0,
  );
  db.function('templated', pure, (text, template) =>
    typeof text === 'string' && templateOf(text).toLowerCase() === template ? 1 : 0,
  );
  db.function('fits', pure, (text, pattern) =>
    fitsPattern(String(text), String(pattern)) ? 1 : 0,
  );
  db.function('sent_from', pure, (data, message, asked) =>
    data instanceof Uint8Array && sentFrom(data, Number(message), String(asked)) ? 1 : 0,
  );
  db.function('happened', pure, (data, message, from, to) =>
    data instanceof Uint8Array &&
    tracksOf({ id: 0, source: 0, data }, Number(message)).some(({ events }) =>
      events.some(({ at }) => at !== null && at >= Number(from) && at < Number(to)),
    )
      ? 1
      : 0,
  );
}

/**
 * Makes `in_time()` and the tests of a query known to a connection, before a statement that uses one
 * is prepared: `folded(text)`, `worded(text, words)`, `phrased(text, phrase)`, `templated(text, template)`,
 * `fits(address, pattern)`, `happened(block, message, from, to)` and `sent_from(block, message, asked)`.
 */
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
  deadline.calls = 0;
  const found: Row[] = [];
  try {
    for (const row of statement(db, sql).iterate(...values)) found.push(row as Row);
    return { rows: found, complete: true };
  } catch (error) {
    if (error instanceof OutOfTime) return { rows: found, complete: false };
    throw error;
  }
}
