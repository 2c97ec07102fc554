import type { BounceClass, Reason } from '../../../shared/domain/bounce.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import { begunAt } from '../diagnose/begun.ts';
import { machineFindings } from '../diagnose/machine/machine.ts';
import { messageOutcome } from '../diagnose/outcome.ts';
import type { OutcomeEvent } from '../diagnose/outcome.ts';
import { classCode, eventBit, eventTypeCode, reasonCode, verdictCode } from './codes.ts';

/** An event as far as the summary of its message needs it. */
export interface SummaryEvent extends OutcomeEvent {
  readonly type: EventType;
  readonly reason: Reason | null;
  readonly class: BounceClass | null;
  /** Row of `reply`, 0 for none. */
  readonly reply: number;
  /** Of openings and clicks: who or what they came from. */
  readonly userAgent: string | null;
  readonly clientIp: string | null;
  readonly url: string | null;
}

const READ = eventBit('opened') | eventBit('clicked');

/** Openings and clicks that our rules take for a machine's are marked as such, as the diagnosis marks them. */
function withMachines(events: readonly SummaryEvent[]): readonly SummaryEvent[] {
  const findings = machineFindings(events);
  if (findings.size === 0) return events;
  return events.map((event) => (findings.has(event) ? { ...event, machine: true } : event));
}

/** What lists and filters know of a message; numbers as in `codes.ts`. */
export interface MessageSummary {
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly lastEvent: number;
  readonly outcome: number;
  readonly reason: number;
  readonly class: number;
  /** The reply of the event that decided, 0 for none. */
  readonly reply: number;
  /** Every other reply that its events met. */
  readonly otherReplies: ReadonlySet<number>;
  readonly mask: number;
}

const NONE: ReadonlySet<number> = new Set();

/** Few messages meet more than the reply that decides. */
function repliesBeside(events: readonly SummaryEvent[], deciding: number): ReadonlySet<number> {
  let others: Set<number> | null = null;
  for (const { reply } of events) {
    if (reply !== 0 && reply !== deciding) (others ??= new Set()).add(reply);
  }
  return others ?? NONE;
}

/** The summary of a message from its events in any order: import, forget and late joins all use it. */
export function summarise(events: readonly SummaryEvent[]): MessageSummary {
  let lastAt: number | null = null;
  let lastEvent = 0;
  let mask = 0;
  for (const event of events) {
    mask |= eventBit(event.type);
    const { at } = event;
    if (at === null) {
      if (lastAt === null) lastEvent = Math.max(lastEvent, eventTypeCode.number(event.type));
      continue;
    }
    const code = eventTypeCode.number(event.type);
    if (lastAt === null || at > lastAt) {
      lastAt = at;
      lastEvent = code;
    } else if (at === lastAt && code > lastEvent) {
      // Several within one second: the one that comes later on a message's way.
      lastEvent = code;
    }
  }
  const outcome = messageOutcome((mask & READ) === 0 ? events : withMachines(events));
  const reply = outcome.decidedBy?.reply ?? 0;
  return {
    firstAt: begunAt(events),
    lastAt,
    lastEvent,
    outcome: verdictCode.number(outcome.verdict),
    reason: reasonCode.number(outcome.reason),
    class: classCode.number(outcome.class),
    reply,
    otherReplies: repliesBeside(events, reply),
    mask,
  };
}
