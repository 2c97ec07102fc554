import { sentOnNote } from '../../diagnose/sent-on.ts';
import type { RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';

/**
 * Tells an event of the address that was served, and, where an alias led there, of the one that was
 * written to as well: that is the one people ask about.
 */
export function tellOfAlias(sink: RecordSink, event: MappedEvent, writtenTo?: string): void {
  sink.event(event);
  const { recipient } = event;
  if (writtenTo?.includes('@') !== true) return;
  if (recipient === undefined || writtenTo.toLowerCase() === recipient.toLowerCase()) return;
  sink.event({ ...event, recipient: writtenTo, detail: sentOnNote(writtenTo, recipient) });
}
