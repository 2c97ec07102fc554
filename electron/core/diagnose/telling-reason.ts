import type { Reason } from '../../../shared/domain/bounce.ts';
import type { Context } from './context.ts';
import type { JudgedEvent } from './judged.ts';
import { key, type PointValue } from './point.ts';
import { skippedFor } from './skipped.ts';
import { why } from './wording.ts';

/** The classifier files a connection that timed out under "expired", which tells less than it knows. */
const NO_CONNECTION = /^(?:words-connection-timeout|google-no-connection)/;

/** What the knowledge base knows better than the reason: the code for a refusal that is none of that kind. */
const KNOWN_BETTER = {
  'rule-false-listing': 'false-listing',
  'rule-greylisting': 'greylisting',
  'rule-recipient-rate': 'recipient-rate',
  'google-receiving-rate': 'recipient-rate',
  'microsoft-mailbox-flooded': 'recipient-rate',
  'rule-too-many-recipients': 'too-many-recipients',
  'rule-sending-quota': 'sending-quota',
  'rule-address-verification': 'address-verification',
  'rule-restricted-recipient': 'closed-mailbox',
  'microsoft-restricted': 'closed-mailbox',
  'google-group-closed': 'closed-mailbox',
  'rule-loop': 'loop',
  'rule-name-servers': 'name-servers',
  'rule-own-filter': 'own-filter',
} as const;
export type KnownCause = (typeof KNOWN_BETTER)[keyof typeof KNOWN_BETTER];

/** What the reply of an event is known to be, where that tells more than its reason. */
function knownCauseOf(event: JudgedEvent | null | undefined): KnownCause | null {
  const entry = event?.event.classification?.knowledge ?? '';
  return new Map<string, KnownCause>(Object.entries(KNOWN_BETTER)).get(entry) ?? null;
}

/** Why this one event, as the second half of a sentence. */
export function whyOfEvent(event: JudgedEvent | null | undefined): PointValue {
  const known = knownCauseOf(event);
  return known === null ? why(event?.reason ?? null) : key(`why.${known}`);
}

const unconnected = (event: JudgedEvent | null | undefined): boolean =>
  NO_CONNECTION.test(event?.event.classification?.rule ?? '');

/**
 * What stood in the way: behind an expiry the last refusal, or the connection that never came about.
 * A deferral that says no more than that it is one has no reason.
 */
export function tellingReason({ verdict, outcome, about }: Context): Reason | null {
  const { decidedBy, underlying, reason } = outcome;
  if (underlying !== null) return underlying;
  if (reason !== 'expired') return reason;
  const last = about?.events.findLast(({ type }) => type === 'deferred');
  if (unconnected(decidedBy) || unconnected(last)) return 'networkerror';
  return verdict === 'deferred' ? null : reason;
}

/** The same of the event that tells the reason: the deciding one, behind an expiry the last deferral. */
export function knownCause({ outcome, about }: Context): KnownCause | null {
  const { decidedBy, underlying } = outcome;
  if (underlying === null) return knownCauseOf(decidedBy);
  return knownCauseOf(
    about?.events.findLast(({ type, reason }) => type === 'deferred' && reason === underlying),
  );
}

/** The same as the second half of a sentence. */
export function whyOf(context: Context): PointValue {
  const skipped = skippedFor(context);
  if (skipped !== null) return key(`why.skipped.${skipped}`);
  const known = knownCause(context);
  return known === null ? why(tellingReason(context)) : key(`why.${known}`);
}
