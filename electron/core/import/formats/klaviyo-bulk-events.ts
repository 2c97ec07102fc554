import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import type { EventType } from '../../../../shared/domain/event.ts';
import type { Json, TableFormat } from '../format.ts';
import { columnOf, columnsOf, field, foldName } from './columns.ts';
import { eventReader, foldWord } from './event-words.ts';
import { baseName } from './file-name.ts';
import { isObject, type JsonObject, textAt } from './json-rows.ts';
import { klaviyoFacts, typeByProperties } from './klaviyo-properties.ts';
import { KLAVIYO_FAMILY, KLAVIYO_METRICS } from './klaviyo-words.ts';
import { stampOf } from './record-stamp.ts';

const RECIPIENT = ['recipient email address', 'email', 'profile email', 'email address', '$email'];
const TIME = ['timestamp', 'datetime', 'event timestamp', 'event datetime', 'event time', 'time'];
const METRIC = ['metric name', 'metric', 'event name', 'event', 'metric id'];
const EVENT_ID = ['uuid', 'event uuid', 'event id', '$event id', 'id'];

/** Property keys and columns that speak of Klaviyo. */
const MARKS: readonly string[] = [
  '$message',
  '$flow',
  '$event id',
  'bounce type',
  'inbox provider',
  'campaign name',
  'metric name',
  'metric id',
  'metric',
  'profile id',
  'event properties',
  'machine open',
  'email domain',
  'recipient email address',
];

/**
 * Klaviyo's Event Bulk Export (gzipped CSV): one metric a file, with the property keys that the
 * user chose as columns. Its columns are documented nowhere: they are found by their names.
 */
export const klaviyoBulkEvents: TableFormat = {
  id: 'klaviyo-bulk-events',
  title: 'Event Bulk Export CSV',
  vendor: 'Klaviyo',
  verified: false,
  family: KLAVIYO_FAMILY,
  container: 'csv',
  about: { row: 'an event', zone: 'in every stamp, else UTC' },
  detect(sample) {
    const columns = columnsOf(sample);
    if (columns.has('klaviyo id') || columnOf(columns, ...TIME) < 0) return 0;
    const names = new Set([...columns.keys()].map((name) => withoutPrefix(name)));
    if (!RECIPIENT.some((name) => names.has(name))) return 0;
    const marks = MARKS.filter((name) => names.has(name)).length;
    return marks < 2 ? 0 : Math.min(0.95, 0.7 + 0.06 * marks);
  },
  open(sample, context) {
    const columns = columnsOf(sample);
    const keys = (sample.header ?? []).map((name) => propertyKey(name));
    const time = columnOf(columns, ...TIME);
    const metric = columnOf(columns, ...METRIC);
    const eventId = columnOf(columns, ...EVENT_ID);
    const nested = columnOf(columns, 'event properties', 'properties');
    const recipientAt = keys.findIndex((key) => RECIPIENT.includes(foldName(key)));
    const missing = [...(recipientAt < 0 ? ['recipient'] : []), ...(time < 0 ? ['time'] : [])];
    if (missing.length > 0) return Promise.resolve({ missing });
    const typeOf = eventReader(KLAVIYO_METRICS, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
    const fileMetric = metricOfFileName(context.fileName);
    let warned = false;
    const given = EVENT_TYPES.find((type) => type === context.mapping?.event);
    const unnamed = (properties: JsonObject): EventType => {
      if (given !== undefined) return given;
      if (!warned)
        context.warn({ code: 'metric-unnamed', details: { metric: context.fileName.slice(-100) } });
      warned = true;
      return typeByProperties(properties) ?? 'other';
    };
    return Promise.resolve({
      needs: keys.map((_key, index) => index),
      map(fields, sink) {
        const stamped = stampOf(field(fields, recipientAt), field(fields, time), readTime, sink);
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const properties = propertiesOf(keys, fields, nested);
        const name = field(fields, metric) ?? fileMetric;
        const type = name === undefined ? unnamed(properties) : typeOf(name);
        sink.event({
          ...klaviyoFacts(properties, name ?? 'event', type),
          type,
          at,
          recipient,
          vendorEventId: field(fields, eventId) ?? textAt(properties, '$event_id'),
        });
      },
    });
  },
};

function withoutPrefix(name: string): string {
  return name.replace(/^(?:event )?properties[. /]/, '');
}

/** `event_properties.Bounce Type` → `Bounce Type`. */
function propertyKey(header: string): string {
  return header
    .replaceAll('\uFEFF', '')
    .trim()
    .replace(/^(?:event_)?properties[./]/i, '');
}

function propertiesOf(
  keys: readonly string[],
  fields: readonly string[],
  nested: number,
): JsonObject {
  const properties: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [key, value] of Object.entries(parsed(field(fields, nested)))) properties[key] = value;
  for (const [index, key] of keys.entries()) {
    const value = fields[index];
    if (value !== undefined && value !== '' && index !== nested) properties[key] = value;
  }
  return properties;
}

function parsed(text: string | undefined): JsonObject {
  if (text === undefined || !text.startsWith('{')) return {};
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** The metric that a file is named after: `bounced_email-2026-10.csv.gz`. */
function metricOfFileName(fileName: string): string | undefined {
  const name = foldWord(baseName(fileName));
  return Object.keys(KLAVIYO_METRICS).find(
    (metric) => metric.includes(' ') && name.includes(metric),
  );
}
