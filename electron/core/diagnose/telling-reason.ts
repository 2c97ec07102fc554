import type { Reason } from '../../../shared/domain/bounce.ts';
import type { Context } from './context.ts';
import type { JudgedEvent } from './judged.ts';
import { key, type PointValue } from './point.ts';
import { skippedFor } from './skipped.ts';
import { why } from './wording.ts';

/** The classifier files a connection that timed out under "expired", which tells less than it knows. */
const NO_CONNECTION = 'words-connection-timeout';
const FALSE_LISTING = 'rule-false-listing';

const unconnected = (event: JudgedEvent | null | undefined): boolean =>
  event?.event.classification?.rule.startsWith(NO_CONNECTION) === true;

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

/** The receiving server takes an error of a blocklist for a listing: nobody is listed. */
export const isFalseListing = ({ outcome }: Context): boolean =>
  outcome.decidedBy?.event.classification?.knowledge === FALSE_LISTING;

/** The same as the second half of a sentence. */
export function whyOf(context: Context): PointValue {
  const skipped = skippedFor(context);
  if (skipped !== null) return key(`why.skipped.${skipped}`);
  return isFalseListing(context) ? key('why.false-listing') : why(tellingReason(context));
}
