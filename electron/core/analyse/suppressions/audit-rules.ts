import type { Cause, SuppressionEvidence } from '../../../../shared/domain/suppression.ts';
import { causeOf } from './causes.ts';
import type { Deciding } from './deciding.ts';
import type { EspFacts, Facts, Standing } from './facts.ts';
import { DAY, evidenceOf, isDated, saysDead, tells } from './happening.ts';
import type { Happening } from './happening.ts';

/** All that the rules look at: one address at one service. */
export interface AuditCase {
  readonly esp: EspFacts;
  readonly standing: Standing;
  readonly facts: Facts;
  readonly deciding: Deciding | null;
  /** What arrived, at whatever service, after the failure that decided, or since it is suppressed. */
  readonly arrivedSince: Happening | null;
}

export interface Judgement {
  readonly cause: Cause;
  readonly evidence: readonly SuppressionEvidence[];
}

type Rule = (one: AuditCase) => Judgement | null;

/**
 * A mailbox that was full for so long, in so many failures, is probably given up (Word to the Wise,
 * 2013: three bounces in a row over more than 14 days).
 */
export const LONG_FULL = { failures: 3, days: 14 } as const;

/** The person asked: nothing that a server says weighs against it. */
function asked({ facts, standing }: AuditCase): Judgement | null {
  const found = facts.asked;
  if (found !== null && found.resubscribed === null)
    return { cause: found.kind, evidence: [evidenceOf('asked', found.event)] };
  if (standing.kind === 'complaint' || standing.kind === 'unsubscribe') {
    const again = found?.resubscribed ?? null;
    if (found !== null && again !== null)
      return {
        cause: 'resubscribed',
        evidence: [evidenceOf('asked', found.event), evidenceOf('asked', again)],
      };
    return {
      cause: standing.kind === 'complaint' ? 'complained' : 'unsubscribed',
      evidence: [],
    };
  }
  return null;
}

const dead: Rule = ({ facts }) =>
  facts.lastDead === null
    ? null
    : { cause: 'address-dead', evidence: [evidenceOf('words', facts.lastDead)] };

/** SendGrid lists blocks and goes on mailing them (Blocks API reference). */
const notBlocking: Rule = ({ standing, esp }) =>
  standing.kind === 'block' && esp.esp === 'sendgrid'
    ? { cause: 'not-blocking', evidence: [] }
    : null;

const byHand: Rule = ({ standing }) =>
  standing.kind === 'manual' ? { cause: 'put-by-hand', evidence: [] } : null;

const arrived: Rule = ({ arrivedSince, deciding }) =>
  arrivedSince === null
    ? null
    : {
        cause: 'arrived-since',
        evidence: [
          ...(deciding === null ? [] : [evidenceOf('words', deciding.event)]),
          evidenceOf('arrival', arrivedSince),
        ],
      };

/** An address that the service refuses as malformed; one that ever received mail is not. */
const invalid: Rule = ({ standing, facts }) =>
  standing.kind === 'invalid' && facts.arrivals.length === 0
    ? { cause: 'invalid-address', evidence: [] }
    : null;

function byWords({ deciding, facts }: AuditCase): Judgement | null {
  if (deciding === null) return null;
  const { reply, event, behind } = deciding;
  const evidence = [
    evidenceOf('words', event),
    ...(behind === null ? [] : [evidenceOf('before-expiry', behind)]),
  ];
  const cause = causeOf(reply);
  if (cause === 'mailbox-full') return { cause: fullFor(event, facts), evidence };
  if (cause === 'account-disabled' && reply.serverClass === 'transient')
    return { cause: 'temporary-code', evidence };
  if (cause !== null) return { cause, evidence };
  const deadForNow = reply.class === 'hard' || reply.disposition === 'suppress';
  return deadForNow && !saysDead({ ...event, reply })
    ? { cause: 'temporary-code', evidence }
    : null;
}

/** Full once, or for so long that nobody empties it. */
function fullFor(event: Happening, { failures, arrivals }: Facts): Cause {
  const arrival = arrivals.findLast(({ at }) => at !== null && event.at !== null && at < event.at);
  const run = failures
    .map((failure) => failure.event)
    .filter(
      ({ at, reply }) =>
        tells(reply) &&
        reply.reason === 'mailboxfull' &&
        at !== null &&
        (!isDated(arrival) || at > arrival.at),
    );
  const first = run[0]?.at ?? null;
  const last = run.at(-1)?.at ?? null;
  const span = first === null || last === null ? 0 : last - first;
  return run.length >= LONG_FULL.failures && span > LONG_FULL.days * DAY
    ? 'mailbox-full-long'
    : 'mailbox-full';
}

const labelOnly: Rule = ({ standing, facts }) => {
  const failure = facts.failures.findLast(({ event }) => !tells(event.reply));
  const named = standing.kind === 'bounce' || standing.kind === 'invalid';
  return failure !== undefined || named
    ? {
        cause: 'label-only',
        evidence: failure === undefined ? [] : [evidenceOf('words', failure.event)],
      }
    : null;
};

const nothing = (): Judgement => ({ cause: 'no-evidence', evidence: [] });

/** In this order: the first that applies decides. */
const RULES: readonly Rule[] = [
  asked,
  notBlocking,
  dead,
  byHand,
  arrived,
  invalid,
  byWords,
  labelOnly,
];

export function judge(one: AuditCase): Judgement {
  for (const rule of RULES) {
    const found = rule(one);
    if (found !== null) return found;
  }
  return nothing();
}
