import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { eventReader } from './event-words.ts';
import {
  flagAt,
  isObject,
  type JsonObject,
  listAt,
  sampleRows,
  shareOf,
  textAt,
  textOf,
} from './json-rows.ts';
import { messagePart, SENDGRID_EVENTS, SENDGRID_FAMILY } from './sendgrid-family.ts';
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
  detect(sample) {
    const share = shareOf(sampleRows(sample.values, []), isSendgridEvent);
    return share === 0 ? 0 : 0.57 + 0.4 * share;
  },
  open(_sample, context) {
    const typeOf = eventReader(SENDGRID_EVENTS, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'seconds' });
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row)) return sink.reject('bad-record');
        const recipient = recipientOf(textAt(row, 'email'), sink);
        if (recipient === undefined) return;
        const stamp = textAt(row, 'timestamp') ?? '';
        const at = readTime(stamp);
        if (at === undefined) return sink.reject('bad-timestamp', stamp);
        const word = textAt(row, 'event');
        if (word === undefined) return sink.reject('unknown-event');
        const type = typeOf(word);
        const kind = textAt(row, 'type');
        const engaged = type === 'opened' || type === 'clicked';
        sink.event({
          type,
          at,
          recipient,
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
        });
      },
    });
  },
};

function isSendgridEvent(row: JsonObject): boolean {
  if (!Object.hasOwn(row, 'event') || !Object.hasOwn(row, 'email')) return false;
  return ['sg_event_id', 'sg_message_id', 'smtp-id'].some((key) => Object.hasOwn(row, key));
}

/** `category` is one word or a list of them. */
function categoriesOf(row: JsonObject): string | undefined {
  const list = listAt(row, 'category')
    .map((item) => textOf(item))
    .filter((item) => item !== undefined);
  return list.length > 0 ? list.join(', ') : textAt(row, 'category');
}

function detailOf(row: JsonObject, type: EventType): string | undefined {
  const attempt = textAt(row, 'attempt');
  if (type === 'deferred' && attempt !== undefined) return `attempt ${attempt}`;
  return textAt(row, 'bounce_classification');
}
