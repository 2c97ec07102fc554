import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { senderOf } from './addresses.ts';
import { secondIdentity } from './event-identity.ts';
import { type JsonObject, textAt } from './json-rows.ts';
import { timeOf } from './record-stamp.ts';

/** How HaskiMail and Postmark, one mould, differ. */
export interface PostmarkDialect {
  readonly family: string;
  /** Zone of stamps without one, as `TimeReaderOptions` has it. */
  readonly zone: string;
  readonly fallback: string;
  /** `TypeCode` is an SMTP code, and `Description` may be the server's words. */
  readonly smtpTypeCode: boolean;
  /** Forms state one event with different precision: identity is by second. */
  readonly identityBySecond: boolean;
}

/** What a row says beside type, time and recipient. */
export type Draft = Omit<MappedEvent, 'type' | 'at' | 'recipient'>;

/** Maps one row of any shape of the family; see `shapeOf`. */
export type RowMapper = (row: JsonObject, sink: RecordSink) => void;

/** What the mappers of all shapes share while one source is read. */
export interface RowTools {
  readonly dialect: PostmarkDialect;
  readonly context: ImportContext;
  /** The fields that rows of most shapes have. */
  common(row: JsonObject): Draft;
  /** UTC milliseconds, null where none is stated; `undefined` after the record was rejected. */
  timeOf(stamp: string | undefined, sink: RecordSink): number | null | undefined;
  /** As `timeOf` for a part of a record: null for a stamp that cannot be read. */
  partTime(stamp: string | undefined): number | null;
  /** The identity of a bounce by its id, where that is the same in every form. */
  bounceIdentity(id: string | undefined): string | undefined;
  put(type: EventType, at: number | null, recipient: string, draft: Draft, sink: RecordSink): void;
  /** Later rows of the source have this name for the stream's id. */
  nameStream(id: string, name: string): void;
}

/** The server's words begin with a reply code, an enhanced code, or the `smtp;` of a report. */
const REPLY_START = /^\s{0,10}(?:smtp\s{0,5};|[245]\d\d(?:[ -]|$)|[245]\.\d{1,3}\.\d{1,3}\b)/i;

export function looksLikeReply(text: string | undefined): boolean {
  return text !== undefined && REPLY_START.test(text);
}

export function rowTools(dialect: PostmarkDialect, context: ImportContext): RowTools {
  const { zone, fallback, identityBySecond, family } = dialect;
  const readTime = context.timeReader({ zone, fallback, epoch: 'guess' });
  const streamNames = new Map<string, string>();
  return {
    dialect,
    context,
    common(row) {
      const stream = textAt(row, 'MessageStream');
      return {
        vendorMessageId: textAt(row, 'MessageID'),
        subject: textAt(row, 'Subject'),
        sender: senderOf(textAt(row, 'From')),
        stream: stream === undefined ? undefined : (streamNames.get(stream) ?? stream),
        tag: textAt(row, 'Tag'),
      };
    },
    timeOf: (stamp, sink) => timeOf(stamp, readTime, sink),
    partTime: (stamp) => readTime(stamp ?? '') ?? null,
    bounceIdentity: (id) => (identityBySecond || id === undefined ? undefined : `bounce ${id}`),
    put(type, at, recipient, draft, sink) {
      const bySecond = identityBySecond
        ? secondIdentity(type, draft.vendorMessageId, recipient, at, draft.url)
        : undefined;
      sink.event({ ...draft, type, at, recipient, vendorEventId: draft.vendorEventId ?? bySecond });
    },
    nameStream(id, name) {
      streamNames.set(id, name);
      context.streamNamed?.({ family, id, name });
    },
  };
}
