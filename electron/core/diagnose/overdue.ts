import type { Context } from './context.ts';
import { dataEnd } from './coverage.ts';
import { decidedAt, type JudgedMessage } from './judged.ts';
import { retriesUntil } from './retry-until.ts';

/** Sending services give up after about three days (RFC 5321 section 4.5.4.1 asks for four to five). */
export const RESULT_WINDOW = 3 * 86_400_000;

/**
 * A message without a result whose time is over: `data` where the loaded data goes on long enough to
 * hold the result, `clock` where only the clock says so, null while a result may still come.
 */
export function overdue({
  verdict,
  about,
  outcome,
  history,
  now,
}: Context): 'data' | 'clock' | null {
  if (about === null || (verdict !== 'queued' && verdict !== 'deferred')) return null;
  if (outcome.decidedBy?.type !== 'accepted' && verdict === 'queued') return null;
  const at = decidedAt(about);
  if (at === null) return null;
  const due = at + resultWindow(about);
  const end = dataEnd(history.coverage, about);
  if (end !== null && end >= due) return 'data';
  return now !== null && now >= due ? 'clock' : null;
}

/** Milliseconds after the last attempt within which a result comes: what the server itself says, else as a rule. */
export function resultWindow(about: JudgedMessage): number {
  const until = retriesUntil(about);
  return until === null ? RESULT_WINDOW : Math.max(0, until - (decidedAt(about) ?? until));
}

/** The sending service dropped the message after it had been put off. */
export function hasGivenUp({ events }: JudgedMessage): boolean {
  const deferred = events.findLast(({ type }) => type === 'deferred');
  return events.some(
    ({ type, at }) =>
      type === 'dropped' && (at === null || deferred?.at === null || at >= (deferred?.at ?? 0)),
  );
}
