import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, RecordSink } from '../format.ts';
import { senderOf } from './addresses.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { statedCodes } from './stated-codes.ts';
import { stampOf } from './record-stamp.ts';

export const SPARKPOST_FAMILY = 'sparkpost';

/** `type` of events; those about no outgoing message to a recipient are `other`. */
export const SPARKPOST_EVENTS: EventWords = {
  injection: 'accepted',
  delivery: 'delivered',
  bounce: 'bounced',
  delay: 'deferred',
  'out of band': 'bounced',
  'policy rejection': 'dropped',
  'generation failure': 'rejected',
  'generation rejection': 'rejected',
  'spam complaint': 'complained',
  open: 'opened',
  'initial open': 'opened',
  'amp open': 'opened',
  'amp initial open': 'opened',
  click: 'clicked',
  'amp click': 'clicked',
  'list unsubscribe': 'unsubscribed',
  'link unsubscribe': 'unsubscribed',
  'sms status': 'other',
  'relay injection': 'other',
  'relay rejection': 'other',
  'relay delivery': 'other',
  'relay tempfail': 'other',
  'relay permfail': 'other',
  success: 'other',
  error: 'other',
};

interface BounceClass {
  readonly name: string;
  /** What a bounce of this class is, where it is no bounce. */
  readonly type?: EventType;
}

/** `bounce_class` (support.sparkpost.com, bounce classification codes). */
const BOUNCE_CLASSES: ReadonlyMap<string, BounceClass> = new Map([
  ['1', { name: 'Undetermined' }],
  ['10', { name: 'Invalid Recipient' }],
  ['20', { name: 'Soft Bounce' }],
  ['21', { name: 'DNS Failure' }],
  ['22', { name: 'Mailbox Full' }],
  ['23', { name: 'Too Large' }],
  ['24', { name: 'Timeout' }],
  ['25', { name: 'Admin Failure' }],
  ['30', { name: 'Generic Bounce: No RCPT' }],
  ['40', { name: 'Generic Bounce' }],
  ['50', { name: 'Mail Block' }],
  ['51', { name: 'Spam Block' }],
  ['52', { name: 'Spam Content' }],
  ['53', { name: 'Prohibited Attachment' }],
  ['54', { name: 'Relaying Denied' }],
  ['60', { name: 'Auto-Reply', type: 'auto-replied' }],
  ['70', { name: 'Transient Failure' }],
  ['80', { name: 'Subscribe', type: 'resubscribed' }],
  ['90', { name: 'Unsubscribe', type: 'unsubscribed' }],
  ['100', { name: 'Challenge-Response', type: 'auto-replied' }],
]);

/** Reads one property of an event, by SparkPost's name for it; JSON and CSV share the names. */
export type Property = (name: string) => string | undefined;

/** Excel writes 17-digit ids as `9.23E+16`: no id any more. */
const DAMAGED_ID = /^\d(?:[.,]\d{1,20})?E\+\d{1,3}$/i;

export function sparkpostMapper(
  context: ImportContext,
): (property: Property, sink: RecordSink, machine: boolean) => void {
  const typeOf = eventReader(SPARKPOST_EVENTS, context);
  const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
  return (property, sink, machine) => {
    const word = property('type');
    if (word === undefined) return sink.reject('unknown-event');
    const named = typeOf(word);
    const address = property('raw_rcpt_to') ?? property('rcpt_to');
    if (address === undefined && named === 'other') return sink.nothing();
    const stamped = stampOf(address, property('timestamp'), readTime, sink);
    if (stamped === undefined) return;
    const { recipient, at } = stamped;
    const number = property('bounce_class');
    const bounceClass = number === undefined ? undefined : BOUNCE_CLASSES.get(number);
    const type = named === 'bounced' ? (bounceClass?.type ?? named) : named;
    const engaged = type === 'opened' || type === 'clicked';
    const eventId = property('event_id');
    const damaged = eventId !== undefined && DAMAGED_ID.test(eventId);
    if (damaged) context.warn({ code: 'ids-damaged', details: { id: eventId } });
    const attempt = property('num_retries');
    sink.event({
      type,
      at,
      recipient,
      vendorMessageId: property('message_id'),
      vendorEventId: damaged ? undefined : eventId,
      subject: property('subject'),
      sender: senderOf(property('friendly_from') ?? property('msg_from')),
      stream: property('ip_pool'),
      campaign: property('campaign_id'),
      tag: property('rcpt_tags'),
      reply: property('raw_reason') ?? property('reason'),
      ...statedCodes(property('error_code')),
      remoteMta: engaged ? undefined : property('ip_address'),
      vendorLabel:
        number === undefined || named !== 'bounced'
          ? word
          : `${word}/${number} ${bounceClass?.name ?? ''}`.trim(),
      detail:
        attempt === undefined || attempt === '0' ? undefined : `attempt ${Number(attempt) + 1}`,
      userAgent: property('user_agent'),
      clientIp: engaged ? property('ip_address') : undefined,
      sendingIp: property('sending_ip'),
      url: property('target_link_url'),
      machine: machine ? true : undefined,
    });
  };
}
