import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import { flagAt, type JsonObject, rowConfidence, textAt, textsAt } from './json-rows.ts';
import { messagePart, SENDGRID_EVENTS, SENDGRID_FAMILY } from './sendgrid-family.ts';
import { eventPerRow, type EventRow, type EventRows, type RowFacts } from './stamped-row.ts';
import { statedCodes } from './stated-codes.ts';

/**
 * Bodies of SendGrid's Event Webhook
 * (twilio.com/docs/sendgrid/for-developers/tracking-events/event).
 */
export const sendgridWebhook: JsonFormat = {
  id: 'sendgrid-webhook',
  title: 'Event Webhook bodies',
  vendor: 'SendGrid',
  verified: true,
  family: SENDGRID_FAMILY,
  container: 'json',
  about: { row: 'an event', zone: 'UTC (epoch seconds)', reply: 'reason, else response' },
  rowKeys: [],
  detect: (sample) => rowConfidence(sample, [], isSendgridEvent),
  open: (_sample, context) => Promise.resolve(eventPerRow(context, ROWS, factsOf)),
};

const ROWS: EventRows = {
  words: SENDGRID_EVENTS,
  recipient: (row) => textAt(row, 'email'),
  time: (row) => textAt(row, 'timestamp'),
  word: (row) => textAt(row, 'event'),
  times: { zone: 'UTC', epoch: 'seconds' },
};

function factsOf({ row, word, type }: EventRow): RowFacts {
  const kind = textAt(row, 'type');
  const engaged = type === 'opened' || type === 'clicked';
  return {
    vendorMessageId: messagePart(textAt(row, 'sg_message_id') ?? ''),
    headerMessageId: textAt(row, 'smtp-id', 'smtp_id'),
    vendorEventId: textAt(row, 'sg_event_id'),
    subject: textAt(row, 'subject'),
    sender: textAt(row, 'from'),
    campaign: textAt(row, 'marketing_campaign_name', 'singlesend_name'),
    tag: categoriesOf(row),
    reply: textAt(row, 'reason', 'response'),
    ...statedCodes(textAt(row, 'status')),
    remoteMta: textAt(row, 'mx_server'),
    vendorLabel:
      kind !== undefined && type === 'bounced' && kind !== word ? `${word}/${kind}` : word,
    detail: detailOf(row, type),
    userAgent: textAt(row, 'useragent'),
    clientIp: engaged ? textAt(row, 'ip') : undefined,
    sendingIp: engaged ? undefined : textAt(row, 'ip'),
    url: textAt(row, 'url'),
    machine: flagAt(row, 'sg_machine_open') === true ? true : undefined,
  };
}

function isSendgridEvent(row: JsonObject): boolean {
  if (!Object.hasOwn(row, 'event') || !Object.hasOwn(row, 'email')) return false;
  return ['sg_event_id', 'sg_message_id', 'smtp-id'].some((key) => Object.hasOwn(row, key));
}

/** `category` is one word or a list of them. */
function categoriesOf(row: JsonObject): string | undefined {
  return textAt(row, 'category') ?? textsAt(row, 'category');
}

function detailOf(row: JsonObject, type: EventType): string | undefined {
  const attempt = textAt(row, 'attempt');
  if (type === 'deferred' && attempt !== undefined) return `attempt ${attempt}`;
  return textAt(row, 'bounce_classification');
}
