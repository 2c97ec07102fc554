import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { flagAt, isObject, type JsonObject, sampleRows, shareOf, textAt } from './json-rows.ts';

/** `sent` says that the receiving server took the message (dev.mailjet.com, event API). */
const EVENTS: EventWords = {
  sent: 'delivered',
  open: 'opened',
  click: 'clicked',
  bounce: 'bounced',
  blocked: 'bounced',
  spam: 'complained',
  unsub: 'unsubscribed',
};

/** Bodies of Mailjet's event webhook: objects, or lists of them; the server's words in `comment`. */
export const mailjetEvents: JsonFormat = {
  id: 'mailjet-events',
  title: 'Event webhook bodies',
  vendor: 'Mailjet',
  verified: true,
  family: 'mailjet',
  container: 'json',
  about: {
    words: EVENTS,
    row: 'an event',
    zone: 'UTC (epoch seconds)',
    reply: 'comment, smtp_reply',
  },
  rowKeys: [],
  detect(sample) {
    const share = shareOf(sampleRows(sample.values, []), isMailjetEvent);
    return share === 0 ? 0 : 0.57 + 0.4 * share;
  },
  open(_sample, context) {
    const typeOf = eventReader(EVENTS, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'seconds' });
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row)) return sink.reject('bad-record');
        const recipient = recipientOf(textAt(row, 'email'), sink);
        if (recipient === undefined) return;
        const stamp = textAt(row, 'time') ?? '';
        const at = readTime(stamp);
        if (at === undefined) return sink.reject('bad-timestamp', stamp);
        const word = textAt(row, 'event');
        if (word === undefined) return sink.reject('unknown-event');
        const type = typeOf(word) === 'bounced' ? failureType(row) : typeOf(word);
        const messageId = textAt(row, 'MessageID', 'Message_GUID');
        const url = textAt(row, 'url');
        const error = [textAt(row, 'error_related_to'), textAt(row, 'error')].filter(
          (part) => part !== undefined,
        );
        sink.event({
          type,
          at,
          recipient,
          vendorMessageId: messageId,
          campaign: textAt(row, 'customcampaign') ?? campaignId(row),
          tag: textAt(row, 'CustomID'),
          reply: textAt(row, 'comment', 'smtp_reply'),
          vendorLabel: labelOf(word, row),
          detail: error.join(': ') || textAt(row, 'geo', 'source'),
          userAgent: textAt(row, 'agent'),
          clientIp: textAt(row, 'ip'),
          url,
        });
      },
    });
  },
};

/** What Mailjet itself stopped was never tried. */
function failureType(row: JsonObject): EventType {
  const error = textAt(row, 'error') ?? '';
  const own =
    textAt(row, 'error_related_to') === 'mailjet' ||
    error === 'preblocked' ||
    error === 'duplicate in campaign';
  return own ? 'dropped' : 'bounced';
}

function labelOf(word: string, row: JsonObject): string {
  if (word !== 'bounce') return word;
  const hard = flagAt(row, 'hard_bounce');
  if (hard === undefined) return word;
  return hard ? 'bounce/hard' : 'bounce/soft';
}

function campaignId(row: JsonObject): string | undefined {
  const id = textAt(row, 'mj_campaign_id');
  return id === '0' ? undefined : id;
}

function isMailjetEvent(row: JsonObject): boolean {
  if (!Object.hasOwn(row, 'event') || !Object.hasOwn(row, 'email') || !Object.hasOwn(row, 'time'))
    return false;
  return ['mj_campaign_id', 'mj_contact_id', 'MessageID', 'Message_GUID'].some((key) =>
    Object.hasOwn(row, key),
  );
}
