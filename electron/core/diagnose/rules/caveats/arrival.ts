import type { Verdict } from '../../../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../../../shared/i18n/verdict/catalogue.ts';
import type { Context } from '../../context.ts';
import { number, point, type Point } from '../../point.ts';
import { machineSign } from '../../wording.ts';

const OF_VERDICT: Readonly<Partial<Record<Verdict, (context: Context) => VerdictKey | null>>> = {
  delivered: ({ outcome }) =>
    outcome.decidedBy?.type === 'delivered' ? 'caveat.delivered-not-inbox' : null,
  opened: () => 'caveat.open-not-reader',
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
  const found = OF_VERDICT[context.verdict]?.(context) ?? null;
  return found === null ? [] : [point(found)];
}

/** Openings and deliveries that the data shows only in part. */
export function ofArrival({ verdict, about }: Context): readonly Point[] {
  if (about === null) return [];
  const found: Point[] = [];
  const delivered = about.events.some(({ type }) => type === 'delivered');
  if (!delivered && verdict === 'opened-by-machine') found.push(point('caveat.arrival-not-proved'));
  if (!delivered && ['opened', 'clicked', 'complained', 'unsubscribed'].includes(verdict)) {
    found.push(point('caveat.delivery-not-in-data'));
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
  const answer = about.events.find(({ type }) => type === 'auto-replied');
  if (answer !== undefined && answer !== about.outcome.decidedBy) {
    found.push(point('caveat.auto-reply', { on: { kind: 'on', at: answer.at } }));
  }
  const back = about.events.findLast(({ type }) => type === 'resubscribed');
  if (back !== undefined) {
    found.push(point('caveat.resubscribed', { on: { kind: 'on', at: back.at } }));
  }
  return found;
}
