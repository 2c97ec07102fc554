import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { within } from './clause.ts';
import { collect, useDeadline } from './deadline.ts';
import type { Plan } from './plan.ts';
import { isNarrow, orderBy, pageStatement, ROW_NUMBERS, TABLES, whereOf } from './run-plan.ts';
import type { Order, Subject } from './run-plan.ts';

/** Candidates that are tested together, in the order of the list: most first pages are among so many. */
const TESTED_AT_ONCE = 200;
/** Milliseconds that few rows may take: without all of them none is the first. */
const NARROW_MS = 240;

export interface PageRows {
  /** Row numbers in order. */
  readonly ids: readonly number[];
  /** False where time ran out: there may be more. */
  readonly complete: boolean;
}

/** A page of what a plan finds, as far as it is found within `ms` milliseconds. */
export function pageOf(
  db: ReadableDatabase,
  plan: Plan,
  subject: Subject,
  order: Order,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  ms: number,
): PageRows {
  const candidates = subject === 'recipient' ? plan.recipientIds : plan.messageIds;
  if (candidates !== null && !(subject === 'recipient' && plan.certain)) {
    const inOrder = rows<{ id: number }>(
      db,
      candidatesInOrder(subject, order),
      JSON.stringify([...candidates]),
    );
    return amongCandidates(
      db,
      plan,
      subject,
      inOrder.map(({ id }) => id),
      { offset, limit },
      ms,
    );
  }
  const { sql, values } = pageStatement(plan, subject, order);
  const { rows: found, complete } = collect<{ id: number }>(
    db,
    sql,
    [...values, limit, offset],
    isNarrow(plan, subject) ? Math.max(ms, NARROW_MS) : ms,
  );
  return { ids: found.map(({ id }) => id), complete };
}

/** Candidates in the order of a list; its one value is their row numbers as JSON. */
export function candidatesInOrder(subject: Subject, order: Order): string {
  const { sql } = within(ROW_NUMBERS[subject], []);
  return `SELECT ${ROW_NUMBERS[subject]} FROM ${TABLES[subject]} WHERE ${sql} ORDER BY ${orderBy(subject, order)}`;
}

/** A page of the candidates that pass: in order before they are tested, so that few have to be. */
function amongCandidates(
  db: ReadableDatabase,
  plan: Plan,
  subject: Subject,
  candidates: readonly number[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  ms: number,
): PageRows {
  useDeadline(db);
  const until = performance.now() + ms;
  const found: number[] = [];
  const page = (): readonly number[] => found.slice(offset, offset + limit);
  for (let at = 0; at < candidates.length; at += TESTED_AT_ONCE) {
    if (found.length >= offset + limit) break;
    if (at > 0 && performance.now() > until) return { ids: page(), complete: false };
    const some = candidates.slice(at, at + TESTED_AT_ONCE);
    const only = new Set(some);
    const { sql, values } = whereOf(
      subject === 'recipient' ? { ...plan, recipientIds: only } : { ...plan, messageIds: only },
      subject,
    );
    const passing = new Set(
      rows<{ id: number }>(
        db,
        `SELECT ${ROW_NUMBERS[subject]} FROM ${TABLES[subject]} WHERE ${sql}`,
        ...values,
      ).map(({ id }) => id),
    );
    found.push(...some.filter((id) => passing.has(id)));
  }
  return { ids: page(), complete: true };
}
