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

/**
 * How sure a finding is. It starts high; one step down for each of: a code decided, not words · the
 * words came from a failure more than a day before the suppression, or nothing dates it · they were
 * given to another service · only "delivered" shows that mail arrived · an address was refused as
 * invalid without a server's words. A suppression that silence suggests is never more than low.
 */
export function confidenceOf(one: AuditCase, cause: Cause): Confidence {
  const { standing, deciding, arrivedSince } = one;
  if (standing.basis === 'silence' || UNKNOWN.has(cause)) return 'low';
  if (BY_ACT.has(cause)) return 'high';
  const steps = [
    cause === 'invalid-address' || cause === 'resubscribed',
    cause === 'arrived-since' && arrivedSince?.type === 'delivered',
    cause !== 'arrived-since' && deciding !== null && deciding.reply.matched === null,
    cause !== 'arrived-since' && deciding?.found === 'elsewhere',
    cause !== 'arrived-since' &&
      deciding !== null &&
      farFrom(deciding.event.at, standing.since) &&
      deciding.found !== 'entry',
  ].filter(Boolean).length;
  return CONFIDENCES[Math.min(steps, CONFIDENCES.length - 1)] ?? 'low';
}

const farFrom = (at: number | null, since: number | null): boolean =>
  at === null || since === null || Math.abs(since - at) > DAY;

export const findingOf = (cause: Cause): (typeof CAUSES)[Cause] => CAUSES[cause];
