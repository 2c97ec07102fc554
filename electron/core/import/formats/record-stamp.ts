import type { RecordSink } from '../format.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { recipientOf } from './addresses.ts';

/** Whom a record is about, and when it happened. */
export interface RecordStamp {
  readonly recipient: string;
  /** UTC milliseconds; null where the record states none. */
  readonly at: number | null;
}

/** Recipient and time of a record; `undefined` after it was rejected for want of one of them. */
export function stampOf(
  recipient: string | undefined,
  stamp: string | undefined,
  readTime: TimeReader,
  sink: RecordSink,
): RecordStamp | undefined {
  const address = recipientOf(recipient, sink);
  if (address === undefined) return undefined;
  const at = timeOf(stamp, readTime, sink);
  return at === undefined ? undefined : { recipient: address, at };
}

/**
 * The time of a record in UTC milliseconds, null where it states none; `undefined` after it was rejected
 * for a stamp that cannot be read.
 */
export function timeOf(
  stamp: string | undefined,
  readTime: TimeReader,
  sink: RecordSink,
): number | null | undefined {
  const text = stamp ?? '';
  const at = readTime(text);
  if (at === undefined) sink.reject('bad-timestamp', text);
  return at;
}
