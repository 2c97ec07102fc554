import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { addressList, bareAddress, recipientOf } from './addresses.ts';
import { secondIdentity } from './event-identity.ts';
import { eventReader } from './event-words.ts';
import {
  flagAt,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
  valueAt,
} from './json-rows.ts';
import { shapeOf } from './postmark-shape.ts';
import { BOUNCE_KINDS, BOUNCE_WORDS, MESSAGE_WORDS, SUPPRESSION_WORDS } from './postmark-words.ts';

/** How HaskiMail and Postmark, one mould, differ. */
export interface PostmarkDialect {
  readonly family: string;
  /** Zone of stamps without one, as `TimeReaderOptions` has it. */
  readonly zone: string;
  readonly fallback: string;
  /** `TypeCode` is an SMTP code, and `Description` may be the server's words. */
  readonly smtpTypeCode: boolean;
  /** Forms state one event with different precision: identity is by second. */
  readonly identityBySecond: boolean;
}

type Draft = Omit<MappedEvent, 'type' | 'at' | 'recipient'>;

/** Maps one row of any shape of the family; see `shapeOf`. */
export type RowMapper = (row: JsonObject, sink: RecordSink) => void;

/** The server's words begin with a reply code, an enhanced code, or the `smtp;` of a report. */
const REPLY_START = /^\s{0,10}(?:smtp\s{0,5};|[245]\d\d(?:[ -]|$)|[245]\.\d{1,3}\.\d{1,3}\b)/i;
const SMTP_CODE = /^[245]\d\d$/;

export function rowMapper(dialect: PostmarkDialect, context: ImportContext): RowMapper {
  const readTime = context.timeReader({
    zone: dialect.zone,
    fallback: dialect.fallback,
    epoch: 'guess',
  });
  const bounceType = eventReader(BOUNCE_WORDS, context);
  const messageType = eventReader(MESSAGE_WORDS, context);
  const suppressionType = eventReader(SUPPRESSION_WORDS, context);
  const streamNames = new Map<string, string>();

  const common = (row: JsonObject): Draft => {
    const sender = textAt(row, 'From');
    const stream = textAt(row, 'MessageStream');
    return {
      vendorMessageId: textAt(row, 'MessageID'),
      subject: textAt(row, 'Subject'),
      sender: sender === undefined ? undefined : bareAddress(sender),
      stream: stream === undefined ? undefined : (streamNames.get(stream) ?? stream),
      tag: textAt(row, 'Tag'),
    };
  };

  /** UTC milliseconds, null where none is stated; `undefined` after the record was rejected. */
  const timeOf = (stamp: string | undefined, sink: RecordSink): number | null | undefined => {
    const at = readTime(stamp ?? '');
    if (at === undefined) sink.reject('bad-timestamp', stamp);
    return at;
  };

  const identity = (
    type: EventType,
    draft: Draft,
    recipient: string,
    at: number | null,
  ): string | undefined => {
    if (!dialect.identityBySecond) return undefined;
    return secondIdentity(type, draft.vendorMessageId, recipient, at, draft.url);
  };

  const put = (
    type: EventType,
    at: number | null,
    recipient: string,
    draft: Draft,
    sink: RecordSink,
  ): void => {
    const vendorEventId = draft.vendorEventId ?? identity(type, draft, recipient, at);
    sink.event({ ...draft, type, at, recipient, vendorEventId });
  };

  const bounce: RowMapper = (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Email', 'Recipient'), sink);
    if (recipient === undefined) return;
    const at = timeOf(textAt(row, 'BouncedAt'), sink);
    if (at === undefined) return;
    const label = textAt(row, 'Type', 'RecordType') ?? 'Bounce';
    const kind = BOUNCE_KINDS.get(label);
    const code = textAt(row, 'TypeCode');
    const smtpCode =
      dialect.smtpTypeCode && code !== undefined && code !== String(kind?.code) ? code : '';
    const description = textAt(row, 'Description');
    const spoken = description !== undefined && REPLY_START.test(description);
    const id = textAt(row, 'ID');
    put(
      kind?.event ?? bounceType(label),
      at,
      recipient,
      {
        ...common(row),
        vendorEventId: dialect.identityBySecond || id === undefined ? undefined : `bounce ${id}`,
        reply: textAt(row, 'Details') ?? (dialect.smtpTypeCode && spoken ? description : undefined),
        replyCode: SMTP_CODE.test(smtpCode) ? smtpCode : undefined,
        vendorLabel: label,
        detail: spoken ? undefined : (description ?? textAt(row, 'Name')),
      },
      sink,
    );
  };

  const message: RowMapper = (row, sink) => {
    const recipients = recipientsOf(row);
    if (recipients.length === 0) return sink.reject('no-recipient');
    const at = timeOf(textAt(row, 'ReceivedAt'), sink);
    if (at === undefined) return;
    const status = textAt(row, 'Status');
    const type = status === undefined ? 'accepted' : messageType(status);
    for (const recipient of recipients) {
      put(type, at, recipient, { ...common(row), vendorLabel: status }, sink);
    }
  };

  const details: RowMapper = (row, sink) => {
    const events = listAt(row, 'MessageEvents').filter((event) => isObject(event));
    const recipients = recipientsOf(row);
    const only = recipients.length === 1 ? recipients[0] : undefined;
    if (recipients.length === 0 && events.length === 0) return sink.reject('no-recipient');
    const at = timeOf(textAt(row, 'ReceivedAt'), sink);
    if (at === undefined) return;
    const draft = common(row);
    for (const recipient of recipients) {
      put('accepted', at, recipient, { ...draft, vendorLabel: textAt(row, 'Status') }, sink);
    }
    for (const event of events) messageEvent(event, draft, only, sink);
  };

  /** One entry of `MessageEvents`; a stamp that cannot be read leaves the entry without a time. */
  const messageEvent = (
    event: JsonObject,
    draft: Draft,
    only: string | undefined,
    sink: RecordSink,
  ): void => {
    const recipient = textAt(event, 'Recipient') ?? only;
    if (recipient === undefined || !recipient.includes('@')) return;
    const at = readTime(textAt(event, 'ReceivedAt') ?? '') ?? null;
    const label = textAt(event, 'Type') ?? '';
    const facts = objectAt(event, 'Details');
    const text =
      textAt(facts, 'DeliveryMessage', 'Summary', 'Details', 'Description', 'Message') ??
      textAt(event, 'Details');
    let type = messageType(label);
    if (label === 'SubscriptionChanged') type = subscriptionType(facts);
    const served =
      type === 'delivered' || type === 'deferred' || (text !== undefined && REPLY_START.test(text));
    const bounceId = textAt(facts, 'BounceID');
    put(
      type,
      at,
      bareAddress(recipient),
      {
        ...draft,
        vendorEventId:
          dialect.identityBySecond || bounceId === undefined ? undefined : `bounce ${bounceId}`,
        reply: served ? text : undefined,
        remoteMta: textAt(facts, 'DestinationServer') ?? textAt(facts, 'DestinationIP'),
        vendorLabel: label,
        detail: served ? undefined : text,
        userAgent: type === 'opened' || type === 'clicked' ? textAt(facts, 'UserAgent') : undefined,
        url: textAt(facts, 'Link'),
      },
      sink,
    );
  };

  const engagement =
    (type: 'opened' | 'clicked'): RowMapper =>
    (row, sink) => {
      const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
      if (recipient === undefined) return;
      const at = timeOf(textAt(row, 'ReceivedAt'), sink);
      if (at === undefined) return;
      const place = objectAt(row, 'Geo');
      const where = [
        textAt(place, 'City'),
        textAt(place, 'Region') ?? textAt(row, 'Region'),
        textAt(place, 'Country') ?? textAt(row, 'Country'),
      ];
      put(
        type,
        at,
        recipient,
        {
          ...common(row),
          vendorLabel: textAt(row, 'RecordType') ?? (type === 'opened' ? 'Open' : 'Click'),
          userAgent: textAt(row, 'UserAgent'),
          clientIp: textAt(place, 'IP'),
          url: type === 'clicked' ? textAt(row, 'OriginalLink') : undefined,
          detail: where.filter((part) => part !== undefined).join(', ') || undefined,
        },
        sink,
      );
    };

  const delivery: RowMapper = (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
    if (recipient === undefined) return;
    const at = timeOf(textAt(row, 'DeliveredAt', 'ReceivedAt'), sink);
    if (at === undefined) return;
    put(
      'delivered',
      at,
      recipient,
      { ...common(row), reply: textAt(row, 'Details'), vendorLabel: 'Delivery' },
      sink,
    );
  };

  /** `SuppressSending: false` lifts a suppression; a manual one by the recipient is an unsubscription. */
  const subscriptionType = (facts: JsonObject): EventType => {
    if (flagAt(facts, 'SuppressSending') === false) return 'resubscribed';
    const reason = textAt(facts, 'SuppressionReason');
    if (reason === undefined || reason === 'ManualSuppression') {
      const origin = textAt(facts, 'Origin');
      return origin === 'Customer' || origin === 'Admin' ? 'dropped' : 'unsubscribed';
    }
    return suppressionType(reason);
  };

  const subscription: RowMapper = (row, sink) => {
    const recipient = recipientOf(textAt(row, 'Recipient', 'Email'), sink);
    if (recipient === undefined) return;
    const at = timeOf(textAt(row, 'ChangedAt'), sink);
    if (at === undefined) return;
    const words = [textAt(row, 'SuppressionReason'), textAt(row, 'Origin')].filter(
      (part) => part !== undefined,
    );
    put(
      subscriptionType(row),
      at,
      recipient,
      {
        ...common(row),
        vendorLabel: ['SubscriptionChange', ...words].join('/'),
      },
      sink,
    );
  };

  const suppression: RowMapper = (row, sink) => {
    const recipient = recipientOf(textAt(row, 'EmailAddress'), sink);
    if (recipient === undefined) return;
    const at = timeOf(textAt(row, 'CreatedAt'), sink);
    if (at === undefined) return;
    const reason = textAt(row, 'SuppressionReason') ?? '';
    const origin = textAt(row, 'Origin');
    const byRecipient = reason === 'ManualSuppression' && origin === 'Recipient';
    put(
      byRecipient ? 'unsubscribed' : suppressionType(reason),
      at,
      recipient,
      {
        ...common(row),
        vendorLabel: origin === undefined ? reason : `${reason}/${origin}`,
      },
      sink,
    );
  };

  const stream: RowMapper = (row, sink) => {
    const id = textAt(row, 'ID');
    const name = textAt(row, 'Name');
    if (id !== undefined && name !== undefined) {
      streamNames.set(id, name);
      context.streamNamed?.({ family: dialect.family, id, name });
    }
    sink.nothing();
  };

  const unknown: RowMapper = (row, sink) => {
    // A page without rows, or an answer that is no row: nothing in it speaks of a recipient.
    if (valueAt(row, 'TotalCount') !== undefined || valueAt(row, 'ErrorCode') !== undefined)
      return sink.nothing();
    sink.reject('bad-record');
  };

  const mappers = {
    bounce,
    message,
    details,
    delivery,
    subscription,
    suppression,
    stream,
    unknown,
    open: engagement('opened'),
    click: engagement('clicked'),
  };
  return (row, sink) => mappers[shapeOf(row)](row, sink);
}

/** HaskiMail names one `Recipient`; Postmark lists all in `Recipients`, else To, Cc and Bcc tell. */
function recipientsOf(row: JsonObject): readonly string[] {
  const one = addressList(valueAt(row, 'Recipient'));
  if (one.length > 0) return one;
  const all = addressList(valueAt(row, 'Recipients'));
  const found =
    all.length > 0
      ? all
      : ['To', 'Cc', 'Bcc'].flatMap((key) => [...addressList(valueAt(row, key))]);
  return [...new Map(found.map((address) => [address.toLowerCase(), address])).values()];
}
