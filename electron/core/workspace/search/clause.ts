import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import type { Condition } from '../query-language/conditions.ts';
import { addressForms } from '../query-language/address-form.ts';
import { after } from '../queries/similar.ts';

/** A condition in SQL over `r` (recipient) or `m` (message), with its values. */
export interface Clause {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const clause = (sql: string, ...values: readonly unknown[]): Clause => ({ sql, values });

/** A condition that holds where one of several does; nothing holds where there is none. */
export function anyOf(clauses: readonly Clause[]): Clause {
  return clauses.length === 0 ? clause('0') : join(clauses, ' OR ');
}

/** A condition that holds where all of several do. */
export function allOf(clauses: readonly Clause[]): Clause {
  return clauses.length === 0 ? clause('1') : join(clauses, ' AND ');
}

function join(clauses: readonly Clause[], word: string): Clause {
  return {
    sql: clauses.map(({ sql }) => `(${sql})`).join(word),
    values: clauses.flatMap(({ values }) => values),
  };
}

/** Holds where a condition does not, or cannot be told for want of a value. */
export const not = ({ sql, values }: Clause): Clause => ({ sql: `(${sql}) IS NOT TRUE`, values });

/** Rows of a given set; a statement holds it as one value. */
export const within = (column: string, ids: Iterable<number>): Clause =>
  clause(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify([...ids]));

export const list = (ids: readonly number[]): string => `(${ids.join(', ')})`;

/** Recipients with a part of their address, as `recipientsByAddress` finds them. */
export function addressClause(part: string): Clause {
  return anyOf(
    addressForms(part).map(({ kind, text }) => {
      switch (kind) {
        case 'begins':
          return clause('r.address >= ? AND r.address < ?', text, after(text));
        case 'holds':
          return clause('instr(r.address, ?) > 0', text);
        case 'fits':
          return clause('fits(r.address, ?)', text);
        default:
          return kind satisfies never;
      }
    }),
  );
}

/** Messages whose first event lies in a span, or which have no time at all. The last event narrows along its index. */
export function beganClause(span: TimeSpan | null): Clause {
  if (span === null) return clause('m.first_at IS NULL');
  const { from, to } = span;
  return clause('m.last_at >= ? AND m.first_at >= ? AND m.first_at < ?', from, from, to);
}

/** Messages with an event that was sent from an IP, as far as `textIds` finds it; of an empty one those with none at all. */
export function ipClause(part: string, ids: readonly number[]): Clause {
  const asked = JSON.stringify({ part, ids });
  const test = clause(
    `EXISTS (SELECT 1 FROM event_block b WHERE b.id = m.block AND sent_from(b.data, m.id, ?))
      OR EXISTS (SELECT 1 FROM message_block x JOIN event_block b ON b.id = x.block
        LEFT JOIN loose_report l ON l.block = x.block
        WHERE x.message = m.id AND sent_from(b.data, coalesce(l.own_message, m.id), ?))`,
    asked,
    asked,
  );
  return part === '' ? not(test) : test;
}

type Time = Extract<Condition, { kind: 'time' }>;

/**
 * Messages of which something happened in a span. First and last event decide it for all but those
 * that began before and ended after: their events are read.
 */
export function timeClause({ from, to }: Pick<Time, 'from' | 'to'>): Clause {
  const open = from === Number.MIN_SAFE_INTEGER;
  if (open) return clause('m.first_at < ?', to);
  if (to === Number.MAX_SAFE_INTEGER) return clause('m.last_at >= ?', from);
  return clause(
    `m.last_at >= ? AND m.first_at < ? AND (m.last_at < ? OR m.first_at >= ?
      OR EXISTS (SELECT 1 FROM event_block b WHERE b.id = m.block AND happened(b.data, m.id, ?, ?))
      OR EXISTS (SELECT 1 FROM message_block x JOIN event_block b ON b.id = x.block
        LEFT JOIN loose_report l ON l.block = x.block
        WHERE x.message = m.id AND happened(b.data, coalesce(l.own_message, m.id), ?, ?)))`,
    from,
    to,
    to,
    from,
    from,
    to,
    from,
    to,
  );
}
