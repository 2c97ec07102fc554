import { Failure } from '../../../../shared/contract/errors.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { zoneOffset } from '../zone-offset.ts';
import { conditionsOf } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { daySpan } from './day.ts';
import { parseQuery } from './parse-query.ts';

export interface SplitQuery {
  /** The query without its time, as written. */
  readonly rest: string;
  /** The time that all of its time conditions leave, or null where it has none; where they leave none, `to` is not after `from`. */
  readonly span: TimeSpan | null;
}

/**
 * Takes the time out of a query, for what asks the rest of it in two periods or shows the time itself.
 * Throws `bad-query`, `bad-timezone`.
 * @param kinds what is taken out: days and moments on which something happened (`time`), those on which
 * a message began (`began`)
 */
export function splitTime(
  query: string,
  timezone = 'UTC',
  kinds: readonly Condition['kind'][] = ['time', 'began'],
): SplitQuery {
  const asked = conditionsOf(query, timezone).map((condition) =>
    kinds.includes(condition.kind) ? spanOf(condition) : null,
  );
  const parsed = parseQuery(query);
  const rest = (parsed.ok ? parsed.terms : [])
    .filter((_term, at) => asked[at] === null)
    .map(({ from, to }) => query.slice(from, to))
    .join(' ');
  const spans = asked.filter((span) => span !== null);
  if (spans.length === 0) return { rest, span: null };
  return {
    rest,
    span: {
      from: Math.max(...spans.map(({ from }) => from)),
      to: Math.min(...spans.map(({ to }) => to)),
    },
  };
}

/** The time that a condition asks for; null where it asks for none, or for several spans. */
function spanOf(condition: Condition): TimeSpan | null {
  if (condition.negated) return null;
  if (condition.kind === 'time') return condition;
  if (condition.kind !== 'began' || condition.spans.length > 1) return null;
  return condition.spans[0] ?? null;
}

const MINUTE = 60_000;
const SECOND = 1000;

/** The condition that a message began in a span, written so that it is read back as the same span. */
export function beganTerm({ from, to }: TimeSpan, timezone: string): string {
  const offsetAt = zoneOffset(timezone);
  if (offsetAt === null) throw new Failure('bad-timezone', { timezone });
  const dayOf = (at: number): string => new Date(at + offsetAt(at)).toISOString().slice(0, 10);
  const unitOf = (at: number): number => (at % MINUTE === 0 ? MINUTE : SECOND);
  const moment = (at: number, unit: number): string =>
    `${new Date(at).toISOString().slice(0, unit === MINUTE ? 16 : 19)}Z`;

  const firstText = (): string => {
    if (from === Number.MIN_SAFE_INTEGER) return '';
    const day = dayOf(from);
    return daySpan(day, offsetAt)?.from === from ? day : moment(from, unitOf(from));
  };
  // The end of a span is the last day, minute or second inside it.
  const lastText = (): string => {
    if (to === Number.MAX_SAFE_INTEGER) return '';
    const day = dayOf(to - 1);
    return daySpan(day, offsetAt)?.to === to ? day : moment(to - unitOf(to), unitOf(to));
  };
  const [first, last] = [firstText(), lastText()];
  return first === last && first !== '' ? `began:${first}` : `began:${first}..${last}`;
}
