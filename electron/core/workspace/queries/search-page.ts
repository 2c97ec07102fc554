import type { Page } from '../../../../shared/contract/api.ts';
import type { ReadableDatabase } from '../connection.ts';
import { MOST_CANDIDATES } from '../search/candidates.ts';
import { countToEnd, lookedUp } from '../search/look-on.ts';
import { metReply } from '../search/met-reply.ts';
import { pageOf } from '../search/page-rows.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Asked } from '../search/plan-cache.ts';
import { BUDGETS, countOf, everyRow } from '../search/run-plan.ts';
import type { Counted, Subject } from '../search/run-plan.ts';
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
  const asked = planOf(db, input, patient ? MOST_CANDIDATES.waiting : MOST_CANDIDATES.typing);
  const order = { columns: orders[input.sort], descending: input.descending };
  let plan = asked ?? everyRow;
  const left = Math.max(budget.page, budget.look - (performance.now() - began));
  let { ids, complete } = pageOf(db, plan, subject, order, input, left);
  if (patient && !complete) {
    plan = lookedUp(db, plan, subject);
    ({ ids, complete } = pageOf(db, plan, subject, order, input, budget.page));
  }
  const least = input.offset + ids.length;
  const counted = ((): Counted => {
    if (asked === null) return { total: total(db, TOTALS[subject]), exact: true };
    // Who types gets what there is; the patient look that follows counts.
    if (!patient && !complete) return { total: plan.known ?? least, exact: false };
    return patient && input.offset === 0
      ? countToEnd(db, plan, subject)
      : countOf(db, plan, subject, budget);
  })();
  return {
    total: Math.max(counted.total, least),
    exact: counted.exact && complete,
    hits: ids.flatMap((id) => hitOf(id, metReply(db, asked, subject, id)) ?? []),
    tookMs: performance.now() - began,
  };
}
