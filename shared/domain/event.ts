/** What can happen to one message on its way to one recipient. */
export const EVENT_TYPES = [
  'accepted',
  'deferred',
  'delivered',
  'bounced',
  'dropped',
  'rejected',
  'opened',
  'clicked',
  'complained',
  'unsubscribed',
  'resubscribed',
  'auto-replied',
  'other',
] as const;

/**
 * - `accepted`: the sending system took the message; nothing is known of the receiving server yet.
 * - `deferred`: the receiving server said "later"; the sending system tries again.
 * - `delivered`: the receiving server accepted it. Where it was filed is unknown.
 * - `bounced`: the receiving server (or its own mail system) gave it back for good.
 * - `dropped`: the sending system did not try (suppression list, policy).
 * - `rejected`: the sending system refused to take it from the sender (API or SMTP submission error).
 * - `other`: kept as seen, without a meaning of ours.
 */
export type EventType = (typeof EVENT_TYPES)[number];
