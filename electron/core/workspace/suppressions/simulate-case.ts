import type { EventType } from '../../../../shared/domain/event.ts';
import type {
  PolicyCase,
  PolicyGroup,
  Simulation,
  SuppressionEvidence,
  SuppressionPolicy,
} from '../../../../shared/domain/suppression.ts';
import { evidenceOf } from '../../analyse/suppressions/happening.ts';
import type { Happening, RecipientStory } from '../../analyse/suppressions/happening.ts';
import { reality, replay } from '../../analyse/suppressions/replay.ts';
import type { Replayed } from '../../analyse/suppressions/replay.ts';
import { createSimulator } from '../../analyse/suppressions/simulate.ts';
import type { Replays } from '../../analyse/suppressions/simulate.ts';
import { trailOf } from '../../analyse/suppressions/trail.ts';
import type { ReadableDatabase } from '../connection.ts';
import { createStoryReader } from '../queries/recipient-stories.ts';
import { allSources } from '../queries/sources.ts';
import { replyWords, shownRecipient } from '../queries/suppression-words.ts';
import { createKeptAnswer } from '../search/kept-answer.ts';
import type { Asked } from '../search/plan-cache.ts';
import type { ThreadControl } from '../../threads/thread-control.ts';
import { eachStory } from './each-story.ts';

export interface SimulateInput extends Asked {
  readonly policies: readonly SuppressionPolicy[];
}

const kept = createKeptAnswer<Replays>();

function replaysOf(
  db: ReadableDatabase,
  { policies, ...asked }: SimulateInput,
  control: ThreadControl,
): Replays {
  const key = `${asked.timezone ?? ''}\0${asked.query}\0${JSON.stringify(policies)}`;
  return kept.of(db, key, () => {
    const simulator = createSimulator(policies);
    eachStory(db, asked, typesOf(policies), (story) => simulator.add(story), control);
    return simulator.finish();
  });
}

/** Without a failure no policy acts; attempts that were put off count for those that count them. */
function typesOf(policies: readonly SuppressionPolicy[]): readonly EventType[] {
  const byAttempt = policies.some(({ soft, softUnit }) => soft !== null && softUnit === 'attempt');
  return byAttempt
    ? ['bounced', 'dropped', 'rejected', 'complained', 'unsubscribed', 'deferred']
    : ['bounced', 'dropped', 'rejected', 'complained', 'unsubscribed'];
}

/** Replays the history of a case, or of what matches a query, under several policies. */
export function suppressionSimulation(
  db: ReadableDatabase,
  input: SimulateInput,
  control: ThreadControl,
): Simulation {
  const { behind: _behind, ...found } = replaysOf(db, input, control);
  const times = allSources(db).flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ from, to }],
  );
  return {
    ...found,
    from: times.length === 0 ? null : Math.min(...times.map(({ from }) => from)),
    to: times.length === 0 ? null : Math.max(...times.map(({ to }) => to)),
  };
}

export interface BehindInput extends SimulateInput {
  /** Position among the policies; their number stands for what really happened. */
  readonly policy: number;
  readonly group: PolicyGroup;
  readonly offset: number;
  readonly limit: number;
}

/** Who is behind a number, a page of them. */
export function suppressionBehind(
  db: ReadableDatabase,
  { policy, group, offset, limit, ...input }: BehindInput,
  control: ThreadControl,
): { readonly total: number; readonly cases: readonly PolicyCase[] } {
  const all = replaysOf(db, input, control).behind[policy]?.[group] ?? [];
  const asked = input.policies[policy];
  const stories = createStoryReader(db).read(all.slice(offset, offset + limit));
  return { total: all.length, cases: stories.map((story) => caseOf(db, story, asked)) };
}

function caseOf(
  db: ReadableDatabase,
  story: RecipientStory,
  policy: SuppressionPolicy | undefined,
): PolicyCase {
  const trail = trailOf(story);
  const one = policy === undefined ? reality(trail) : replay(trail, policy);
  return {
    recipient: shownRecipient(db, story.recipient)?.address ?? '',
    suppressedAt: one.suppressedAt,
    decided: decidedBy(one.decided),
    words: replyWords(db, one.decided?.reply?.id ?? 0) ?? one.decided?.label ?? null,
    arrival: one.arrival === null ? null : evidenceOf('arrival', one.arrival),
    count: countOf(one),
  };
}

const decidedBy = (event: Happening | null): SuppressionEvidence | null =>
  event === null
    ? null
    : evidenceOf(event.entry || event.type === 'dropped' ? 'entry' : 'words', event);

function countOf({ group, lostMessages, cost, prevented }: Replayed): number {
  if (group === 'lost') return lostMessages;
  return group === 'kept' ? cost : prevented;
}
