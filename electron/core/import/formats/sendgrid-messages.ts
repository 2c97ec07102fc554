import type { JsonFormat } from '../format.ts';
import { eventReader } from './event-words.ts';
import { type JsonObject, rowConfidence, textAt } from './json-rows.ts';
import { messagePart, SENDGRID_EVENTS, SENDGRID_FAMILY } from './sendgrid-family.ts';
import { stampedRow, type StampPlaces } from './stamped-row.ts';

const ROW_KEYS: readonly string[] = ['messages'];

/**
 * Answers of SendGrid's Activity API (`GET /v3/messages`): one row a message with its latest
 * state and counters. The one time in it is that of the latest event, whichever that was.
 */
export const sendgridMessages: JsonFormat = {
  id: 'sendgrid-messages',
  title: 'Email Activity API',
  vendor: 'SendGrid',
  verified: false,
  family: SENDGRID_FAMILY,
  container: 'json',
  caps: [1000],
  about: { row: 'a message', zone: 'in every stamp' },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, isActivityRow),
  open(_sample, context) {
    const typeOf = eventReader(SENDGRID_EVENTS, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
    return Promise.resolve({
      map(value, _page, sink) {
        const stamped = stampedRow(value, sink, PLACES, readTime);
        if (stamped === undefined) return;
        const { row, recipient, at } = stamped;
        const word = textAt(row, 'status') ?? '';
        const opens = Number(textAt(row, 'opens_count') ?? 0);
        const clicks = Number(textAt(row, 'clicks_count') ?? 0);
        const messageId = messagePart(textAt(row, 'msg_id') ?? '');
        const message = {
          recipient,
          vendorMessageId: messageId,
          subject: textAt(row, 'subject'),
          sender: textAt(row, 'from_email'),
        };
        const identity = (kind: string) =>
          messageId === undefined ? undefined : `${kind} ${messageId} ${recipient.toLowerCase()}`;
        sink.event({
          ...message,
          type: typeOf(word),
          at: opens > 0 || clicks > 0 ? null : at,
          vendorEventId: identity(word),
          vendorLabel: word,
        });
        if (opens > 0) {
          sink.event({
            ...message,
            type: 'opened',
            at: clicks > 0 ? null : at,
            vendorEventId: identity('opens'),
            count: opens,
          });
        }
        if (clicks > 0) {
          sink.event({
            ...message,
            type: 'clicked',
            at,
            vendorEventId: identity('clicks'),
            count: clicks,
          });
        }
      },
    });
  },
};

const PLACES: StampPlaces = {
  recipient: (row) => textAt(row, 'to_email'),
  time: (row) => textAt(row, 'last_event_time'),
};

function isActivityRow(row: JsonObject): boolean {
  return (
    Object.hasOwn(row, 'to_email') &&
    Object.hasOwn(row, 'msg_id') &&
    Object.hasOwn(row, 'last_event_time')
  );
}
