import type { TimeSpan } from './time-span.ts';

/** What messages can be counted by. `docs/overview.md` says what each means. */
export const DIMENSIONS = [
  'provider',
  'domain',
  'stream',
  'campaign',
  'ip',
  'reason',
  'class',
  'day',
  'hour',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * What is counted of messages (one for every recipient), each with the query that finds exactly those
 * in the list of messages. docs/overview.md defines them in words.
 */
export const COUNTER_QUERIES = {
  messages: '',
  attempted: '-outcome:no-trace,not-attempted,rejected-by-api,queued',
  delivered: 'outcome:arrived',
  deferred: 'event:deferred',
  waiting: 'outcome:deferred',
  bouncedHard: 'outcome:bounced-hard',
  bouncedSoft: 'outcome:bounced-soft',
  bouncedLate: 'outcome:bounced-late',
  dropped: 'outcome:not-attempted,rejected-by-api',
  complained: 'outcome:complained',
  opened: 'event:opened outcome:opened,clicked,complained,unsubscribed',
  openedByMachine: 'outcome:opened-by-machine',
  clicked: 'event:clicked outcome:clicked,complained,unsubscribed',
} as const;
export type Counter = keyof typeof COUNTER_QUERIES;
export const COUNTERS = Object.keys(COUNTER_QUERIES) as readonly Counter[];

export type Tally = Readonly<Record<Counter, number>>;

interface MeasureParts {
  readonly of: readonly Counter[];
  readonly over: Counter;
  /** Finds the messages of the numerator. */
  readonly query: string;
}

/** Rates: what is divided by what. */
export const MEASURES = {
  bounce: {
    of: ['bouncedHard', 'bouncedSoft', 'bouncedLate'],
    over: 'attempted',
    query: 'outcome:bounced',
  },
  deferral: { of: ['deferred'], over: 'attempted', query: 'event:deferred' },
  complaint: { of: ['complained'], over: 'delivered', query: 'outcome:complained' },
} as const satisfies Readonly<Record<string, MeasureParts>>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** A rate that stands on fewer messages than this says nothing. */
export const FEW = 50;

export const happened = (tally: Tally, measure: Measure): number =>
  MEASURES[measure].of.reduce((sum, counter) => sum + tally[counter], 0);

export const possible = (tally: Tally, measure: Measure): number => tally[MEASURES[measure].over];

/** A rate from 0 to 1; null where there is nothing to divide by. */
export function rateOf(tally: Tally, measure: Measure): number | null {
  const over = possible(tally, measure);
  return over === 0 ? null : happened(tally, measure) / over;
}

export const TIME_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export const OVERVIEW_SORTS = ['key', 'bounce', 'deferral', 'complaint', ...COUNTERS] as const;
export type OverviewSort = (typeof OVERVIEW_SORTS)[number];

/** One value of a dimension. An empty key stands for messages without one. */
export interface OverviewRow {
  readonly key: string;
  readonly label: string;
  /** The condition that finds these messages, to be asked beside `scope`. */
  readonly where: string;
  readonly tally: Tally;
  /** Of the two periods that are compared. */
  readonly later: Tally | null;
  readonly before: Tally | null;
  /** The asked rate in each bucket of the series, null where there was nothing. */
  readonly trend: readonly (number | null)[];
}

export interface OverviewBucket extends TimeSpan {
  readonly where: string;
  readonly tally: Tally;
}

interface ChangeParts {
  /** What it added to the move of the rate, as a share: 0.01 is one percentage point. */
  readonly effect: number;
  /** The condition that finds what it speaks of, beside the scope of either period. */
  readonly where: string;
}

/** One part of what changed between two periods. */
export type Change = ChangeParts &
  (
    | {
        readonly kind: 'segment';
        readonly by: Dimension;
        readonly key: string;
        readonly label: string;
        readonly later: Tally;
        readonly before: Tally;
        /** `effect` in two: because its rate moved, and because its share of the mail did. */
        readonly rateEffect: number;
        readonly mixEffect: number;
        /** The reason that grew (or shrank) most in it. */
        readonly reason: string | null;
        /** The move of its rate is no more than chance brings. */
        readonly chance: boolean;
      }
    | {
        readonly kind: 'reason';
        readonly key: string;
        readonly later: number;
        readonly before: number;
      }
  );

export interface Comparison {
  /** Asked for by the query's time, or the last days of the data. */
  readonly basis: 'query' | 'last-days';
  readonly later: TimeSpan;
  readonly before: TimeSpan;
  /** Queries that find the messages of either. */
  readonly laterScope: string;
  readonly beforeScope: string;
  readonly laterTally: Tally;
  readonly beforeTally: Tally;
  /** The move of the rate is no more than chance brings. */
  readonly chance: boolean;
  /** Share of the period before that the sources cover, 0 to 1. */
  readonly covered: number;
  /** Files of sources that cover one of the periods and nothing of the other. */
  readonly onlyLater: readonly string[];
  readonly onlyBefore: readonly string[];
  readonly changes: readonly Change[];
}

export interface OverviewReport {
  /** The time that the query asks for, or null for all. */
  readonly span: TimeSpan | null;
  /** The query that finds, in the list of messages, exactly those that are counted. */
  readonly scope: string;
  /** The query without its time. */
  readonly rest: string;
  /** Files whose rows are entries of suppression lists: they are no messages and are not counted. */
  readonly leftOut: readonly string[];
  readonly tally: Tally;
  /** Messages that the rest of the query matches, whatever their time. */
  readonly whole: number;
  /** Of these, how many have no time at all: they are in no period. */
  readonly undated: number;
  readonly unit: TimeUnit;
  readonly series: readonly OverviewBucket[];
  readonly rows: readonly OverviewRow[];
  /** How many values there are beyond the shown ones, and what they add up to. */
  readonly others: { readonly count: number; readonly tally: Tally } | null;
  readonly comparison: Comparison | null;
  readonly tookMs: number;
}
