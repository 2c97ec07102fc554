import type {
  PolicyGroup,
  PolicyResult,
  SuppressionPolicy,
} from '../../../../shared/domain/suppression.ts';
import type { RecipientStory } from './happening.ts';
import { reality, replay } from './replay.ts';
import type { Replayed } from './replay.ts';
import { trailOf } from './trail.ts';

export interface Replays {
  readonly results: readonly PolicyResult[];
  readonly reality: PolicyResult;
  /** Recipients behind each number: for each policy, and last for reality. */
  readonly behind: readonly Readonly<Record<PolicyGroup, readonly number[]>>[];
  readonly failing: number;
  readonly dead: number;
  readonly undated: number;
}

/** Replays recipients one after another under several policies at once. */
export interface Simulator {
  add(story: RecipientStory): void;
  finish(): Replays;
}

type Sum = {
  -readonly [Key in Exclude<keyof PolicyResult, 'groups'>]: PolicyResult[Key];
} & { readonly behind: Record<PolicyGroup, number[]> };

const emptySum = (): Sum => ({
  suppressed: 0,
  lostMessages: 0,
  prevented: 0,
  cost: 0,
  silenced: 0,
  firstAt: null,
  lastAt: null,
  behind: { lost: [], dead: [], unknown: [], kept: [] },
});

export function createSimulator(policies: readonly SuppressionPolicy[]): Simulator {
  const sums = policies.map(emptySum);
  const really = emptySum();
  let failing = 0;
  let dead = 0;
  let undated = 0;
  return {
    add(story) {
      const trail = trailOf(story);
      undated += trail.undated;
      const fails = trail.steps.some(({ kind }) => kind === 'failed');
      if (fails) failing += 1;
      if (trail.deadSince !== null) dead += 1;
      for (const [at, policy] of policies.entries())
        sumUp(sums[at]!, story.recipient, replay(trail, policy));
      sumUp(really, story.recipient, reality(trail));
    },
    finish: () => ({
      results: sums.map(resultOf),
      reality: resultOf(really),
      behind: [...sums, really].map(({ behind }) => behind),
      failing,
      dead,
      undated,
    }),
  };
}

function sumUp(sum: Sum, recipient: number, one: Replayed): void {
  const { group, suppressedAt } = one;
  if (group === null) return;
  sum.behind[group].push(recipient);
  sum.lostMessages += one.lostMessages;
  sum.prevented += one.prevented;
  sum.cost += one.cost;
  if (one.silenced) sum.silenced += 1;
  if (suppressedAt === null) return;
  sum.suppressed += 1;
  sum.firstAt = Math.min(sum.firstAt ?? suppressedAt, suppressedAt);
  sum.lastAt = Math.max(sum.lastAt ?? suppressedAt, suppressedAt);
}

function resultOf({ behind, ...rest }: Sum): PolicyResult {
  return {
    ...rest,
    groups: {
      lost: behind.lost.length,
      dead: behind.dead.length,
      unknown: behind.unknown.length,
      kept: behind.kept.length,
    },
  };
}
