import type { ReadableDatabase } from '../connection.ts';
import type { Condition } from '../query-language/conditions.ts';
import type { Span } from '../query-language/day.ts';
import { totals } from '../queries/facets.ts';
import type { Total } from '../queries/facets.ts';
import { streamsNamed } from '../queries/stream-names.ts';
import {
  domainIds,
  masksWith,
  messagesNamed,
  messagesWith,
  providerIds,
  recipientsByAddress,
  recipientsOfDomains,
  recipientsTagged,
  sourceSpans,
  textIds,
} from './candidates.ts';
import type { Candidates, MessagePair } from './candidates.ts';
import { addressClause, anyOf, clause, list, not, timeClause, within } from './clause.ts';
import type { Clause } from './clause.ts';
import { useDeadline } from './deadline.ts';
import { repliesThatSay, repliesThatState } from './reply-test.ts';
import { textTest } from './text-test.ts';
import { textClause, textsWith } from './texts.ts';

/** A condition in the form for a list of recipients (over `r`) and for one of messages (over `m`). */
export interface BothForms {
  readonly recipient: Clause;
  readonly message: Clause;
}

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
  readonly index: { readonly name: string; readonly rows: number; readonly one: boolean } | null;
  /** The time that was asked for; without bounds where none was. */
  readonly span: Span;
  /** How many recipients match, where the totals kept at import say so. */
  readonly known: number | null;
}

export const ANY_TIME: Span = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/** So few candidates need no further narrowing: testing them is quicker than gathering others. */
const FEW = 500;

/** A test of a column whose index leaves out 0: it says so, or the index could not be used. */
const anyCode = (column: 'reason' | 'class', codes: readonly number[]): Clause =>
  clause(`r.${column} IN ${list(codes)}${codes.includes(0) ? '' : ` AND r.${column} > 0`}`);

function intersect(a: Candidates, b: Candidates): Candidates {
  if (a === null) return b;
  if (b === null) return a;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return new Set([...small].filter((id) => large.has(id)));
}

/**
 * Plans a query. Outcome, reason, class, events, provider, domain, address and tag are asked of the
 * recipient; words, subject, reply, code, id, stream, campaign, label, sender, source and time of its
 * messages, one of which must fulfil them all (a word may stand in the address instead). In a list of
 * messages outcome, reason, class and events are the message's own. A negated condition leaves out
 * every row that the condition alone would show.
 */
export function planQuery(db: ReadableDatabase, conditions: readonly Condition[]): Plan {
  useDeadline(db);
  const each: BothForms[] = [];
  const together: Clause[] = [];
  let recipientIds: Candidates = null;
  let messageIds: Candidates = null;
  let index: Plan['index'] = null;
  /** How many of `together` narrowed the recipients to exactly those that fulfil it. */
  let gathered = 0;
  let known: number | null = null;
  let span = ANY_TIME;

  /** A test of the recipient alone. */
  function ofRecipient(negated: boolean, test: Clause): void {
    const sure = negated ? not(test) : test;
    each.push({
      recipient: sure,
      message: clause(
        `EXISTS (SELECT 1 FROM recipient r WHERE r.id = m.recipient AND ${sure.sql})`,
        ...sure.values,
      ),
    });
  }
  /** A test of a column that recipients and messages both have. */
  function ofColumn(negated: boolean, recipient: Clause, message: Clause): void {
    each.push(
      negated ? { recipient: not(recipient), message: not(message) } : { recipient, message },
    );
  }
  function onlyRecipients(negated: boolean, ids: ReadonlySet<number>): void {
    if (negated) ofRecipient(true, within('r.id', ids));
    else recipientIds = intersect(recipientIds, ids);
  }
  /** A test of messages, with those that pass where they are few. */
  function ofMessage(negated: boolean, test: Clause, pairs: readonly MessagePair[] | null): void {
    if (negated) {
      const some = (inner: Clause): Clause =>
        clause(
          `EXISTS (SELECT 1 FROM message m WHERE m.recipient = r.id AND (${inner.sql}))`,
          ...inner.values,
        );
      const recipients = pairs?.map(({ recipient }) => recipient);
      each.push({
        recipient: not(recipients === undefined ? some(test) : within('r.id', recipients)),
        message: not(test),
      });
      return;
    }
    together.push(test);
    if (pairs === null) return;
    gathered += 1;
    messageIds = intersect(messageIds, new Set(pairs.map(({ id }) => id)));
    recipientIds = intersect(recipientIds, new Set(pairs.map(({ recipient }) => recipient)));
  }
  /** Goes along an index where no other narrows to fewer rows. */
  function drive(negated: boolean, field: Total, values: readonly number[], name: string): void {
    const wanted = new Set(values.map(String));
    const found = totals(db, field);
    const rows = found
      .filter(({ value }) => wanted.has(value))
      .reduce((sum, total) => sum + total.rows, 0);
    const all = totals(db, 'recipients')[0]?.rows ?? 0;
    // Providers beyond the counted ones are small, and their numbers unknown.
    const whole =
      field !== 'provider' ||
      values.every((value) => found.some((it) => it.value === String(value)));
    if (conditions.length === 1 && whole) known = negated ? all - rows : rows;
    if (negated || rows >= (index?.rows ?? Infinity)) return;
    index = { name, rows, one: values.length === 1 };
  }

  function plan(condition: Exclude<Condition, { kind: 'text' | 'time' }>): void {
    const { negated } = condition;
    switch (condition.kind) {
      case 'outcome': {
        const { codes } = condition;
        ofColumn(
          negated,
          clause(`r.verdict IN ${list(codes)}`),
          clause(`m.outcome IN ${list(codes)}`),
        );
        drive(negated, 'outcome', codes, 'recipient_verdict');
        return;
      }
      case 'reason':
      case 'class': {
        const { kind, codes } = condition;
        ofColumn(negated, anyCode(kind, codes), clause(`m.${kind} IN ${list(codes)}`));
        if (kind === 'reason' && !codes.includes(0))
          drive(negated, 'reason', codes, 'recipient_reason');
        return;
      }
      case 'event': {
        const bits = condition.codes.reduce((mask, code) => mask | (1 << code), 0);
        const masks = masksWith(db, bits);
        ofColumn(negated, clause(`r.mask IN ${list(masks)}`), clause(`m.mask & ${bits} <> 0`));
        drive(negated, 'mask', masks, 'recipient_mask');
        return;
      }
      case 'provider': {
        const ids = [...new Set(providerIds(db, condition.values))];
        ofRecipient(negated, clause(`r.provider IN ${list(ids)}`));
        drive(negated, 'provider', ids, 'recipient_provider');
        return;
      }
      case 'domain': {
        const ids = domainIds(db, condition.values);
        const few = negated ? null : recipientsOfDomains(db, ids);
        if (few === null) ofRecipient(negated, within('r.domain', ids));
        else onlyRecipients(false, few);
        return;
      }
      case 'address': {
        const found = condition.values.map((part) => recipientsByAddress(db, part));
        if (found.every((ids) => ids !== null)) {
          onlyRecipients(negated, new Set(found.flatMap((ids) => [...ids])));
        } else ofRecipient(negated, anyOf(condition.values.map(addressClause)));
        return;
      }
      case 'tag':
        onlyRecipients(negated, recipientsTagged(db, condition.values));
        return;
      case 'stream':
      case 'campaign':
      case 'sender':
      case 'label': {
        const column = condition.kind === 'label' ? 'tag' : condition.kind;
        const ids = condition.values.flatMap((value) => {
          const streams = condition.kind === 'stream' ? streamsNamed(db, value) : [];
          return (streams.length > 0 ? streams : [value]).flatMap((text) =>
            textIds(db, text.toLowerCase()),
          );
        });
        ofMessage(negated, clause(`m.${column} IN ${list(ids)}`), ids.length === 0 ? [] : null);
        return;
      }
      case 'subject': {
        const tests = condition.values.map((value) => {
          const ids = textsWith(db, 'subject', value, true);
          if (ids !== null) return { ids, test: within('m.subject', ids) };
          const subject = '(SELECT s.value FROM subject s WHERE s.id = m.subject)';
          const test = textClause(subject, value);
          return { ids, test };
        });
        ofMessage(negated, anyOf(tests.map(({ test }) => test)), pairsOf(tests, 'subjects'));
        return;
      }
      case 'reply':
      case 'code': {
        const passing = condition.kind === 'code' ? repliesThatState : repliesThatSay;
        const tests = condition.values.map((value) => passing(db, value));
        ofMessage(negated, anyOf(tests.map(({ test }) => test)), pairsOf(tests, 'replies'));
        return;
      }
      case 'name': {
        const pairs = condition.values.flatMap((name) => messagesNamed(db, name));
        ofMessage(
          negated,
          within(
            'm.id',
            pairs.map(({ id }) => id),
          ),
          pairs,
        );
        return;
      }
      case 'source': {
        const spans = sourceSpans(db, condition.values);
        const test = anyOf(
          spans.map((span) =>
            clause(
              `(m.block >= ? AND m.block < ?) OR EXISTS (SELECT 1 FROM message_block b
                WHERE b.message = m.id AND b.block >= ? AND b.block < ?)`,
              ...span,
              ...span,
            ),
          ),
        );
        ofMessage(negated, test, spans.length === 0 ? [] : null);
        return;
      }
      default:
        condition satisfies never;
    }
  }

  function pairsOf(
    tests: readonly { readonly ids: readonly number[] | null }[],
    what: 'subjects' | 'replies',
  ): readonly MessagePair[] | null {
    const ids = tests.every((test) => test.ids !== null)
      ? tests.flatMap((test) => test.ids ?? [])
      : null;
    return messagesWith(db, what, ids);
  }

  function planTime(): void {
    const times = conditions.filter((it) => it.kind === 'time');
    const asked = times.filter(({ negated }) => !negated);
    if (asked.length > 0) {
      // One event must lie in all of them: after and before together are one span.
      const from = Math.max(...asked.map((time) => time.from));
      const to = Math.min(...asked.map((time) => time.to));
      span = { from, to };
      if (from < to) ofMessage(false, timeClause({ from, to }), null);
      else ofMessage(false, clause('0'), []);
    }
    for (const time of times) if (time.negated) ofMessage(true, timeClause(time), null);
  }

  function planTexts(): void {
    // The longest is the rarest, by and large: what it leaves is tested for the others.
    const texts = conditions
      .filter((it) => it.kind === 'text')
      .sort((a, b) => b.text.length - a.text.length);
    for (const { negated, ...asked } of texts) {
      const few = !negated && recipientIds !== null && recipientIds.size <= FEW;
      const test = textTest(db, asked, !few);
      if (negated) {
        ofRecipient(true, test.address);
        ofMessage(true, test.message, test.pairs);
        continue;
      }
      together.push(anyOf([test.address, test.message]));
      if (test.recipients !== null) {
        gathered += 1;
        recipientIds = intersect(recipientIds, test.recipients);
      } else if (test.either !== null) each.push({ recipient: test.either, message: clause('1') });
    }
  }

  for (const condition of conditions)
    if (condition.kind !== 'text' && condition.kind !== 'time') plan(condition);
  planTime();
  planTexts();
  return {
    recipientIds,
    messageIds,
    each,
    // Tests that read a text come last.
    together: together.sort((a, b) => Number(readsText(a)) - Number(readsText(b))),
    certain: recipientIds !== null && each.length === 0 && together.length <= Math.min(1, gathered),
    index,
    known,
    span,
  };
}

const readsText = ({ sql }: Clause): boolean => /\b(?:phrased|worded|happened)\(/.test(sql);
