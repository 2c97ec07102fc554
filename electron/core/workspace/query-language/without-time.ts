import type { Condition } from './conditions.ts';
import { conditionsOf } from './conditions.ts';
import type { Span } from './day.ts';
import { parseQuery } from './parse-query.ts';

export interface WithoutTime {
  /** The query without its days and moments, those with a minus kept. */
  readonly query: string;
  /** The time that was asked for, or null where none was; empty where no moment lies in all of it. */
  readonly span: Span | null;
}

const TIMES = new Set(['before', 'after', 'on']);

type Time = Extract<Condition, { kind: 'time' }>;
const isAsked = (condition: Condition): condition is Time =>
  condition.kind === 'time' && !condition.negated;

/** Takes the asked time out of a query. Throws `bad-query`, `bad-timezone`. */
export function withoutTime(query: string, timezone?: string): WithoutTime {
  const times = conditionsOf(query, timezone).filter(isAsked);
  if (times.length === 0) return { query, span: null };
  const parsed = parseQuery(query);
  let rest = query;
  for (const term of (parsed.ok ? parsed.terms : []).toReversed()) {
    if (term.kind !== 'field' || term.negated || !TIMES.has(term.field)) continue;
    rest = `${rest.slice(0, term.from)} ${rest.slice(term.to)}`;
  }
  const from = Math.max(...times.map((time) => time.from));
  const to = Math.min(...times.map((time) => time.to));
  return { query: rest.replaceAll(/ {2,}/g, ' ').trim(), span: { from, to: Math.max(from, to) } };
}
