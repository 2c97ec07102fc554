import type { Json, JsonFormat } from '../format.ts';
import {
  isObject,
  type JsonObject,
  objectAt,
  rowConfidence,
  textAt,
  valueAt,
} from './json-rows.ts';
import { eventPerRow, type EventRow, type EventRows, type RowFacts } from './stamped-row.ts';
import { UNIONE_FAMILY, UNIONE_STATUSES, unioneLabel, unioneType } from './unione-family.ts';

const ROW_KEYS: readonly string[] = ['events_by_user', 'events'];

/** UniOne's webhook bodies: `events_by_user[].events[].event_data`. */
export const unioneWebhook: JsonFormat = {
  id: 'unione-webhook',
  title: 'Webhook bodies',
  vendor: 'UniOne / UniSender Go',
  verified: true,
  family: UNIONE_FAMILY,
  container: 'json',
  about: { row: 'an event', zone: 'UTC', reply: 'delivery_info.destination_response' },
  rowKeys: ROW_KEYS,
  innerKeys: ['events'],
  detect: (sample) => rowConfidence(sample, ROW_KEYS, isUnioneEvent),
  open: (_sample, context) => Promise.resolve(eventPerRow(context, ROWS, factsOf)),
};

const ROWS: EventRows = {
  words: UNIONE_STATUSES,
  // A notice that a provider blocks a server (`transactional_spam_block`) names no recipient.
  unwrap: (row) => (textAt(row, 'event_name') === 'transactional_spam_block' ? null : row),
  recipient: (row) => textAt(objectAt(row, 'event_data'), 'email'),
  time: (row) => textAt(objectAt(row, 'event_data'), 'event_time'),
  word: (row) => textAt(objectAt(row, 'event_data'), 'status'),
  times: { zone: 'UTC', epoch: 'guess' },
};

function factsOf({ row, word, type, page }: EventRow): RowFacts {
  const data = objectAt(row, 'event_data');
  const info = objectAt(data, 'delivery_info');
  const deliveryStatus = textAt(info, 'delivery_status');
  const place = [textAt(info, 'city'), textAt(info, 'country')];
  return {
    type: unioneType(type, deliveryStatus),
    vendorMessageId: textAt(data, 'job_id'),
    subject: textAt(data, 'subject'),
    stream: projectOf(page),
    reply: textAt(info, 'destination_response'),
    vendorLabel: unioneLabel(word, deliveryStatus),
    detail: place.filter((part) => part !== undefined).join(', ') || undefined,
    userAgent: textAt(info, 'user_agent'),
    clientIp: textAt(info, 'ip'),
    sendingIp: textAt(info, 'sender_ip'),
    url: textAt(data, 'url'),
  };
}

/** The project of a user's batch of events. */
function projectOf(batch: Json | null): string | undefined {
  if (batch === null || !isObject(batch)) return undefined;
  return textAt(batch, 'project_name', 'project_id');
}

function isUnioneEvent(row: JsonObject): boolean {
  return (
    isObject(valueAt(row, 'event_data')) ||
    textAt(row, 'event_name')?.startsWith('transactional_') === true
  );
}
