import type { MachineEvent } from './machine-event.ts';
import { judgeNetwork } from './network.ts';
import type { MachineFinding } from './rule.ts';
import { judgeTiming } from './timing.ts';
import { judgeUserAgent } from './user-agent.ts';

const isAction = ({ type }: MachineEvent): boolean => type === 'opened' || type === 'clicked';

/**
 * Which openings and clicks of one message, its events in any order, are not a person's, and why.
 * The order of the rules: what the sending system declares, what the user agent says of itself, whose
 * network it came from, then the timing. What no rule catches counts as a person's.
 */
export function machineFindings<Event extends MachineEvent>(
  events: readonly Event[],
): ReadonlyMap<Event, MachineFinding> {
  const findings = new Map<Event, MachineFinding>();
  if (!events.some(isAction)) return findings;
  const actions = events.filter(isAction);
  const timing = judgeTiming(events);
  for (const event of actions) {
    const finding = judgeAlone(event) ?? timing.get(event);
    if (finding === undefined || finding === null) continue;
    // A proxy that fetched at the moment of delivery fetched for nobody.
    const clock = timing.get(event);
    findings.set(event, finding.certainty === 'proxy' && clock !== undefined ? clock : finding);
  }
  return findings;
}

/** What one opening or click says by itself, without its neighbours. */
export function judgeAlone(event: MachineEvent): MachineFinding | null {
  if (event.type !== 'opened' && event.type !== 'clicked') return null;
  const agent = judgeUserAgent(event.userAgent, event.type);
  if (agent !== null && agent.certainty === 'stated') return agent;
  if (event.machine) {
    return { rule: 'declared', certainty: 'stated', sign: '' };
  }
  return agent ?? judgeNetwork(event.clientIp, event.type);
}

/**
 * The events with every machine's opening and click marked as such: what `messageOutcome` must be
 * given so that lists and filters agree with the diagnosis. The same array where nothing changes.
 */
export function withMachines<Event extends MachineEvent>(
  events: readonly Event[],
): readonly Event[] {
  const findings = machineFindings(events);
  if (findings.size === 0) return events;
  return events.map((event) =>
    findings.has(event) && !event.machine ? { ...event, machine: true } : event,
  );
}
