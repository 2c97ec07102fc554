import type { EventType } from '../../../../shared/domain/event.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import type { TableMapping } from '../../../../shared/domain/import.ts';
import type {
  ImportContext,
  RecordSink,
  TableFormat,
  TableMapper,
  TableSample,
} from '../format.ts';
import { eventByWord, typeByReason } from '../mapping/event-vocabulary.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { unknownColumns } from '../mapping/unknown-columns.ts';
import { ownCopy } from '../text/table-cells.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { recipientsIn } from './address-cell.ts';
import { foldWord, warnUnknown } from './event-words.ts';
import { codeOfReply, impliesEvent, rolesOf, typeByCode, unusedColumns } from './generic-roles.ts';
import type { Roles } from './generic-roles.ts';
import { headerZone } from './header-zone.ts';
import { timeOf } from './record-stamp.ts';

/** Distinct words of the event column that are kept with their types. */
const REMEMBERED_WORDS = 1000;

/** Any table with addresses: roles by column name, by content, or by a mapping that rules over both. */
export const genericCsv: TableFormat = {
  id: 'generic-csv',
  title: 'Any CSV with addresses',
  vendor: 'any',
  verified: false,
  family: 'generic',
  container: 'csv',
  about: {
    row: 'an event',
    zone: 'asked for, in the stamp, or in the column’s name',
    reply: 'a column of replies',
  },

  detect(sample) {
    const mapping = guessMapping(sample);
    const roles = rolesOf(sample, mapping);
    if (roles.recipient < 0) return 0;
    const tells = roles.event >= 0 || mapping.event !== undefined;
    if (!tells && !impliesEvent(roles, sample)) return 0.3;
    if (sample.header === null) return 0.4;
    const time = roles.time.length + roles.milestones.length > 0 ? 0.08 : 0;
    const id = roles.of('message-id') >= 0 ? 0.04 : 0;
    return (roles.event >= 0 || roles.milestones.length > 0 ? 0.55 : 0.4) + time + id;
  },

  async open(sample, context) {
    const mapping = completed(sample, context.mapping);
    const roles = rolesOf(sample, mapping);
    const missing: string[] = [];
    if (roles.recipient < 0) missing.push('recipient');
    const fileEvent = typeOf(mapping.event, mapping);
    if (roles.event < 0 && fileEvent === undefined && !impliesEvent(roles, sample))
      missing.push('event');
    if (missing.length > 0) return { missing };
    const unused = context.mapping === null ? unknownColumns(unusedColumns(sample, mapping)) : null;
    if (unused !== null) context.warn(unused);
    const firstTime = roles.time[0] ?? roles.milestones[0]?.column;
    const order =
      mapping.dateOrder ?? (firstTime === undefined ? null : await context.dateOrder(firstTime));
    const stated =
      firstTime === undefined ? undefined : headerZone(sample.header?.[firstTime] ?? '');
    const zone = mapping.timezone === undefined ? (stated ?? 'ask') : 'ask';
    const time = context.timeReader({ zone, fallback: 'UTC', order });
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
    bounceType: roles.of('bounce-type'),
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

  function eventType(word: string, text: (index: number) => string): EventType | undefined {
    if (word === '') {
      return (
        fileEvent ??
        typeByCode(text(column.status)) ??
        typeByCode(text(column.replyCode)) ??
        typeByCode(codeOfReply(text(column.reply))) ??
        (text(column.bounceType) === '' ? undefined : 'bounced')
      );
    }
    const before = seen.get(word);
    if (before !== undefined) return before;
    const type = words.get(foldWord(word)) ?? eventByWord(word) ?? typeByCode(word);
    if (seen.size < REMEMBERED_WORDS) seen.set(ownCopy(word), type ?? 'other');
    if (type !== undefined) return type;
    warnUnknown(context, word);
    return 'other';
  }

  function map(fields: readonly string[], sink: RecordSink): void {
    const text = (index: number): string => (index < 0 ? '' : (fields[index] ?? '').trim());
    const some = (index: number): string | undefined => text(index) || undefined;
    const recipients = recipientsIn(text(roles.recipient), sink);
    if (recipients.length === 0) return;
    const word = text(roles.event);
    const stamp = roles.time.map(text).join(' ').trim();
    const at = stamp === '' ? rowTime : timeOf(stamp, time, sink);
    if (at === undefined) return;
    const happened: Happening[] = [];
    for (const milestone of roles.milestones) {
      const written = text(milestone.column);
      if (written === '') continue;
      const when = timeOf(written, time, sink);
      if (when === undefined) return;
      happened.push({ type: milestone.type, at: when ?? null });
    }
    // Where times tell what happened, an empty word adds nothing.
    const type = word === '' && happened.length > 0 ? undefined : eventType(word, text);
    if (type === undefined && happened.length === 0) return sink.reject('unknown-event', word);
    if (type !== undefined && !happened.some((known) => known.type === type))
      happened.push({ type, at: at ?? happened.at(-1)?.at ?? rowTime });
    const left = happened.find((one) => one.type === 'unsubscribed');
    // Who leaves by the spam button has complained; who was put on the list by hand did not leave.
    if (left !== undefined) left.type = typeByReason(text(column.reply)) ?? left.type;
    const told = replied(happened, left?.type ?? type);
    const id = some(column.messageId);
    for (const recipient of recipients) {
      for (const { type: kind, at: when } of happened) {
        const reader = kind === 'opened' || kind === 'clicked';
        const answered = kind === told;
        sink.event({
          type: kind,
          at: when,
          recipient,
          ...(id?.includes('@') === true ? { headerMessageId: id } : { vendorMessageId: id }),
          // The id of a row is that of its one event; of several it would make them one.
          ...(happened.length === 1 ? { vendorEventId: some(column.eventId) } : {}),
          subject: some(column.subject),
          sender: some(column.sender),
          stream: some(column.stream),
          campaign: some(column.campaign),
          tag: some(column.tag),
          ...(answered
            ? {
                reply: some(column.reply),
                status: some(column.status),
                replyCode: some(column.replyCode),
                remoteMta: some(column.remoteMta),
              }
            : {}),
          vendorLabel:
            kind === type || answered ? labelOf(kind, word, text(column.bounceType)) : undefined,
          ...(reader || happened.length === 1 ? { userAgent: some(column.userAgent) } : {}),
          ...(reader ? { clientIp: some(column.ip) } : { sendingIp: some(column.ip) }),
          ...(reader || happened.length === 1 ? { url: some(column.url) } : {}),
        });
      }
    }
  }

  const needs = [
    roles.recipient,
    roles.event,
    ...roles.time,
    ...roles.milestones.map((milestone) => milestone.column),
    ...Object.values(column),
  ];
  return { needs: [...new Set(needs.filter((index) => index >= 0))], map };
}

/** One event of a row. */
interface Happening {
  type: EventType;
  readonly at: number | null;
}

/** Of which event of a row the server's words speak: of what failed, else of what the row is about. */
function replied(
  happened: readonly Happening[],
  type: EventType | undefined,
): EventType | undefined {
  const types = new Set(happened.map((one) => one.type));
  return (
    FAILING.find((one) => types.has(one)) ??
    (types.has('delivered') ? 'delivered' : (type ?? happened.at(-1)?.type))
  );
}

const FAILING: readonly EventType[] = ['bounced', 'rejected', 'dropped', 'deferred'];

/** Words for a dead address in the languages of the exports, beside `hard` itself. */
const HARD = /ж[её]стк|хард|\bhart|définitif|definitif|\bdur\b|\bduro\b/;

/** The sender's word with its kind of bounce, from coarse to fine: `failed/Hard`. */
function labelOf(type: EventType, word: string, bounceType: string): string | undefined {
  const fine = FAILING.includes(type) ? bounceType : '';
  const label = [word, fine].filter((part) => part !== '').join('/');
  const folded = foldWord(label);
  const hard = type === 'bounced' && !folded.includes('hard') && HARD.test(folded);
  return (hard ? `${label}/hard` : label) || undefined;
}
