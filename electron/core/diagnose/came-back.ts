import type { Context } from './context.ts';
import type { JudgedEvent } from './judged.ts';

/** The latest new subscription after the unsubscribe that decides or weighs, or null. */
export function cameBack({ judged, outcome, selection }: Context): JudgedEvent | null {
  const unsubscribed =
    outcome.verdict === 'unsubscribed'
      ? outcome
      : selection.older.find((message) => message.outcome.verdict === 'unsubscribed')?.outcome;
  const left = unsubscribed?.decidedBy?.at ?? 0;
  return (
    judged.messages
      .flatMap(({ events }) => events)
      .find(({ type, at }) => type === 'resubscribed' && (at === null || at >= left)) ?? null
  );
}
