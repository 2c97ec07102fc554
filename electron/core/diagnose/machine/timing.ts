import type { MachineEvent } from './machine-event.ts';
import type { MachineFinding } from './rule.ts';

/** A click this soon after delivery is nobody's reading. Milliseconds. */
export const CLICK_TOO_SOON = 5000;
/** An opening this soon after delivery. */
export const OPEN_TOO_SOON = 2000;
/** An action up to this long before "delivered" was the receiving filter at work; earlier, a wrong clock. */
export const BEFORE_DELIVERY = 10 * 60_000;
/** Three links, or two within one second. */
export const SWEEP = { links: 3, within: 10_000, pair: 1000 } as const;
export const CLIENTS = { count: 3, within: 60_000 } as const;

/** More clicks than this within one window tell nothing more. */
const MOST_IN_WINDOW = 50;

interface Dated {
  readonly event: MachineEvent;
  readonly at: number;
}

function dated(events: readonly MachineEvent[], type: MachineEvent['type']): readonly Dated[] {
  const found: Dated[] = [];
  for (const event of events) {
    if (event.type === type && event.at !== null) found.push({ event, at: event.at });
  }
  return found.sort((one, other) => one.at - other.at);
}

/** What the clock says of the openings and clicks of one message. Undated events are left alone. */
export function judgeTiming(
  events: readonly MachineEvent[],
): ReadonlyMap<MachineEvent, MachineFinding> {
  const findings = new Map<MachineEvent, MachineFinding>();
  const clicks = dated(events, 'clicked');
  sweeps(clicks, findings);
  manyClients(clicks, findings);
  const delivered = dated(events, 'delivered')[0]?.at;
  if (delivered !== undefined) {
    nearDelivery(clicks, delivered, CLICK_TOO_SOON, findings);
    nearDelivery(dated(events, 'opened'), delivered, OPEN_TOO_SOON, findings);
  }
  return findings;
}

function nearDelivery(
  actions: readonly Dated[],
  delivered: number,
  tooSoon: number,
  findings: Map<MachineEvent, MachineFinding>,
): void {
  for (const { event, at } of actions) {
    const after = at - delivered;
    if (after < 0 && after >= -BEFORE_DELIVERY) {
      findings.set(event, { rule: 'before-delivery', certainty: 'inferred', sign: '' });
    } else if (after >= 0 && after <= tooSoon && !findings.has(event)) {
      findings.set(event, { rule: 'at-delivery', certainty: 'inferred', sign: '' });
    }
  }
}

/** Walks windows over the sorted clicks: `end` only grows, and a window is cut at `MOST_IN_WINDOW`. */
function* windows(clicks: readonly Dated[], within: number): Generator<readonly Dated[]> {
  let end = 0;
  for (const [start, { at }] of clicks.entries()) {
    end = Math.max(end, start);
    while (end < clicks.length && (clicks[end]?.at ?? 0) - at <= within) end += 1;
    yield clicks.slice(start, Math.min(end, start + MOST_IN_WINDOW));
  }
}

const distinct = (
  window: readonly Dated[],
  of: (event: MachineEvent) => string | null,
): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const { event } of window) {
    const value = of(event);
    if (value !== null && value !== '') seen.add(value);
  }
  return seen;
};

function sweeps(clicks: readonly Dated[], findings: Map<MachineEvent, MachineFinding>): void {
  const mark = (window: readonly Dated[], links: number): void => {
    for (const { event } of window) {
      // Windows overlap: the widest sweep that an event is part of is told.
      if (links <= Number(findings.get(event)?.sign ?? 0)) continue;
      findings.set(event, { rule: 'every-link', certainty: 'inferred', sign: String(links) });
    }
  };
  for (const window of windows(clicks, SWEEP.pair)) {
    const links = distinct(window, ({ url }) => url).size;
    if (links >= 2) mark(window, links);
  }
  for (const window of windows(clicks, SWEEP.within)) {
    const links = distinct(window, ({ url }) => url).size;
    if (links >= SWEEP.links) mark(window, links);
  }
}

function manyClients(clicks: readonly Dated[], findings: Map<MachineEvent, MachineFinding>): void {
  for (const window of windows(clicks, CLIENTS.within)) {
    const clients = distinct(window, ({ userAgent }) => userAgent).size;
    if (clients < CLIENTS.count) continue;
    for (const { event } of window) {
      if (findings.has(event)) continue;
      findings.set(event, { rule: 'many-clients', certainty: 'inferred', sign: String(clients) });
    }
  }
}
