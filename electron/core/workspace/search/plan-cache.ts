import type { ReadableDatabase } from '../connection.ts';
import { conditionsOf } from '../query-language/conditions.ts';
import { MOST_CANDIDATES } from './candidates.ts';
import { createKeptAnswer } from './kept-answer.ts';
import { noWords, planQuery } from './plan.ts';
import type { KnownWords, Plan } from './plan.ts';

/** A query with the zone of its days, as it crosses to the reader. */
export interface Asked {
  readonly query: string;
  /** IANA name; UTC where none is given. */
  readonly timezone?: string | undefined;
}

/** A query's plan; null for the one that asks for everything. */
export type Planned = Plan | null;

interface Kept {
  readonly plans: Map<string, Planned>;
  readonly words: KnownWords;
}

const MOST = 16;
const kept = createKeptAnswer<Kept>();

/**
 * The plan of a query, kept while the workspace does not change: the list, its facets and its histogram
 * are asked one after the other. Throws `bad-query`, `bad-timezone`.
 * @param most rows that each condition may gather
 */
export function planOf(
  db: ReadableDatabase,
  { query, timezone = 'UTC' }: Asked,
  most: number = MOST_CANDIDATES.waiting,
): Planned {
  const conditions = conditionsOf(query, timezone);
  if (conditions.length === 0) return null;
  const key = `${most}\0${timezone}\0${query}`;
  const { plans, words } = kept.of(db, '', () => ({ plans: new Map(), words: noWords() }));
  let plan = plans.get(key);
  if (plan === undefined) {
    plan = planQuery(db, conditions, most, words);
    plans.set(key, plan);
    const [oldest] = plans.keys();
    if (plans.size > MOST && oldest !== undefined) plans.delete(oldest);
  }
  return plan;
}
