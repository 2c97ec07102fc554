import { decidedAt, hasArrived, hasFailed, type JudgedMessage } from './judged.ts';

/** One recipient over time. Times are UTC milliseconds. */
export interface Facts {
  readonly firstSeen: number | null;
  readonly lastDelivered: number | null;
  /** Failures in a row up to the latest message; deferred, queued and skipped messages do not count. */
  readonly failureRun: number;
  readonly messages: number;
  /** The latest run of refusals as a dead address began here; null where the latest failure is no such refusal. */
  readonly deadSince: number | null;
  /** Messages refused as dead in that run. */
  readonly deadRun: number;
  /** The run began with failures of another kind. */
  readonly drifted: boolean;
  /** The last failure before the latest arrival, where the latest result is an arrival. */
  readonly recoveredFrom: number | null;
  /** A refusal as dead and a later arrival. */
  readonly deadThenDelivered: { readonly bounced: number; readonly delivered: number } | null;
}

const isDead = ({ outcome }: JudgedMessage): boolean => outcome.class === 'hard';

/** When a message arrived: the delivery that decides, else its last, else what proves it. */
export function arrivedAt(message: JudgedMessage): number | null {
  const { decidedBy } = message.outcome;
  if (decidedBy?.type === 'delivered' && decidedBy.at !== null) return decidedBy.at;
  return (
    message.events.findLast(({ type, at }) => type === 'delivered' && at !== null)?.at ??
    decidedAt(message)
  );
}

const latest = (times: readonly (number | null)[]): number | null =>
  times.reduce((known, at) => (at !== null && (known === null || at > known) ? at : known), null);
const earliest = (times: readonly (number | null)[]): number | null =>
  times.reduce((known, at) => (at !== null && (known === null || at < known) ? at : known), null);

/** @param messages newest first */
export function recipientFacts(messages: readonly JudgedMessage[]): Facts {
  const settled = messages.filter((message) => hasFailed(message) || hasArrived(message));
  const end = settled.findIndex(hasArrived);
  const run = end === -1 ? settled : settled.slice(0, end);
  const firstAlive = run.findIndex((message) => !isDead(message));
  const dead = firstAlive === -1 ? run : run.slice(0, firstAlive);
  const arrived = settled.filter(hasArrived);
  const failedBefore = end === 0 ? settled.slice(1).find(hasFailed) : undefined;
  const lastFailure = failedBefore === undefined ? null : decidedAt(failedBefore);
  const lastArrival = end === 0 ? arrivedAt(settled[0]!) : null;
  // An older message can come back after a newer one arrived.
  const isOver = lastFailure === null || lastArrival === null || lastFailure < lastArrival;
  return {
    firstSeen: earliest(messages.map(({ firstAt }) => firstAt)),
    lastDelivered: latest(arrived.map(arrivedAt)),
    failureRun: run.length,
    messages: messages.length,
    deadSince: earliest(dead.map(decidedAt)),
    deadRun: dead.length,
    drifted: dead.length > 0 && dead.length < run.length,
    recoveredFrom: isOver ? lastFailure : null,
    deadThenDelivered: deadThenDelivered(settled),
  };
}

function deadThenDelivered(settled: readonly JudgedMessage[]): Facts['deadThenDelivered'] {
  const delivered = latest(settled.filter(hasArrived).map(arrivedAt));
  if (delivered === null) return null;
  const refusals = settled.filter((message) => hasFailed(message) && isDead(message));
  const bounced = latest(refusals.map(decidedAt).filter((at) => at !== null && at < delivered));
  return bounced === null ? null : { bounced, delivered };
}
