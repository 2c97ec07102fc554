import type { Facet } from '../../../../shared/contract/api.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { eventTypeCode, reasonCode, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row, rows } from '../connection.ts';
import { conditionsOf } from '../query-language/conditions.ts';
import { collect } from '../search/deadline.ts';
import { planQuery } from '../search/plan.ts';
import { whereOf } from '../search/run-plan.ts';
import { totals } from './facets.ts';
import { internedValue } from './interned.ts';
import { allSources } from './sources.ts';
import { streamName } from './stream-names.ts';

/** Recipients looked at for the counts of a query that matches more. */
const SAMPLE = 20_000;
const SAMPLE_MS = 45;
const MOST_VALUES = 30;

interface Count {
  readonly value: string;
  readonly rows: number;
}

/** Values with their numbers of recipients (of messages for streams), for a query or for everything. */
export function facets(db: ReadableDatabase, { query }: { readonly query: string }): Facet[] {
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return allFacets(db);
  const plan = planQuery(db, conditions);
  const where = whereOf(plan, 'recipient');
  const { rows: found, complete } = collect<SampleRow>(
    db,
    `SELECT r.verdict, r.reason, r.provider, r.mask FROM recipient r
     WHERE in_time() AND ${where.sql === '' ? '1' : where.sql} LIMIT ${SAMPLE}`,
    where.values,
    SAMPLE_MS,
  );
  const exact = complete && found.length < SAMPLE;
  return [
    facet(db, 'outcome', exact, counted(found.map(({ verdict }) => verdict))),
    facet(
      db,
      'reason',
      exact,
      counted(found.flatMap(({ reason }) => (reason > 0 ? [reason] : []))),
    ),
    facet(db, 'provider', exact, counted(found.map(({ provider }) => provider))),
    facet(db, 'event', exact, eventCounts(counted(found.map(({ mask }) => mask)))),
    facet(db, 'tag', true, tagCounts(db)),
    facet(db, 'source', true, sourceCounts(db)),
  ].filter(({ values }) => values.length > 0);
}

interface SampleRow {
  readonly verdict: number;
  readonly reason: number;
  readonly provider: number;
  readonly mask: number;
}

function counted(values: readonly number[]): Count[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, n]) => ({ value: String(value), rows: n }))
    .sort((a, b) => b.rows - a.rows);
}

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

function allFacets(db: ReadableDatabase): Facet[] {
  return [
    facet(db, 'outcome', true, totals(db, 'outcome')),
    facet(db, 'reason', true, totals(db, 'reason')),
    facet(db, 'provider', true, totals(db, 'provider')),
    facet(db, 'stream', true, totals(db, 'stream')),
    facet(db, 'event', true, eventCounts(totals(db, 'mask'))),
    facet(db, 'tag', true, tagCounts(db)),
    facet(db, 'source', true, sourceCounts(db)),
  ].filter(({ values }) => values.length > 0);
}

function tagCounts(db: ReadableDatabase): Count[] {
  return rows(
    db,
    `SELECT tag AS value, count(*) AS rows FROM note_tag GROUP BY tag ORDER BY rows DESC LIMIT ${MOST_VALUES}`,
  );
}

function sourceCounts(db: ReadableDatabase): Count[] {
  return allSources(db)
    .slice(0, MOST_VALUES)
    .map((source) => ({ value: String(source.id), rows: source.records }));
}

function facet(
  db: ReadableDatabase,
  field: Facet['field'],
  exact: boolean,
  counts: readonly Count[],
): Facet {
  return {
    field,
    exact,
    values: counts.slice(0, MOST_VALUES).map(({ value, rows: count }) => ({
      ...named(db, field, value),
      count,
    })),
  };
}

/** A stored value as queries and people write it. */
function named(
  db: ReadableDatabase,
  field: Facet['field'],
  value: string,
): { readonly value: string; readonly label: string } {
  const same = (word: string): { readonly value: string; readonly label: string } => ({
    value: word,
    label: word,
  });
  switch (field) {
    case 'outcome':
      return same(verdictCode.word(Number(value)));
    case 'reason':
      return same(reasonCode.word(Number(value)) ?? '');
    case 'event':
      return same(eventTypeCode.word(Number(value)));
    case 'stream':
      return same(streamName(db, internedValue(db, 'text', Number(value))));
    case 'provider': {
      const found = row<{ key: string; name: string }>(
        db,
        'SELECT key, name FROM provider WHERE id = ?',
        Number(value),
      );
      return { value: found?.key ?? '', label: found?.name ?? '' };
    }
    case 'source':
      return {
        value,
        label:
          row<{ file: string }>(db, 'SELECT file FROM source WHERE id = ?', Number(value))?.file ??
          value,
      };
    case 'tag':
      return same(value);
    default:
      return field satisfies never;
  }
}
