import type { ReadableDatabase } from '../connection.ts';
import type { Condition } from '../query-language/conditions.ts';
import { totals } from '../queries/facets.ts';
import type { Total } from '../queries/facets.ts';
import { sourceById } from '../queries/sources.ts';
import { streamsNamed } from '../queries/stream-names.ts';
import {
  domainIds,
  masksWith,
  messagesNamed,
  messagesWith,
  providerIds,
  recipientsByAddress,
  recipientsTagged,
  repliesWith,
  repliesWithCode,
  subjectsWith,
  textIds,
} from './candidates.ts';
import type { Candidates, MessagePair } from './candidates.ts';

/** A condition in SQL over `r` (recipient) or `m` (message), with its values. */
export interface Clause {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * What a query comes to. `ids` are the only rows that can match, where a condition narrows to few;
 * otherwise every row is tested by the clauses, along an index.
 */
export interface Plan {
  readonly recipientIds: ReadonlySet<number> | null;
  readonly messageIds: ReadonlySet<number> | null;
  readonly recipient: readonly Clause[];
  readonly message: readonly Clause[];
  /** The index that narrows recipients most, where one narrows them to few. */
  readonly index: string | null;
}

/** An index that leaves more rows than this is no help: the order's own is gone along. */
const MOST_DRIVEN = 60_000;

const list = (ids: readonly number[]): string => `(${ids.join(', ')})`;

/** A test of a column whose index leaves out 0: it says so, or the index could not be used. */
const anyCode = (column: 'reason' | 'class', codes: readonly number[]): string =>
  `r.${column} IN ${list(codes)}${codes.includes(0) ? '' : ` AND r.${column} > 0`}`;

function intersect(a: Candidates, b: Candidates): Candidates {
  if (a === null) return b;
  if (b === null) return a;
  return new Set([...a].filter((id) => b.has(id)));
}

/**
 * Plans a query. Outcome, reason, class, events, provider and address are asked of the recipient (of
 * its latest message); subject, stream, campaign, label, sender, source and time of its messages, one
 * of which must fulfil them all.
 */
export function planQuery(db: ReadableDatabase, conditions: readonly Condition[]): Plan {
  const recipient: Clause[] = [];
  const message: Clause[] = [];
  let recipientIds: Candidates = null;
  let messageIds: Candidates = null;
  let index: string | null = null;
  let least = MOST_DRIVEN;

  function onRecipient(negated: boolean, sql: string, ...values: readonly unknown[]): void {
    recipient.push({ sql: negated ? `NOT (${sql})` : sql, values });
  }
  /** Goes along an index where no other narrows to fewer rows. */
  function drive(negated: boolean, field: Total, values: readonly number[], name: string): void {
    if (negated) return;
    const wanted = new Set(values.map(String));
    const known = totals(db, field);
    const few = known.filter(({ value }) => wanted.has(value));
    // Beyond the counted values a provider is a small one.
    const rows = few.reduce((sum, total) => sum + total.rows, 0);
    if (rows >= least) return;
    least = rows;
    index = name;
  }
  function onMessage(negated: boolean, sql: string, ...values: readonly unknown[]): void {
    message.push({ sql: negated ? `NOT (${sql})` : sql, values });
  }
  function onlyRecipients(negated: boolean, ids: ReadonlySet<number>): void {
    if (!negated) recipientIds = intersect(recipientIds, ids);
    else onRecipient(true, 'r.id IN (SELECT value FROM json_each(?))', JSON.stringify([...ids]));
  }
  function onlyMessages(negated: boolean, pairs: readonly MessagePair[]): void {
    const ids = new Set(pairs.map(({ id }) => id));
    if (negated) {
      onMessage(true, 'm.id IN (SELECT value FROM json_each(?))', JSON.stringify([...ids]));
      return;
    }
    messageIds = intersect(messageIds, ids);
    recipientIds = intersect(recipientIds, new Set(pairs.map((pair) => pair.recipient)));
  }

  function text(condition: Extract<Condition, { kind: 'text' }>): void {
    const { negated, phrase } = condition;
    const wanted = condition.text;
    const subjects = subjectsWith(db, wanted, phrase);
    const replies = phrase ? repliesWith(db, wanted, true) : [];
    const bySubject = messagesWith(db, 'subjects', subjects);
    const byReply = messagesWith(db, 'replies', replies);
    const byAddress = phrase ? new Set<number>() : recipientsByAddress(db, wanted);
    const byName = wanted.includes('@') || wanted.length >= 12 ? messagesNamed(db, wanted) : [];
    if (byAddress !== null && bySubject !== null && byReply !== null) {
      const all = new Set(byAddress);
      for (const pairs of [bySubject, byReply, byName])
        for (const pair of pairs) all.add(pair.recipient);
      onlyRecipients(negated, all);
      return;
    }
    // Too many to gather: each recipient is asked instead.
    const clauses: Clause[] = phrase ? [] : [{ sql: 'instr(r.address, ?) > 0', values: [wanted] }];
    if (subjects === null) {
      clauses.push({
        sql: `EXISTS (SELECT 1 FROM message x JOIN subject s ON s.id = x.subject
          WHERE x.recipient = r.id AND instr(folded(s.value), ?) > 0)`,
        values: [wanted],
      });
    } else if (subjects.length > 0) {
      clauses.push({
        sql: `EXISTS (SELECT 1 FROM message x WHERE x.recipient = r.id AND x.subject IN ${list(subjects)})`,
        values: [],
      });
    }
    if (byReply === null || byReply.length > 0) {
      clauses.push({
        sql: `EXISTS (SELECT 1 FROM message x JOIN reply p ON p.id = x.reply
          WHERE x.recipient = r.id AND instr(folded(p.value), ?) > 0)`,
        values: [wanted],
      });
    }
    if (clauses.length === 0) onlyRecipients(negated, new Set());
    else {
      const any = clauses.map(({ sql }) => sql).join(' OR ');
      onRecipient(negated, any, ...clauses.flatMap(({ values }) => values));
    }
  }

  for (const condition of conditions) {
    const { negated } = condition;
    switch (condition.kind) {
      case 'outcome':
        onRecipient(negated, `r.verdict IN ${list(condition.codes)}`);
        drive(negated, 'outcome', condition.codes, 'recipient_verdict');
        break;
      case 'reason':
        onRecipient(negated, anyCode('reason', condition.codes));
        if (!condition.codes.includes(0))
          drive(negated, 'reason', condition.codes, 'recipient_reason');
        break;
      case 'class':
        onRecipient(negated, anyCode('class', condition.codes));
        break;
      case 'event': {
        const bits = condition.codes.reduce((mask, code) => mask | (1 << code), 0);
        const masks = masksWith(db, bits);
        onRecipient(negated, `r.mask IN ${list(masks)}`);
        drive(negated, 'mask', masks, 'recipient_mask');
        break;
      }
      case 'provider': {
        const ids = providerIds(db, condition.values);
        onRecipient(negated, `r.provider IN ${list(ids)}`);
        drive(negated, 'provider', ids, 'recipient_provider');
        break;
      }
      case 'domain':
        onRecipient(negated, `r.domain IN ${list(domainIds(db, condition.values))}`);
        break;
      case 'address': {
        const found = condition.values.map((part) => recipientsByAddress(db, part));
        if (found.every((ids) => ids !== null)) {
          onlyRecipients(negated, new Set(found.flatMap((ids) => [...ids])));
        } else {
          const any = condition.values.map(() => 'instr(r.address, ?) > 0').join(' OR ');
          onRecipient(negated, any, ...condition.values);
        }
        break;
      }
      case 'tag':
        onlyRecipients(negated, recipientsTagged(db, condition.values));
        break;
      case 'stream':
      case 'campaign':
      case 'sender':
      case 'label': {
        const column = condition.kind === 'label' ? 'tag' : condition.kind;
        const ids = condition.values.flatMap((value) => [
          ...textIds(db, value),
          ...(condition.kind === 'stream' ? streamsNamed(db, value) : []).flatMap((stream) =>
            textIds(db, stream),
          ),
        ]);
        onMessage(negated, `m.${column} IN ${list(ids)}`);
        break;
      }
      case 'subject': {
        const subjects = condition.values.map((value) =>
          subjectsWith(db, value, value.includes(' ')),
        );
        const known = subjects.every((ids) => ids !== null) ? subjects.flat() : null;
        const pairs = messagesWith(db, 'subjects', known);
        if (pairs !== null) onlyMessages(negated, pairs);
        else if (known !== null) onMessage(negated, `m.subject IN ${list(known)}`);
        else {
          const any = condition.values.map(() => 'instr(folded(s.value), ?) > 0').join(' OR ');
          onMessage(
            negated,
            `EXISTS (SELECT 1 FROM subject s WHERE s.id = m.subject AND (${any}))`,
            ...condition.values,
          );
        }
        break;
      }
      case 'reply':
      case 'code': {
        const found = condition.values.map((value) =>
          condition.kind === 'code' ? repliesWithCode(db, value) : repliesWith(db, value, true),
        );
        const known = found.every((ids) => ids !== null) ? found.flat() : null;
        const pairs = messagesWith(db, 'replies', known);
        if (pairs !== null) onlyMessages(negated, pairs);
        else {
          const test =
            condition.kind === 'code'
              ? '(p.status = ? OR p.reply_code = ?)'
              : 'instr(folded(p.value), ?) > 0';
          onMessage(
            negated,
            `EXISTS (SELECT 1 FROM reply p WHERE p.id = m.reply AND (${condition.values.map(() => test).join(' OR ')}))`,
            ...condition.values.flatMap((value) =>
              condition.kind === 'code' ? [value, value] : [value],
            ),
          );
        }
        break;
      }
      case 'name':
        onlyMessages(
          negated,
          condition.values.flatMap((name) => messagesNamed(db, name)),
        );
        break;
      case 'source': {
        const spans = condition.values.flatMap((value) => {
          const source = sourceById(db, Number(value));
          return source === undefined ? [] : [[source.firstEvent, source.nextEvent]];
        });
        const any = spans.map(
          () => `(m.block >= ? AND m.block < ?) OR EXISTS (SELECT 1 FROM message_block b
          WHERE b.message = m.id AND b.block >= ? AND b.block < ?)`,
        );
        onMessage(
          negated,
          any.length === 0 ? '0' : any.join(' OR '),
          ...spans.flatMap((span) => [...span, ...span]),
        );
        break;
      }
      case 'time':
        onMessage(negated, 'm.last_at >= ? AND m.last_at < ?', condition.from, condition.to);
        break;
      case 'text':
        text(condition);
        break;
      default:
        condition satisfies never;
    }
  }
  return { recipientIds, messageIds, recipient, message, index };
}
