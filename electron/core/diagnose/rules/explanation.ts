import { unreachable } from '../../../../shared/domain/exhaustive.ts';
import type { Classification } from '../../../../shared/domain/reply.ts';
import type { VerdictKey } from '../../../../shared/i18n/verdict/catalogue.ts';
import { labelOnly, isKeptOut, type Context } from '../context.ts';
import { goneFrom } from '../departed.ts';
import { hasGivenUp, overdue } from '../overdue.ts';
import { saysNoReason, skippedFor } from '../skipped.ts';
import { knownCause, type KnownCause } from '../telling-reason.ts';
import { settledBy } from './checklist.ts';

export interface Explanation {
  readonly meaning: VerdictKey;
  /** The reply that tells the reason, where one decided; its knowledge-base words stand beside the meaning. */
  readonly reply: Classification | null;
}

/** A server that puts off what it does not know yet has no fault. */
const WORKING: ReadonlySet<KnownCause | null> = new Set(['greylisting', 'address-verification']);

/** What a soft bounce means says its owner best, where the words tell one. */
function softMeaning(context: Context, reply: Classification | null): VerdictKey {
  if (WORKING.has(knownCause(context))) return 'explanation.bounced-soft';
  return reply === null || reply.owner === 'unknown' || reply.owner === 'none'
    ? 'explanation.bounced-soft'
    : `owner.${reply.owner}`;
}

/** Behind an expiry the deferral that tells more, else the deciding event's own reply. */
function tellingReply({ about, outcome }: Context): Classification | null {
  const { decidedBy, underlying } = outcome;
  const deferral =
    underlying === null
      ? undefined
      : about?.events.findLast(({ type, reason }) => type === 'deferred' && reason === underlying);
  return (deferral ?? decidedBy)?.event.classification ?? null;
}

const OF_THE_LIST: ReadonlySet<string> = new Set(['complained', 'unsubscribed', 'bounced']);

/** A list keeps the address out, or the sending system stopped the message for a reason of its own. */
function notAttempted(context: Context): VerdictKey {
  const named = skippedFor(context);
  const reason = context.outcome.reason ?? 'suppressed';
  const list = named === null ? reason === 'suppressed' : OF_THE_LIST.has(named);
  return list ? 'explanation.not-attempted' : 'explanation.not-attempted.stopped';
}

/** What the verdict means, by what is known of its reason. */
export function explanation(context: Context): Explanation {
  const { verdict, about, outcome } = context;
  if (settledBy(context) !== null) {
    return {
      meaning:
        verdict === 'no-trace' ? 'explanation.answered.no-trace' : 'explanation.answered.arrived',
      reply: null,
    };
  }
  const reply = tellingReply(context);
  if (isKeptOut(context)) {
    const told = outcome.reason !== null && !saysNoReason(outcome.reason);
    return { meaning: 'explanation.not-attempted.listed', reply: told ? reply : null };
  }
  switch (verdict) {
    case 'bounced-hard':
    case 'bounced-soft': {
      if (labelOnly(context)) return { meaning: 'explanation.bounced.label', reply: null };
      if (reply === null && outcome.reason === null) {
        return { meaning: 'explanation.bounced.nothing', reply };
      }
      const meaning =
        verdict === 'bounced-hard' ? 'explanation.bounced-hard' : softMeaning(context, reply);
      return { meaning, reply };
    }
    case 'bounced-late':
      return outcome.decidedBy?.sentOn === true
        ? { meaning: 'explanation.bounced-late.sent-on', reply: null }
        : { meaning: 'explanation.bounced-late', reply };
    case 'deferred': {
      const over = overdue(context) !== null || (about !== null && hasGivenUp(about));
      return { meaning: over ? 'explanation.deferred.over' : 'explanation.deferred', reply };
    }
    case 'not-attempted':
      return { meaning: notAttempted(context), reply: null };
    case 'opened-by-machine': {
      const proxy = outcome.decidedBy?.finding?.certainty === 'proxy';
      return { meaning: `explanation.opened-by-machine${proxy ? '.proxy' : ''}`, reply: null };
    }
    case 'delivered':
      return {
        meaning: `explanation.delivered${goneFrom(context) === null ? '' : '.departed'}`,
        reply: null,
      };
    case 'no-trace':
    case 'rejected-by-api':
    case 'queued':
    case 'opened':
    case 'clicked':
    case 'complained':
    case 'unsubscribed':
      return { meaning: `explanation.${verdict}`, reply: null };
    default:
      return unreachable(verdict);
  }
}
