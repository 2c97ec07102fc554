import type { Verdict } from '../../../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../../../shared/i18n/verdict/catalogue.ts';
import { saysPutAside } from '../../acceptance.ts';
import { espValue, type Context } from '../../context.ts';
import { departed } from '../../departed.ts';
import { heldBack } from '../../held-back.ts';
import type { JudgedMessage } from '../../judged.ts';
import { moment, number, point, span, text, type Point } from '../../point.ts';
import { whyOfEvent } from '../../telling-reason.ts';
import { machineSign, quote } from '../../wording.ts';

const OF_VERDICT: Readonly<Partial<Record<Verdict, (context: Context) => VerdictKey | null>>> = {
  delivered: ({ outcome }) =>
    outcome.decidedBy?.type === 'delivered' ? 'caveat.delivered-not-inbox' : null,
  opened: ({ outcome }) =>
    outcome.decidedBy?.fromReport === true ? 'caveat.receipt-not-reader' : 'caveat.open-not-reader',
  clicked: () => 'caveat.click-can-be-filter',
  complained: () => 'caveat.complaint-not-unsubscribe',
  unsubscribed: ({ outcome }) =>
    outcome.decidedBy?.event.machine === true ? 'caveat.machine-unsubscribe' : null,
  'opened-by-machine': ({ outcome }) =>
    outcome.decidedBy?.finding?.certainty === 'proxy'
      ? 'caveat.proxy-open'
      : 'caveat.machine-says-nothing',
  queued: ({ outcome }) => (outcome.decidedBy?.type === 'accepted' ? null : 'caveat.unknown-event'),
};

/** What the verdict itself does not say. */
export function ofVerdict(context: Context): readonly Point[] {
  const { verdict } = context;
  const found = OF_VERDICT[verdict]?.(context) ?? null;
  return [
    ...(verdict === 'delivered' ? putAside(context) : []),
    ...(found === null ? [] : [point(found)]),
  ];
}

/** Where the receipt itself, or the sending service, says that the message was put into spam. */
function putAside(context: Context): readonly Point[] {
  const { acceptance, outcome } = context;
  if (acceptance !== null && saysPutAside(acceptance.line)) {
    return [point('caveat.put-aside', { words: text(quote(acceptance.line)) })];
  }
  const label = outcome.decidedBy?.vendorLabel ?? '';
  return saysPutAside(label.replaceAll('_', ' '))
    ? [
        point('caveat.put-aside.label', {
          esp: espValue(context, outcome.decidedBy),
          words: text(quote(label)),
        }),
      ]
    : [];
}

/** What held a message up that was delivered in the end. */
function ofDelay({ events }: JudgedMessage): readonly Point[] {
  const delivered = events.findLast(({ type, at }) => type === 'delivered' && at !== null)?.at;
  if (delivered === undefined || delivered === null) return [];
  const before = events.filter(({ at }) => at !== null && at < delivered);
  const found: Point[] = [];
  const tries = before.filter(({ type }) => type === 'deferred');
  // A delay report comes hours after the first attempt.
  const first = tries[0]?.sentAt ?? tries[0]?.at ?? null;
  if (first !== null) {
    const told = tries.findLast(({ reason }) => reason !== null && !NO_CAUSE.has(reason));
    found.push(
      point(told === undefined ? 'caveat.held-up' : 'caveat.held-up.why', {
        count: number(tries.length),
        span: span(delivered - first),
        why: whyOfEvent(told),
      }),
    );
  }
  const bounced = before.findLast(({ type, class: kind }) => type === 'bounced' && kind !== 'hard');
  if (bounced !== undefined) {
    found.push(
      point('caveat.bounced-before', { when: moment(bounced.at), why: whyOfEvent(bounced) }),
    );
  }
  return found;
}

const NO_CAUSE: ReadonlySet<string> = new Set(['undefined', 'onhold', 'expired']);

/** Openings and deliveries that the data shows only in part. */
export function ofArrival({ verdict, about, selection, history }: Context): readonly Point[] {
  if (about === null) return [];
  const found: Point[] = [];
  const delivered = about.events.some(({ type }) => type === 'delivered');
  if (!delivered && verdict === 'opened-by-machine') found.push(point('caveat.arrival-not-proved'));
  if (!delivered && ['opened', 'clicked', 'complained', 'unsubscribed'].includes(verdict)) {
    found.push(point('caveat.delivery-not-in-data'));
  }
  if (verdict === 'delivered' || verdict === 'opened-by-machine') found.push(...ofDelay(about));
  const held = heldBack(about);
  if (held !== null && verdict !== 'delivered') found.push(point(`caveat.${held}`));
  const action = about.outcome.decidedBy;
  if (action?.type === 'delivered' && action.event.report !== null) {
    if (action.vendorLabel === 'relayed') found.push(point('caveat.relayed'));
    if (action.vendorLabel === 'expanded') found.push(point('caveat.expanded'));
  }
  const machines = about.events.filter(({ finding }) => finding !== null);
  const first = machines[0]?.finding;
  if (first !== undefined && first !== null && verdict !== 'opened-by-machine') {
    found.push(
      point('caveat.machine-actions', {
        count: number(machines.length),
        machine: machineSign(first),
      }),
    );
  }
  const gone = departed(about, history.recipient);
  if (gone !== null && verdict !== 'delivered') {
    found.push(point('caveat.departed', { answer: text(quote(gone.words)) }));
  }
  const answer = about.events.find(({ type }) => type === 'auto-replied');
  if (
    gone === null &&
    held === null &&
    answer !== undefined &&
    answer !== about.outcome.decidedBy
  ) {
    found.push(point('caveat.auto-reply', { on: { kind: 'on', at: answer.at } }));
  }
  const back = about.events.findLast(({ type }) => type === 'resubscribed');
  const left = selection.older.some(({ outcome }) => outcome.verdict === 'unsubscribed');
  if (back !== undefined && !left) {
    found.push(point('caveat.resubscribed', { on: { kind: 'on', at: back.at } }));
  }
  return found;
}
