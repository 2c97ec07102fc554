import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, JsonFormat, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { addressList, bareAddress, senderOf } from './addresses.ts';
import { secondIdentity } from './event-identity.ts';
import { type EventWords, eventReader } from './event-words.ts';
import {
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  rowConfidence,
  sampleRows,
  textAt,
  valueAt,
} from './json-rows.ts';
import { isSnsHousekeeping, sesEvents } from './ses-envelope.ts';
import { statedCodes } from './stated-codes.ts';
import { timeOf } from './record-stamp.ts';

const ROW_KEYS: readonly string[] = ['Records'];

/** `eventType` of event publishing, `notificationType` of notifications (docs.aws.amazon.com/ses). */
const EVENTS: EventWords = {
  send: 'accepted',
  delivery: 'delivered',
  bounce: 'bounced',
  complaint: 'complained',
  deliverydelay: 'deferred',
  reject: 'rejected',
  'rendering failure': 'rejected',
  open: 'opened',
  click: 'clicked',
  subscription: 'unsubscribed',
};

/** Sub-types of bounces and complaints that SES makes itself, without trying. */
const NOT_TRIED: ReadonlySet<string> = new Set([
  'Suppressed',
  'OnAccountSuppressionList',
  'UnsubscribedRecipient',
]);

/** One recipient of an event, with what the event says of it alone. */
interface Share {
  readonly recipient: string;
  readonly facts: Partial<MappedEvent>;
}

/**
 * Amazon SES notifications and published events, bare or in SNS, Lambda, SQS and EventBridge
 * envelopes; one event may speak of many recipients.
 */
export const sesEventsFormat: JsonFormat = {
  id: 'ses-events',
  title: 'Notifications and published events',
  vendor: 'Amazon SES',
  verified: true,
  family: 'ses',
  container: 'ndjson',
  about: {
    words: EVENTS,
    row: 'an event at one or more recipients',
    zone: 'in every stamp',
    reply: 'diagnosticCode, smtpResponse',
  },
  rowKeys: ROW_KEYS,
  detect(sample) {
    const isEvent = (row: JsonObject): boolean => sesEvents(row).length > 0;
    if (!sampleRows(sample.values, ROW_KEYS).some(isEvent)) return 0;
    return rowConfidence(sample, ROW_KEYS, (row) => isEvent(row) || isSnsHousekeeping(row));
  },
  open(_sample, context) {
    const mapEvent = eventMapper(context);
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row)) return sink.reject('bad-record');
        const events = sesEvents(row);
        if (events.length === 0)
          return isSnsHousekeeping(row) ? sink.nothing() : sink.reject('bad-record');
        for (const event of events) mapEvent(event, sink);
      },
    });
  },
};

function eventMapper(context: ImportContext): (event: JsonObject, sink: RecordSink) => void {
  const typeOf = eventReader(EVENTS, context);
  const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
  return (event, sink) => {
    const word = textAt(event, 'eventType', 'notificationType') ?? '';
    const mail = objectAt(event, 'mail');
    const facts = factsOf(event, word);
    const shares = sharesOf(word, facts, mail);
    if (shares.length === 0) return sink.reject('no-recipient');
    const at = timeOf(textAt(facts, 'timestamp') ?? textAt(mail, 'timestamp'), readTime, sink);
    if (at === undefined) return;
    const headers = objectAt(mail, 'commonHeaders');
    const tags = objectAt(mail, 'tags');
    const type = typeIn(typeOf(word), word, facts);
    const messageId = textAt(mail, 'messageId');
    // An open or a click of a mail to several people does not say whose it was.
    const unsure = (type === 'opened' || type === 'clicked') && shares.length > 1;
    for (const { recipient, facts: own } of shares) {
      sink.event({
        type: unsure ? 'other' : type,
        at,
        recipient,
        vendorMessageId: messageId,
        // Of one message a template may fail and the rest be refused within one second.
        ...(type === 'rejected'
          ? { vendorEventId: secondIdentity(word, messageId, recipient, at) }
          : {}),
        headerMessageId: headerOf(mail, 'message-id') ?? textAt(headers, 'messageId'),
        subject: textAt(headers, 'subject') ?? headerOf(mail, 'subject'),
        sender: senderOf(textAt(mail, 'source') ?? addressList(valueAt(headers, 'from'))[0]),
        stream: tagValue(valueAt(tags, 'ses:configuration-set')),
        tag: ownTags(tags),
        vendorLabel: labelOf(word, facts),
        detail: unsure
          ? `one of ${shares.length} recipients`
          : textAt(facts, 'reason', 'errorMessage', 'complaintFeedbackType', 'delayType'),
        userAgent: textAt(facts, 'userAgent'),
        clientIp: textAt(facts, 'ipAddress'),
        sendingIp: tagValue(valueAt(tags, 'ses:outgoing-ip')),
        url: textAt(facts, 'link'),
        ...own,
      });
    }
  };
}

/** The object that holds the facts of an event: `bounce` of a `Bounce`, `failure` of a `Rendering Failure`. */
function factsOf(event: JsonObject, word: string): JsonObject {
  if (word === 'Rendering Failure') return objectAt(event, 'failure');
  return objectAt(event, word.slice(0, 1).toLowerCase() + word.slice(1));
}

function sharesOf(word: string, facts: JsonObject, mail: JsonObject): readonly Share[] {
  const named = ['bouncedRecipients', 'complainedRecipients', 'delayedRecipients'].flatMap(
    (key) => [...listAt(facts, key)],
  );
  if (named.length > 0) return named.flatMap((item) => [...shareOfRecipient(item, facts)]);
  const delivered = word === 'Delivery' ? addressList(valueAt(facts, 'recipients')) : [];
  const addresses = delivered.length > 0 ? delivered : addressList(valueAt(mail, 'destination'));
  const reply = textAt(facts, 'smtpResponse');
  const remoteMta = textAt(facts, 'remoteMtaIp');
  return addresses.map((recipient) => ({ recipient, facts: { reply, remoteMta } }));
}

function shareOfRecipient(item: unknown, facts: JsonObject): readonly Share[] {
  const entry = item as JsonObject;
  if (!isObject(entry)) return [];
  const address = textAt(entry, 'emailAddress');
  if (address === undefined || !address.includes('@')) return [];
  return [
    {
      recipient: bareAddress(address),
      facts: {
        reply: textAt(entry, 'diagnosticCode'),
        remoteMta: textAt(facts, 'remoteMtaIp'),
        ...statedCodes(textAt(entry, 'status')),
      },
    },
  ];
}

function typeIn(type: EventType, word: string, facts: JsonObject): EventType {
  const subType = textAt(facts, 'bounceSubType', 'complaintSubType') ?? '';
  if (NOT_TRIED.has(subType)) return 'dropped';
  if (word !== 'Subscription') return type;
  const all = textAt(objectAt(facts, 'newTopicPreferences'), 'unsubscribeAll');
  return all === 'false' ? 'other' : 'unsubscribed';
}

function labelOf(word: string, facts: JsonObject): string {
  const parts = [
    word,
    textAt(facts, 'bounceType'),
    textAt(facts, 'bounceSubType', 'complaintSubType'),
  ];
  return parts.filter((part) => part !== undefined).join('/');
}

function headerOf(mail: JsonObject, name: string): string | undefined {
  for (const header of listAt(mail, 'headers')) {
    if (isObject(header) && textAt(header, 'name')?.toLowerCase() === name)
      return textAt(header, 'value');
  }
  return undefined;
}

/** Tags of the sender's own, `name=value`; those that SES adds begin with `ses:`. */
function ownTags(tags: JsonObject): string | undefined {
  const own = Object.entries(tags).filter(([name]) => !name.startsWith('ses:'));
  const texts = own.slice(0, 20).map(([name, value]) => `${name}=${tagValue(value) ?? ''}`);
  return texts.join(', ') || undefined;
}

/** The first text of a tag's list of values. */
function tagValue(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}
