import type { JudgedMessage } from './judged.ts';

const NOTE = /^retry-until (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z)$/;
/** No queue keeps a message longer than this: a later time is a mistake. In milliseconds. */
const LONGEST = 30 * 86_400_000;

/**
 * How an event notes until when the server that reports a delay goes on trying: `Will-Retry-Until` of
 * the report (RFC 3464 section 2.3.9), in UTC milliseconds.
 */
export const retryUntilNote = (at: number): string => `retry-until ${new Date(at).toISOString()}`;

/** The time that a note names, in UTC milliseconds; null for a note of anything else. */
export function retryUntil(note: string | null): number | null {
  const at = NOTE.exec(note ?? '')?.[1];
  return at === undefined ? null : Date.parse(at);
}

/**
 * Until when the attempts at a message go on, as its latest report of a delay says; null where none does, and
 * where there was an attempt after that time: they go on all the same.
 */
export function retriesUntil({ events }: JudgedMessage): number | null {
  let last = Number.NEGATIVE_INFINITY;
  for (const { type, at, event } of events.toReversed()) {
    if (type !== 'deferred' || at === null) continue;
    last = Math.max(last, at);
    const until = retryUntil(event.detail);
    if (until !== null && until > last && until - at <= LONGEST) return until;
  }
  return null;
}
