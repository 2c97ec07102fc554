import type { Context } from '../../context.ts';
import { covered, dataEnd, gaps, type Period } from '../../coverage.ts';
import { decidedAt } from '../../judged.ts';
import { hasGivenUp, overdue, RESULT_WINDOW, resultWindow } from '../../overdue.ts';
import { key, moment, number, point, span, text, type Point } from '../../point.ts';
import { vendorName, vendorRetention } from '../../vendor.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A delivery's bounce comes within hours as a rule. */
const LATE_BOUNCE_WINDOW = DAY;
const MOST_GAPS = 3;

/** What the loaded data cannot show. */
export function ofData(context: Context): readonly Point[] {
  const { verdict, about, history } = context;
  const found: Point[] = [];
  const missing = gaps(history.coverage);
  if (about === null) {
    if (covered(history.coverage) === null) found.push(point('caveat.coverage-none'));
    for (const gap of missing.slice(-MOST_GAPS).reverse()) found.push(gapPoint(gap));
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
  if (at !== null && end !== null && end >= at) found.push(...ofEnd(context, end - at));
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

/** What the time between the last event and the end of the data means. */
function ofEnd(context: Context, rest: number): readonly Point[] {
  const { verdict, about } = context;
  const open = verdict === 'queued' || verdict === 'deferred';
  if (open && about !== null && hasGivenUp(about)) return [];
  const window =
    open && about !== null ? resultWindow(about) : verdict === 'delivered' ? LATE_BOUNCE_WINDOW : 0;
  if (rest < window) {
    if (rest < MINUTE) return [point('caveat.data-ends-here')];
    return [
      point(open ? 'caveat.result-open' : 'caveat.late-bounce-possible', { span: span(rest) }),
    ];
  }
  return overdue(context) === null ? [] : [point('caveat.result-missing', { span: span(rest) })];
}

const gapPoint = ({ from, to }: Period): Point =>
  point('caveat.gap', { from: moment(from, 'date'), to: moment(to, 'date') });
