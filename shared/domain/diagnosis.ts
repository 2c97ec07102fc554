import type { BounceClass, Reason } from './bounce.ts';
import type { EventType } from './event.ts';
import type { Classification } from './reply.ts';
import type { Actor, Confidence, Verdict } from './verdict.ts';

/**
 * How a bounce mail found its message: by the Message-ID, by the sending system's id, by what its
 * return address carries, or by recipient and time, with the subject where both have one.
 */
export type JoinedBy = 'message-id' | 'vendor-id' | 'verp' | 'recipient-time-subject';

export interface Join {
  readonly by: JoinedBy;
  /** `high` where an id names the message, `medium` where it was found by its time. */
  readonly confidence: Confidence;
}

/** One event of a timeline as every host shows it. Times are UTC milliseconds. */
export interface TimelineEvent {
  readonly id: number;
  readonly type: EventType;
  readonly at: number | null;
  readonly source: number;
  readonly line: number;
  /** One short sentence in the asked language: attempt, link, join, label. */
  readonly detail: string | null;
  /** The server's words verbatim. */
  readonly response: string | null;
  readonly classification: Classification | null;
  /** What the reply means, in the asked language. */
  readonly explanation: string | null;
  readonly machine: boolean;
  /** Why it is taken for a machine, in the asked language. */
  readonly machineReason: string | null;
  /** The receiving host, where the source names it. */
  readonly remoteMta?: string | null;
  /** Decoded bounce mail behind the event. */
  readonly report: number | null;
  /** How the bounce mail was joined to this message; null where it was not, or the event is a log's. */
  readonly joined?: Join | null;
}

export interface MessageHistory {
  readonly id: number;
  readonly messageId: string | null;
  /** No message at all: a suppression list's entry. */
  readonly listed?: true;
  readonly subject: string | null;
  readonly from: string | null;
  readonly stream: string | null;
  readonly outcome: Verdict;
  readonly reason: Reason | null;
  readonly class: BounceClass;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly events: readonly TimelineEvent[];
}

export interface Evidence {
  readonly source: number;
  readonly line: number;
  readonly event: number | null;
  readonly text: string;
  /** Rule and knowledge-base entry, where a reply was judged. */
  readonly rule: string | null;
  readonly knowledge: string | null;
}

export interface NextStep {
  readonly who: Actor;
  readonly text: string;
}

/** A question of the walk through "delivered but not seen" and "no trace"; an answer refines the verdict's steps. */
export interface ChecklistItem {
  readonly id: string;
  readonly question: string;
  /** The id of the answer that was given, or null. */
  readonly answer?: string | null;
  readonly answers: readonly {
    readonly id: string;
    readonly label: string;
    readonly leadsTo: string;
  }[];
}

/** The answer to the oldest question in e-mail. Every sentence is in the asked language. */
export interface Diagnosis {
  readonly recipient: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  /** Why this confidence. */
  readonly confidenceReason: string;
  /** The verdict in short, for where recipient and message are named beside it. */
  readonly title: string;
  /** The verdict as sentences to paste: they name recipient, message and time. */
  readonly headline: string;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
  readonly contradictions: readonly string[];
  readonly caveats: readonly string[];
  readonly nextSteps: readonly NextStep[];
  readonly checklist: readonly ChecklistItem[];
  readonly facts: {
    readonly firstSeen: number | null;
    readonly lastDelivered: number | null;
    /** Failures in a row up to now. */
    readonly failureRun: number;
    /** When the last failure before mail arrived again happened, or null. */
    readonly recoveredFrom: number | null;
    readonly messages: number;
  };
  readonly coverage: readonly {
    readonly source: number;
    readonly file: string;
    readonly from: number | null;
    readonly to: number | null;
    readonly stream: string | null;
  }[];
  readonly similar: readonly string[];
  /** Newest first. */
  readonly messages: readonly MessageHistory[];
  /** The message the verdict speaks of, or null. */
  readonly about: number | null;
}
