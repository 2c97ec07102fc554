import type { HistoryEvent } from './history.ts';

/** Whether a bounce mail was taken for this message by its time, without an id that says so. */
export function isWeakJoin({ joinedBy, filedByTime }: HistoryEvent): boolean {
  return joinedBy === 'recipient-time-subject' || filedByTime === true;
}
