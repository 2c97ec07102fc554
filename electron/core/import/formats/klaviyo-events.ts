import { EVENT_TYPES, type EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, Json, JsonFormat } from '../format.ts';
import { bareAddress } from './addresses.ts';
import { eventReader } from './event-words.ts';
import {
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  rowConfidence,
  textAt,
  valueAt,
} from './json-rows.ts';
import { klaviyoFacts, typeByProperties } from './klaviyo-properties.ts';
import { KLAVIYO_FAMILY, KLAVIYO_METRICS } from './klaviyo-words.ts';
import { stampOf } from './record-stamp.ts';

const ROW_KEYS: readonly string[] = ['data'];

/**
 * Klaviyo's Events API, JSON:API pages (`GET /api/events`) and the older v1/v2 dumps. Names of
 * metrics and addresses of profiles stand in a page's `included`, where they were asked for.
 */
export const klaviyoEvents: JsonFormat = {
  id: 'klaviyo-events',
  title: 'Events API',
  vendor: 'Klaviyo',
  verified: true,
  family: KLAVIYO_FAMILY,
  container: 'json',
  about: { words: KLAVIYO_METRICS, row: 'an event', zone: 'in every stamp' },
  rowKeys: ROW_KEYS,
  wholePages: true,
  detect: (sample) =>
    rowConfidence(sample, ROW_KEYS, (row) => isEvent(row) || isEvent(objectAt(row, 'data'))),
  open(_sample, context) {
    const names = includedNames();
    const typeOfMetric = eventReader(KLAVIYO_METRICS, context);
    const unnamed = unnamedMetrics(context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'seconds' });
    return Promise.resolve({
      map(record, around, sink) {
        if (!isObject(record)) return sink.reject('bad-record');
        // An answer about one event has an object under `data`, and is its own page.
        const single = valueAt(record, 'data');
        const row = isObject(single) ? single : record;
        names.takePage(row === record ? around : record);
        if (!isEvent(row)) {
          names.takeResource(row);
          return sink.nothing();
        }
        const attributes = isNewEvent(row) ? objectAt(row, 'attributes') : row;
        const properties = propertiesOf(attributes);
        const metricId = relatedId(row, 'metric') ?? textAt(row, 'statistic_id', 'metric_id');
        const name =
          textAt(row, 'event_name') ??
          (metricId === undefined ? undefined : names.metrics.get(metricId));
        const profileId = relatedId(row, 'profile');
        const person = objectAt(row, 'person');
        const stamped = stampOf(
          textAt(properties, 'Recipient Email Address') ??
            (profileId === undefined ? undefined : names.profiles.get(profileId)) ??
            textAt(person, '$email', 'email') ??
            textAt(properties, '$email'),
          textAt(attributes, 'timestamp', 'datetime'),
          readTime,
          sink,
        );
        if (stamped === undefined) return;
        const { recipient, at } = stamped;
        const type = name === undefined ? unnamed(metricId ?? '', properties) : typeOfMetric(name);
        const label = name ?? (metricId === undefined ? 'event' : `metric ${metricId}`);
        sink.event({
          ...klaviyoFacts(properties, label, type),
          type,
          at,
          recipient: bareAddress(recipient),
          vendorEventId: textAt(attributes, 'uuid') ?? textAt(row, 'id'),
        });
      },
    });
  },
};

function isEvent(row: JsonObject): boolean {
  return isNewEvent(row) || isOldEvent(row);
}

function isNewEvent(row: JsonObject): boolean {
  return textAt(row, 'type') === 'event' && isObject(valueAt(row, 'attributes'));
}

function isOldEvent(row: JsonObject): boolean {
  const named = Object.hasOwn(row, 'event_name') || Object.hasOwn(row, 'statistic_id');
  return named && isObject(valueAt(row, 'event_properties'));
}

function propertiesOf(attributes: JsonObject): JsonObject {
  const found = objectAt(attributes, 'event_properties');
  return Object.keys(found).length > 0 ? found : objectAt(attributes, 'properties');
}

function relatedId(row: JsonObject, relation: string): string | undefined {
  return textAt(objectAt(objectAt(objectAt(row, 'relationships'), relation), 'data'), 'id');
}

interface IncludedNames {
  readonly metrics: ReadonlyMap<string, string>;
  readonly profiles: ReadonlyMap<string, string>;
  takePage(page: Json | null): void;
  takeResource(resource: JsonObject): void;
}

/** Names of metrics and addresses of profiles, gathered from the pages as they come. */
function includedNames(): IncludedNames {
  const metrics = new Map<string, string>();
  const profiles = new Map<string, string>();
  let current: Json | null = null;
  const takeResource = (resource: JsonObject): void => {
    const id = textAt(resource, 'id');
    if (id === undefined) return;
    const attributes = objectAt(resource, 'attributes');
    const kind = textAt(resource, 'type');
    const name = kind === 'metric' ? textAt(attributes, 'name') : undefined;
    if (name !== undefined) metrics.set(id, name);
    const email = kind === 'profile' ? textAt(attributes, 'email') : undefined;
    if (email !== undefined) profiles.set(id, email);
  };
  return {
    metrics,
    profiles,
    takeResource,
    takePage(page) {
      if (page === current || page === null || !isObject(page)) return;
      current = page;
      for (const resource of listAt(page, 'included'))
        if (isObject(resource)) takeResource(resource);
    },
  };
}

/** The type of events whose metric nobody named: the user's mapping of the id, the properties, else `other`. */
function unnamedMetrics(
  context: ImportContext,
): (metricId: string, properties: JsonObject) => EventType {
  const mapped = new Map(Object.entries(context.mapping?.events ?? {}));
  let warned = false;
  return (metricId, properties) => {
    const given = EVENT_TYPES.find((type) => type === mapped.get(metricId));
    if (given !== undefined) return given;
    if (!warned)
      context.warn({ code: 'metric-unnamed', details: { metric: metricId.slice(0, 100) } });
    warned = true;
    return typeByProperties(properties) ?? 'other';
  };
}
