import type { ReadableDatabase } from '../connection.ts';
import { collect } from './deadline.ts';
import type { Clause, Plan } from './plan.ts';

/** Rows are counted up to here; beyond, a total is "at least". */
export const COUNT_BOUND = 10_000;
/** Milliseconds for the rows of a page, and for counting them. */
const PAGE_MS = 60;
const COUNT_MS = 40;

export type Subject = 'recipient' | 'message';

/** How a list is ordered: columns of `r` or `m`, the last of them the row's number. */
export interface Order {
  readonly columns: readonly string[];
  readonly descending: boolean;
}

interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function all(clauses: readonly Clause[]): Where {
  return {
    sql: clauses.map(({ sql }) => `(${sql})`).join(' AND '),
    values: clauses.flatMap(({ values }) => values),
  };
}

/** The condition of a plan on recipients: one message must fulfil all that is asked of messages. */
function whereRecipient(plan: Plan): Where {
  const clauses: Clause[] = [...plan.recipient];
  if (plan.message.length > 0) {
    const { sql, values } = all(plan.message);
    clauses.push({
      sql: `EXISTS (SELECT 1 FROM message m WHERE m.recipient = r.id AND ${sql})`,
      values,
    });
  }
  if (plan.recipientIds !== null) {
    clauses.push({
      sql: 'r.id IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify([...plan.recipientIds])],
    });
  }
  return all(clauses);
}

const AT_ONCE = ['verdict', 'reason', 'class', 'mask'] as const;

/** The condition of a plan on messages: outcome, reason, class and events are then the message's own. */
function whereMessage(plan: Plan): Where {
  const clauses: Clause[] = [...plan.message];
  const others: Clause[] = [];
  for (const clause of plan.recipient) {
    const own = AT_ONCE.find((column) => clause.sql.includes(`r.${column} IN`));
    if (own === undefined) others.push(clause);
    else {
      const sql = clause.sql.replaceAll(`r.${own}`, `m.${own === 'verdict' ? 'outcome' : own}`);
      clauses.push({ sql, values: clause.values });
    }
  }
  if (others.length > 0) {
    const { sql, values } = all(others);
    clauses.push({
      sql: `EXISTS (SELECT 1 FROM recipient r WHERE r.id = m.recipient AND ${sql})`,
      values,
    });
  }
  if (plan.messageIds !== null) {
    clauses.push({
      sql: 'm.id IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify([...plan.messageIds])],
    });
  } else if (plan.recipientIds !== null) {
    clauses.push({
      sql: 'm.recipient IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify([...plan.recipientIds])],
    });
  }
  return all(clauses);
}

export function whereOf(plan: Plan, subject: Subject): Where {
  return subject === 'recipient' ? whereRecipient(plan) : whereMessage(plan);
}

const isNarrow = (plan: Plan, subject: Subject): boolean =>
  plan.recipientIds !== null || (subject === 'message' && plan.messageIds !== null);

function from(plan: Plan, subject: Subject): string {
  if (subject === 'message') return 'message m';
  return plan.index === null || plan.recipientIds !== null
    ? 'recipient r'
    : `recipient r INDEXED BY ${plan.index}`;
}

/** Row numbers of one page, in order. */
export function pageOf(
  db: ReadableDatabase,
  plan: Plan,
  subject: Subject,
  order: Order,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly ids: readonly number[]; readonly complete: boolean } {
  const name = subject === 'recipient' ? 'r' : 'm';
  const direction = order.descending ? 'DESC' : 'ASC';
  const by = order.columns.map((column) => `${name}.${column} ${direction}`).join(', ');
  const where = whereOf(plan, subject);
  const test = where.sql === '' ? '' : `WHERE in_time() AND ${where.sql}`;
  const { rows, complete } = collect<{ id: number }>(
    db,
    `SELECT ${name}.id FROM ${from(plan, subject)} ${test} ORDER BY ${by} LIMIT ? OFFSET ?`,
    [...where.values, limit, offset],
    isNarrow(plan, subject) ? PAGE_MS * 4 : PAGE_MS,
  );
  return { ids: rows.map(({ id }) => id), complete };
}

/** How many rows match, up to the bound. */
export function countOf(
  db: ReadableDatabase,
  plan: Plan,
  subject: Subject,
): { readonly total: number; readonly exact: boolean } {
  const where = whereOf(plan, subject);
  const { rows, complete } = collect<{ n: number }>(
    db,
    `SELECT 1 AS n FROM ${from(plan, subject)} WHERE in_time() AND ${where.sql === '' ? '1' : where.sql}
     LIMIT ${COUNT_BOUND + 1}`,
    where.values,
    COUNT_MS,
  );
  return rows.length > COUNT_BOUND
    ? { total: COUNT_BOUND, exact: false }
    : { total: rows.length, exact: complete };
}
