import type { Facet } from '../../../../shared/contract/api.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { FACETED_FIELDS } from '../../../../shared/domain/query-field.ts';
import type { FacetedField } from '../../../../shared/domain/query-field.ts';
import { eventTypeCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { collect } from '../search/deadline.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Asked } from '../search/plan-cache.ts';
import { without } from '../search/plan.ts';
import type { Plan } from '../search/plan.ts';
import { everyRow, whereOf } from '../search/run-plan.ts';
import { ofKnown, sampleOf, wholeOf } from '../search/sample.ts';
import type { Sample } from '../search/sample.ts';
import { valueName } from './facet-names.ts';
import { facetTerms } from './facet-terms.ts';
import type { FacetTerm } from './facet-terms.ts';
import { totals } from './facets.ts';
import { allSources } from './sources.ts';
import type { StoredSource } from './sources.ts';

const OF_MESSAGES: ReadonlySet<FacetedField> = new Set(['stream', 'source']);

/** Milliseconds for the recipients, the messages and the tags of all facets: under fifty together. */
const BUDGET = { recipient: 18, message: 12, tag: 6 } as const;
const MOST_VALUES = 30;

interface Count {
  readonly value: string;
  readonly rows: number;
}

/** Numbers of the values of a field, the largest first. */
interface Counts {
  readonly counts: readonly Count[];
  readonly exact: boolean;
  readonly of: Facet['of'];
}

/**
 * Values with their numbers, for a query or for everything: of recipients; of messages for streams and
 * sources; of a source without a query, its records. The values of a field are counted under the query
 * without its conditions on that field. Throws `bad-query`, `bad-timezone`.
 */
export function facets(db: ReadableDatabase, asked: Asked): Facet[] {
  const plan = planOf(db, asked) ?? everyRow;
  const terms = facetTerms(db, asked.query);
  const counts = counter(db, plan);
  return FACETED_FIELDS.map((field) => {
    const own = terms.filter((term) => term.field === field);
    const rest = counts(field, without(plan, field));
    const chosen = own.filter(({ negated }) => !negated);
    const found =
      chosen.length === 1 ? surer(rest, valuesOf(chosen), () => counts(field, plan)) : rest;
    return facet(db, field, found, own);
  }).filter(({ values }) => values.length > 0);
}

const valuesOf = (terms: readonly FacetTerm[]): readonly string[] =>
  terms.flatMap(({ words }) => words.flatMap(({ values }) => values));

/**
 * Numbers with those of the chosen values taken from the whole query, which every row with such a value
 * matches: where it is counted more exactly, and where they are too rare to be among the others.
 */
function surer(rest: Counts, chosen: readonly string[], ofQuery: () => Counts): Counts {
  const known = new Map(rest.counts.map(({ value, rows: n }) => [value, n]));
  if (rest.exact && chosen.every((value) => known.has(value))) return rest;
  const query = ofQuery();
  if (rest.of !== query.of) return rest;
  for (const value of chosen) {
    const found = query.counts.find((one) => one.value === value);
    if (found !== undefined && (query.exact || !known.has(value))) known.set(value, found.rows);
  }
  return { ...rest, exact: rest.exact && query.exact, counts: ordered(known) };
}

type Counter = (field: FacetedField, plan: Plan) => Counts;

/**
 * Counts the values of a field under a plan: totals where it asks for nothing, else all rows or a
 * sample of them. Whatever is looked at serves every field, and all of it keeps to the budget: of the
 * query itself, and of the query without each of the fields that it asks for.
 */
function counter(db: ReadableDatabase, query: Plan): Counter {
  const plans = (fields: readonly FacetedField[]): Set<Plan> =>
    new Set([query, ...fields.map((field) => without(query, field))].filter(asks));
  const ofRecipients = sampler(
    plans(FACETED_FIELDS.filter((field) => !OF_MESSAGES.has(field) && field !== 'tag')),
    BUDGET.recipient,
    (plan, ms) => ofKnown(sampleOf<RecipientRow>(db, plan, 'recipient', RECIPIENT, ms), plan.known),
  );
  const ofMessages = sampler(
    plans(FACETED_FIELDS.filter((field) => OF_MESSAGES.has(field))),
    BUDGET.message,
    (plan, ms) => sampleOf<MessageRow>(db, plan, 'message', MESSAGE, ms),
  );
  return (field, plan) => {
    if (!asks(plan)) return allOf(db, field);
    switch (field) {
      case 'outcome':
        return whole(
          counted(ofRecipients(plan), ({ verdict }) => [verdict]),
          ofRecipients(plan),
        );
      case 'reason':
        return whole(
          counted(ofRecipients(plan), ({ reason }) => positive(reason)),
          ofRecipients(plan),
        );
      case 'provider':
        return whole(
          counted(ofRecipients(plan), ({ provider }) => [provider]),
          ofRecipients(plan),
        );
      case 'event':
        return whole(
          eventCounts(counted(ofRecipients(plan), ({ mask }) => [mask])),
          ofRecipients(plan),
        );
      case 'stream':
        return whole(
          counted(ofMessages(plan), ({ stream }) => positive(stream)),
          ofMessages(plan),
          'messages',
        );
      case 'source':
        return whole(sourceCounts(db, ofMessages(plan)), ofMessages(plan), 'messages');
      case 'tag':
        return tagged(db, plan);
      default:
        return field satisfies never;
    }
  };
}

const asks = (plan: Plan): boolean => plan.parts.length > 0;
const positive = (code: number): readonly number[] => (code > 0 ? [code] : []);

/** Looks at each plan once; those not yet looked at share the time that is left. */
function sampler<Row>(
  plans: ReadonlySet<Plan>,
  budget: number,
  look: (plan: Plan, ms: number) => Sample<Row>,
): (plan: Plan) => Sample<Row> {
  const known = new Map<Plan, Sample<Row>>();
  let left = budget;
  return (plan) => {
    let sample = known.get(plan);
    if (sample === undefined) {
      const began = performance.now();
      sample = look(plan, left / Math.max(1, plans.size - known.size));
      left = Math.max(1, left - (performance.now() - began));
      known.set(plan, sample);
    }
    return sample;
  };
}

function whole(
  counts: readonly Count[],
  { share }: Sample<unknown>,
  of: Facet['of'] = 'recipients',
): Counts {
  const exact = share === 1;
  return {
    counts: counts.map(({ value, rows: n }) => ({ value, rows: wholeOf(n, share) })),
    exact,
    of,
  };
}

/** The numbers under no query at all, kept at import. */
function allOf(db: ReadableDatabase, field: FacetedField): Counts {
  const kept = { exact: true, of: 'recipients' } as const;
  switch (field) {
    case 'stream':
      return { ...kept, counts: totals(db, field), of: 'messages' };
    case 'event':
      return { ...kept, counts: eventCounts(totals(db, 'mask')) };
    case 'tag':
      return { ...kept, counts: rows(db, ALL_TAGS) };
    case 'source': {
      const counts = new Map(allSources(db).map(({ id, records }) => [String(id), records]));
      return { ...kept, counts: ordered(counts), of: 'records' };
    }
    case 'outcome':
    case 'reason':
    case 'provider':
      return { ...kept, counts: totals(db, field) };
    default:
      return field satisfies never;
  }
}

const ALL_TAGS = `SELECT tag AS value, count(*) AS rows FROM note_tag
  WHERE EXISTS (SELECT 1 FROM recipient WHERE address = note_tag.recipient)
  GROUP BY tag ORDER BY rows DESC, tag LIMIT ${MOST_VALUES}`;

interface RecipientRow {
  readonly verdict: number;
  readonly reason: number;
  readonly provider: number;
  readonly mask: number;
}
interface MessageRow {
  readonly id: number;
  readonly stream: number;
  readonly block: number;
  readonly more: number;
}

const RECIPIENT = 'r.verdict, r.reason, r.provider, r.mask';
const MESSAGE = `m.id, m.stream, m.block,
  EXISTS (SELECT 1 FROM message_block x WHERE x.message = m.id) AS more`;

function counted<Row>({ rows }: Sample<Row>, pick: (row: Row) => readonly number[]): Count[] {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const value of pick(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return ordered(new Map([...counts].map(([value, n]) => [String(value), n])));
}

const ordered = (counts: ReadonlyMap<string, number>): Count[] =>
  [...counts]
    .map(([value, n]) => ({ value, rows: n }))
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));

/** Event types by the masks that hold them. */
function eventCounts(masks: readonly Count[]): Count[] {
  return EVENT_TYPES.map((type) => ({
    value: String(eventTypeCode.number(type)),
    rows: masks
      .filter(({ value }) => (Number(value) & (1 << eventTypeCode.number(type))) !== 0)
      .reduce((sum, mask) => sum + mask.rows, 0),
  }))
    .filter(({ rows: n }) => n > 0)
    .sort((a, b) => b.rows - a.rows);
}

export const TAGGED = `SELECT t.tag, r.id FROM note_tag t CROSS JOIN recipient r ON r.address = t.recipient
  WHERE in_time()`;

/** Tags of the recipients that match: people set few of them, each is looked at. */
function tagged(db: ReadableDatabase, plan: Plan): Counts {
  const where = whereOf(plan, 'recipient');
  const found = collect<{ tag: string }>(
    db,
    `${TAGGED} AND ${where.sql}`,
    where.values,
    BUDGET.tag,
  );
  const counts = new Map<string, number>();
  for (const { tag } of found.rows) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return { counts: ordered(counts), exact: found.complete, of: 'recipients' };
}

/** Messages by the sources that tell of them: by the event blocks they lie in. */
function sourceCounts(db: ReadableDatabase, messages: Sample<MessageRow>): Count[] {
  const sources = [...allSources(db)].sort((a, b) => a.firstEvent - b.firstEvent);
  return counted(messages, ({ id, block, more }) => {
    const blocks = more === 0 ? [] : rows<{ block: number }>(db, MORE_BLOCKS, id);
    const of = [block, ...blocks.map((it) => it.block)].map((one) => sourceOf(sources, one));
    return [...new Set(of)].filter((id) => id !== 0);
  });
}

const MORE_BLOCKS = 'SELECT block FROM message_block WHERE message = ?';

/** The source whose range of events a block lies in, or 0. */
function sourceOf(sources: readonly StoredSource[], block: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sources[middle]!.nextEvent <= block) low = middle + 1;
    else high = middle;
  }
  const found = sources[low];
  return found === undefined || found.firstEvent > block ? 0 : found.id;
}

/** The values that count most, and those that the query names. */
function facet(
  db: ReadableDatabase,
  field: FacetedField,
  { counts, exact, of }: Counts,
  own: readonly FacetTerm[],
): Facet {
  const known = new Map(counts.map(({ value, rows: n }) => [value, n]));
  const shown = new Set([
    ...counts.slice(0, MOST_VALUES).map(({ value }) => value),
    ...valuesOf(own),
  ]);
  return {
    field,
    exact,
    of,
    values: [...shown].map((value) => ({
      ...valueName(db, field, value),
      count: known.get(value) ?? 0,
    })),
    asked: own
      .flatMap(({ words }) => words)
      .map(({ written, values }) => ({
        written,
        values: values.map((value) => valueName(db, field, value).value),
      })),
  };
}
