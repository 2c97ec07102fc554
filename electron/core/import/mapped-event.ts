import type { EventType } from '../../../shared/domain/event.ts';

/**
 * What a format module makes of one record: one event at one recipient. Every text is as seen in
 * the source, untrimmed of case; the engine folds and joins.
 */
export interface MappedEvent {
  readonly type: EventType;
  /** UTC milliseconds, or null where the source states none. */
  readonly at: number | null;
  /**
   * UTC milliseconds at which the message was sent, from a record that is the message itself and says
   * the same in every export: where no id names the message, this and the subject do.
   */
  readonly messageAt?: number | null | undefined;
  readonly recipient: string;
  /**
   * Families of formats that its ids and it itself belong to, where the source tells of several: a file
   * that we have written ourselves.
   */
  readonly families?: { readonly message: string; readonly event: string } | undefined;
  /** The sending system's id of the message (or of message and recipient). */
  readonly vendorMessageId?: string | undefined;
  /** The Message-ID header, with or without angle brackets. */
  readonly headerMessageId?: string | undefined;
  /** The sending system's id of this very event, where it has one. */
  readonly vendorEventId?: string | undefined;
  readonly subject?: string | undefined;
  /** Visible or envelope sender address. */
  readonly sender?: string | undefined;
  readonly stream?: string | undefined;
  readonly campaign?: string | undefined;
  readonly tag?: string | undefined;
  /** The receiving server's words. */
  readonly reply?: string | undefined;
  /** Enhanced status code or reply code stated in fields of their own. */
  readonly status?: string | undefined;
  readonly replyCode?: string | undefined;
  readonly remoteMta?: string | undefined;
  /** The sending system's own word for the event, e.g. `bounce/blocked`, `HardBounce`. */
  readonly vendorLabel?: string | undefined;
  /** One short thing worth showing on the timeline: a link, an attempt, a location. */
  readonly detail?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Address of the opener or clicker. */
  readonly clientIp?: string | undefined;
  /** Address the mail was sent from. */
  readonly sendingIp?: string | undefined;
  readonly url?: string | undefined;
  /** The sending system itself says that a machine opened or clicked. */
  readonly machine?: boolean | undefined;
  /**
   * Where a vendor's row carries a counter that grows between exports (Mandrill's Opens), the
   * counter's value; the same event with a larger value updates the stored one.
   */
  readonly count?: number | undefined;
}
