import type {
  FailureRule,
  PolicyGroup,
  SuppressionPolicy,
} from '../../../../shared/domain/suppression.ts';
import { DAY } from './happening.ts';
import type { Happening } from './happening.ts';
import type { Step, Trail } from './trail.ts';

/** What a policy would have done to one recipient. */
export interface Replayed {
  /** Null where it neither suppressed nor should have. */
  readonly group: PolicyGroup | null;
  /** The failure at which it suppressed; for `kept` the one since which the address is dead. */
  readonly decided: Happening | null;
  /** Milliseconds, null where it never suppressed. */
  readonly suppressedAt: number | null;
  /** The first arrival that would not have been. */
  readonly arrival: Happening | null;
  readonly lostMessages: number;
  readonly prevented: number;
  readonly cost: number;
  /** It was really suppressed: nothing later could tell. */
  readonly silenced: boolean;
}

/** Counts failures by one rule. */
interface Counter {
  /** @returns true where this failure is the one that suppresses */
  count(at: number): boolean;
  arrived(): void;
}

function createCounter(rule: FailureRule | null): Counter {
  const times: number[] = [];
  if (rule === null) return { count: () => false, arrived: () => {} };
  const window = rule.withinDays === null ? Number.POSITIVE_INFINITY : rule.withinDays * DAY;
  return {
    count(at) {
      times.push(at);
      while (at - (times[0] ?? at) > window) times.shift();
      const spread = at - (times[0] ?? at);
      const apart = rule.spreadDays === 0 || spread > rule.spreadDays * DAY;
      return times.length >= rule.after && apart;
    },
    arrived() {
      if (rule.consecutive) times.length = 0;
    },
  };
}

/** The failure at which a policy suppresses a recipient, or null. */
export function suppressedBy(trail: Trail, policy: SuppressionPolicy): Step | null {
  const hard = createCounter(policy.hard);
  const soft = createCounter(policy.soft);
  for (const step of trail.steps) {
    switch (step.kind) {
      case 'arrived':
        hard.arrived();
        soft.arrived();
        break;
      case 'put-off':
        if (policy.softUnit === 'attempt' && counts(step, policy) && soft.count(step.at))
          return step;
        break;
      case 'failed': {
        if (!counts(step, policy)) break;
        const isHard = step.hard[policy.hardBy];
        if (isHard ? hard.count(step.at) : policy.softUnit === 'message' && soft.count(step.at))
          return step;
        break;
      }
      case 'not-tried':
        break;
      default:
        return step satisfies never;
    }
  }
  return null;
}

const counts = (
  { ofAddress }: Extract<Step, { kind: 'failed' | 'put-off' }>,
  { blocks }: SuppressionPolicy,
): boolean => blocks || ofAddress;

/** What a policy would have done, held against what really came after. */
export function replay(trail: Trail, policy: SuppressionPolicy): Replayed {
  const step = suppressedBy(trail, policy);
  return outcomeOf(trail, step === null ? null : step.event, step?.at ?? null);
}

/** What really happened, in the same terms. */
export function reality(trail: Trail): Replayed {
  return outcomeOf(trail, trail.reallyAt, trail.reallyAt?.at ?? null);
}

function outcomeOf(trail: Trail, decided: Happening | null, suppressedAt: number | null): Replayed {
  const { steps, deadSince, reallyAt } = trail;
  if (suppressedAt === null) {
    const since = deadSince?.at ?? null;
    const wasted = steps.filter(
      ({ kind, at }) => (kind === 'failed' || kind === 'not-tried') && since !== null && at > since,
    ).length;
    return {
      group: since === null ? null : 'kept',
      decided: deadSince,
      suppressedAt: null,
      arrival: null,
      lostMessages: 0,
      prevented: 0,
      cost: since === null ? 0 : wasted,
      silenced: false,
    };
  }
  const later = steps.filter(({ at }) => at > suppressedAt);
  const arrivals = later.filter(({ kind }) => kind === 'arrived');
  const group = arrivals.length > 0 ? 'lost' : deadSince === null ? 'unknown' : 'dead';
  return {
    group,
    decided,
    suppressedAt,
    arrival: arrivals[0]?.event ?? null,
    lostMessages: arrivals.length,
    prevented: later.filter(({ kind }) => kind === 'failed').length,
    cost: costBefore(trail, suppressedAt),
    silenced: group === 'unknown' && reallyAt !== null,
  };
}

/** Failures at a dead address that came before the policy acted, the first not among them. */
function costBefore({ steps, deadSince }: Trail, suppressedAt: number): number {
  const since = deadSince?.at ?? null;
  if (since === null) return 0;
  return steps.filter(({ kind, at }) => kind === 'failed' && at > since && at <= suppressedAt)
    .length;
}
