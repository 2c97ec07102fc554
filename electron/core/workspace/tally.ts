import type { EventType } from '../../../shared/domain/event.ts';
import type { WritableDatabase } from './connection.ts';
import { run } from './connection.ts';

/** Milliseconds of a quarter of an hour: every zone's day begins on one. */
export const QUARTER = 900_000;

/** Groups of the histogram. */
export const OUTCOME_GROUPS = { delivered: 0, failed: 1, other: 2 } as const;

const GROUP_OF: Readonly<Record<EventType, number>> = {
  accepted: OUTCOME_GROUPS.other,
  deferred: OUTCOME_GROUPS.other,
  delivered: OUTCOME_GROUPS.delivered,
  bounced: OUTCOME_GROUPS.failed,
  dropped: OUTCOME_GROUPS.failed,
  rejected: OUTCOME_GROUPS.failed,
  opened: OUTCOME_GROUPS.other,
  clicked: OUTCOME_GROUPS.other,
  complained: OUTCOME_GROUPS.failed,
  unsubscribed: OUTCOME_GROUPS.other,
  resubscribed: OUTCOME_GROUPS.other,
  'auto-replied': OUTCOME_GROUPS.other,
  other: OUTCOME_GROUPS.other,
};

export const outcomeGroup = (type: EventType): number => GROUP_OF[type];

/** Changes to the numbers of events by time and outcome group, gathered before they are written. */
export interface Tally {
  add(type: EventType, at: number | null, by: number): void;
  save(db: WritableDatabase): void;
}

export function createTally(): Tally {
  let changes = new Map<number, number>();
  return {
    add(type, at, by) {
      if (at === null) return;
      const key = Math.floor(at / QUARTER) * 4 + GROUP_OF[type];
      changes.set(key, (changes.get(key) ?? 0) + by);
    },
    save(db) {
      for (const [key, by] of changes) {
        const quarter = Math.floor(key / 4);
        if (by === 0) continue;
        run(
          db,
          `INSERT INTO event_tally (quarter, outcome, events) VALUES (?, ?, ?)
           ON CONFLICT (quarter, outcome) DO UPDATE SET events = events + excluded.events`,
          quarter,
          key - quarter * 4,
          by,
        );
      }
      run(db, 'DELETE FROM event_tally WHERE events = 0');
      changes = new Map();
    },
  };
}
