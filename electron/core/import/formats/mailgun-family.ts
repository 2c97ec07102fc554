import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, JsonMapper } from '../format.ts';
import { senderOf } from './addresses.ts';
import type { EventWords } from './event-words.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt, textOf } from './json-rows.ts';
import { eventPerRow, type EventRow, type EventRows, type RowFacts } from './stamped-row.ts';
import { statedCodes } from './stated-codes.ts';

export const MAILGUN_FAMILY = 'mailgun';

/** Event names of API and webhooks, and the window's names for the two kinds of failure. */
export const MAILGUN_EVENTS: EventWords = {
  accepted: 'accepted',
  rejected: 'rejected',
  delivered: 'delivered',
  failed: 'bounced',
  'permanent fail': 'bounced',
  'temporary fail': 'deferred',
  opened: 'opened',
  clicked: 'clicked',
  unsubscribed: 'unsubscribed',
  complained: 'complained',
  stored: 'other',
  'list member uploaded': 'other',
  'list member upload error': 'other',
  'list uploaded': 'other',
};

/** The event of a row: a webhook wraps it in `event-data`, beside its `signature`. */
export function mailgunEvent(row: JsonObject): JsonObject {
  const inner = objectAt(row, 'event-data');
  return Object.keys(inner).length > 0 ? inner : row;
}

/** A failure is permanent or temporary by `severity`; what a suppression list stopped was never tried. */
function failureType(event: JsonObject, named: EventType): EventType {
  const reason = textAt(event, 'reason') ?? '';
  const code = textAt(objectAt(event, 'delivery-status'), 'code');
  if (reason.startsWith('suppress') || code === '605' || code === '606' || code === '607')
    return 'dropped';
  const severity = textAt(event, 'severity')?.toLowerCase();
  if (severity === 'temporary') return 'deferred';
  return severity === 'permanent' ? 'bounced' : named;
}

const ROWS: EventRows = {
  words: MAILGUN_EVENTS,
  unwrap: mailgunEvent,
  recipient: (event) =>
    textAt(event, 'recipient') ??
    textAt(objectAt(event, 'member'), 'address') ??
    textAt(objectAt(event, 'envelope'), 'targets'),
  time: (event) => textAt(event, '@timestamp', 'timestamp'),
  word: (event) => textAt(event, 'event'),
  times: { zone: 'UTC', epoch: 'seconds' },
};

/**
 * Maps events of the Events API, the Logs API and webhooks, which share one object. An event's id
 * is unique within its day only (documentation.mailgun.com, Events), so the day is part of it.
 */
export function mailgunMapper(context: ImportContext): JsonMapper {
  return eventPerRow(context, ROWS, factsOf);
}

function factsOf({ row: event, at, word, type: named }: EventRow): RowFacts {
  const type = named === 'bounced' || named === 'deferred' ? failureType(event, named) : named;
  const headers = objectAt(objectAt(event, 'message'), 'headers');
  const envelope = objectAt(event, 'envelope');
  const delivery = objectAt(event, 'delivery-status');
  const client = objectAt(event, 'client-info');
  const messageId = textAt(headers, 'message-id');
  const id = textAt(event, 'id');
  const severity = textAt(event, 'severity');
  const attempt = textAt(delivery, 'attempt-no');
  const reason = reasonOf(event) ?? textAt(objectAt(event, 'reject'), 'reason', 'description');
  return {
    type,
    vendorMessageId: messageId,
    headerMessageId: messageId,
    vendorEventId:
      id === undefined || at === null
        ? undefined
        : `${new Date(at).toISOString().slice(0, 10)} ${id}`,
    subject: textAt(headers, 'subject'),
    sender: senderOf(textAt(headers, 'from') ?? textAt(envelope, 'sender')),
    campaign: namesOf(event, 'campaigns'),
    tag: namesOf(event, 'tags'),
    reply: textAt(delivery, 'message', 'description') ?? textAt(event, 'error'),
    ...statedCodes(
      textAt(delivery, 'enhanced-code'),
      textAt(delivery, 'code'),
      textAt(event, 'code'),
    ),
    remoteMta: textAt(delivery, 'mx-host'),
    vendorLabel: severity === undefined ? word : `${word}/${severity}`,
    detail: type === 'deferred' && attempt !== undefined ? `attempt ${attempt}` : reason,
    userAgent: textAt(client, 'user-agent'),
    clientIp: textAt(event, 'ip'),
    sendingIp: textAt(envelope, 'sending-ip'),
    url: textAt(event, 'url'),
    machine: textAt(client, 'bot') === undefined ? undefined : true,
  };
}

/** Why, where that says more than the event does. */
function reasonOf(event: JsonObject): string | undefined {
  const reason = textAt(event, 'reason');
  return reason === 'bounce' || reason === 'generic' ? undefined : reason;
}

function namesOf(event: JsonObject, key: string): string | undefined {
  const names = listAt(event, key).map((item) =>
    isObject(item) ? textAt(item, 'name', 'id') : textOf(item),
  );
  return names.filter((name) => name !== undefined).join(', ') || undefined;
}
