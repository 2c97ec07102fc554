import type { JsonFormat } from '../format.ts';
import { brevoLabel } from './brevo-logs.ts';
import { senderOf } from './addresses.ts';
import type { EventWords } from './event-words.ts';
import { type JsonObject, rowConfidence, textAt, textsAt } from './json-rows.ts';
import { eventPerRow, type EventRow, type EventRows, type RowFacts } from './stamped-row.ts';

const ROW_KEYS: readonly string[] = ['events'];

/** Words of the statistics API (`hardBounces`) and of webhooks (`hard_bounce`). */
const EVENTS: EventWords = {
  request: 'accepted',
  requests: 'accepted',
  delivered: 'delivered',
  deferred: 'deferred',
  'hard bounce': 'bounced',
  hardbounces: 'bounced',
  'soft bounce': 'bounced',
  softbounces: 'bounced',
  bounces: 'bounced',
  blocked: 'dropped',
  'invalid email': 'rejected',
  invalid: 'rejected',
  error: 'rejected',
  spam: 'complained',
  complaint: 'complained',
  unsubscribed: 'unsubscribed',
  opened: 'opened',
  'unique opened': 'opened',
  'first opening': 'opened',
  loadedbyproxy: 'opened',
  'proxy open': 'opened',
  'unique proxy open': 'opened',
  click: 'clicked',
  clicks: 'clicked',
  clicked: 'clicked',
};

/**
 * Brevo's event statistics (`GET /v3/smtp/statistics/events`) and transactional webhooks: unlike
 * the CSV of logs they have the reason of a bounce. Epochs are preferred, for `date` is in the
 * account's zone in webhooks.
 */
export const brevoEvents: JsonFormat = {
  id: 'brevo-events',
  title: 'Event statistics API and webhook bodies',
  vendor: 'Brevo',
  verified: false,
  family: 'brevo',
  container: 'json',
  about: {
    row: 'an event',
    zone: 'in every stamp, else asked for',
    reply: 'reason',
    words: EVENTS,
  },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, isBrevoEvent),
  open: (_sample, context) => Promise.resolve(eventPerRow(context, ROWS, factsOf)),
};

const ROWS: EventRows = {
  words: EVENTS,
  recipient: (row) => textAt(row, 'email'),
  time: (row) => textAt(row, 'ts_event', 'ts_epoch', 'date'),
  word: (row) => textAt(row, 'event'),
  times: { zone: 'ask', fallback: 'UTC', epoch: 'guess' },
};

function factsOf({ row, word, type }: EventRow): RowFacts {
  const engaged = type === 'opened' || type === 'clicked';
  const messageId = textAt(row, 'messageId', 'message-id');
  return {
    vendorMessageId: messageId,
    headerMessageId: messageId,
    subject: textAt(row, 'subject'),
    sender: senderOf(textAt(row, 'from', 'sender_email')),
    tag: textAt(row, 'tag') ?? textsAt(row, 'tags'),
    reply: textAt(row, 'reason'),
    vendorLabel: brevoLabel(word, type),
    userAgent: textAt(row, 'user_agent'),
    clientIp: engaged ? textAt(row, 'ip') : undefined,
    sendingIp: textAt(row, 'sending_ip') ?? (engaged ? undefined : textAt(row, 'ip')),
    url: textAt(row, 'link'),
    machine: type === 'opened' && word.toLowerCase().includes('proxy') ? true : undefined,
  };
}

function isBrevoEvent(row: JsonObject): boolean {
  const named = Object.hasOwn(row, 'messageId') || Object.hasOwn(row, 'message-id');
  return named && ['event', 'email', 'date'].every((key) => Object.hasOwn(row, key));
}
