import { COUNTERS, FEW, MEASURES, possible, rateOf } from '../../../../shared/domain/overview.ts';
import type {
  Comparison,
  Dimension,
  Measure,
  OverviewReport,
  OverviewRow,
  OverviewSort,
  Tally,
} from '../../../../shared/domain/overview.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { changesOf } from './changes.ts';
import { groupByTime, partFinder, partsOf, unitAt, unitFor } from './clock.ts';
import type { OffsetAt } from './clock.ts';
import { isChance } from './effects.ts';
import type { Facts } from './facts.ts';
import { tallyAt } from './fate.ts';
import type { NamedGroups } from './named-groups.ts';
import { coveredShare, periodsOf } from './periods.ts';
import { ONE_GROUP, rowsIn, sumOf, tallyBy } from './tally.ts';
import type { Grouping } from './tally.ts';

export interface OverviewAsked {
  readonly by: Dimension;
  readonly measure: Measure;
  readonly sort: OverviewSort;
  readonly descending: boolean;
  readonly limit: number;
}

/** What an overview is made from: the messages of a query whatever their time, and how to name things. */
export interface OverviewGround {
  readonly facts: Facts;
  readonly named: (dimension: Exclude<Dimension, 'day' | 'hour'>) => NamedGroups;
  /** The time that was asked for. */
  readonly span: TimeSpan | null;
  readonly sources: readonly {
    readonly file: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly offsetAt: OffsetAt;
  /** The condition that messages began in a span. */
  readonly began: (span: TimeSpan | null) => string;
  /** The query without its time. */
  readonly rest: string;
  readonly leftOut: readonly string[];
}

type Periods = NonNullable<ReturnType<typeof periodsOf>>;

/** The part of an overview that stays the same whatever it is counted by. */
export interface OverviewFrame {
  /** Rows that began in the asked time. */
  readonly rows: Uint32Array;
  readonly periods: Periods | null;
  readonly parts: readonly TimeSpan[];
  readonly shared: Omit<OverviewReport, 'rows' | 'others' | 'tookMs'>;
}

/** Counts the whole, over time and against the period before. */
export function overviewFrame(ground: OverviewGround, measure: Measure): OverviewFrame {
  const { facts, offsetAt, span } = ground;
  const data = extent(facts);
  const rows = rowsIn(facts, span);
  const periods = data === null ? null : periodsOf(data.span, span, offsetAt);
  const shown =
    data === null
      ? { from: 0, to: 0 }
      : span === null
        ? data.span
        : { from: periods?.before.from ?? data.span.from, to: periods?.later.to ?? data.span.to };
  const unit = unitFor(shown);
  const parts = partsOf(shown, unit, offsetAt);
  return {
    rows,
    periods,
    parts,
    shared: {
      span,
      scope: scopeOf(ground, span),
      rest: ground.rest,
      leftOut: ground.leftOut,
      tally: tallyAt(tallyBy(facts, rows, ONE_GROUP), 0),
      whole: facts.size,
      undated: data?.undated ?? facts.size,
      unit,
      series: seriesOf(ground, parts),
      comparison: periods === null ? null : comparisonOf(ground, measure, periods),
    },
  };
}

/** Counts messages as docs/overview.md says. */
export function overviewReport(
  ground: OverviewGround,
  { rows, periods, parts, shared }: OverviewFrame,
  asked: OverviewAsked,
): Omit<OverviewReport, 'tookMs'> {
  const groups = groupsBy(ground, asked.by, rows);
  const { facts } = groups;
  // Facts that have a row for each value of a message have other rows in the same time.
  const own = facts === ground.facts ? rows : rowsIn(facts, ground.span);
  return { ...shared, ...rowsOf(asked, groups, own, periods, parts) };
}

/** The query of what is counted in a span. */
const scopeOf = ({ rest, began }: OverviewGround, span: TimeSpan | null): string =>
  [rest, span === null ? '' : began(span)].filter((part) => part !== '').join(' ');

function extent({ at, size }: Facts): { readonly span: TimeSpan; readonly undated: number } | null {
  let [from, to, undated] = [Infinity, -Infinity, 0];
  for (let row = 0; row < size; row += 1) {
    const time = at[row]!;
    if (Number.isNaN(time)) undated += 1;
    if (time < from) from = time;
    if (time > to) to = time;
  }
  return to === -Infinity ? null : { span: { from, to: to + 1 }, undated };
}

function groupsBy(ground: OverviewGround, by: Dimension, rows: Uint32Array): NamedGroups {
  if (by !== 'day' && by !== 'hour') return ground.named(by);
  const { facts, offsetAt, began } = ground;
  const { parts, grouping } = groupByTime(facts.at, rows, by, offsetAt);
  return {
    groups: parts.map((part) => {
      const key = part === null ? '' : timeKey(part.from, by, offsetAt);
      return { key, label: key, where: began(part) };
    }),
    grouping,
    facts,
  };
}

/** 2026-10-03, or 2026-10-03T14:00+03:00. */
function timeKey(at: number, unit: 'day' | 'hour', offsetAt: OffsetAt): string {
  const offset = offsetAt(at);
  const local = new Date(at + offset).toISOString();
  if (unit === 'day') return local.slice(0, -14);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const zone =
    offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return `${local.slice(0, -8)}${zone}`;
}

function seriesOf(
  { facts, began }: OverviewGround,
  parts: readonly TimeSpan[],
): OverviewReport['series'] {
  const find = partFinder(parts);
  const { at } = facts;
  const cells = tallyBy(facts, rowsIn(facts, wholeOf(parts)), {
    size: parts.length,
    of: (row) => find(at[row]!),
  });
  return parts.map((part, n) => ({ ...part, where: began(part), tally: tallyAt(cells, n) }));
}

const wholeOf = (parts: readonly TimeSpan[]): TimeSpan => ({
  from: parts[0]?.from ?? 0,
  to: parts.at(-1)?.to ?? 0,
});

const MESSAGES = COUNTERS.indexOf('messages');

function rowsOf(
  { by, measure, sort, descending, limit }: OverviewAsked,
  { groups, grouping, facts }: NamedGroups,
  rows: Uint32Array,
  periods: Periods | null,
  parts: readonly TimeSpan[],
): Pick<OverviewReport, 'rows' | 'others'> {
  const cells = tallyBy(facts, rows, grouping);
  const used = groups
    .map((group, at) => ({ group, at }))
    .filter(({ at }) => cells[at * COUNTERS.length + MESSAGES]! > 0)
    .map(({ group, at }) => ({ group, at, tally: tallyAt(cells, at) }))
    .toSorted((a, b) => order(a, b, sort, descending));
  const shown = used.slice(0, limit);
  const others = used.slice(limit);
  const byTime = by === 'day' || by === 'hour';
  const tables =
    periods === null || byTime
      ? null
      : [periods.later, periods.before].map((span) =>
          tallyBy(facts, rowsIn(facts, span), grouping),
        );
  const trends = byTime ? null : trendsOf(facts, grouping, shown, parts, measure);
  return {
    rows: shown.map(({ group, at, tally }, n): OverviewRow => {
      const [later, before] = tables?.map((table) => tallyAt(table, at)) ?? [];
      return {
        ...group,
        tally,
        later: later ?? null,
        before: before ?? null,
        trend: trends?.[n] ?? [],
      };
    }),
    others:
      others.length === 0
        ? null
        : {
            count: others.length,
            tally: tallyAt(
              sumOf(
                cells,
                others.map(({ at }) => at),
              ),
              0,
            ),
          },
  };
}

interface Counted {
  readonly group: { readonly key: string; readonly label: string };
  readonly tally: Tally;
}

function order(a: Counted, b: Counted, sort: OverviewSort, descending: boolean): number {
  const turn = descending ? -1 : 1;
  const byName = a.group.label < b.group.label ? -1 : Number(a.group.label > b.group.label);
  if (sort === 'key') return turn * byName;
  if (!Object.hasOwn(MEASURES, sort)) {
    const counter = sort as keyof Tally;
    return turn * (a.tally[counter] - b.tally[counter]) || byName;
  }
  const measure = sort as Measure;
  // A rate of a handful would stand above all that says something.
  const few = (tally: Tally): number => Number(possible(tally, measure) < FEW);
  const rate = (tally: Tally): number => rateOf(tally, measure) ?? -1;
  return (
    few(a.tally) - few(b.tally) ||
    turn * (rate(a.tally) - rate(b.tally)) ||
    b.tally.messages - a.tally.messages ||
    byName
  );
}

/** The rate of each shown group in each part of the time. */
function trendsOf(
  facts: Facts,
  grouping: Grouping,
  shown: readonly { readonly at: number }[],
  parts: readonly TimeSpan[],
  measure: Measure,
): readonly (readonly (number | null)[])[] {
  const place = new Int32Array(grouping.size).fill(-1);
  for (const [n, { at }] of shown.entries()) place[at] = n;
  const find = partFinder(parts);
  const { at } = facts;
  const cells = tallyBy(facts, rowsIn(facts, wholeOf(parts)), {
    size: shown.length * parts.length,
    of: (row) => {
      const n = place[grouping.of(row)] ?? -1;
      const part = n < 0 ? -1 : find(at[row]!);
      return part < 0 ? -1 : n * parts.length + part;
    },
  });
  return shown.map((_, n) =>
    parts.map((_, part) => rateOf(tallyAt(cells, n * parts.length + part), measure)),
  );
}

function comparisonOf(
  ground: OverviewGround,
  measure: Measure,
  { basis, later, before }: Periods,
): Comparison {
  const { facts, offsetAt, sources } = ground;
  const rows = { later: rowsIn(facts, later), before: rowsIn(facts, before) };
  const [laterTally, beforeTally] = [rows.later, rows.before].map((some) =>
    tallyAt(tallyBy(facts, some, ONE_GROUP), 0),
  ) as [Tally, Tally];
  const share = (tally: Tally) => ({
    of: MEASURES[measure].of.reduce((sum, counter) => sum + tally[counter], 0),
    over: possible(tally, measure),
  });
  // An export of a day has the whole day, whenever its first event was.
  const days = sources.map(({ file, from, to }) => ({
    file,
    from: unitAt(from, 'day', offsetAt).from,
    to: unitAt(to, 'day', offsetAt).to,
  }));
  const touches = (span: TimeSpan, source: TimeSpan): boolean =>
    source.from < span.to && source.to > span.from;
  const only = (span: TimeSpan, other: TimeSpan): readonly string[] =>
    days.filter((it) => touches(span, it) && !touches(other, it)).map(({ file }) => file);
  return {
    basis,
    later,
    before,
    laterScope: scopeOf(ground, later),
    beforeScope: scopeOf(ground, before),
    laterTally,
    beforeTally,
    chance: isChance(share(laterTally), share(beforeTally)),
    covered: coveredShare(before, days),
    onlyLater: only(later, before),
    onlyBefore: only(before, later),
    changes:
      possible(laterTally, measure) === 0 || possible(beforeTally, measure) === 0
        ? []
        : changesOf({ facts, rows, measure, named: (by) => namedBy(ground, by) }),
  };
}

function namedBy(ground: OverviewGround, by: Dimension): NamedGroups {
  if (by === 'day' || by === 'hour') throw new Error('time explains no change');
  return ground.named(by);
}
