import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import type { ReadableDatabase } from '../connection.ts';
import type { Condition, TextCondition } from '../query-language/conditions.ts';
import { totals } from '../queries/facets.ts';
import type { Total } from '../queries/facets.ts';
import { streamsNamed } from '../queries/stream-names.ts';
import {
  domainIds,
  masksWith,
  messagesNamed,
  messagesWith,
  providerIds,
  recipientsOfDomains,
  recipientsNoted,
  recipientsTagged,
  sourceSpans,
  textIds,
} from './candidates.ts';
import { recipientsByAddress } from './address-candidates.ts';
import type { Candidates, MessagePair } from './candidates.ts';
import type { Gathering } from './gathering.ts';
import {
  addressClause,
  anyOf,
  beganClause,
  clause,
  ipClause,
  list,
  not,
  timeClause,
  within,
} from './clause.ts';
import type { Clause } from './clause.ts';
import { repliesInCluster, repliesThatSay, repliesThatState } from './reply-test.ts';
import { textTest } from './text-test.ts';
import { textClause, textsWith } from './texts.ts';

/** A condition in the form for a list of recipients (over `r`) and for one of messages (over `m`). */
export interface BothForms {
  readonly recipient: Clause;
  readonly message: Clause;
}

/** An index of recipients that a condition goes along, with the rows it leaves. */
export interface Index {
  readonly name: string;
  readonly rows: number;
  /** Whether it keeps the order within: one value was asked for. */
  readonly one: boolean;
}

/** What one condition comes to: `Plan` says what its members mean. */
export interface Part {
  readonly kind: Condition['kind'];
  readonly each: readonly BothForms[];
  readonly together: readonly Clause[];
  readonly recipientIds: Candidates;
  readonly messageIds: Candidates;
  /** Whether `recipientIds` are exactly those that fulfil `together`. */
  readonly gathered: boolean;
  readonly index: Index | null;
  /** How many recipients fulfil it, where the totals kept at import say so. */
  readonly known: number | null;
  /** Over `p`: the replies that it asks for, in one way or several. */
  readonly replies: readonly Clause[];
  /** The time that it asks for. */
  readonly span: TimeSpan | null;
}

type PartOf = Omit<Part, 'kind'>;

const NOTHING: PartOf = {
  each: [],
  together: [],
  recipientIds: null,
  messageIds: null,
  gathered: false,
  index: null,
  known: null,
  replies: [],
  span: null,
};

/** A test of a column whose index leaves out 0: it says so, or the index could not be used. */
const anyCode = (column: 'reason' | 'class', codes: readonly number[]): Clause =>
  clause(`r.${column} IN ${list(codes)}${codes.includes(0) ? '' : ` AND r.${column} > 0`}`);

/** A test of the recipient alone. */
function ofRecipient(negated: boolean, test: Clause): PartOf {
  const sure = negated ? not(test) : test;
  const message = clause(
    `EXISTS (SELECT 1 FROM recipient r WHERE r.id = m.recipient AND ${sure.sql})`,
    ...sure.values,
  );
  return { ...NOTHING, each: [{ recipient: sure, message }] };
}

/** A test of a column that recipients and messages both have. */
function ofColumn(negated: boolean, recipient: Clause, message: Clause): PartOf {
  const each = negated
    ? { recipient: not(recipient), message: not(message) }
    : { recipient, message };
  return { ...NOTHING, each: [each] };
}

function onlyRecipients(negated: boolean, ids: ReadonlySet<number>): PartOf {
  return negated ? ofRecipient(true, within('r.id', ids)) : { ...NOTHING, recipientIds: ids };
}

/** A test of messages, with those that pass where they are few. */
function ofMessage(negated: boolean, test: Clause, pairs: readonly MessagePair[] | null): PartOf {
  if (negated) {
    const recipients = pairs?.map(({ recipient }) => recipient);
    const some = clause(
      `EXISTS (SELECT 1 FROM message m WHERE m.recipient = r.id AND (${test.sql}))`,
      ...test.values,
    );
    const recipient = not(recipients === undefined ? some : within('r.id', recipients));
    return { ...NOTHING, each: [{ recipient, message: not(test) }] };
  }
  if (pairs === null) return { ...NOTHING, together: [test] };
  return {
    ...NOTHING,
    together: [test],
    gathered: true,
    messageIds: new Set(pairs.map(({ id }) => id)),
    recipientIds: new Set(pairs.map(({ recipient }) => recipient)),
  };
}

/** The index that a condition on a counted column goes along, and how many rows it leaves. */
function along(
  db: ReadableDatabase,
  negated: boolean,
  field: Total,
  values: readonly number[],
): Pick<Part, 'index' | 'known'> {
  const wanted = new Set(values.map(String));
  const found = totals(db, field);
  const rows = found
    .filter(({ value }) => wanted.has(value))
    .reduce((sum, total) => sum + total.rows, 0);
  const all = totals(db, 'recipients')[0]?.rows ?? 0;
  // Providers beyond the counted ones are small, and their numbers unknown.
  const whole =
    field !== 'provider' || values.every((value) => found.some((it) => it.value === String(value)));
  return {
    known: whole ? (negated ? all - rows : rows) : null,
    index: negated
      ? null
      : { name: `recipient_${INDEXED[field] ?? field}`, rows, one: values.length === 1 },
  };
}

const INDEXED: Readonly<Partial<Record<Total, string>>> = { outcome: 'verdict' };

/** What a condition other than a bare word or a time comes to. */
export function partOf(
  db: ReadableDatabase,
  condition: Exclude<Condition, { kind: 'text' | 'time' }>,
  gathering: Gathering,
): Part {
  return { ...testOf(db, condition, gathering), kind: condition.kind };
}

function testOf(
  db: ReadableDatabase,
  condition: Exclude<Condition, { kind: 'text' | 'time' }>,
  gathering: Gathering,
): PartOf {
  const { negated } = condition;
  const { most } = gathering;
  switch (condition.kind) {
    case 'outcome': {
      const { codes } = condition;
      const message = clause(`m.outcome IN ${list(codes)}`);
      return {
        ...ofColumn(negated, clause(`r.verdict IN ${list(codes)}`), message),
        ...along(db, negated, 'outcome', codes),
      };
    }
    case 'reason':
    case 'class': {
      const { kind, codes } = condition;
      const test = ofColumn(negated, anyCode(kind, codes), clause(`m.${kind} IN ${list(codes)}`));
      return kind === 'reason' && !codes.includes(0)
        ? { ...test, ...along(db, negated, 'reason', codes) }
        : test;
    }
    case 'event': {
      const bits = condition.codes.reduce((mask, code) => mask | (1 << code), 0);
      const masks = masksWith(db, bits);
      return {
        ...ofColumn(negated, clause(`r.mask IN ${list(masks)}`), clause(`m.mask & ${bits} <> 0`)),
        ...along(db, negated, 'mask', masks),
      };
    }
    case 'provider': {
      const ids = [...new Set(providerIds(db, condition.values))];
      return {
        ...ofRecipient(negated, clause(`r.provider IN ${list(ids)}`)),
        ...along(db, negated, 'provider', ids),
      };
    }
    case 'domain': {
      const ids = domainIds(db, condition.values);
      const few = negated ? null : recipientsOfDomains(db, ids, most);
      return few === null
        ? ofRecipient(negated, within('r.domain', ids))
        : onlyRecipients(false, few);
    }
    case 'address': {
      const found = condition.values.map((part) => recipientsByAddress(db, part, gathering));
      return found.every((ids) => ids !== null)
        ? onlyRecipients(negated, new Set(found.flatMap((ids) => [...ids])))
        : ofRecipient(negated, anyOf(condition.values.map(addressClause)));
    }
    case 'tag':
      return onlyRecipients(negated, recipientsTagged(db, condition.values));
    case 'note':
      return onlyRecipients(negated, recipientsNoted(db, condition.values));
    case 'stream':
    case 'campaign':
    case 'sender':
    case 'label': {
      const column = condition.kind === 'label' ? 'tag' : condition.kind;
      const ids = condition.values.flatMap((value) =>
        condition.kind === 'stream' ? streamIds(db, value) : textIds(db, value.toLowerCase()),
      );
      return ofMessage(
        negated,
        clause(`m.${column} IN ${list(ids)}`),
        ids.length === 0 ? [] : null,
      );
    }
    case 'subject': {
      const tests = condition.values.map((value) => {
        const ids = textsWith(db, 'subject', value, true, most);
        if (ids !== null) return { ids, test: within('m.subject', ids) };
        const subject = '(SELECT s.value FROM subject s WHERE s.id = m.subject)';
        return { ids, test: textClause(subject, value) };
      });
      const test = anyOf(tests.map((one) => one.test));
      return ofMessage(negated, test, pairsOf(db, tests, 'subjects', most));
    }
    case 'reply':
    case 'code': {
      const passing = condition.kind === 'code' ? repliesThatState : repliesThatSay;
      const tests = condition.values.map((value) => passing(db, value, most));
      const test = anyOf(tests.map((one) => one.test));
      return {
        ...ofMessage(negated, test, pairsOf(db, tests, 'replies', most)),
        replies: negated ? [] : tests.map(({ passes }) => passes),
      };
    }
    case 'cluster': {
      const tests = condition.clusters.map((name) => repliesInCluster(db, name, most));
      const test = anyOf(tests.map((one) => one.test));
      return ofMessage(negated, test, pairsOf(db, tests, 'replies', most));
    }
    case 'ip': {
      const tests = condition.values.map((value) => ipClause(value, textIds(db, value)));
      return ofMessage(negated, anyOf(tests), null);
    }
    case 'began':
      return ofMessage(negated, anyOf(condition.spans.map(beganClause)), null);
    case 'name': {
      const pairs = condition.values.flatMap((name) => messagesNamed(db, name));
      const ids = pairs.map(({ id }) => id);
      return ofMessage(negated, within('m.id', ids), pairs);
    }
    case 'source': {
      const spans = sourceSpans(db, condition.values);
      const tests = spans.map((span) =>
        clause(
          `(m.block >= ? AND m.block < ?) OR EXISTS (SELECT 1 FROM message_block b
            WHERE b.message = m.id AND b.block >= ? AND b.block < ?)`,
          ...span,
          ...span,
        ),
      );
      return ofMessage(negated, anyOf(tests), spans.length === 0 ? [] : null);
    }
    default:
      return condition satisfies never;
  }
}

/** Streams by their name, else by a part of what their events carry. */
export function streamIds(db: ReadableDatabase, value: string): number[] {
  const streams = value === '' ? [] : streamsNamed(db, value);
  return (streams.length > 0 ? streams : [value]).flatMap((text) =>
    textIds(db, text.toLowerCase()),
  );
}

function pairsOf(
  db: ReadableDatabase,
  tests: readonly { readonly ids: readonly number[] | null }[],
  what: 'subjects' | 'replies',
  most: number,
): readonly MessagePair[] | null {
  const ids = tests.every((test) => test.ids !== null)
    ? tests.flatMap((test) => test.ids ?? [])
    : null;
  return messagesWith(db, what, ids, most);
}

type Time = Extract<Condition, { kind: 'time' }>;

/** What the times of a query come to: those that are asked for are one span, which one event must lie in. */
export function timeParts(times: readonly Time[]): Part[] {
  const asked = times.filter(({ negated }) => !negated);
  const left = times.filter(({ negated }) => negated);
  const parts: PartOf[] = left.map((time) => ofMessage(true, timeClause(time), null));
  if (asked.length > 0) {
    const from = Math.max(...asked.map((time) => time.from));
    const to = Math.min(...asked.map((time) => time.to));
    const test =
      from < to
        ? ofMessage(false, timeClause({ from, to }), null)
        : ofMessage(false, clause('0'), []);
    parts.unshift({ ...test, span: { from, to } });
  }
  return parts.map((part) => ({ ...part, kind: 'time' }));
}

/** What a bare word or a phrase comes to. */
export function textPart(
  db: ReadableDatabase,
  { negated, ...asked }: TextCondition & { readonly negated: boolean },
  gathering: Gathering,
): Part {
  const test = textTest(db, asked, gathering);
  if (negated) {
    const each = [
      ...ofRecipient(true, test.address).each,
      ...ofMessage(true, test.message, test.pairs).each,
    ];
    return { ...NOTHING, each, kind: 'text' };
  }
  return {
    ...NOTHING,
    kind: 'text',
    each:
      test.recipients === null && test.either !== null
        ? [{ recipient: test.either, message: clause('1') }]
        : [],
    together: [anyOf([test.address, test.message])],
    recipientIds: test.recipients,
    gathered: test.recipients !== null,
    replies: test.reply === null ? [] : [test.reply],
  };
}
