import { isWithin } from '../../../../shared/domain/time-span.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import type { MetReplies } from './met-replies.ts';

/** Parts that a span is cut into for a small curve. */
export const BINS = 30;

export interface CountedSpans {
  /** What is counted: null counts every reply, with and without a time. */
  readonly asked: TimeSpan | null;
  /** What the bins cut. */
  readonly shown: TimeSpan | null;
  /** What is compared with as long a time before it. */
  readonly period: TimeSpan | null;
}

/** Numbers by cluster. Times are UTC milliseconds, NaN where none is known. */
export interface ClusterCounts {
  readonly count: Uint32Array;
  readonly messages: Uint32Array;
  readonly arrived: Uint32Array;
  readonly recipients: Uint32Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly firstEver: Float64Array;
  readonly lastEver: Float64Array;
  readonly now: Uint32Array;
  readonly before: Uint32Array;
  /** `BINS` numbers for each cluster. */
  readonly bins: Uint32Array;
  /** By cluster × number of providers + provider. */
  readonly providers: Map<number, number>;
  /** A row of `reply` that is in the cluster: the one met first in the order of rows. */
  readonly sample: Uint32Array;
}

/** The first and last time of replies that count; null where none has a time. */
export function spanOf(met: MetReplies, counts: (index: number) => boolean): TimeSpan | null {
  let from = Infinity;
  let to = -Infinity;
  for (let i = 0; i < met.length; i += 1) {
    const at = met.at[i]!;
    if (Number.isNaN(at) || !counts(i)) continue;
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return from <= to ? { from, to: to + 1 } : null;
}

/**
 * Counts replies by cluster: one pass over replies that lie in the order of recipients and messages,
 * so that each is counted once without remembering more than the last.
 * @param clusterOf by row of `reply`; -1 leaves a reply out
 * @param counts whether the reply at a position is asked for
 */
export function countClusters(
  met: MetReplies,
  clusterOf: Int32Array,
  clusters: number,
  providers: number,
  { asked, shown, period }: CountedSpans,
  counts: (index: number) => boolean,
): ClusterCounts {
  const found = {
    count: new Uint32Array(clusters),
    messages: new Uint32Array(clusters),
    arrived: new Uint32Array(clusters),
    recipients: new Uint32Array(clusters),
    first: new Float64Array(clusters).fill(Number.NaN),
    last: new Float64Array(clusters).fill(Number.NaN),
    firstEver: new Float64Array(clusters).fill(Number.NaN),
    lastEver: new Float64Array(clusters).fill(Number.NaN),
    now: new Uint32Array(clusters),
    before: new Uint32Array(clusters),
    bins: new Uint32Array(clusters * BINS),
    providers: new Map<number, number>(),
    sample: new Uint32Array(clusters),
  };
  const lastRecipient = new Uint32Array(clusters);
  const lastMessage = new Uint32Array(clusters);
  const earlier: TimeSpan | null =
    period === null ? null : { from: period.from - (period.to - period.from), to: period.from };
  const scale = shown === null ? 0 : BINS / Math.max(1, shown.to - shown.from);

  for (let i = 0; i < met.length; i += 1) {
    const cluster = clusterOf[met.reply[i]!] ?? -1;
    if (cluster < 0 || !counts(i)) continue;
    const at = met.at[i]!;
    const hasTime = !Number.isNaN(at);
    if (hasTime) {
      widen(found.firstEver, found.lastEver, cluster, at);
      if (period !== null && isWithin(at, period)) found.now[cluster]! += 1;
      if (earlier !== null && isWithin(at, earlier)) found.before[cluster]! += 1;
    }
    const sample = found.sample[cluster]!;
    if (sample === 0 || met.reply[i]! < sample) found.sample[cluster] = met.reply[i]!;
    if (asked !== null && !(hasTime && isWithin(at, asked))) continue;
    found.count[cluster]! += 1;
    if (hasTime) {
      widen(found.first, found.last, cluster, at);
      if (shown !== null && isWithin(at, shown)) {
        found.bins[cluster * BINS + Math.floor((at - shown.from) * scale)]! += 1;
      }
    }
    if (lastMessage[cluster] !== met.message[i]!) {
      lastMessage[cluster] = met.message[i]!;
      found.messages[cluster]! += 1;
      found.arrived[cluster]! += met.arrived[i]!;
    }
    if (lastRecipient[cluster] !== met.recipient[i]!) {
      lastRecipient[cluster] = met.recipient[i]!;
      found.recipients[cluster]! += 1;
    }
    const key = cluster * providers + met.provider[i]!;
    found.providers.set(key, (found.providers.get(key) ?? 0) + 1);
  }
  return found;
}

function widen(first: Float64Array, last: Float64Array, cluster: number, at: number): void {
  // A comparison with NaN is false: the first time is taken.
  if (!(first[cluster]! <= at)) first[cluster] = at;
  if (!(last[cluster]! >= at)) last[cluster] = at;
}
