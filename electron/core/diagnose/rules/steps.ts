import { unreachable } from '../../../../shared/domain/exhaustive.ts';
import type { Actor, Verdict } from '../../../../shared/domain/verdict.ts';
import type { Reason } from '../../../../shared/domain/bounce.ts';
import { gatewayOf, isTraceable } from '../acceptance.ts';
import { cameBack } from '../came-back.ts';
import { espWords, isAtPublicProvider, isKeptOut, labelOnly, type Context } from '../context.ts';
import { moment, point, text, type Point } from '../point.ts';
import { holderOf } from '../held-back.ts';
import { hasGivenUp, overdue } from '../overdue.ts';
import { askedToStop, saysNoReason, skippedFor, suppressedBy } from '../skipped.ts';
import { goneFrom } from '../departed.ts';
import { isDeleted } from '../receipt.ts';
import { retriesUntil } from '../retry-until.ts';
import { isOwnServer } from '../vendor.ts';
import { sentOnTo } from '../sent-on.ts';
import { knownCause, tellingReason } from '../telling-reason.ts';
import { quote } from '../wording.ts';
import { questions } from './checklist.ts';
import { STEPS_BY_ANSWER, STEPS_DONE } from './step-answers.ts';
import {
  NOT_WHILE_DEFERRED,
  STEPS_AT_OWN_SERVER,
  STEPS_AT_PUBLIC_PROVIDER,
  STEPS_BY_KNOWN_CAUSE,
  STEPS_BY_REASON,
  STEPS_BY_REASON_AND_OWNER,
  STEPS_BY_SKIPPED,
  STEPS_DELIVERED,
  STEPS_HELD_BACK,
  STEPS_NO_TRACE,
  STEPS_NO_WORDS,
  STEPS_OVERDUE,
  STEPS_PROXY,
  STEPS_SENT_ON,
  STEPS_UNEXPLAINED,
  STEPS_UNTIL,
  STEPS_WHILE_DEFERRED,
  type StepKey,
  type StepRow,
} from './step-tables.ts';

export interface Step {
  readonly who: Actor;
  readonly point: Point;
}

/** Klaviyo's measure, the only one published as a number of failures in a row. */
const RUN_TO_SUPPRESS = 7;

function afterAnswer(context: Context): readonly StepRow[] | null {
  const asked = new Set(questions(context).map(({ id }) => id));
  const found = STEPS_BY_ANSWER.find(
    ([id, answer]) => asked.has(id) && context.answers.get(id) === answer,
  );
  return found?.[2] ?? null;
}

/** Steps that the answers show to be taken. */
function answeredAlready(context: Context): ReadonlySet<StepKey> {
  const asked = new Set(questions(context).map(({ id }) => id));
  return new Set(
    STEPS_DONE.flatMap(([id, answer, steps]) =>
      asked.has(id) && context.answers.get(id) === answer ? steps : [],
    ),
  );
}

/** The steps of a reason; where the reply that tells it names another owner, that one's. */
function byReason(reason: Reason, { outcome }: Context): readonly StepRow[] {
  const owner = outcome.underlying === null ? outcome.decidedBy?.event.classification?.owner : null;
  return STEPS_BY_REASON_AND_OWNER.get(`${reason} ${owner}`) ?? STEPS_BY_REASON[reason];
}

/** The steps with those replaced that nobody is there to take; null drops a step. */
function replaced(
  rows: readonly StepRow[],
  by: ReadonlyMap<StepKey, StepRow | null>,
): readonly StepRow[] {
  return rows.flatMap((row) => {
    const other = by.get(row[1]);
    return other === undefined ? [row] : other === null ? [] : [other];
  });
}

/** No administrator acts for a mailbox at a public provider, no sending service for a server of one’s own. */
function whereItIsRun(context: Context, rows: readonly StepRow[]): readonly StepRow[] {
  const { history, outcome } = context;
  const there = isAtPublicProvider(context) ? replaced(rows, STEPS_AT_PUBLIC_PROVIDER) : rows;
  const source = outcome.decidedBy?.event.source;
  if (source === undefined || !isOwnServer(history.coverage, source)) return there;
  return replaced(there, STEPS_AT_OWN_SERVER).map(([who, key]) => [
    who === 'esp' ? 'sender' : who,
    key,
  ]);
}

/** Refusals of a filter or a rule behind the server that took the message: no forwarding is at fault. */
const REFUSED_BY_RULE: ReadonlySet<Reason | null> = new Set<Reason>([
  'authfailure',
  'badreputation',
  'blocked',
  'contenterror',
  'emailtoolarge',
  'filtered',
  'mailboxfull',
  'policyviolation',
  'ratelimited',
  'rejected',
  'securityerror',
  'spamdetected',
  'virusdetected',
]);

function bounced(context: Context): readonly StepRow[] {
  const { outcome, facts, selection, history, verdict } = context;
  if (outcome.decidedBy?.sentOn === true) return STEPS_SENT_ON;
  const reason = tellingReason(context);
  const rows: StepRow[] = [];
  if (verdict === 'bounced-late' && !REFUSED_BY_RULE.has(reason)) {
    rows.push(['recipient-it', 'step.repair-forwarding']);
  }
  const unread = reason === null || reason === 'undefined';
  const known = knownCause(context);
  if (known !== null) rows.push(...STEPS_BY_KNOWN_CAUSE[known]);
  else if (labelOnly(context) && outcome.class !== 'hard') rows.push(...STEPS_NO_WORDS);
  else if (labelOnly(context))
    rows.push(...STEPS_BY_REASON.userunknown, ...STEPS_NO_WORDS.slice(0, 2));
  else if (unread && outcome.class === 'hard') rows.push(...STEPS_BY_REASON.userunknown);
  else rows.push(...byReason(reason ?? 'undefined', context));
  const latest = selection.newer.length === 0;
  const owner = outcome.decidedBy?.event.classification?.owner;
  const byAddress = outcome.class === 'hard' || owner === 'recipient' || owner === 'unknown';
  if (latest && facts.failureRun > RUN_TO_SUPPRESS && byAddress) {
    rows.unshift(['sender', 'step.stop-mailing']);
    return rows.filter(([, key]) => key !== 'step.suppress-after-run');
  }
  if (history.similar.length > 0 && outcome.class === 'hard') {
    rows.push(['sender', 'step.check-similar']);
  }
  return rows;
}

function deferred(context: Context): readonly StepRow[] {
  const { about } = context;
  const known = knownCause(context);
  const rows =
    known === null
      ? byReason(tellingReason(context) ?? 'undefined', context)
      : STEPS_BY_KNOWN_CAUSE[known];
  if (about !== null && hasGivenUp(about)) return rows;
  const useful = rows.filter(([, key]) => !NOT_WHILE_DEFERRED.has(key));
  const late = overdue(context);
  if (late !== null) return [...STEPS_OVERDUE[late], ...useful];
  const until = about === null ? null : retriesUntil(about);
  return [...(until === null ? STEPS_WHILE_DEFERRED : STEPS_UNTIL), ...useful];
}

const OF_A_LIST = /suppress|black ?list|block ?list|стоп-лист/i;

function suppressed(context: Context): readonly StepRow[] {
  const { about } = context;
  const named = skippedFor(context);
  if (named !== null && named !== 'bounced') return STEPS_BY_SKIPPED[named];
  const asked = askedToStop(context);
  if (asked === 'complained' || asked === 'unsubscribed') return STEPS_BY_SKIPPED[asked];
  const cause = about?.listed === true ? about : suppressedBy(context);
  const byBounce = STEPS_BY_REASON.suppressed.filter(
    ([, key]) => key !== 'step.respect-suppression',
  );
  if (cause === null) {
    if (named === 'bounced') return byBounce;
    const words = espWords(context);
    return words === null || OF_A_LIST.test(words) ? STEPS_BY_REASON.suppressed : STEPS_UNEXPLAINED;
  }
  const { class: kind, reason } = cause.outcome;
  if (kind === 'hard') return STEPS_BY_SKIPPED.bounced;
  return reason === null || saysNoReason(reason) ? byBounce : [['sender', 'step.restore-now']];
}

const gateway = ({ acceptance }: Context): string | null =>
  acceptance === null ? null : gatewayOf(acceptance);

/** It arrived, unless a refusal as dead came after the opening: then the next message will show. */
function done({ about, outcome }: Context): StepRow {
  const at = outcome.decidedBy?.at ?? 0;
  const dead = about?.events.some(
    (event) => event.type === 'bounced' && event.class === 'hard' && (event.at ?? at) >= at,
  );
  return dead === true ? ['sender', 'step.watch-next'] : ['nobody', 'step.done'];
}

/** Verdicts under which an earlier complaint or unsubscribe says what to do next. */
const STILL_MAILED: ReadonlySet<Verdict> = new Set<Verdict>([
  'queued',
  'deferred',
  'bounced-soft',
  'delivered',
  'opened-by-machine',
  'opened',
]);

/** Who asked to be left alone is not to be asked to add the sender to the contacts. */
function afterComplaint(context: Context, steps: readonly StepRow[]): readonly StepRow[] {
  const asked = STILL_MAILED.has(context.verdict) ? askedToStop(context) : null;
  if (asked === 'complained') {
    return [
      ['sender', 'step.stop-after-complaint'],
      ...steps.filter(([who]) => who === 'recipient-it' || who === 'esp'),
    ];
  }
  return asked === 'unsubscribed' && cameBack(context) === null
    ? [['sender', 'step.check-consent'], ...steps.filter(([, key]) => key !== 'step.add-contact')]
    : steps;
}

function rows(context: Context): readonly StepRow[] {
  const { verdict, outcome, history } = context;
  if (isKeptOut(context)) return suppressed(context);
  switch (verdict) {
    case 'bounced-hard':
    case 'bounced-soft':
    case 'bounced-late':
      return whereItIsRun(context, bounced(context));
    case 'deferred':
      return whereItIsRun(context, deferred(context));
    case 'delivered': {
      const gone = goneFrom(context);
      if (gone !== null) {
        return [
          ['sender', gone.instead === null ? 'step.ask-new-address' : 'step.use-new-address'],
          ['sender', 'step.leave-regular-lists'],
        ];
      }
      const held = holderOf(context);
      if (held !== null) return STEPS_HELD_BACK[held];
      if (isDeleted(context)) return [['sender', 'step.reach-again']];
      if (outcome.decidedBy?.type !== 'delivered') return [['nobody', 'step.done']];
      return gateway(context) === null
        ? whereItIsRun(context, STEPS_DELIVERED)
        : [...STEPS_DELIVERED, ['recipient-it', 'step.search-gateway']];
    }
    case 'opened-by-machine':
      return whereItIsRun(
        context,
        outcome.decidedBy?.finding?.certainty === 'proxy'
          ? STEPS_PROXY
          : [['sender', 'step.confirm-with-recipient'], ...STEPS_DELIVERED],
      );
    case 'opened':
      return [done(context), ['sender', 'step.open-proof']];
    case 'clicked':
      return [done(context)];
    case 'complained':
      return [
        ['sender', 'step.stop-after-complaint'],
        ['sender', 'step.review-consent'],
      ];
    case 'unsubscribed':
      return [
        ['sender', cameBack(context) !== null ? 'step.resubscribed' : 'step.respect-unsubscribe'],
      ];
    case 'queued':
      return whereItIsRun(context, STEPS_OVERDUE[overdue(context) ?? 'open']);
    case 'not-attempted':
      return outcome.reason === null || saysNoReason(outcome.reason) || skippedFor(context) !== null
        ? suppressed(context)
        : STEPS_BY_REASON[outcome.reason];
    case 'rejected-by-api':
      return STEPS_BY_SKIPPED[skippedFor(context) ?? 'refused'];
    case 'no-trace':
      return history.similar.length > 0
        ? [['sender', 'step.check-similar'], ...STEPS_NO_TRACE]
        : STEPS_NO_TRACE;
    default:
      return unreachable(verdict);
  }
}

/** What to do next, the nearest step first, each once. */
export function nextSteps(context: Context): readonly Step[] {
  const { acceptance, history, about } = context;
  const handedOver = about?.events.findLast(({ type }) => type === 'delivered')?.at;
  const at = acceptance?.at ?? handedOver ?? about?.firstAt ?? null;
  const values = {
    addresses: text(history.similar.slice(0, 5).join(', ')),
    recipient: text(history.recipient),
    instead: text(goneFrom(context)?.instead ?? ''),
    other: text(sentOnTo(context.outcome.decidedBy?.event.detail ?? null) ?? ''),
    line: text(quote(acceptance?.line ?? '')),
    gateway: text(gateway(context) ?? ''),
    when: moment(at, 'datetime'),
    until: moment(about === null ? null : retriesUntil(about), 'datetime'),
  };
  const dated: StepKey = at === null ? 'step.trace-undated' : 'step.trace';
  const trace: StepKey =
    acceptance === null || !isTraceable(acceptance) ? dated : 'step.trace-acceptance';
  const seen = new Set<string>();
  const steps: Step[] = [];
  const done = answeredAlready(context);
  for (const [who, key] of afterAnswer(context) ?? afterComplaint(context, rows(context))) {
    if (done.has(key)) continue;
    const id = `${who} ${key}`;
    if (seen.has(id)) continue;
    seen.add(id);
    steps.push({ who, point: point(key === 'step.trace' ? trace : key, values) });
  }
  return steps;
}
