import { CAUSES } from '../../../../shared/domain/suppression.ts';
import type { Cause } from '../../../../shared/domain/suppression.ts';
import { CONFIDENCES } from '../../../../shared/domain/verdict.ts';
import type { Confidence } from '../../../../shared/domain/verdict.ts';
import type { AuditCase } from './audit-rules.ts';
import { DAY } from './happening.ts';

/** Nothing is known beyond the suppression itself. */
const UNKNOWN: ReadonlySet<Cause> = new Set<Cause>(['label-only', 'no-evidence', 'put-by-hand']);
/** Decided by what a person did or by what the service itself says of its list. */
const BY_ACT: ReadonlySet<Cause> = new Set<Cause>(['complained', 'unsubscribed', 'not-blocking']);

/** The address's own state decides, not what the service suppressed it for. */
const BY_STATE: ReadonlySet<Cause> = new Set<Cause>(['address-dead', 'arrived-since']);

/**
 * How sure a finding is. It starts high; one step down for each of: a code decided, not words · only
 * "delivered" shows that mail arrived · refused as invalid without a server's words, or back after
 * leaving; and where the finding rests on why the service did it: the words came from a failure more
 * than a day before, or nothing is dated · they were given to another service. A suppression that
 * silence suggests is never more than low.
 */
export function confidenceOf(one: AuditCase, cause: Cause): Confidence {
  const { standing, deciding, arrivedSince, facts } = one;
  if (standing.basis === 'silence' || UNKNOWN.has(cause)) return 'low';
  if (BY_ACT.has(cause)) return 'high';
  const words = cause === 'address-dead' ? (facts.lastDead?.reply ?? null) : deciding?.reply;
  const reason = BY_STATE.has(cause) ? null : deciding;
  const steps = [
    cause === 'invalid-address' || cause === 'resubscribed',
    cause === 'arrived-since' && arrivedSince?.type === 'delivered',
    cause !== 'arrived-since' && words?.matched === null,
    reason?.found === 'elsewhere',
    reason !== null && reason.found !== 'entry' && farFrom(reason.event.at, standing.since),
  ].filter(Boolean).length;
  return CONFIDENCES[Math.min(steps, CONFIDENCES.length - 1)] ?? 'low';
}

const farFrom = (at: number | null, since: number | null): boolean =>
  at === null || since === null || Math.abs(since - at) > DAY;

export const findingOf = (cause: Cause): (typeof CAUSES)[Cause] => CAUSES[cause];
