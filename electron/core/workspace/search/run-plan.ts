import type { ReadableDatabase } from '../connection.ts';
import { allOf, clause, within } from './clause.ts';
import type { Clause } from './clause.ts';
import { collect } from './deadline.ts';
import { combined } from './plan.ts';
import type { Plan } from './plan.ts';

/** Rows are counted up to here; beyond, a total is "at least". */
export const COUNT_BOUND = 10_000;
/** An index that leaves more rows is of use only where it keeps the order. */
const MOST_SORTED = 8000;

/**
 * Milliseconds for planning a query and finding the rows of its page, for finding them however long
 * the planning took, and for counting: while typing, and where one can wait.
 */
export const BUDGETS = {
  typing: { look: 12, page: 5, count: 2 },
  patient: { look: 1000, page: 1000, count: 200 },
} as const;
export type Budget = (typeof BUDGETS)[keyof typeof BUDGETS];

export type Subject = 'recipient' | 'message';

/** How a list is ordered: columns of `r` or `m`, the last of them the row's number. */
export interface Order {
  readonly columns: readonly string[];
  readonly descending: boolean;
}

/** The plan of no condition at all. */
export const everyRow = combined([]);

/** The condition of a plan on recipients: one message must fulfil all that is asked of messages. */
function whereRecipient(plan: Plan): Clause {
  const narrow = plan.recipientIds === null ? [] : [within('r.id', plan.recipientIds)];
  if (plan.certain) return allOf(narrow);
  const clauses = [...narrow, ...plan.each.map(({ recipient }) => recipient)];
  if (plan.together.length > 0) {
    const { sql, values } = allOf(plan.together);
    clauses.push(
      clause(`EXISTS (SELECT 1 FROM message m WHERE m.recipient = r.id AND ${sql})`, ...values),
    );
  }
  return allOf(clauses);
}

/** The condition of a plan on messages. */
function whereMessage(plan: Plan): Clause {
  const clauses = plan.each.map(({ message }) => message);
  if (plan.messageIds !== null) clauses.push(within('m.id', plan.messageIds));
  if (plan.recipientIds !== null) {
    // The sign keeps the index of recipients out where messages narrow further.
    const column = plan.messageIds === null ? 'm.recipient' : '+m.recipient';
    clauses.push(within(column, plan.recipientIds));
  }
  const ofBoth = plan.together.filter(({ sql }) => /\br\./.test(sql));
  clauses.push(...plan.together.filter((one) => !ofBoth.includes(one)));
  if (ofBoth.length > 0) {
    const { sql, values } = allOf(ofBoth);
    clauses.push(
      clause(`EXISTS (SELECT 1 FROM recipient r WHERE r.id = m.recipient AND ${sql})`, ...values),
    );
  }
  return allOf(clauses);
}

export function whereOf(plan: Plan, subject: Subject): Clause {
  return subject === 'recipient' ? whereRecipient(plan) : whereMessage(plan);
}

/** Whether a plan names the only rows that can match. */
export const isNarrow = (plan: Plan, subject: Subject): boolean =>
  plan.recipientIds !== null || (subject === 'message' && plan.messageIds !== null);

/** Indexes in the order of their first column: a list is read off one of them. */
const IN_ORDER: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
  recipient: {
    last_at: 'recipient_last',
    address: 'recipient_address',
    verdict: 'recipient_verdict',
    provider: 'recipient_provider',
    messages: 'recipient_messages',
  },
  message: { last_at: 'message_last', recipient: 'message_recipient' },
};

/** The table of a list, under the name that conditions know it by. */
export const TABLES = { recipient: 'recipient r', message: 'message m' } as const;
export const ROW_NUMBERS = { recipient: 'r.id', message: 'm.id' } as const;

/** How the rows of an order come after one another. */
export function orderBy(subject: Subject, { columns, descending }: Order): string {
  const name = subject === 'recipient' ? 'r' : 'm';
  return columns.map((column) => `${name}.${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

/** The table, gone through by the one index that serves: left to itself, SQLite sorts half the table for one page. */
function from(plan: Plan, subject: Subject, order: Order | null): string {
  const table = TABLES[subject];
  if (isNarrow(plan, subject)) return table;
  const { index } = plan;
  if (subject === 'recipient' && index !== null) {
    const keepsOrder = order === null || (index.one && order.columns[0] === 'last_at');
    if (keepsOrder || index.rows <= MOST_SORTED) return `${table} INDEXED BY ${index.name}`;
  }
  const inOrder = order === null ? undefined : IN_ORDER[subject][order.columns[0] ?? ''];
  return inOrder === undefined ? `${table} NOT INDEXED` : `${table} INDEXED BY ${inOrder}`;
}

/** The statement of a page; its last two values are limit and offset. */
export function pageStatement(plan: Plan, subject: Subject, order: Order): Clause {
  const where = whereOf(plan, subject);
  const test = where.sql === '1' ? '' : `WHERE in_time() AND ${where.sql}`;
  return clause(
    `SELECT ${ROW_NUMBERS[subject]} FROM ${from(plan, subject, order)} ${test} ORDER BY ${orderBy(subject, order)} LIMIT ? OFFSET ?`,
    ...where.values,
  );
}

export interface Counted {
  readonly total: number;
  /** False where there may be more. */
  readonly exact: boolean;
}

const counts = new WeakMap<Plan, Map<Subject, Counted & { readonly ms: number }>>();

/** How many rows match, up to the bound; counted once for all pages of a plan. */
export function countOf(
  db: ReadableDatabase,
  plan: Plan,
  subject: Subject,
  budget: Budget = BUDGETS.typing,
): Counted {
  if (subject === 'recipient') {
    if (plan.certain) return { total: plan.recipientIds?.size ?? 0, exact: true };
    if (plan.known !== null) return { total: plan.known, exact: true };
  }
  let known = counts.get(plan);
  if (known === undefined) {
    known = new Map();
    counts.set(plan, known);
  }
  let counted = known.get(subject);
  if (counted === undefined || (!counted.exact && counted.ms < budget.count)) {
    counted = { ...countRows(db, plan, subject, budget.count), ms: budget.count };
    known.set(subject, counted);
  }
  return counted;
}

function countRows(db: ReadableDatabase, plan: Plan, subject: Subject, ms: number): Counted {
  const where = whereOf(plan, subject);
  const { rows, complete } = collect<{ n: number }>(
    db,
    `SELECT 1 AS n FROM ${from(plan, subject, null)} WHERE in_time() AND ${where.sql}
     LIMIT ${COUNT_BOUND + 1}`,
    where.values,
    ms,
  );
  return rows.length > COUNT_BOUND
    ? { total: COUNT_BOUND, exact: false }
    : { total: rows.length, exact: complete };
}
