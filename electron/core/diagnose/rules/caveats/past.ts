import { cameBack } from '../../came-back.ts';
import type { Context } from '../../context.ts';
import { departed } from '../../departed.ts';
import { misspeltDomain } from '../../domain-typo.ts';
import { decidedAt, hasFailed } from '../../judged.ts';
import { quote } from '../../wording.ts';
import { key, moment, number, point, text, type Point } from '../../point.ts';

/** What the other messages to this address add. */
export function ofHistory(context: Context): readonly Point[] {
  const { verdict, about, selection, facts, history } = context;
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
    const day = decidedAt(last);
    const count = number(failures.length);
    found.push(
      day === null
        ? point('caveat.undated-failures', { count })
        : point('caveat.earlier-failures', { count, day: moment(day, 'date') }),
    );
  }
  for (const past of ['complained', 'unsubscribed'] as const) {
    const earlier = selection.older.find(({ outcome }) => outcome.verdict === past);
    if (earlier === undefined || verdict === past) continue;
    const day = moment(decidedAt(earlier), 'date');
    const back = past === 'unsubscribed' ? cameBack(context) : null;
    if (past === 'complained') found.push(point('caveat.earlier-complaint', { day }));
    else if (back === null) found.push(point('caveat.earlier-unsubscribe', { day }));
    else found.push(point('caveat.came-back', { day, on: { kind: 'on', at: back.at } }));
  }
  for (const older of selection.older) {
    const gone = departed(older, history.recipient);
    if (gone === null) continue;
    found.push(point('caveat.departed', { answer: text(quote(gone.words)) }));
    break;
  }
  const sentFrom = history.sentFrom ?? [];
  if (sentFrom.length > 0) {
    found.push(point('caveat.sent-on-here', { addresses: text(sentFrom.join(', ')) }));
  }
  const doubtful = verdict === 'no-trace' || verdict === 'bounced-hard';
  const domain = history.recipient.slice(history.recipient.lastIndexOf('@') + 1);
  const meant = doubtful ? misspeltDomain(domain) : null;
  if (meant !== null) {
    found.push(point('caveat.domain-typo', { domain: text(domain), meant: text(meant) }));
  }
  return found;
}
