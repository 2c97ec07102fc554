import type { JsonFormat } from '../format.ts';
import { addressList, senderOf } from './addresses.ts';
import { type EventWords, eventReader } from './event-words.ts';
import {
  isObject,
  type JsonObject,
  objectAt,
  rowConfidence,
  textAt,
  valueAt,
} from './json-rows.ts';
import { timeOf } from './record-stamp.ts';

const ROW_KEYS: readonly string[] = ['data'];

/** `last_event` of lists; webhooks put `email.` before it. */
const EVENTS: EventWords = {
  queued: 'accepted',
  scheduled: 'accepted',
  sent: 'accepted',
  delivered: 'delivered',
  'delivery delayed': 'deferred',
  bounced: 'bounced',
  complained: 'complained',
  opened: 'opened',
  clicked: 'clicked',
  failed: 'rejected',
  suppressed: 'dropped',
  canceled: 'dropped',
};

/**
 * Resend's list of e-mails (`last_event` at the time the mail was made) and webhook bodies
 * (`email.bounced` …). A mail to several addresses gives an event for each.
 */
export const resendEvents: JsonFormat = {
  id: 'resend-events',
  title: 'E-mail list and webhook bodies',
  vendor: 'Resend',
  verified: true,
  family: 'resend',
  container: 'json',
  about: {
    words: EVENTS,
    row: 'a message, or an event',
    zone: 'in every stamp',
    reply: 'bounce.message',
  },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, (row) => isWebhook(row) || isListed(row)),
  open(_sample, context) {
    const typeOf = eventReader(EVENTS, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'never' });
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row)) return sink.reject('bad-record');
        const word = textAt(row, 'type', 'last_event');
        const posted = word !== undefined && word.includes('.');
        if (posted && !word.startsWith('email.')) return sink.nothing();
        const mail = posted ? objectAt(row, 'data') : row;
        const recipients = addressList(valueAt(mail, 'to'));
        if (recipients.length === 0) return sink.reject('no-recipient');
        const click = objectAt(mail, 'click');
        const at = timeOf(textAt(click, 'timestamp') ?? textAt(row, 'created_at'), readTime, sink);
        if (at === undefined) return;
        const name = word === undefined ? 'queued' : word.replace('email.', '');
        const type = typeOf(name);
        const bounce = objectAt(mail, 'bounce');
        const failure = [objectAt(mail, 'failed'), objectAt(mail, 'suppressed')].map((part) =>
          textAt(part, 'reason', 'message'),
        );
        const label = [name, textAt(bounce, 'type'), textAt(bounce, 'subType')].filter(
          (part) => part !== undefined,
        );
        const messageId = textAt(mail, 'email_id', 'id');
        const url = textAt(click, 'link');
        for (const recipient of recipients) {
          sink.event({
            type,
            at,
            recipient,
            vendorMessageId: messageId,
            headerMessageId: textAt(mail, 'message_id'),
            subject: textAt(mail, 'subject'),
            sender: senderOf(textAt(mail, 'from')),
            campaign: textAt(mail, 'broadcast_id'),
            reply: textAt(bounce, 'message'),
            vendorLabel: label.join('/'),
            detail: failure.find((reason) => reason !== undefined),
            userAgent: textAt(click, 'userAgent'),
            clientIp: textAt(click, 'ipAddress'),
            url,
          });
        }
      },
    });
  },
};

function isWebhook(row: JsonObject): boolean {
  return textAt(row, 'type')?.startsWith('email.') === true && isObject(valueAt(row, 'data'));
}

function isListed(row: JsonObject): boolean {
  return ['id', 'to', 'from', 'created_at', 'last_event'].every((key) => Object.hasOwn(row, key));
}
