import type { Reason } from './bounce.ts';

/** What goes by one reason and is cured in different ways: waiting, slowing down, leaving a flooded mailbox alone, asking for less at once. */
export const RATE_KINDS = ['greylisting', 'too-fast', 'recipient-rate', 'over-limit'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/** Knowledge-base entries under `ratelimited` that are no matter of speed. */
const KIND_OF_ENTRY: ReadonlyMap<string, RateKind> = new Map([
  ['rule-greylisting', 'greylisting'],
  ['rule-recipient-rate', 'recipient-rate'],
  ['google-receiving-rate', 'recipient-rate'],
  ['microsoft-mailbox-flooded', 'recipient-rate'],
  ['rule-sending-quota', 'over-limit'],
  ['rule-too-many-recipients', 'over-limit'],
  ['rule-too-many-errors', 'over-limit'],
]);

/** Knowledge-base entry of what a sending service calls final, and nobody says why. */
const FINAL_LABEL = 'rule-final-label';

/** A reason as it is called where it is known which reply gave it. */
export type ReasonName = Reason | RateKind | 'final-label';

/**
 * What a reason is to be called, by the knowledge-base entry of the reply that gave it; its own name
 * where many replies are meant, or none is known.
 */
export function reasonName(reason: Reason, knowledge: string | null): ReasonName {
  if (knowledge === FINAL_LABEL) return 'final-label';
  if (reason !== 'ratelimited' || knowledge === null) return reason;
  return KIND_OF_ENTRY.get(knowledge) ?? 'too-fast';
}
