import { isBounced } from '../../../../../shared/domain/verdict.ts';
import { labelOnly, wordsOf, type Context } from '../../context.ts';
import { decidedAt, hasFailed } from '../../judged.ts';
import { hasGivenUp } from '../../overdue.ts';
import { moment, number, point, text, type Point } from '../../point.ts';
import { saysNoReason, skippedFor, suppressedBy } from '../../skipped.ts';
import { isWeakJoin } from '../../weak-join.ts';
import { quote, why } from '../../wording.ts';

/** How far the server's words carry. */
export function ofReply(context: Context): readonly Point[] {
  const { about, outcome, verdict } = context;
  const decided = outcome.decidedBy;
  if (about === null || decided === null) return [];
  if (!isBounced(verdict) && verdict !== 'deferred') return [];
  const found: Point[] = [];
  const reply = decided.event.classification;
  const words = wordsOf(decided);
  const stated = reply?.status ?? reply?.replyCode ?? '';
  const code = text(stated);
  const deferrals = about.events.filter(({ type }) => type === 'deferred');
  if (outcome.reason === 'expired' && verdict !== 'deferred') {
    const last = wordsOf(deferrals.findLast((event) => wordsOf(event) !== null));
    if (last === null) found.push(point('caveat.expiry-unknown'));
    else if (last !== words) found.push(point('caveat.expiry-hides', { words: text(quote(last)) }));
  } else if (labelOnly(context) || (words === null && stated === '')) {
    const label = decided.vendorLabel ?? '';
    found.push(point(label === '' ? 'caveat.nothing-said' : 'caveat.no-server-words'));
  } else if (outcome.reason === null || ['undefined', 'onhold'].includes(outcome.reason)) {
    found.push(point('caveat.reason-unclear'));
  }
  if (verdict !== 'deferred' && stated !== '' && outcome.class === 'soft') {
    const address = reply?.owner === 'recipient' && reply.disposition === 'suppress';
    const unclear = reply?.owner === 'unknown' || reply?.owner === 'none';
    if (reply?.serverClass === 'permanent' && !address && !unclear) {
      found.push(point('caveat.permanent-not-address', { code }));
    }
    if (reply?.serverClass === 'transient') found.push(point('caveat.transient-only', { code }));
  }
  if (deferrals.length > 0 && verdict !== 'deferred') {
    found.push(point('caveat.several-tries', { count: number(deferrals.length) }));
  }
  if (verdict === 'deferred' && hasGivenUp(about)) found.push(point('caveat.given-up'));
  if (isWeakJoin(decided.event)) {
    found.push(point(decided.event.joinedBy === 'verp' ? 'caveat.weak-verp' : 'caveat.weak-join'));
  }
  return found;
}

/** Why an address is suppressed, as far as the service and the older messages tell. */
export function ofSuppression(context: Context): readonly Point[] {
  const { verdict, outcome } = context;
  if (verdict !== 'not-attempted') return [];
  if (outcome.reason !== null && !saysNoReason(outcome.reason)) return [];
  const named = skippedFor(context);
  if (named !== null && named !== 'bounced') return [];
  const cause = suppressedBy(context);
  if (cause === null) {
    return [
      point(named === null ? 'caveat.suppressed-why-unknown' : 'caveat.suppressed-bounce-missing'),
    ];
  }
  if (!hasFailed(cause)) return [];
  return [
    point('caveat.suppressed-since', {
      when: moment(decidedAt(cause), 'date'),
      why: why(cause.outcome.underlying ?? cause.outcome.reason),
    }),
  ];
}
