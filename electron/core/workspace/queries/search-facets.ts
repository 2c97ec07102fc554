import type { Facet } from '../../../../shared/contract/api.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { eventTypeCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { collect } from '../search/deadline.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Asked } from '../search/plan-cache.ts';
import type { Plan } from '../search/plan.ts';
import { whereOf } from '../search/run-plan.ts';
import { ofKnown, sampleOf, wholeOf } from '../search/sample.ts';
import type { Sample } from '../search/sample.ts';
import { valueName } from './facet-names.ts';
import { totals } from './facets.ts';
import { allSources } from './sources.ts';
import type { StoredSource } from './sources.ts';

/** Milliseconds for recipients, messages and tags of a query: under fifty together. */
const RECIPIENTS_MS = 16;
const MESSAGES_MS = 12;
const TAGS_MS = 6;
const MOST_VALUES = 30;

interface Count {
  readonly value: string;
  readonly rows: number;
}

/**
 * Values with their numbers, for a query or for everything: of recipients; of messages for streams and
 * sources; of a source without a query, its records. Throws `bad-query`, `bad-timezone`.
 */
export function facets(db: ReadableDatabase, asked: Asked): Facet[] {
  const plan = planOf(db, asked);
  const found = plan === null ? allFacets(db) : facetsOf(db, plan);
  return found.filter(({ values }) => values.length > 0);
}

function allFacets(db: ReadableDatabase): Facet[] {
  const sources = allSources(db).map(({ id, records }) => ({ value: String(id), rows: records }));
  return [
    facet(db, 'outcome', totals(db, 'outcome')),
    facet(db, 'reason', totals(db, 'reason')),
    facet(db, 'provider', totals(db, 'provider')),
    facet(db, 'stream', totals(db, 'stream'), { of: 'messages' }),
    facet(db, 'event', eventCounts(totals(db, 'mask'))),
    facet(
      db,
      'tag',
      rows(
        db,
        `SELECT tag AS value, count(*) AS rows FROM note_tag
         WHERE EXISTS (SELECT 1 FROM recipient WHERE address = note_tag.recipient)
         GROUP BY tag ORDER BY rows DESC LIMIT ${MOST_VALUES}`,
      ),
    ),
    facet(db, 'source', sources, { of: 'records' }),
  ];
}

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

function facetsOf(db: ReadableDatabase, plan: Plan): Facet[] {
  const found = ofKnown(
    sampleOf<RecipientRow>(db, plan, 'recipient', RECIPIENT, RECIPIENTS_MS),
    plan.known,
  );
  const messages = sampleOf<MessageRow>(db, plan, 'message', MESSAGE, MESSAGES_MS);
  const tags = tagged(db, plan);
  const of = (field: keyof RecipientRow): Count[] => counted(found, (row) => [row[field]]);
  return [
    facet(db, 'outcome', of('verdict'), found),
    facet(
      db,
      'reason',
      counted(found, ({ reason }) => (reason > 0 ? [reason] : [])),
      found,
    ),
    facet(db, 'provider', of('provider'), found),
    facet(
      db,
      'stream',
      counted(messages, ({ stream }) => (stream > 0 ? [stream] : [])),
      { ...messages, of: 'messages' },
    ),
    facet(db, 'event', eventCounts(of('mask')), found),
    facet(db, 'tag', tags.counts, { share: tags.complete ? 1 : 0 }),
    facet(db, 'source', sourceCounts(db, messages), { ...messages, of: 'messages' }),
  ];
}

function counted<Row>({ rows }: Sample<Row>, pick: (row: Row) => readonly number[]): Count[] {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const value of pick(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, n]) => ({ value: String(value), rows: n }))
    .sort((a, b) => b.rows - a.rows);
}

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
function tagged(
  db: ReadableDatabase,
  plan: Plan,
): { readonly counts: Count[]; readonly complete: boolean } {
  const where = whereOf(plan, 'recipient');
  const found = collect<{ tag: string }>(db, `${TAGGED} AND ${where.sql}`, where.values, TAGS_MS);
  const counts = new Map<string, number>();
  for (const { tag } of found.rows) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return {
    counts: [...counts].map(([value, n]) => ({ value, rows: n })).sort((a, b) => b.rows - a.rows),
    complete: found.complete,
  };
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

function facet(
  db: ReadableDatabase,
  field: Facet['field'],
  counts: readonly Count[],
  { share = 1, of = 'recipients' }: { readonly share?: number; readonly of?: Facet['of'] } = {},
): Facet {
  return {
    field,
    exact: share === 1,
    of,
    values: counts.slice(0, MOST_VALUES).map(({ value, rows: count }) => ({
      ...valueName(db, field, value),
      count: wholeOf(count, share),
    })),
  };
}
