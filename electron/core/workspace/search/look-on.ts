import type { ReadableDatabase } from '../connection.ts';
import { allOf } from './clause.ts';
import type { Plan } from './plan.ts';
import { BUDGETS, COUNT_BOUND, countOf, isNarrow, whereOf } from './run-plan.ts';
import type { Counted, Subject } from './run-plan.ts';
import { countSlices, gatherAll } from './sample.ts';

/** What matches more often than this fills its pages along the list's order. */
const BOUNDS = { ms: 2500, most: 60_000 } as const;

type Known<Value> = WeakMap<Plan, Map<Subject, Value>>;
const plans: Known<Plan> = new WeakMap();
const totals: Known<Counted> = new WeakMap();

function once<Value>(known: Known<Value>, plan: Plan, subject: Subject, make: () => Value): Value {
  const found = known.get(plan)?.get(subject);
  if (found !== undefined) return found;
  const made = make();
  known.set(plan, new Map(known.get(plan)).set(subject, made));
  return made;
}

/**
 * The plan of rows too rare to be met along an order, and without an index: they are looked for in the
 * whole table, once. The same plan where that takes too long. For those who wait, not while typing.
 */
export function lookedUp(db: ReadableDatabase, plan: Plan, subject: Subject): Plan {
  if (isNarrow(plan, subject)) return plan;
  return once(plans, plan, subject, () =>
    subject === 'message' ? ofMessages(db, plan) : ofRecipients(db, plan),
  );
}

/**
 * How many rows match, for those who wait: where counting along stops short, they are all looked for;
 * where they are more than a quick count goes to, all of them are counted.
 */
export function countToEnd(db: ReadableDatabase, plan: Plan, subject: Subject): Counted {
  const counted = countOf(db, plan, subject, BUDGETS.patient);
  if (counted.exact) return counted;
  const found = counted.total < COUNT_BOUND ? lookedUp(db, plan, subject) : plan;
  if (found === plan) return countAll(db, plan, subject, counted.total);
  if (subject === 'message' && found.messageIds !== null)
    return { total: found.messageIds.size, exact: true };
  const again = countOf(db, found, subject, BUDGETS.patient);
  return again.exact ? again : countAll(db, found, subject, again.total);
}

/** Counts the whole table, once; where that takes too long, what was counted is the least, and not less than is known. */
function countAll(db: ReadableDatabase, plan: Plan, subject: Subject, least: number): Counted {
  const counted = once(totals, plan, subject, () =>
    countSlices(db, subject, whereOf(plan, subject), BOUNDS.ms),
  );
  return { ...counted, total: Math.max(counted.total, least) };
}

function ofMessages(db: ReadableDatabase, plan: Plan): Plan {
  const messageIds = gatherAll(db, 'message', whereOf(plan, 'message'), 'm.id', BOUNDS);
  return messageIds === null ? plan : { ...plan, each: [], together: [], messageIds };
}

function ofRecipients(db: ReadableDatabase, plan: Plan): Plan {
  const { each, together } = plan;
  // Asked of messages alone, their table is read once; it tells the recipients.
  const byMessage = together.length > 0 && together.every(({ sql }) => !/\br\./.test(sql));
  const recipientIds = byMessage
    ? gatherAll(db, 'message', allOf(together), 'm.recipient', BOUNDS)
    : gatherAll(db, 'recipient', whereOf(plan, 'recipient'), 'r.id', BOUNDS);
  if (recipientIds === null) return plan;
  return byMessage
    ? { ...plan, together: [], recipientIds, certain: each.length === 0 }
    : { ...plan, each: [], together: [], recipientIds, certain: true };
}
