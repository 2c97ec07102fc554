import type { JoinedBy } from '../../../shared/domain/diagnosis.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { ZoneBasis } from '../../../shared/domain/import.ts';
import type { Classification } from '../../../shared/domain/reply.ts';

/** One event as it is stored, with everything the diagnosis needs. Times are UTC milliseconds. */
export interface HistoryEvent {
  readonly id: number;
  readonly type: EventType;
  readonly at: number | null;
  readonly source: number;
  readonly line: number;
  readonly reply: string | null;
  readonly classification: Classification | null;
  readonly vendorLabel: string | null;
  readonly detail: string | null;
  readonly userAgent: string | null;
  readonly clientIp: string | null;
  readonly sendingIp: string | null;
  readonly url: string | null;
  /** How often it happened, where the source only counts. */
  readonly count?: number;
  /** The sending system itself said so. */
  readonly machine: boolean;
  readonly remoteMta: string | null;
  /** The decoded bounce mail this event came from, if it did. */
  readonly report: number | null;
  /** The date of the message that a mail returns, where it is plausible. */
  readonly sentAt?: number | null;
  /** How a bounce mail was joined to this message. */
  readonly joinedBy: JoinedBy | null;
  /** An entry of a suppression list: it tells that the list holds the address, not of a message. */
  readonly listed?: boolean;
  /** No id names the message: it is the one sent to the recipient at the right time. */
  readonly filedByTime?: boolean;
}

/** One message to one recipient, its events in order of time (undated last). */
export interface HistoryMessage {
  readonly id: number;
  readonly messageId: string | null;
  /** Every other id it is known by, the sending system's among them. */
  readonly ids?: readonly string[];
  readonly subject: string | null;
  readonly from: string | null;
  readonly stream: string | null;
  readonly campaign: string | null;
  readonly tag: string | null;
  readonly events: readonly HistoryEvent[];
}

export interface SourceCoverage {
  readonly source: number;
  readonly file: string;
  readonly vendor: string | null;
  readonly stream: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** The zone its times were read in and how that is known. */
  readonly timezone?: { readonly name: string; readonly basis: ZoneBasis };
}

/** All that the workspace knows of one address. Messages newest first. */
export interface RecipientHistory {
  readonly recipient: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly messages: readonly HistoryMessage[];
  readonly coverage: readonly SourceCoverage[];
  /** Near-miss addresses in the workspace, nearest first. */
  readonly similar: readonly string[];
  /** Addresses whose mail was sent on to this one and came back from it. */
  readonly sentFrom?: readonly string[];
}
