import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import { recipientOf } from './addresses.ts';
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
import { KLAVIYO_FAMILY, KLAVIYO_SUPPRESSIONS } from './klaviyo-words.ts';

const ROW_KEYS: readonly string[] = ['data'];

/**
 * Klaviyo's Profiles API (`GET /api/profiles` with `additional-fields[profile]=subscriptions`):
 * the suppressions and the withdrawn consent of each profile, with their times.
 */
export const klaviyoProfiles: JsonFormat = {
  id: 'klaviyo-profiles',
  title: 'Profiles API',
  vendor: 'Klaviyo',
  verified: false,
  family: `${KLAVIYO_FAMILY}-profiles`,
  container: 'json',
  about: { row: 'a profile', zone: 'in every stamp' },
  rowKeys: ROW_KEYS,
  detect: (sample) => rowConfidence(sample, ROW_KEYS, isProfile),
  open(_sample, context) {
    const typeOf = eventReader(KLAVIYO_SUPPRESSIONS, context);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row) || !isProfile(row)) return sink.reject('bad-record');
        const attributes = objectAt(row, 'attributes');
        const recipient = recipientOf(textAt(attributes, 'email'), sink);
        if (recipient === undefined) return;
        const marketing = objectAt(
          objectAt(objectAt(attributes, 'subscriptions'), 'email'),
          'marketing',
        );
        const seen = new Set<EventType>();
        const put = (type: EventType, stamp: string | undefined, label: string): void => {
          if (seen.has(type)) return;
          seen.add(type);
          sink.event({ type, at: readTime(stamp ?? '') ?? null, recipient, vendorLabel: label });
        };
        for (const item of [
          ...listAt(marketing, 'suppression'),
          ...listAt(marketing, 'suppressions'),
        ]) {
          const reason = isObject(item) ? textAt(item, 'reason') : undefined;
          if (isObject(item) && reason !== undefined)
            put(typeOf(reason), textAt(item, 'timestamp'), reason);
        }
        if (textAt(marketing, 'consent') === 'UNSUBSCRIBED') {
          put('unsubscribed', textAt(marketing, 'consent_timestamp', 'timestamp'), 'UNSUBSCRIBED');
        }
        if (seen.size === 0) sink.nothing();
      },
    });
  },
};

function isProfile(row: JsonObject): boolean {
  return textAt(row, 'type') === 'profile' && isObject(valueAt(row, 'attributes'));
}
