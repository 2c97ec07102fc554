import type { Page } from '../../../../shared/contract/api.ts';
import type { ReadableDatabase } from '../connection.ts';
import { countToEnd, lookedUp } from '../search/look-on.ts';
import { metReply } from '../search/met-reply.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Asked } from '../search/plan-cache.ts';
import { BUDGETS, countOf, everyRow, pageOf } from '../search/run-plan.ts';
import type { Subject } from '../search/run-plan.ts';
import { total } from './facets.ts';

export interface SearchInput extends Asked {
  readonly sort: 'last' | 'recipient' | 'verdict' | 'provider' | 'messages';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** Look on for seconds where the quick look finds no whole page. */
  readonly patient?: boolean | undefined;
}

/** Columns that each order goes by, of an index. */
export type SearchOrders = Readonly<Record<SearchInput['sort'], readonly string[]>>;

const TOTALS = { message: 'messages', recipient: 'recipients' } as const;

/**
 * A page of the rows that match a query, with how many there are in all. Throws `bad-query`,
 * `bad-timezone`.
 * @param hitOf the hit of a row number, with the reply that it was found by; null where the row is gone
 */
export function searchPage<Hit>(
  db: ReadableDatabase,
  input: SearchInput,
  subject: Subject,
  orders: SearchOrders,
  hitOf: (id: number, met: string | null) => Hit | null,
): Page<Hit> {
  const began = performance.now();
  const patient = input.patient === true;
  const budget = patient ? BUDGETS.patient : BUDGETS.typing;
  const asked = planOf(db, input);
  const order = { columns: orders[input.sort], descending: input.descending };
  let plan = asked ?? everyRow;
  let { ids, complete } = pageOf(db, plan, subject, order, input, budget);
  if (patient && !complete) {
    plan = lookedUp(db, plan, subject);
    ({ ids, complete } = pageOf(db, plan, subject, order, input, budget));
  }
  const counted =
    asked === null
      ? { total: total(db, TOTALS[subject]), exact: true }
      : patient && input.offset === 0
        ? countToEnd(db, plan, subject)
        : countOf(db, plan, subject, budget);
  return {
    total: Math.max(counted.total, input.offset + ids.length),
    exact: counted.exact && complete,
    hits: ids.flatMap((id) => hitOf(id, metReply(db, asked, subject, id)) ?? []),
    tookMs: performance.now() - began,
  };
}
