import type {
  ResponseCluster,
  ResponseList,
  ResponsePeriod,
  ResponseProvider,
  ResponseSort,
} from '../../../../shared/domain/response.ts';
import type { Classification } from '../../../../shared/domain/reply.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { BINS, countClusters, spanOf } from '../../analyse/responses/count-clusters.ts';
import type { ClusterCounts } from '../../analyse/responses/count-clusters.ts';
import { changeOf, comparedPeriod } from '../../analyse/responses/periods.ts';
import type { MetReplies } from '../../analyse/responses/met-replies.ts';
import { createSteps } from '../../threads/steps.ts';
import type { Step, WorkControl } from '../../threads/steps.ts';
import { row } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';
import { splitTime } from '../query-language/split-time.ts';
import { clause } from '../search/clause.ts';
import { createKeptAnswer } from '../search/kept-answer.ts';
import { planOf } from '../search/plan-cache.ts';
import { walk } from '../search/walk.ts';
import { readMetReplies } from './met-replies.ts';
import { readReplyClusters } from './reply-clusters.ts';
import type { ReplyClusters } from './reply-clusters.ts';
import { lastId } from './row-numbers.ts';

export interface ResponsesAsked {
  readonly query: string;
  readonly timezone?: string | undefined;
  readonly period: ResponsePeriod;
}

/** Everything that the replies of a case are counted from. */
export interface Replies extends ReplyClusters {
  readonly met: MetReplies;
  /** Numbers of providers are below this. */
  readonly providers: number;
}

const kept = createKeptAnswer<Replies>();

/** All replies of the workspace, kept in memory while it does not change. Throws `cancelled`. */
export function allReplies(db: ReadableDatabase, control: WorkControl): Replies {
  return kept.of(db, '', () => readReplies(db, control));
}

function readReplies(db: ReadableDatabase, control: WorkControl): Replies {
  // What is read in several statements is read of one state.
  db.exec('BEGIN');
  try {
    const step = createSteps(control);
    const met = readMetReplies(db, partOf(step, 0));
    const clusters = readReplyClusters(db, partOf(step, 1));
    return { ...clusters, met, providers: lastId(db, 'provider') + 1 };
  } finally {
    db.exec('COMMIT');
  }
}

/** Of two parts of the work, as thousandths of both. */
function partOf(step: Step, part: 0 | 1): Step {
  return (done, total) => {
    const share = total === 0 ? 1 : done / total;
    step(Math.round((part + share) * 500), 1000);
  };
}

/** What a question comes to: which replies are asked for, and the spans they are counted in. */
export interface Question {
  readonly replies: Replies;
  readonly counts: (index: number) => boolean;
  readonly asked: TimeSpan | null;
  readonly shown: TimeSpan | null;
  readonly period: TimeSpan | null;
}

/**
 * Reads what a query asks of replies: those of messages that match it, said in the time that it names.
 * Throws `bad-query`, `bad-timezone`, `cancelled`.
 */
export function questionOf(
  db: ReadableDatabase,
  input: ResponsesAsked,
  control: WorkControl,
): Question {
  const { rest, span: asked } = splitTime(input.query, input.timezone, ['time']);
  const plan = planOf(db, { query: rest, timezone: input.timezone });
  const replies = allReplies(db, control);
  const { met } = replies;
  let counts = (_index: number): boolean => true;
  if (plan !== null) {
    const matching = new Set<number>();
    const passes = { recipient: clause('1'), message: MET_ONE };
    walk<{ id: number }>(
      db,
      {
        plan: { ...plan, each: [passes, ...plan.each] },
        subject: 'message',
        columns: 'm.id',
        visit: (found) => {
          for (const { id } of found) matching.add(id);
        },
      },
      control,
    );
    counts = (index) => matching.has(met.message[index]!);
  }
  const data = spanOf(met, counts);
  const shown = asked === null ? data : openEnded(asked, data);
  const query_ = asked === null ? null : shown;
  const period = data === null ? null : comparedPeriod(data, input.period, query_);
  return { replies, counts, asked, shown, period };
}

const MET_ONE = clause(
  'm.reply > 0 OR EXISTS (SELECT 1 FROM other_reply met WHERE met.message = m.id)',
);

/** A span without a beginning or an end has those of the data; one that leaves no time is empty. */
function openEnded(asked: TimeSpan, data: TimeSpan | null): TimeSpan | null {
  if (data === null) return null;
  const from = asked.from === Number.MIN_SAFE_INTEGER ? Math.min(data.from, asked.to) : asked.from;
  const to = asked.to === Number.MAX_SAFE_INTEGER ? data.to : asked.to;
  return { from, to: Math.max(from, to) };
}

export function countsOf({ replies, counts, asked, shown, period }: Question): ClusterCounts {
  return countClusters(
    replies.met,
    replies.clusterOf,
    replies.clusters.length,
    replies.providers,
    { asked, shown, period },
    counts,
  );
}

/**
 * Clusters of the replies that a query asks for, the first `limit` of them.
 * Throws `bad-query`, `bad-timezone`, `cancelled`.
 */
export function responseClusters(
  db: ReadableDatabase,
  input: ResponsesAsked & {
    /** Words that the template has to hold, in any order and case. */
    readonly find: string;
    readonly sort: ResponseSort;
    readonly descending: boolean;
    /** Providers told of each cluster. */
    readonly providers: number;
    readonly limit: number;
  },
  control: WorkControl,
): ResponseList {
  const began = performance.now();
  const question = questionOf(db, input, control);
  const { replies, shown, period } = question;
  const counts = countsOf(question);
  const words = input.find
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const present: number[] = [];
  let count = 0;
  let found = 0;
  for (const [cluster, { name }] of replies.clusters.entries()) {
    const own = counts.count[cluster]!;
    if (own === 0 && counts.before[cluster] === 0) continue;
    count += own;
    if (!words.every((word) => name.includes(word))) continue;
    found += own;
    present.push(cluster);
  }
  present.sort(ordering(replies, counts, input));
  const listed = present.slice(0, input.limit);
  const providers = providersByCluster(replies, counts, new Set(listed));
  return {
    clusters: listed.map((cluster) =>
      clusterRow(db, question, counts, cluster, providers.get(cluster) ?? [], input.providers),
    ),
    total: present.length,
    count,
    found,
    span: shown,
    period,
    tookMs: performance.now() - began,
  };
}

type Compare = (a: number, b: number) => number;

function ordering(
  { clusters }: Replies,
  counts: ClusterCounts,
  { sort, descending }: { readonly sort: ResponseSort; readonly descending: boolean },
): Compare {
  const time = (at: number): number => (Number.isNaN(at) ? -Infinity : at);
  const keys: Readonly<Record<ResponseSort, (cluster: number) => number>> = {
    count: (cluster) => counts.count[cluster]!,
    recipients: (cluster) => counts.recipients[cluster]!,
    last: (cluster) => time(counts.lastEver[cluster]!),
    first: (cluster) => time(counts.firstEver[cluster]!),
    change: (cluster) => Math.abs(counts.now[cluster]! - counts.before[cluster]!),
  };
  const key = keys[sort];
  const sign = descending ? -1 : 1;
  return (a, b) =>
    sign * (key(a) - key(b) || 0) ||
    counts.count[b]! - counts.count[a]! ||
    (clusters[a]!.name < clusters[b]!.name ? -1 : 1);
}

function providersByCluster(
  { providers }: Replies,
  counts: ClusterCounts,
  shown: ReadonlySet<number>,
): ReadonlyMap<number, readonly (readonly [provider: number, count: number])[]> {
  const found = new Map<number, (readonly [number, number])[]>();
  for (const [key, count] of counts.providers) {
    const cluster = Math.floor(key / providers);
    if (!shown.has(cluster)) continue;
    const entry = [key % providers, count] as const;
    const known = found.get(cluster);
    if (known === undefined) found.set(cluster, [entry]);
    else known.push(entry);
  }
  for (const entries of found.values()) entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return found;
}

export function providerName(
  db: ReadableDatabase,
  provider: number,
): { readonly key: string; readonly name: string } {
  return (
    row<{ key: string; name: string }>(
      db,
      'SELECT key, name FROM provider WHERE id = ?',
      provider,
    ) ?? { key: '', name: '' }
  );
}

const whenKnown = (at: number): number | null => (Number.isNaN(at) ? null : at);

/** One cluster in words. */
export function clusterRow(
  db: ReadableDatabase,
  { replies, period }: Question,
  counts: ClusterCounts,
  cluster: number,
  providers: readonly (readonly [provider: number, count: number])[],
  shown: number,
): ResponseCluster {
  const { name, template, reason } = replies.clusters[cluster]!;
  const { value, classification } = row<{ value: string; classification: string }>(
    db,
    'SELECT value, classification FROM reply WHERE id = ?',
    counts.sample[cluster],
  )!;
  const read = JSON.parse(classification) as Classification;
  return {
    cluster: name,
    template,
    count: counts.count[cluster]!,
    messages: counts.messages[cluster]!,
    arrived: counts.arrived[cluster]!,
    recipients: counts.recipients[cluster]!,
    providers: providers
      .slice(0, shown)
      .map(([provider, count]): ResponseProvider => ({ ...providerName(db, provider), count })),
    providerCount: providers.length,
    reason,
    class: read.class,
    owner: read.owner,
    status: read.status,
    replyCode: read.replyCode,
    knowledge: read.knowledge,
    firstAt: whenKnown(counts.first[cluster]!),
    lastAt: whenKnown(counts.last[cluster]!),
    firstEverAt: whenKnown(counts.firstEver[cluster]!),
    lastEverAt: whenKnown(counts.lastEver[cluster]!),
    bins: [...counts.bins.subarray(cluster * BINS, (cluster + 1) * BINS)],
    now: counts.now[cluster]!,
    before: counts.before[cluster]!,
    change: changeOf(
      counts.now[cluster]!,
      counts.before[cluster]!,
      period !== null && counts.firstEver[cluster]! >= period.from,
    ),
    sample: value,
  };
}
