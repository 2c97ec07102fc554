import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import type { ReadableDatabase } from '../connection.ts';
import type { Condition } from '../query-language/conditions.ts';
import type { KnownAddresses } from './address-candidates.ts';
import { MOST_CANDIDATES } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import type { Clause } from './clause.ts';
import { useDeadline } from './deadline.ts';
import { partOf, textPart, timeParts } from './plan-part.ts';
import type { BothForms, Index, Part } from './plan-part.ts';

/**
 * What a query comes to. The sets are the only rows that can match, where conditions narrow to few;
 * otherwise rows are tested by the clauses, along an index.
 */
export interface Plan {
  readonly recipientIds: Candidates;
  readonly messageIds: Candidates;
  /** Each decided by itself. */
  readonly each: readonly BothForms[];
  /** Over `m` and `r`: one message must fulfil them all. */
  readonly together: readonly Clause[];
  /** In a list of recipients every one of `recipientIds` matches: nothing is left to test. */
  readonly certain: boolean;
  /** The index that narrows recipients most, where one narrows them to few. */
  readonly index: Index | null;
  /** The time that was asked for; without bounds where none was. */
  readonly span: TimeSpan;
  /** How many recipients match, where the totals kept at import say so. */
  readonly known: number | null;
  /** What it was made of, condition by condition. */
  readonly parts: readonly Part[];
}

/** No bounds. */
export const ANY_TIME: TimeSpan = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/** So few candidates need no further narrowing: testing them is quicker than gathering others. */
const FEW = 500;

/** What was found for the words of queries before: while one is typed, all but its last letter stays. */
export interface KnownWords {
  readonly parts: Map<string, Part>;
  readonly addresses: KnownAddresses;
}

export const noWords = (): KnownWords => ({ parts: new Map(), addresses: new Map() });

const MOST_KNOWN = 64;

function wordsPart(
  db: ReadableDatabase,
  text: Parameters<typeof textPart>[1],
  most: number,
  { parts, addresses }: KnownWords,
): Part {
  const key = JSON.stringify([text, most]);
  let part = parts.get(key);
  if (part === undefined) {
    part = textPart(db, text, { most, addresses });
    if (parts.size >= MOST_KNOWN) parts.clear();
    parts.set(key, part);
  }
  return part;
}

/**
 * Plans a query. Outcome, reason, class, events, provider, domain, address and tag are asked of the
 * recipient; words, subject, reply, code, id, stream, campaign, label, sender, source and time of its
 * messages, one of which must fulfil them all (a word may stand in the address instead). In a list of
 * messages outcome, reason, class and events are the message's own. A negated condition leaves out
 * every row that the condition alone would show.
 * @param most rows that each condition may gather
 * @param known words of the queries before, as long as the workspace stays as it is
 */
export function planQuery(
  db: ReadableDatabase,
  conditions: readonly Condition[],
  most: number = MOST_CANDIDATES.waiting,
  known: KnownWords = noWords(),
): Plan {
  useDeadline(db);
  const parts = conditions.flatMap((it) =>
    it.kind === 'text' || it.kind === 'time'
      ? []
      : [partOf(db, it, { most, addresses: known.addresses })],
  );
  parts.push(...timeParts(conditions.filter((it) => it.kind === 'time')));
  // The longest is the rarest, by and large: what it leaves is tested for the others.
  const texts = conditions
    .filter((it) => it.kind === 'text')
    .sort((a, b) => b.text.length - a.text.length);
  for (const text of texts) {
    const narrowed = candidates(parts, 'recipientIds');
    const gather = text.negated || narrowed === null || narrowed.size > FEW;
    parts.push(wordsPart(db, text, gather ? most : 0, known));
  }
  return combined(parts);
}

/** The plan of several conditions, all of which must hold; of none, that of every row. */
export function combined(parts: readonly Part[]): Plan {
  const recipientIds = candidates(parts, 'recipientIds');
  const each = parts.flatMap((part) => part.each);
  const together = parts.flatMap((part) => part.together);
  const gathered = parts.filter((part) => part.gathered).length;
  return {
    recipientIds,
    messageIds: candidates(parts, 'messageIds'),
    each,
    // Tests that read a text come last.
    together: together.sort((a, b) => Number(readsText(a)) - Number(readsText(b))),
    certain: recipientIds !== null && each.length === 0 && together.length <= Math.min(1, gathered),
    index: parts.reduce<Index | null>(
      (best, { index }) => (index !== null && index.rows < (best?.rows ?? Infinity) ? index : best),
      null,
    ),
    known: parts.length === 1 ? (parts[0]?.known ?? null) : null,
    span: parts.find(({ span }) => span !== null)?.span ?? ANY_TIME,
    parts,
  };
}

const lessened = new WeakMap<Plan, Map<Part['kind'], Plan>>();

/** The plan of the same query without its conditions of one kind. */
export function without(plan: Plan, kind: Part['kind']): Plan {
  let known = lessened.get(plan);
  if (known === undefined) {
    known = new Map();
    lessened.set(plan, known);
  }
  let rest = known.get(kind);
  if (rest === undefined) {
    const parts = plan.parts.filter((part) => part.kind !== kind);
    rest = parts.length === plan.parts.length ? plan : combined(parts);
    known.set(kind, rest);
  }
  return rest;
}

function candidates(parts: readonly Part[], of: 'recipientIds' | 'messageIds'): Candidates {
  return parts.reduce<Candidates>((all, part) => intersect(all, part[of]), null);
}

function intersect(a: Candidates, b: Candidates): Candidates {
  if (a === null) return b;
  if (b === null) return a;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return new Set([...small].filter((id) => large.has(id)));
}

const readsText = ({ sql }: Clause): boolean =>
  /\b(?:phrased|worded|templated|happened|sent_from)\(/.test(sql);
