import { EVENT_TYPES, type EventType } from '../../../../shared/domain/event.ts';
import type { TableFormat } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { recipientOf } from './addresses.ts';
import { columnOf, columnsOf } from './columns.ts';
import { eventReader } from './event-words.ts';
import { dateOfFileName } from './file-name.ts';
import { eventOfFileName } from './klaviyo-file-name.ts';
import { suppressionsOf } from './klaviyo-suppressions.ts';
import { KLAVIYO_FAMILY, KLAVIYO_SUPPRESSIONS } from './klaviyo-words.ts';
import { tableRoles } from './table-roles.ts';
import { timeOf } from './record-stamp.ts';

const ROLES = {
  recipient: ['email', 'email address'],
  suppressions: ['email suppressions', 'suppressions'],
  reason: ['suppression reason', 'suppressed reason', 'reason'],
  time: [
    'suppression date',
    'suppressed at',
    'date suppressed',
    'suppression timestamp',
    'timestamp',
    'date',
  ],
  consent: ['email marketing consent'],
  consentTime: ['email marketing consent timestamp'],
} as const;

/** Columns of Klaviyo's profiles that nobody else names so. */
const MARKS: readonly string[] = [
  'klaviyo id',
  'email suppressions',
  'email marketing consent',
  'email marketing consent timestamp',
  'historic customer lifetime value',
  'predicted customer lifetime value',
  'profile created on',
  'first active',
];

/**
 * Klaviyo's export of a list, a segment or the suppressed profiles. A profile tells of an event by
 * its suppressions, its withdrawn consent, or by standing in a list whose name is the event; the
 * user can also say "every row is event X on day Y" (a mapping with `event` and `at`).
 */
export const klaviyoList: TableFormat = {
  id: 'klaviyo-list',
  title: 'List, segment or suppressed profiles CSV',
  vendor: 'Klaviyo',
  verified: true,
  family: `${KLAVIYO_FAMILY}-profiles`,
  container: 'csv',
  about: { words: KLAVIYO_SUPPRESSIONS, row: 'a profile', zone: 'asked for, else UTC' },
  detect(sample) {
    const columns = columnsOf(sample);
    if (columnOf(columns, ...ROLES.recipient) < 0) return 0;
    const marks = MARKS.filter((name) => columns.has(name)).length;
    if (marks > 0) return Math.min(0.98, 0.8 + 0.06 * marks);
    if (columns.has('suppression reason') || columns.has('suppressed reason')) return 0.75;
    const listed =
      columns.has('reason') && eventOfFileName(sample.fileName)?.label === 'Suppressed';
    return listed && columns.size <= 6 ? 0.72 : 0;
  },
  open(sample, context) {
    const roles = tableRoles(sample, ROLES, ['recipient']);
    if ('missing' in roles) return Promise.resolve(roles);
    const readTime = context.timeReader({ zone: 'ask', fallback: 'UTC', epoch: 'guess' });
    const typeOf = eventReader(KLAVIYO_SUPPRESSIONS, context);
    const given = EVENT_TYPES.find((type) => type === context.mapping?.event);
    const named =
      given === undefined ? eventOfFileName(context.fileName) : { type: given, label: given };
    const namedAt = readTime(context.mapping?.at ?? dateOfFileName(context.fileName)) ?? null;
    if (namedAt === null && !roles.has('time') && !roles.has('consentTime'))
      context.warn({ code: 'no-times' });
    return Promise.resolve({
      needs: roles.needs,
      map(fields, sink) {
        const recipient = recipientOf(roles.cell(fields, 'recipient'), sink);
        if (recipient === undefined) return;
        const events = new Map<EventType, MappedEvent>();
        const add = (type: EventType, at: number | null, label: string): void => {
          const known = events.get(type);
          if (known === undefined) events.set(type, { type, at, recipient, vendorLabel: label });
          else if (known.at === null) events.set(type, { ...known, at });
        };
        const rowAt = timeOf(roles.cell(fields, 'time'), readTime, sink);
        if (rowAt === undefined) return;
        const withdrawn = roles.cell(fields, 'consent')?.toUpperCase() === 'UNSUBSCRIBED';
        const consentAt = withdrawn ? readTime(roles.cell(fields, 'consentTime') ?? '') : undefined;
        if (given === undefined) {
          for (const { reason, stamp } of suppressionsOf(
            roles.cell(fields, 'suppressions') ?? '',
          )) {
            const type = typeOf(reason);
            const stated = readTime(stamp) ?? rowAt;
            add(type, stated ?? (type === 'unsubscribed' ? (consentAt ?? null) : null), reason);
          }
          const reason = roles.cell(fields, 'reason');
          if (reason !== undefined) add(typeOf(reason), rowAt ?? namedAt, reason);
        }
        // A list of suppressed profiles says nothing more of a profile that tells its own reason.
        if (named !== null && (events.size === 0 || named.label !== 'Suppressed')) {
          add(named.type, namedAt ?? rowAt, named.label);
        }
        if (given === undefined && withdrawn) {
          add('unsubscribed', consentAt ?? null, 'UNSUBSCRIBED');
        }
        for (const event of events.values()) sink.event(event);
        if (events.size === 0) sink.nothing();
      },
    });
  },
};
