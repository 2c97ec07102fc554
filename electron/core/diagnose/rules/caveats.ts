import type { Verdict } from '../../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../../shared/i18n/verdict/catalogue.ts';
import { wordsOf, type Context } from '../context.ts';
import { covered, dataEnd, gaps } from '../coverage.ts';
import { decidedAt, hasFailed, type JudgedMessage } from '../judged.ts';
import { key, moment, number, point, span, text, type Point } from '../point.ts';
import { misspeltDomain } from '../domain-typo.ts';
import { overdue, RESULT_WINDOW } from '../overdue.ts';
import { vendorName, vendorRetention } from '../vendor.ts';
import { machineSign, quote, why } from '../wording.ts';

const DAY = 86_400_000;
/** A delivery's bounce comes within hours as a rule. */
const LATE_BOUNCE_WINDOW = DAY;
const MOST_GAPS = 3;

/** What the verdict itself does not say. */
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

function ofVerdict(context: Context): readonly Point[] {
  const found = OF_VERDICT[context.verdict]?.(context) ?? null;
  return found === null ? [] : [point(found)];
}

/** Openings and deliveries that the data shows only in part. */
function ofArrival({ verdict, about }: Context): readonly Point[] {
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

/** How far the server's words carry. */
function ofReply({ about, outcome, verdict }: Context): readonly Point[] {
  const decided = outcome.decidedBy;
  if (about === null || decided === null) return [];
  if (!['bounced-hard', 'bounced-soft', 'bounced-late', 'deferred'].includes(verdict)) return [];
  const found: Point[] = [];
  const reply = decided.event.classification;
  const words = wordsOf(decided);
  const deferrals = about.events.filter(({ type }) => type === 'deferred');
  if (outcome.reason === 'expired' && verdict !== 'deferred') {
    const last = wordsOf(deferrals.findLast((event) => wordsOf(event) !== null));
    found.push(
      last === null
        ? point('caveat.expiry-unknown')
        : point('caveat.expiry-hides', { words: text(quote(last)) }),
    );
  } else if (words === null && reply?.status === undefined) {
    found.push(point('caveat.no-server-words'));
  } else if (outcome.reason === null || ['undefined', 'onhold'].includes(outcome.reason)) {
    found.push(point(words === null ? 'caveat.no-server-words' : 'caveat.reason-unclear'));
  }
  const code = text(reply?.status ?? reply?.replyCode ?? '');
  const stated = (reply?.status ?? reply?.replyCode ?? '') !== '';
  if (verdict !== 'deferred' && stated && outcome.class === 'soft') {
    const dead = reply?.owner === 'recipient' && reply.disposition === 'suppress';
    if (reply?.serverClass === 'permanent' && !dead) {
      found.push(point('caveat.permanent-not-address', { code }));
    }
    if (reply?.serverClass === 'transient') found.push(point('caveat.transient-only', { code }));
  }
  if (deferrals.length > 0 && verdict !== 'deferred') {
    found.push(point('caveat.several-tries', { count: number(deferrals.length) }));
  }
  if (verdict === 'deferred' && hasGivenUp(about)) found.push(point('caveat.given-up'));
  if (decided.event.joinedBy === 'recipient-time-subject') found.push(point('caveat.weak-join'));
  return found;
}

/** The sending service dropped the message after it had been put off. */
export function hasGivenUp({ events }: JudgedMessage): boolean {
  const deferred = events.findLast(({ type }) => type === 'deferred');
  return events.some(
    ({ type, at }) =>
      type === 'dropped' && (at === null || deferred?.at === null || at >= (deferred?.at ?? 0)),
  );
}

/** Why an address is suppressed, as far as the older messages tell. */
function ofSuppression({ verdict, outcome, selection }: Context): readonly Point[] {
  if (verdict !== 'not-attempted') return [];
  if (outcome.reason !== null && outcome.reason !== 'suppressed') return [];
  const cause = selection.older.find(
    (message) =>
      hasFailed(message) || ['complained', 'unsubscribed'].includes(message.outcome.verdict),
  );
  if (cause === undefined) return [point('caveat.suppressed-why-unknown')];
  if (!hasFailed(cause)) return [];
  return [
    point('caveat.suppressed-since', {
      when: moment(decidedAt(cause), 'date'),
      why: why(cause.outcome.underlying ?? cause.outcome.reason),
    }),
  ];
}

/** What the loaded data cannot show. */
function ofData(context: Context): readonly Point[] {
  const { verdict, about, history } = context;
  const found: Point[] = [];
  const missing = gaps(history.coverage);
  if (about === null) {
    if (covered(history.coverage) === null) found.push(point('caveat.coverage-none'));
    for (const gap of missing.slice(0, MOST_GAPS)) found.push(gapPoint(gap));
    for (const vendor of new Set(history.coverage.map(({ vendor }) => vendor))) {
      const days = vendorRetention(vendor);
      const name = vendorName(vendor);
      if (days === null || name === null) continue;
      found.push(
        point('caveat.retention', {
          vendor: text(name),
          days: key('days', { count: number(days) }),
        }),
      );
    }
    return found;
  }
  const at = decidedAt(about);
  const end = dataEnd(history.coverage, about);
  const open = verdict === 'queued' || verdict === 'deferred';
  if (at !== null && end !== null && end >= at) {
    if (open && end - at < RESULT_WINDOW) {
      found.push(point('caveat.result-open', { span: span(end - at) }));
    } else if (overdue(context) !== null && !hasGivenUp(about)) {
      found.push(point('caveat.result-missing', { span: span(end - at) }));
    } else if (verdict === 'delivered' && end - at < LATE_BOUNCE_WINDOW) {
      found.push(point('caveat.late-bounce-possible', { span: span(end - at) }));
    }
  }
  const gap = missing.find(
    ({ from, to }) =>
      at !== null &&
      (open || verdict === 'delivered') &&
      from >= at - DAY &&
      to > at &&
      from - at < RESULT_WINDOW,
  );
  if (gap !== undefined) found.push(gapPoint(gap));
  const undated = about.events.filter((event) => event.at === null).length;
  if (undated > 0) found.push(point('caveat.undated', { count: number(undated) }));
  const sources = new Set(about.events.map(({ event }) => event.source));
  for (const { source, file, timezone } of history.coverage) {
    if (timezone?.basis !== 'default' || !sources.has(source)) continue;
    found.push(point('caveat.zone-assumed', { file: text(file), zone: text(timezone.name) }));
  }
  return found;
}

const gapPoint = ({ from, to }: { readonly from: number; readonly to: number }): Point =>
  point('caveat.gap', { from: moment(from, 'date'), to: moment(to, 'date') });

/** What the other messages to this address add. */
function ofHistory({ verdict, about, selection, facts, history }: Context): readonly Point[] {
  const found: Point[] = [];
  const newest = selection.newer[0];
  if (newest !== undefined) {
    found.push(
      point('caveat.newer-message', {
        when: moment(newest.firstAt),
        outcome: key(`verdict.${newest.outcome.verdict}`),
      }),
    );
  }
  if (about !== null && newest === undefined && facts.drifted && facts.deadSince !== null) {
    found.push(point('caveat.drift', { day: moment(facts.deadSince, 'date') }));
  }
  if (about !== null && newest === undefined && facts.deadRun > 1) {
    found.push(point('caveat.still-sent', { count: number(facts.deadRun - 1) }));
  }
  const failures = selection.older.filter(hasFailed);
  const last = failures[0];
  if (last !== undefined && about !== null && !hasFailed(about) && verdict !== 'not-attempted') {
    found.push(
      point('caveat.earlier-failures', {
        count: number(failures.length),
        day: moment(decidedAt(last), 'date'),
      }),
    );
  }
  for (const past of ['complained', 'unsubscribed'] as const) {
    const earlier = selection.older.find(({ outcome }) => outcome.verdict === past);
    if (earlier === undefined || verdict === past) continue;
    found.push(
      point(past === 'complained' ? 'caveat.earlier-complaint' : 'caveat.earlier-unsubscribe', {
        day: moment(decidedAt(earlier), 'date'),
      }),
    );
  }
  const doubtful = verdict === 'no-trace' || verdict === 'bounced-hard';
  const domain = history.recipient.slice(history.recipient.lastIndexOf('@') + 1);
  const meant = doubtful ? misspeltDomain(domain) : null;
  if (meant !== null) {
    found.push(point('caveat.domain-typo', { domain: text(domain), meant: text(meant) }));
  }
  if (doubtful && history.similar.length > 0) {
    found.push(
      point('caveat.similar', { addresses: text(history.similar.slice(0, 5).join(', ')) }),
    );
  }
  return found;
}

/** Everything that limits the verdict, nearest to it first. */
export function caveats(context: Context): readonly Point[] {
  const answered =
    context.answers.size > 0 && ['delivered', 'no-trace'].includes(context.verdict)
      ? [point('caveat.answered')]
      : [];
  const noRecord =
    context.verdict === 'delivered' && context.answers.get('admin-trace') === 'no-record'
      ? [point('caveat.no-record')]
      : [];
  return [
    ...ofVerdict(context),
    ...noRecord,
    ...ofReply(context),
    ...ofArrival(context),
    ...ofSuppression(context),
    ...ofData(context),
    ...ofHistory(context),
    ...answered,
  ];
}
