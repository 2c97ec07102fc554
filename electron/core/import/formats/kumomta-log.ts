import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, JsonFormat, JsonMapper, RecordSink } from '../format.ts';
import { addressList } from './addresses.ts';
import {
  type JsonObject,
  isObject,
  listAt,
  objectAt,
  sampleRows,
  shareOf,
  textAt,
  valueAt,
} from './json-rows.ts';
import { timeOf } from './record-stamp.ts';
import { warnUnknown } from './event-words.ts';

/** Record types (docs.kumomta.com, reference, log_record); null says nothing of a recipient. */
const TYPES: ReadonlyMap<string, EventType | null> = new Map([
  ['Reception', 'accepted'],
  ['Delivery', 'delivered'],
  ['Bounce', 'bounced'],
  ['TransientFailure', 'deferred'],
  ['Expiration', 'bounced'],
  ['AdminBounce', 'dropped'],
  ['OOB', 'bounced'],
  ['Feedback', 'complained'],
  ['Rejection', 'rejected'],
  ['AdminRebind', null],
  ['DeferredInjectionRebind', null],
  ['Delayed', 'deferred'],
  ['XferOut', 'other'],
  ['XferIn', 'other'],
]);

/** KumoMTA's log: one JSON record a line, in zstd segments as written (docs.kumomta.com). */
export const kumomtaLog: JsonFormat = {
  id: 'kumomta-log',
  title: 'KumoMTA log',
  vendor: 'KumoMTA',
  verified: true,
  family: 'kumomta',
  container: 'ndjson',
  rowKeys: [],
  about: { row: 'an event', zone: 'UTC', reply: 'response' },

  detect({ values }) {
    const rows = sampleRows(values, []);
    const share = shareOf(rows, (row) => {
      const type = textAt(row, 'type');
      return (
        type !== undefined &&
        TYPES.has(type) &&
        Object.hasOwn(row, 'timestamp') &&
        isObject(valueAt(row, 'response')) &&
        (Object.hasOwn(row, 'queue') || Object.hasOwn(row, 'site'))
      );
    });
    return share > 0.5 ? 0.7 + share * 0.28 : 0;
  },

  open: (_, context) => Promise.resolve(createMapper(context)),
};

function createMapper(context: ImportContext): JsonMapper {
  const time = context.timeReader({ zone: 'UTC', epoch: 'guess' });
  return {
    map(value, _page, sink) {
      if (!isObject(value)) return sink.reject('bad-record');
      const label = textAt(value, 'type') ?? '';
      const type = TYPES.get(label);
      if (type === null) return sink.nothing();
      const at = timeOf(textAt(value, 'timestamp', 'event_time', 'created'), time, sink);
      if (at === undefined) return;
      if (type === undefined) warnUnknown(context, label);
      emit(value, type ?? 'other', label, at, sink);
    },
  };
}

function emit(
  row: JsonObject,
  type: EventType,
  label: string,
  at: number | null,
  sink: RecordSink,
): void {
  const recipients = recipientsOf(row);
  if (recipients.length === 0) return sink.reject('no-recipient');
  const response = objectAt(row, 'response');
  const enhanced = objectAt(response, 'enhanced_code');
  const status = ['class', 'subject', 'detail'].map((key) => textAt(enhanced, key));
  const code = textAt(response, 'code');
  const content = textAt(response, 'content');
  const dotted = status.every((part) => part !== undefined) ? status.join('.') : undefined;
  const headers = objectAt(row, 'headers');
  const peer = objectAt(row, 'peer_address');
  const words = [code, dotted, content].filter((part) => part !== undefined);
  const mailClass = textAt(row, 'bounce_classification');
  for (const recipient of recipients) {
    sink.event({
      type,
      at,
      recipient,
      vendorMessageId: textAt(row, 'id'),
      headerMessageId: textAt(headers, 'Message-ID', 'Message-Id', 'message-id'),
      subject: textAt(headers, 'Subject', 'subject'),
      sender: textAt(row, 'sender'),
      stream: textAt(row, 'egress_pool'),
      campaign: textAt(objectAt(row, 'meta'), 'campaign'),
      tag: textAt(objectAt(row, 'meta'), 'tag', 'tenant'),
      reply: content === undefined && code === '0' ? undefined : words.join(' ') || undefined,
      status: dotted,
      replyCode: code === '0' ? undefined : code,
      remoteMta: type === 'accepted' ? undefined : textAt(peer, 'name')?.replace(/\.$/, ''),
      vendorLabel:
        mailClass === undefined || mailClass === 'Uncategorized' ? label : `${label}/${mailClass}`,
      detail: attemptOf(row),
      sendingIp: sendingIp(row),
      userAgent: textAt(objectAt(row, 'feedback_report'), 'user_agent'),
    });
  }
}

/** `recipient` is one address or several; a complaint names the one it speaks of in its report. */
function recipientsOf(row: JsonObject): readonly string[] {
  const report = objectAt(row, 'feedback_report');
  const complained = listAt(report, 'original_rcpt_to').flatMap((value) => [...addressList(value)]);
  return complained.length > 0 ? complained : addressList(valueAt(row, 'recipient'));
}

function attemptOf(row: JsonObject): string | undefined {
  const attempts = textAt(row, 'num_attempts');
  return attempts === undefined || attempts === '0' ? undefined : `attempt ${attempts}`;
}

/** `source_address` is `{address: "ip:port"}`. */
function sendingIp(row: JsonObject): string | undefined {
  const address = textAt(objectAt(row, 'source_address'), 'address');
  return address?.replace(/:\d{1,5}$/, '').replaceAll(/[[\]]/g, '');
}
