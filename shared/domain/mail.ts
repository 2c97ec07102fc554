import type { Action } from './bounce.ts';
import type { Classification } from './reply.ts';

export const MAIL_KINDS = [
  'bounce',
  'complaint',
  'auto-reply',
  'disposition',
  'unsubscribe',
  'message',
  'unreadable',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A piece of the raw mail that a statement rests on. `line` is 1-based in the raw source. */
export interface MailEvidence {
  readonly text: string;
  readonly line: number;
}

/** One field of a machine-readable report with the raw line it stands on. */
export interface ReportField {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** What the envelope sender, to which a report came back, says of the message: VERP and vendors' own forms. */
export interface ReturnAddress {
  /** As it was found. */
  readonly address: string;
  /** Row of the table in `electron/core/mail/return-address.ts`. */
  readonly scheme: string;
  readonly recipient: string | null;
  /** The sending system's own id of the message, with the family of logs that knows it. */
  readonly vendorId: { readonly family: string; readonly id: string } | null;
  /** False where an ordinary address could look the same. */
  readonly sure: boolean;
}

/** What one report says of one recipient. Nothing here is ever invented. */
export interface ReportedRecipient {
  readonly address: string;
  /**
   * The address that the sender wrote to, where it differs: as in Original-Recipient, decoded from
   * xtext; else as the return address or the returned message's own way tells.
   */
  readonly originalAddress: string | null;
  /** The report hides or does not name whom it speaks of; the return address tells. */
  readonly byReturnAddress?: boolean;
  readonly action: Action;
  readonly status: string | null;
  readonly replyCode: string | null;
  readonly diagnostic: string | null;
  readonly remoteMta: string | null;
  /** UTC milliseconds. */
  readonly lastAttemptAt: number | null;
  readonly willRetryUntil: number | null;
  readonly finalLogId: string | null;
  readonly classification: Classification;
  readonly evidence: readonly MailEvidence[];
  readonly fields: readonly ReportField[];
}

/** The message that the report is about, from the returned headers or the report's own fields. */
export interface OriginalMessage {
  readonly messageId: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string | null;
  /** UTC milliseconds. */
  readonly date: number | null;
  /** Ids that sending systems put into headers (X-PM-Message-Id, X-SG-EID …), header name in lower case → value. */
  readonly vendorIds: ReadonlyMap<string, string>;
  readonly envelopeId: string | null;
}

/** RFC 5965, RFC 6591. */
export interface Feedback {
  readonly type: string;
  readonly version: string | null;
  readonly userAgent: string | null;
  readonly sourceIp: string | null;
  readonly originalMailFrom: string | null;
  readonly originalRcptTo: readonly string[];
  readonly originalEnvelopeId: string | null;
  /** UTC milliseconds. */
  readonly arrivalDate: number | null;
  readonly reportingMta: string | null;
  readonly incidents: number | null;
  readonly reportedDomain: readonly string[];
  readonly reportedUri: readonly string[];
  readonly authenticationResults: readonly string[];
  readonly authFailure: string | null;
  readonly deliveryResult: string | null;
  readonly fields: readonly ReportField[];
}

/** What a disposition notice says that became of a message (RFC 8098 section 3.2.6). */
export interface ReadReceipt {
  /** `displayed`, `deleted`, `dispatched`, `processed`, in lower case; older programs have more words. */
  readonly type: string;
  /** Somebody had the message on the screen; nothing went wrong with it. */
  readonly displayed: boolean;
}

/** A node of the MIME tree, for display. */
export interface MimeNode {
  readonly type: string;
  readonly charset: string | null;
  readonly encoding: string | null;
  readonly fileName: string | null;
  /** Encoded size in bytes. */
  readonly size: number;
  /** First raw line of the part's body, 1-based. */
  readonly line: number;
  readonly parts: readonly MimeNode[];
}

/** One Received header, newest first as in the mail. */
export interface Hop {
  readonly from: string | null;
  readonly by: string | null;
  readonly with: string | null;
  readonly at: number | null;
  readonly line: number;
}

export interface DecodedMail {
  readonly kind: MailKind;
  /** Which shape module read it, e.g. `rfc3464`, `qmail`, `exchange-ndr`; null for a plain message. */
  readonly shape: string | null;
  readonly reportedBy: string | null;
  /** When the report itself was written, UTC milliseconds. */
  readonly date: number | null;
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly original: OriginalMessage | null;
  readonly recipients: readonly ReportedRecipient[];
  /**
   * Reports of one recipient only: the one To of the returned message, where it is another and nothing
   * proves either; for a log to confirm or to deny.
   */
  readonly presumedRecipient?: string | null;
  readonly feedback: Feedback | null;
  /** Disposition notices only. */
  readonly receipt?: ReadReceipt | null;
  /** Automatic answers only: the opening of their text. */
  readonly answer?: string | null;
  /** Reports, complaints and automatic answers only, where their return address carries anything. */
  readonly returnAddress?: ReturnAddress | null;
  /** Only for `unreadable`: a sentence's key and what stood in the way. */
  readonly error: string | null;
}

/** Everything the decoded view shows beyond `DecodedMail`; built on request only. */
export interface MailAnatomy {
  readonly mime: MimeNode;
  readonly hops: readonly Hop[];
  readonly authenticationResults: readonly string[];
  readonly headers: readonly ReportField[];
  readonly text: string | null;
  readonly html: string | null;
  readonly returnedHeaders: readonly ReportField[];
  /** The way of the returned message, and what was found about its sender, as far as its header came back. */
  readonly returnedHops: readonly Hop[];
  readonly returnedAuthentication: readonly string[];
}
