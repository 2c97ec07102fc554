import type { ReadableDatabase } from '../connection.ts';
import { row } from '../connection.ts';
import { conditionsOf } from '../query-language/conditions.ts';
import { planQuery } from './plan.ts';
import type { Plan } from './plan.ts';

/** A query with the zone of its days, as it crosses to the reader. */
export interface Asked {
  readonly query: string;
  /** IANA name; UTC where none is given. */
  readonly timezone?: string | undefined;
}

/** A query's plan; null for the one that asks for everything. */
export type Planned = Plan | null;

interface Kept {
  readonly version: string;
  readonly plans: Map<string, Planned>;
}

const MOST = 16;
const kept = new WeakMap<ReadableDatabase, Kept>();

/**
 * The plan of a query, kept while the workspace does not change: the list, its facets and its histogram
 * are asked one after the other. Throws `bad-query`, `bad-timezone`.
 */
export function planOf(db: ReadableDatabase, { query, timezone = 'UTC' }: Asked): Planned {
  const conditions = conditionsOf(query, timezone);
  if (conditions.length === 0) return null;
  const key = `${timezone}\0${query}`;
  const known = plansOf(db);
  let plan = known.get(key);
  if (plan === undefined) {
    plan = planQuery(db, conditions);
    known.set(key, plan);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  }
  return plan;
}

/** Another text whenever the workspace has changed, as far as this connection sees. */
export function versionOf(db: ReadableDatabase): string {
  const { others } = row<{ others: number }>(
    db,
    'SELECT data_version AS others FROM pragma_data_version',
  )!;
  const { own } = row<{ own: number }>(db, 'SELECT total_changes() AS own')!;
  return `${others} ${own}`;
}

function plansOf(db: ReadableDatabase): Map<string, Planned> {
  const version = versionOf(db);
  let known = kept.get(db);
  if (known?.version !== version) {
    known = { version, plans: new Map() };
    kept.set(db, known);
  }
  return known.plans;
}
