import { espValue, wordsOf, type Context } from '../context.ts';
import { hasArrived, hasFailed, type JudgedEvent, type JudgedMessage } from '../judged.ts';
import { moment, point, span, text, type Point } from '../point.ts';
import { sourceVendor } from '../vendor.ts';
import { askedToStop, skippedFor, suppressedBy } from '../skipped.ts';
import { whyOfEvent } from '../telling-reason.ts';
import { quote, why } from '../wording.ts';
import { arrivedAt } from '../facts.ts';

const LABEL_LENGTH = 80;
const HARD_LABEL = /hard|permanent|invalid|bad[ _-]?(?:mailbox|email|address)|unknown[ _-]?user/i;
const SOFT_LABEL = /soft|transient|temporary|mailbox[ _-]?full|block/i;

const isVague = (reason: JudgedEvent['reason']): boolean =>
  reason === null || reason === 'undefined' || reason === 'onhold' || reason === 'expired';

const ofType = (message: JudgedMessage, type: JudgedEvent['type']): readonly JudgedEvent[] =>
  message.events.filter((event) => event.type === type);

const actions = (message: JudgedMessage): readonly JudgedEvent[] =>
  message.events.filter(({ type }) => type === 'opened' || type === 'clicked');

/** SendGrid's "bounce" without "blocked" puts the address on its bounce list (Twilio: event webhook reference, "bounce"). */
const isBounceList = ({ history }: Context, { event }: JudgedEvent, label: string): boolean =>
  /^bounced?$/i.test(label) && sourceVendor(history.coverage, event.source) === 'SendGrid';

/** The sending service's label against what the server itself said. */
function labels(context: Context, message: JudgedMessage): readonly Point[] {
  const found: Point[] = [];
  for (const event of ofType(message, 'bounced')) {
    const label = event.vendorLabel?.slice(0, 200) ?? '';
    if (label === '' || wordsOf(event) === null || isVague(event.reason)) continue;
    const hardLabel = HARD_LABEL.test(label) || isBounceList(context, event, label);
    const softLabel = !hardLabel && SOFT_LABEL.test(label);
    const values = {
      esp: espValue(context, event),
      label: text(quote(label, LABEL_LENGTH)),
      why: whyOfEvent(event),
    };
    // A mailbox that was closed is no wrong suppression, though its address is not called dead.
    if (hardLabel && event.class === 'soft' && event.reason !== 'suspend') {
      found.push(point('contradiction.label-hard-words-soft', values));
    } else if (softLabel && event.class === 'hard') {
      found.push(point('contradiction.label-soft-words-hard', values));
    }
  }
  return found;
}

/** A reply against itself: RFC 5321 section 4.2.1 (the first digit), RFC 3463 section 2 (class). */
function codes(message: JudgedMessage): readonly Point[] {
  const found: Point[] = [];
  for (const { event, reason, type } of message.events) {
    const reply = event.classification;
    if (reply === null || (type !== 'bounced' && type !== 'deferred')) continue;
    const dead = reason === 'userunknown' || reason === 'hostunknown' || reason === 'hasmoved';
    if (dead && reply.serverClass === 'transient') {
      const code = text(reply.replyCode ?? reply.status ?? '4xx');
      found.push(point('contradiction.dead-but-transient', { why: why(reason), code }));
    }
    const { replyCode, status } = reply;
    if (replyCode !== null && status !== null && replyCode[0] !== status[0]) {
      found.push(
        point('contradiction.codes-disagree', { code: text(replyCode), status: text(status) }),
      );
    }
  }
  return found;
}

function lateBounce({ outcome, events }: JudgedMessage): readonly Point[] {
  if (outcome.verdict !== 'bounced-late') return [];
  const delivered = events.findLast(({ type, at }) => type === 'delivered' && at !== null)?.at;
  if (delivered === undefined && outcome.decidedBy?.sentOn === true) return [];
  const bounced = outcome.decidedBy?.at ?? null;
  if (delivered === undefined || delivered === null || bounced === null || bounced <= delivered) {
    return [point('contradiction.delivered-then-bounced.unclear')];
  }
  return [
    point('contradiction.delivered-then-bounced', {
      delivered: moment(delivered),
      span: span(bounced - delivered),
    }),
  ];
}

/** Refused as dead for good, and accepted after all: one of the two records is not about this address. */
function deadThenAccepted(message: JudgedMessage): readonly Point[] {
  if (message.outcome.verdict === 'bounced-late') return [];
  const refused = ofType(message, 'bounced').findLast(({ class: kind }) => kind === 'hard');
  const delivered = ofType(message, 'delivered').findLast(({ at }) => at !== null)?.at;
  if (refused === undefined || delivered === undefined || delivered === null) return [];
  if (refused.at === null || refused.at > delivered) return [];
  return [
    point('contradiction.refused-then-delivered', {
      why: whyOfEvent(refused),
      bounced: moment(refused.at),
      delivered: moment(delivered),
    }),
  ];
}

function openBeforeDelivery(message: JudgedMessage): readonly Point[] {
  const delivered = ofType(message, 'delivered').find(({ at }) => at !== null)?.at;
  const action = actions(message).find(({ at }) => at !== null)?.at;
  if (delivered === undefined || delivered === null || action === undefined || action === null) {
    return [];
  }
  return action < delivered
    ? [point('contradiction.open-before-delivery', { span: span(delivered - action) })]
    : [];
}

function openedAndBounced(message: JudgedMessage): readonly Point[] {
  const opened = actions(message);
  const bounced = ofType(message, 'bounced');
  if (opened.length === 0 || bounced.length === 0) return [];
  const found: Point[] = [];
  const firstBounce = bounced[0]?.at ?? null;
  const lastBounce = bounced.findLast(({ at }) => at !== null)?.at ?? null;
  const firstOpen = opened[0]?.at ?? null;
  const lastOpen = opened.findLast(({ at }) => at !== null)?.at ?? null;
  if (firstBounce === null || firstOpen === null || lastBounce === null || lastOpen === null) {
    return [point('contradiction.opened-and-bounced')];
  }
  if (lastOpen > firstBounce) {
    found.push(point('contradiction.opened-after-bounce', { bounced: moment(firstBounce) }));
  }
  if (lastBounce > firstOpen) found.push(point('contradiction.bounce-after-open'));
  return found;
}

function sourcesDisagree(message: JudgedMessage): readonly Point[] {
  const failures = ofType(message, 'bounced').filter(({ reason }) => !isVague(reason));
  const first = failures[0];
  const second = failures.find(
    ({ reason, event }) => reason !== first?.reason && event.source !== first?.event.source,
  );
  if (first === undefined || second === undefined) return [];
  return [
    point('contradiction.sources-disagree', {
      first: why(first.reason),
      second: why(second.reason),
    }),
  ];
}

/** A suppressed address against what is known of it. */
function suppressed(context: Context): readonly Point[] {
  const { verdict, selection, facts } = context;
  const named = skippedFor(context);
  if (verdict !== 'not-attempted' || (named !== null && named !== 'bounced')) return [];
  const failure = askedToStop(context) === null ? suppressedBy(context) : null;
  if (failure === null || !hasFailed(failure)) return [];
  const before = selection.older;
  const arrival = before.slice(0, before.indexOf(failure)).find(hasArrived);
  if (arrival !== undefined) {
    const delivered = moment(arrivedAt(arrival) ?? facts.lastDelivered);
    return [point('contradiction.suppressed-though-alive', { delivered })];
  }
  return failure.outcome.class === 'soft' && !isVague(failure.outcome.reason)
    ? [point('contradiction.suppressed-not-address', { why: why(failure.outcome.reason) })]
    : [];
}

function overTime({ facts }: Context): readonly Point[] {
  const { deadThenDelivered } = facts;
  if (deadThenDelivered === null) return [];
  return [
    point('contradiction.dead-then-delivered', {
      bounced: moment(deadThenDelivered.bounced),
      delivered: moment(deadThenDelivered.delivered),
    }),
  ];
}

/** What does not fit together, each shown and not smoothed over. */
export function contradictions(context: Context): readonly Point[] {
  const { about } = context;
  const ofMessage =
    about === null
      ? []
      : [
          ...lateBounce(about),
          ...deadThenAccepted(about),
          ...labels(context, about),
          ...codes(about),
          ...openBeforeDelivery(about),
          ...openedAndBounced(about),
          ...sourcesDisagree(about),
        ];
  return [...ofMessage, ...suppressed(context), ...overTime(context)];
}
