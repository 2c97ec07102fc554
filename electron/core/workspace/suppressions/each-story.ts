import type { EventType } from '../../../../shared/domain/event.ts';
import type { RecipientStory } from '../../analyse/suppressions/happening.ts';
import { eventBit } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { createStoryReader } from '../queries/recipient-stories.ts';
import { clause } from '../search/clause.ts';
import { planOf } from '../search/plan-cache.ts';
import type { Asked } from '../search/plan-cache.ts';
import { everyRow } from '../search/run-plan.ts';
import { walk } from '../search/walk.ts';
import { createSteps, withoutNews } from '../../threads/steps.ts';
import type { WorkControl } from '../../threads/steps.ts';

/** Messages whose events are held at a time: some forty megabytes. */
const HELD = 60_000;

/**
 * Visits the whole history of every recipient that matches a query and to whom one of some events ever
 * happened, many at a time, the blocks of events in their order. Tells its progress in messages.
 * Throws `bad-query`, `bad-timezone`, `cancelled`.
 * @param most messages whose events are held at a time
 * @returns how many recipients there were
 */
export function eachStory(
  db: ReadableDatabase,
  asked: Asked,
  types: readonly EventType[],
  visit: (story: RecipientStory) => void,
  control: WorkControl,
  most = HELD,
): number {
  const plan = planOf(db, asked) ?? everyRow;
  const bits = types.reduce((mask, type) => mask | eventBit(type), 0);
  const happened = clause('r.mask & ? <> 0', bits);
  const ids: number[] = [];
  const sizes: number[] = [];
  walk<{ id: number; messages: number }>(
    db,
    {
      plan: {
        ...plan,
        each: [...plan.each, { recipient: happened, message: clause('1') }],
        certain: false,
      },
      subject: 'recipient',
      columns: 'r.id AS id, r.messages AS messages',
      visit: (rows) => {
        for (const { id, messages } of rows) {
          ids.push(id);
          sizes.push(messages);
        }
      },
    },
    withoutNews(control),
  );

  const total = sizes.reduce((sum, size) => sum + size, 0);
  const reader = createStoryReader(db);
  const step = createSteps(control);
  let done = 0;
  for (let first = 0; first < ids.length;) {
    let held = 0;
    let end = first;
    while (end < ids.length && (held === 0 || held + sizes[end]! <= most)) {
      held += sizes[end]!;
      end += 1;
    }
    const size = held;
    const stories = reader.read(ids.slice(first, end), (share) => {
      step(Math.round(done + size * share), total);
    });
    for (const story of stories) visit(story);
    done += size;
    first = end;
  }
  return ids.length;
}
