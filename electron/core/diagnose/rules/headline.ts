import type { HeadlineKey, TitleKey } from '../../../../shared/i18n/verdict/catalogue.ts';
import { espValue, espWords, labelOnly, serverValue, isKeptOut, type Context } from '../context.ts';
import { covered } from '../coverage.ts';
import {
  decidedAt,
  hasArrived,
  hasFailed,
  type JudgedEvent,
  type JudgedMessage,
} from '../judged.ts';
import { key, moment, number, point, text, type Point, type PointValue } from '../point.ts';
import { machineSign, quote } from '../wording.ts';
import { hasGivenUp, overdue } from '../overdue.ts';
import { goneFrom } from '../departed.ts';
import { holderOf } from '../held-back.ts';
import { isDeleted } from '../receipt.ts';
import { sentOnTo } from '../sent-on.ts';
import { isOwnServer } from '../vendor.ts';
import { saysNoReason, skippedFor } from '../skipped.ts';
import { tellingReason, whyOf } from '../telling-reason.ts';
import { settledBy } from './checklist.ts';

/** Reasons that lie with the recipient or are unknown: the address is not cleared by them. */
const NOT_CLEARED: ReadonlySet<string> = new Set(['recipient', 'unknown', 'none']);

/** Postfix asked about the address and sent nothing (postfix.org, ADDRESS_VERIFICATION_README). */
function wasProbe({ outcome, history }: Context): boolean {
  const { decidedBy } = outcome;
  if (decidedBy === null || decidedBy.vendorLabel !== 'undeliverable') return false;
  return isOwnServer(history.coverage, decidedBy.event.source);
}

function bounceKey(context: Context): HeadlineKey {
  const { outcome, facts, selection } = context;
  const repeated = facts.deadRun > 1 && facts.deadSince !== null && selection.newer.length === 0;
  if (wasProbe(context)) return 'headline.bounced.probe';
  if (labelOnly(context)) return 'headline.bounced.label';
  if (outcome.verdict === 'bounced-hard') {
    if (outcome.reason === 'userunknown') {
      return repeated
        ? 'headline.bounced-hard.userunknown.since'
        : 'headline.bounced-hard.userunknown';
    }
    if (repeated) return 'headline.bounced-hard.since';
    return outcome.reason === 'hostunknown'
      ? 'headline.bounced-hard.hostunknown'
      : 'headline.bounced-hard';
  }
  if (outcome.reason === 'expired' && tellingReason(context) !== 'expired') {
    return 'headline.bounced-soft.expired';
  }
  if (outcome.reason === null || outcome.reason === 'undefined') {
    return 'headline.bounced-soft.unknown';
  }
  const owner = outcome.decidedBy?.event.classification?.owner ?? 'unknown';
  return NOT_CLEARED.has(owner) ? 'headline.bounced-soft' : 'headline.bounced-soft.not-address';
}

function machineKey({ outcome, about }: Context): HeadlineKey {
  const { decidedBy } = outcome;
  if (decidedBy?.finding?.certainty === 'proxy') return 'headline.opened-by-machine.proxy';
  if (decidedBy?.type === 'clicked') return 'headline.opened-by-machine.click';
  return about?.events.some(({ type }) => type === 'delivered') === true
    ? 'headline.opened-by-machine'
    : 'headline.opened-by-machine.unproved';
}

function headlineKey(context: Context): HeadlineKey {
  const { verdict, outcome, about, history, selection } = context;
  const settled = settledBy(context);
  if (settled !== null) return settled;
  if (verdict === 'no-trace') {
    if (selection.missed) return 'headline.no-trace.other-messages';
    if (history.coverage.length === 0) return 'headline.no-trace.empty';
    return covered(history.coverage) === null ? 'headline.no-trace.undated' : 'headline.no-trace';
  }
  if (isKeptOut(context)) return 'headline.not-attempted.listed';
  if (verdict === 'bounced-hard' || verdict === 'bounced-soft') return bounceKey(context);
  if (verdict === 'bounced-late' && outcome.decidedBy?.sentOn === true) {
    return 'headline.bounced-late.sent-on';
  }
  if (verdict === 'opened-by-machine') return machineKey(context);
  if (verdict === 'rejected-by-api') {
    if (givesReason(outcome.decidedBy)) return 'headline.rejected-by-api.why';
    return espWords(context) === null
      ? 'headline.rejected-by-api'
      : 'headline.rejected-by-api.words';
  }
  if (
    verdict === 'not-attempted' &&
    !givesReason(outcome.decidedBy) &&
    skippedFor(context) === null
  ) {
    return espWords(context) === null ? 'headline.not-attempted' : 'headline.not-attempted.words';
  }
  if (verdict === 'deferred') {
    if (about !== null && hasGivenUp(about)) return 'headline.deferred.given-up';
    return overdue(context) === null ? 'headline.deferred' : 'headline.deferred.overdue';
  }
  if (verdict === 'delivered' && goneFrom(context) !== null) return 'headline.delivered.departed';
  const held = holderOf(context);
  if (held !== null) return `headline.delivered.${held}`;
  if (isDeleted(context)) return 'headline.delivered.deleted';
  if (verdict === 'delivered' && outcome.decidedBy?.type !== 'delivered') {
    return outcome.decidedBy?.type === 'other'
      ? 'headline.delivered.receipt'
      : 'headline.delivered.auto-reply';
  }
  if (verdict === 'opened' && outcome.decidedBy?.fromReport === true)
    return 'headline.opened.receipt';
  return `headline.${verdict}`;
}

const givesReason = (event: JudgedEvent | null): boolean =>
  event !== null &&
  event.reason !== null &&
  event.reason !== 'undefined' &&
  event.reason !== 'onhold';

/** Longest quotation in a title. */
const BRIEF = 70;

function headlineValues(context: Context): Record<string, PointValue> {
  const { about, outcome, facts, history, judged } = context;
  const decided = outcome.decidedBy;
  const period = covered(history.coverage);
  const finding = decided?.finding ?? null;
  const server = serverValue(context);
  return {
    recipient: text(history.recipient),
    server,
    esp: espValue(context, decided),
    why: about?.listed === true ? whyListed(context) : whyOf(context),
    entered: entered(about),
    // A server that was never reached has put nothing off.
    by: tellingReason(context) === 'networkerror' ? text('') : key('by.server', { server }),
    on: { kind: 'on', at: telling(about, decided?.at ?? null) },
    since: moment(facts.deadSince, 'date'),
    from: moment(period?.from ?? null, 'date'),
    to: moment(period?.to ?? null, 'date'),
    count: number(judged.messages.length),
    words: text(quote(espWords(context) ?? '')),
    brief: text(quote(espWords(context) ?? '', BRIEF)),
    answer: text(quote(goneFrom(context)?.words ?? '')),
    other: text(sentOnTo(decided?.event.detail ?? null) ?? ''),
    ...(about === null ? {} : { message: { kind: 'message', message: about } }),
    ...(finding === null ? {} : { machine: machineSign(finding), sign: text(finding.sign) }),
  };
}

/** Since when a list holds the address, where its entry is dated. */
function entered(about: JudgedMessage | null): PointValue {
  const at = about?.listed === true ? decidedAt(about) : null;
  return at === null ? text('') : key('listed.since', { day: moment(at, 'date') });
}

/** What put the address on the list, as its entry tells. */
function whyListed(context: Context): PointValue {
  const { reason, decidedBy } = context.outcome;
  if (reason !== null && !saysNoReason(reason)) return whyOf(context);
  const skipped = skippedFor(context);
  if (skipped === 'bounced' || (skipped === null && decidedBy?.type === 'bounced'))
    return key('why.listed.bounced');
  return skipped === null ? key('why.none') : key(`why.skipped.${skipped}`);
}

/** A moment that the message's own date does not tell already. */
function telling(about: JudgedMessage | null, at: number | null): number | null {
  const minute = (time: number): number => Math.floor(time / 60_000);
  const sent = about?.firstAt ?? null;
  return at !== null && sent !== null && minute(at) === minute(sent) ? null : at;
}

/** What the older messages add to the headline; only where it speaks of the latest message. */
function tail({ about, selection, facts }: Context): readonly Point[] {
  if (about === null || selection.newer.length > 0) return [];
  if (hasFailed(about)) {
    const run =
      facts.failureRun > 1 ? [point('tail.run', { count: number(facts.failureRun) })] : [];
    if (facts.lastDelivered !== null) {
      return [...run, point('tail.last-delivered', { day: moment(facts.lastDelivered, 'date') })];
    }
    return facts.failureRun > 1 ? [...run, point('tail.never-delivered')] : run;
  }
  return hasArrived(about) && facts.recoveredFrom !== null
    ? [point('tail.recovered', { day: moment(facts.recoveredFrom, 'date') })]
    : [];
}

/** The sentences to paste: the verdict in words, then what the recipient's history adds. */
export function headline(context: Context): readonly Point[] {
  return [point(headlineKey(context), headlineValues(context)), ...tail(context)];
}

/** The headline in short, without recipient and message. */
export function title(context: Context): Point {
  const name = headlineKey(context).slice('headline.'.length);
  // Every headline has its title: the catalogue's type says so.
  return point(`title.${name}` as TitleKey, headlineValues(context));
}
