import type { JsonFormat, RecordSink } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { eventReader } from './event-words.ts';
import {
  isList,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  sampleRows,
  shareOf,
  textAt,
  valueAt,
} from './json-rows.ts';
import { UNIONE_FAMILY, UNIONE_STATUSES, unioneLabel, unioneType } from './unione-family.ts';

const ROW_KEYS: readonly string[] = ['events_by_user'];

/** UniOne's webhook bodies: `events_by_user[].events[].event_data`; a record is one user's batch. */
export const unioneWebhook: JsonFormat = {
  id: 'unione-webhook',
  title: 'Webhook bodies',
  vendor: 'UniOne / UniSender Go',
  verified: true,
  family: UNIONE_FAMILY,
  container: 'json',
  about: { row: 'a batch of events', zone: 'UTC', reply: 'delivery_info.destination_response' },
  rowKeys: ROW_KEYS,
  detect(sample) {
    const share = shareOf(sampleRows(sample.values, ROW_KEYS), (row) => eventsOf(row) !== null);
    return share === 0 ? 0 : 0.57 + 0.4 * share;
  },
  open(_sample, context) {
    const typeOf = eventReader(UNIONE_STATUSES, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });

    /** @returns true where it gave an event */
    const mapEvent = (
      event: JsonObject,
      project: string | undefined,
      sink: RecordSink,
    ): boolean => {
      const data = objectAt(event, 'event_data');
      const status = textAt(data, 'status');
      const address = textAt(data, 'email');
      if (status === undefined || address === undefined) return false;
      const recipient = recipientOf(address, { ...sink, reject: () => {} });
      if (recipient === undefined) return false;
      const at = readTime(textAt(data, 'event_time') ?? '') ?? null;
      const info = objectAt(data, 'delivery_info');
      const deliveryStatus = textAt(info, 'delivery_status');
      const jobId = textAt(data, 'job_id');
      const url = textAt(data, 'url');
      const type = unioneType(typeOf(status), deliveryStatus);
      sink.event({
        type,
        at,
        recipient,
        vendorMessageId: jobId,
        subject: textAt(data, 'subject'),
        stream: project,
        reply: textAt(info, 'destination_response'),
        vendorLabel: unioneLabel(status, deliveryStatus),
        detail:
          [textAt(info, 'city'), textAt(info, 'country')]
            .filter((part) => part !== undefined)
            .join(', ') || undefined,
        userAgent: textAt(info, 'user_agent'),
        clientIp: textAt(info, 'ip'),
        sendingIp: textAt(info, 'sender_ip'),
        url,
      });
      return true;
    };

    return Promise.resolve({
      map(row, _page, sink) {
        const events = isObject(row) ? eventsOf(row) : null;
        if (!isObject(row) || events === null) return sink.reject('bad-record');
        const project = textAt(row, 'project_name', 'project_id');
        const given = events.filter((event) => mapEvent(event, project, sink));
        if (given.length > 0) return;
        // Batches of spam-block notices alone speak of no recipient.
        if (events.some((event) => Object.hasOwn(objectAt(event, 'event_data'), 'status')))
          sink.reject('no-recipient');
        else sink.nothing();
      },
    });
  },
};

/** The events of a user's batch, of a whole body, or of one event alone; null for anything else. */
function eventsOf(row: JsonObject): readonly JsonObject[] | null {
  if (isObject(valueAt(row, 'event_data'))) return [row];
  const users = valueAt(row, 'events_by_user');
  if (isList(users))
    return users.flatMap((user) => (isObject(user) ? [...(eventsOf(user) ?? [])] : []));
  if (!isList(valueAt(row, 'events'))) return null;
  const events = listAt(row, 'events').filter((event) => isObject(event));
  const ours = events.every(
    (event) => Object.hasOwn(event, 'event_data') || Object.hasOwn(event, 'event_name'),
  );
  return events.length > 0 && ours ? events : null;
}
