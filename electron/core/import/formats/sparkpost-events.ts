import type { JsonFormat } from '../format.ts';
import {
  flagAt,
  isObject,
  type JsonObject,
  objectAt,
  rowConfidence,
  textAt,
  textsAt,
  valueAt,
} from './json-rows.ts';
import { SPARKPOST_EVENTS, SPARKPOST_FAMILY, sparkpostMapper } from './sparkpost-family.ts';

const ROW_KEYS: readonly string[] = ['results'];

/**
 * SparkPost's webhook batches (`[{"msys": {"message_event": {…}}}]`, all numbers as text, epoch
 * seconds) and Events API pages (`{"results": […]}`, ISO times). `{"msys": {}}` is a ping.
 */
export const sparkpostEvents: JsonFormat = {
  id: 'sparkpost-events',
  title: 'Webhook batches and Events API',
  vendor: 'SparkPost',
  verified: true,
  family: SPARKPOST_FAMILY,
  container: 'json',
  about: {
    words: SPARKPOST_EVENTS,
    row: 'an event',
    zone: 'UTC (epoch seconds) or in every stamp',
    reply: 'raw_reason, else reason',
  },
  rowKeys: ROW_KEYS,
  detect: (sample) =>
    rowConfidence(sample, ROW_KEYS, (row) => isObject(valueAt(row, 'msys')) || isApiEvent(row)),
  open(_sample, context) {
    const mapEvent = sparkpostMapper(context);
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row)) return sink.reject('bad-record');
        const wrapped = valueAt(row, 'msys');
        const event = isObject(wrapped) ? innerEvent(wrapped) : row;
        if (event === null) return sink.nothing();
        mapEvent((name) => propertyOf(event, name), sink, isPrefetched(event));
      },
    });
  },
};

/** The event under its class (`message_event`, `track_event` …), or null in a ping. */
function innerEvent(msys: JsonObject): JsonObject | null {
  const inner = Object.values(msys).find((value) => isObject(value));
  return isObject(inner) ? inner : null;
}

function isApiEvent(row: JsonObject): boolean {
  const keys = ['type', 'event_id', 'timestamp'];
  if (!keys.every((key) => Object.hasOwn(row, key))) return false;
  return ['transmission_id', 'rcpt_to', 'raw_rcpt_to', 'msg_from', 'message_id'].some((key) =>
    Object.hasOwn(row, key),
  );
}

function propertyOf(event: JsonObject, name: string): string | undefined {
  return textAt(event, name) ?? textsAt(event, name);
}

function isPrefetched(event: JsonObject): boolean {
  return flagAt(objectAt(event, 'user_agent_parsed'), 'is_prefetched') === true;
}
