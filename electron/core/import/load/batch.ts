import type { RejectReason } from '../../../../shared/domain/import.ts';
import type { MessageName } from '../../workspace/events/track.ts';
import type { NamedStream } from '../format.ts';

/** By what a bounce mail without ids may be filed. The time is UTC milliseconds. */
export interface LooseMail {
  readonly at: number | null;
  readonly subject: string | null;
  /** The folded address that the message was sent on to. */
  readonly sentOnTo: string | null;
}

/** Keys and names of a message beyond its first of each. */
export interface MoreNames {
  readonly keys: readonly number[];
  readonly names: readonly {
    readonly name: MessageName;
    readonly high: number;
    readonly low: number;
  }[];
}

/** What became of a record, as bits. */
export const RECORD = {
  accepted: 1,
  hasEvent: 2,
  rejected: 4,
  kept: 8,
  bounce: 16,
  repeated: 32,
} as const;

export interface RejectedRecord {
  readonly line: number;
  readonly reason: RejectReason;
  readonly what: string | null;
  readonly raw: string;
}

/** Texts met for the first time, from row `first` on: UTF-8 end to end, and how often known ones were met again. */
export interface FirstTexts {
  readonly first: number;
  readonly values: Uint8Array;
  readonly ends: Uint32Array;
  readonly uses: Uint32Array;
  readonly again: ReadonlyMap<number, number>;
}

/** A server's words met for the first time; reason and class as numbers, the reading as JSON. */
export interface FirstReply {
  readonly value: string;
  readonly reason: number;
  readonly class: number;
  readonly status: string | null;
  readonly replyCode: string | null;
  readonly classification: string;
  readonly high: number;
  readonly low: number;
  readonly uses: number;
}

export interface FirstReplies {
  readonly first: number;
  readonly rows: readonly FirstReply[];
  readonly again: ReadonlyMap<number, number>;
}

/** Recipients met for the first time, from row `first` on: folded addresses end to end. */
export interface FirstRecipients {
  readonly first: number;
  readonly addresses: Uint8Array;
  readonly ends: Uint32Array;
  readonly domains: Uint32Array;
  /** Addresses that are written otherwise than they are compared, by position. */
  readonly shown: ReadonlyMap<number, string>;
}

export interface FirstDomain {
  readonly row: number;
  readonly domain: string;
  readonly provider: { readonly id: string; readonly name: string };
}

/**
 * Events of one source in order of arrival, in columns, with the messages they belong to as slots: all
 * that is left to do is to sort and to write. Encoded events lie in one buffer and are copied as bytes
 * into their blocks.
 */
export interface Batch {
  /** Of each record, what became of it (`RECORD`); the store marks those whose event was new. */
  readonly records: Uint8Array;

  readonly events: number;
  readonly encoded: Uint8Array;
  readonly eventEnd: Uint32Array;
  readonly slotOf: Uint32Array;
  readonly record: Uint32Array;
  readonly type: Uint8Array;
  /** 1 machine, 2 from a report, 4 counts. */
  readonly flags: Uint8Array;
  /** UTC milliseconds, NaN for none. */
  readonly at: Float64Array;
  readonly reply: Uint32Array;
  readonly label: Uint32Array;
  /** Four numbers an event: identity, high and low, and the vendor's own. */
  readonly identity: Uint32Array;

  readonly slots: number;
  readonly names: Uint8Array;
  readonly nameStart: Uint32Array;
  readonly nameEnd: Uint32Array;
  /** Of a slot's first name: 0 none, 1 header, 2 vendor. */
  readonly nameKinds: Uint8Array;
  readonly message: Uint32Array;
  readonly recipient: Uint32Array;
  readonly eventCount: Uint32Array;
  /** Five rows a slot: subject, sender, stream, campaign, tag. */
  readonly head: Uint32Array;
  readonly firstKey: Uint32Array;
  readonly firstName: Uint32Array;
  readonly more: ReadonlyMap<number, MoreNames>;
  /** Slots of mails that name no id of the message they report. */
  readonly loose: ReadonlyMap<number, LooseMail>;
  /** The first number that no message has yet. */
  readonly nextMessage: number;

  readonly rejected: readonly RejectedRecord[];
  readonly streams: readonly NamedStream[];
  readonly texts: FirstTexts;
  readonly subjects: FirstTexts;
  readonly replies: FirstReplies;
  readonly recipients: FirstRecipients;
  readonly domains: readonly FirstDomain[];
}

/** What a source's events say together. Times are UTC milliseconds. */
export interface SourceTotals {
  readonly from: number | null;
  readonly to: number | null;
  /** The one stream that all events name; 0 where none or several. */
  readonly stream: number;
}
