import { Failure } from '../../../../shared/contract/errors.ts';
import { zoneOffset } from '../zone-offset.ts';
import { conditionsOf } from './conditions.ts';
import { daySpan } from './day.ts';
import type { Span } from './day.ts';
import { parseQuery } from './parse-query.ts';
import type { Term } from './parse-query.ts';

export interface SplitQuery {
  /** The query without its time, as written. */
  readonly rest: string;
  /** The time that all of its time conditions leave, or null where it has none. */
  readonly span: Span | null;
}

const TIMES: ReadonlySet<string> = new Set(['on', 'after', 'before', 'began']);

const asksTime = (term: Term): boolean =>
  term.kind === 'field' &&
  TIMES.has(term.field) &&
  !term.negated &&
  // Several values, or none, are no one span.
  term.values.length === 1 &&
  term.values[0] !== '';

/** Takes the time out of a query, for what asks the rest of it in two periods. Throws `bad-query`, `bad-timezone`. */
export function splitTime(query: string, timezone: string): SplitQuery {
  conditionsOf(query, timezone);
  const parsed = parseQuery(query);
  if (!parsed.ok) return { rest: query, span: null };
  const spans = parsed.terms
    .filter(asksTime)
    .flatMap(({ from, to }) => conditionsOf(query.slice(from, to), timezone))
    .flatMap((condition) =>
      condition.kind === 'time' ? condition : condition.kind === 'began' ? condition.spans : [],
    )
    .filter((span) => span !== null);
  const rest = parsed.terms
    .filter((term) => !asksTime(term))
    .map(({ from, to }) => query.slice(from, to))
    .join(' ');
  if (spans.length === 0) return { rest, span: null };
  return {
    rest,
    span: {
      from: Math.max(...spans.map(({ from }) => from)),
      to: Math.min(...spans.map(({ to }) => to)),
    },
  };
}

const MINUTE = 60_000;
const SECOND = 1000;

/** The condition that a message began in a span, written so that it is read back as the same span. */
export function beganTerm({ from, to }: Span, timezone: string): string {
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
