import type { EventType } from '../../../../shared/domain/event.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import type { ColumnRole, TableMapping } from '../../../../shared/domain/import.ts';
import type {
  ImportContext,
  RecordSink,
  TableFormat,
  TableMapper,
  TableSample,
} from '../format.ts';
import { columnKeys, columnsWithRole } from '../mapping/columns-of-table.ts';
import { eventByWord } from '../mapping/event-vocabulary.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { ownCopy } from '../text/table-cells.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { addressesIn } from './address-cell.ts';
import { foldWord } from './event-words.ts';

/** Index of the column of each role, -1 for none; `time` may be a date and a clock. */
interface Roles {
  readonly recipient: number;
  readonly event: number;
  readonly time: readonly number[];
  readonly of: (role: ColumnRole) => number;
}

/** Distinct words of the event column that are kept with their types. */
const REMEMBERED_WORDS = 1000;

/** Any table with addresses: roles by column name, by content, or by a mapping that rules over both. */
export const genericCsv: TableFormat = {
  id: 'generic-csv',
  title: 'Any CSV with addresses',
  vendor: 'any',
  verified: true,
  family: 'generic',
  container: 'csv',
  about: { row: 'an event', zone: 'asked for, or in the stamp', reply: 'a column of replies' },

  detect(sample) {
    const mapping = guessMapping(sample);
    const roles = rolesOf(sample, mapping);
    if (roles.recipient < 0) return 0;
    const tells = roles.event >= 0 || mapping.event !== undefined;
    if (!tells && !impliesEvent(roles)) return 0.3;
    if (sample.header === null) return 0.4;
    const time = roles.time.length > 0 ? 0.08 : 0;
    const id = roles.of('message-id') >= 0 ? 0.04 : 0;
    return (roles.event >= 0 ? 0.55 : 0.4) + time + id;
  },

  async open(sample, context) {
    const mapping = completed(sample, context.mapping);
    const roles = rolesOf(sample, mapping);
    const missing: string[] = [];
    if (roles.recipient < 0) missing.push('recipient');
    const fileEvent = typeOf(mapping.event, mapping);
    if (roles.event < 0 && fileEvent === undefined && !impliesEvent(roles)) missing.push('event');
    if (missing.length > 0) return { missing };
    const firstTime = roles.time[0];
    const order =
      mapping.dateOrder ?? (firstTime === undefined ? null : await context.dateOrder(firstTime));
    const time = context.timeReader({ zone: 'ask', fallback: 'UTC', order });
    return createMapper(roles, mapping, fileEvent, time, context);
  },
};

/** The user's mapping; without one, the guess. A mapping without columns says only what every row is. */
function completed(sample: TableSample, given: TableMapping | null): TableMapping {
  if (given === null) return guessMapping(sample);
  if (Object.keys(given.columns).length > 0) return given;
  const guess = guessMapping(sample);
  return { ...guess, ...given, columns: guess.columns };
}

function rolesOf(sample: TableSample, mapping: TableMapping): Roles {
  const width = Math.max(sample.header?.length ?? 0, ...sample.rows.map((row) => row.length));
  const keys = columnKeys(sample.header, width);
  const columns = (role: ColumnRole): readonly number[] => columnsWithRole(keys, mapping, role);
  const of = (role: ColumnRole): number => columns(role)[0] ?? -1;
  return { recipient: of('recipient'), event: of('event'), time: columns('time'), of };
}

/** A reply or its code tells of itself whether the mail arrived. */
function impliesEvent(roles: Roles): boolean {
  return roles.of('status') >= 0 || roles.of('reply-code') >= 0;
}

function isEventType(word: string): word is EventType {
  return (EVENT_TYPES as readonly string[]).includes(word);
}

function typeOf(word: string | undefined, mapping: TableMapping): EventType | undefined {
  if (word === undefined) return undefined;
  const named = new Map(Object.entries(mapping.events ?? {})).get(word);
  if (named !== undefined && isEventType(named)) return named;
  return isEventType(word) ? word : eventByWord(word);
}

function createMapper(
  roles: Roles,
  mapping: TableMapping,
  fileEvent: EventType | undefined,
  time: TimeReader,
  context: ImportContext,
): TableMapper {
  const column = {
    subject: roles.of('subject'),
    messageId: roles.of('message-id'),
    reply: roles.of('reply'),
    status: roles.of('status'),
    replyCode: roles.of('reply-code'),
    sender: roles.of('sender'),
    stream: roles.of('stream'),
    campaign: roles.of('campaign'),
    tag: roles.of('tag'),
    userAgent: roles.of('user-agent'),
    ip: roles.of('ip'),
    url: roles.of('url'),
    eventId: roles.of('vendor-event-id'),
    remoteMta: roles.of('remote-mta'),
  };
  const words = new Map<string, EventType>();
  const seen = new Map<string, EventType>();
  for (const [word, type] of Object.entries(mapping.events ?? {})) {
    if (isEventType(type)) words.set(foldWord(word), type);
  }
  const rowTime = mapping.at === undefined ? null : (time(mapping.at) ?? null);

  function eventType(word: string, status: string, code: string): EventType | undefined {
    if (word === '') return fileEvent ?? typeByCode(status) ?? typeByCode(code);
    const before = seen.get(word);
    if (before !== undefined) return before;
    const type = words.get(foldWord(word)) ?? eventByWord(word) ?? typeByCode(word);
    if (seen.size < REMEMBERED_WORDS) seen.set(ownCopy(word), type ?? 'other');
    if (type !== undefined) return type;
    context.warn({ code: 'unknown-events', details: { word: word.slice(0, 100) } });
    return 'other';
  }

  function map(fields: readonly string[], sink: RecordSink): void {
    const text = (index: number): string => (index < 0 ? '' : (fields[index] ?? '').trim());
    const some = (index: number): string | undefined => text(index) || undefined;
    const cell = text(roles.recipient);
    if (cell === '') return sink.reject('no-recipient');
    const recipients = addressesIn(cell);
    if (recipients.length === 0) return sink.reject('bad-recipient', cell);
    const word = text(roles.event);
    const type = eventType(word, text(column.status), text(column.replyCode));
    if (type === undefined) return sink.reject('unknown-event', word);
    const stamp = roles.time.map(text).join(' ').trim();
    const at = stamp === '' ? rowTime : time(stamp);
    if (at === undefined) return sink.reject('bad-timestamp', stamp);
    const id = some(column.messageId);
    const opener = type === 'opened' || type === 'clicked';
    for (const recipient of recipients) {
      sink.event({
        type,
        at: at ?? rowTime,
        recipient,
        ...(id?.includes('@') === true ? { headerMessageId: id } : { vendorMessageId: id }),
        vendorEventId: some(column.eventId),
        subject: some(column.subject),
        sender: some(column.sender),
        stream: some(column.stream),
        campaign: some(column.campaign),
        tag: some(column.tag),
        reply: some(column.reply),
        status: some(column.status),
        replyCode: some(column.replyCode),
        remoteMta: some(column.remoteMta),
        vendorLabel: word || undefined,
        userAgent: some(column.userAgent),
        ...(opener ? { clientIp: some(column.ip) } : { sendingIp: some(column.ip) }),
        url: some(column.url),
      });
    }
  }

  const needs = [roles.recipient, roles.event, ...roles.time, ...Object.values(column)];
  return { needs: [...new Set(needs.filter((index) => index >= 0))], map };
}

/** What a reply code or an enhanced code says by its first digit (RFC 5321, 4.2.1; RFC 3463, 2). */
function typeByCode(code: string): EventType | undefined {
  if (!/^[245](?:\d\d|\.\d{1,3}\.\d{1,3})$/.test(code)) return undefined;
  return code.startsWith('2') ? 'delivered' : code.startsWith('4') ? 'deferred' : 'bounced';
}
