import { unreachable } from '../../../../shared/domain/exhaustive.ts';
import { CONFIDENCES, isBounced, type Confidence } from '../../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../../shared/i18n/verdict/catalogue.ts';
import { labelOnly, wordsOf, type Context } from '../context.ts';
import { gaps, covered } from '../coverage.ts';
import { point, type Point } from '../point.ts';
import type { Certainty as MachineCertainty } from '../machine/rule.ts';
import { isWeakJoin } from '../weak-join.ts';
import { tellingReason } from '../telling-reason.ts';
import { settledBy } from './checklist.ts';

export interface Certainty {
  readonly confidence: Confidence;
  /** The rule that set it, then each that lowered or raised it. */
  readonly because: readonly Point[];
}

type Base = readonly [Confidence, VerdictKey];

const MACHINE: Readonly<Record<MachineCertainty, Base>> = {
  stated: ['high', 'confidence.machine-stated'],
  inferred: ['medium', 'confidence.machine-inferred'],
  proxy: ['low', 'confidence.machine-proxy'],
};

/** What the verdict rests on. */
function base(context: Context): Base {
  const { verdict, outcome, history } = context;
  const decided = outcome.decidedBy;
  const reply = decided?.event.classification ?? null;
  const stated = reply?.status ?? reply?.replyCode ?? null;
  const words = wordsOf(decided) !== null || stated !== null;
  switch (verdict) {
    case 'complained':
    case 'unsubscribed':
    case 'clicked':
      return ['high', 'confidence.person'];
    case 'opened':
      return ['medium', decided?.fromReport === true ? 'confidence.receipt' : 'confidence.opened'];
    case 'opened-by-machine':
      return MACHINE[decided?.finding?.certainty ?? 'stated'];
    case 'delivered':
      if (decided?.type === 'other') return ['medium', 'confidence.receipt'];
      if (decided?.type !== 'delivered') return ['medium', 'confidence.auto-reply'];
      return words ? ['high', 'confidence.acceptance'] : ['high', 'confidence.event-only'];
    case 'bounced-hard':
    case 'bounced-soft':
    case 'bounced-late':
    case 'deferred':
      if (words && !labelOnly(context)) return ['high', 'confidence.server-words'];
      return (decided?.vendorLabel ?? '') === ''
        ? ['medium', 'confidence.bare']
        : ['medium', 'confidence.label-only'];
    case 'not-attempted':
    case 'rejected-by-api':
      return ['high', 'confidence.esp-knows'];
    case 'queued':
      return [decided?.type === 'accepted' ? 'medium' : 'low', 'confidence.open-end'];
    case 'no-trace':
      return [covered(history.coverage) === null ? 'low' : 'medium', 'confidence.absence'];
    default:
      return unreachable(verdict);
  }
}

/** The server’s own words outweigh a label that calls the address dead; one that spares it is a warning. */
const DOUBT: ReadonlySet<VerdictKey> = new Set<VerdictKey>([
  'contradiction.label-soft-words-hard',
  'contradiction.dead-but-transient',
  'contradiction.delivered-then-bounced.unclear',
  'contradiction.opened-and-bounced',
  'contradiction.sources-disagree',
  'contradiction.dead-then-delivered',
]);

/** The service’s label for a failure it does not understand itself. */
const isVagueLabel = (label: string): boolean =>
  /undetermined|undefined|unclassified|unknown(?![ _-]?user)|\bother\b/i.test(label.slice(0, 200));

/** Each of these takes the confidence down by one step. */
function doubts(context: Context, contradictions: readonly Point[]): readonly VerdictKey[] {
  const { verdict, outcome, about, history } = context;
  const decided = outcome.decidedBy;
  const found: VerdictKey[] = [];
  const failed = isBounced(verdict) || verdict === 'deferred';
  const told = tellingReason(context);
  const unclear = told === null || ['undefined', 'onhold', 'expired'].includes(told);
  const unread = labelOnly(context) ? isVagueLabel(decided?.vendorLabel ?? '') : unclear;
  if (failed && unread) found.push('confidence.lowered.reason');
  if (failed && contradictions.some(({ key }) => DOUBT.has(key))) {
    found.push('confidence.lowered.contradiction');
  }
  const refused = contradictions.some(({ key }) => key === 'contradiction.refused-then-delivered');
  if (refused && (verdict === 'delivered' || verdict === 'opened-by-machine')) {
    found.push('confidence.lowered.contradiction');
  }
  const opened = contradictions.some(({ key }) => key === 'contradiction.opened-after-bounce');
  const dead = about?.events.some(({ type, class: kind }) => type === 'bounced' && kind === 'hard');
  if (opened && dead === true && (verdict === 'clicked' || verdict === 'opened')) {
    found.push('confidence.lowered.contradiction');
  }
  if (about !== null && decided?.at === null && about.events.length > 1) {
    found.push('confidence.lowered.undated');
  }
  if (failed && decided !== null && isWeakJoin(decided.event)) {
    found.push('confidence.lowered.join');
  }
  if (
    verdict === 'opened-by-machine' &&
    about?.events.every(({ type }) => type !== 'delivered') === true
  ) {
    found.push('confidence.lowered.unproved');
  }
  const zone = history.coverage.find(({ source }) => source === decided?.event.source)?.timezone;
  if (verdict === 'bounced-late' && zone?.basis === 'default') {
    found.push('confidence.lowered.zone');
  }
  if (verdict === 'no-trace' && gaps(history.coverage).length > 0) {
    found.push('confidence.lowered.gap');
  }
  return found;
}

/** How sure the verdict is, and by which rule. */
export function certainty(context: Context, contradictions: readonly Point[]): Certainty {
  if (settledBy(context) !== null) {
    return { confidence: 'high', because: [point('confidence.raised.answer')] };
  }
  const [start, because] = base(context);
  const lowered = doubts(context, contradictions);
  const step = Math.min(CONFIDENCES.indexOf(start) + lowered.length, CONFIDENCES.length - 1);
  return {
    confidence: CONFIDENCES[step] ?? 'low',
    because: [point(because), ...lowered.map((name) => point(name))],
  };
}
