import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, Json, JsonMapper, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import type { TimeReader, TimeReaderOptions } from '../time/time-reader.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { isObject, type JsonObject } from './json-rows.ts';
import { type RecordStamp, stampOf } from './record-stamp.ts';

/** A row whose recipient and time could be read. */
export interface StampedRow extends RecordStamp {
  readonly row: JsonObject;
}

/** Where a row says whom it is about, and when that was. */
export interface StampPlaces {
  readonly recipient: (row: JsonObject) => string | undefined;
  readonly time: (row: JsonObject) => string | undefined;
}

/** Recipient and time of a row; `undefined` after it was rejected for want of one of them. */
export function stampedRow(
  row: Json,
  sink: RecordSink,
  places: StampPlaces,
  readTime: TimeReader,
): StampedRow | undefined {
  if (!isObject(row)) {
    sink.reject('bad-record');
    return undefined;
  }
  const stamp = stampOf(places.recipient(row), places.time(row), readTime, sink);
  return stamp === undefined ? undefined : { row, ...stamp };
}

/** A row of events, with the vendor's word for what happened and what that word means. */
export interface EventRow extends StampedRow {
  readonly word: string;
  readonly type: EventType;
  /** The object around the rows, where there is one. */
  readonly page: Json | null;
}

/** How a vendor writes its events, one a row. */
export interface EventRows extends StampPlaces {
  readonly words: EventWords;
  readonly word: (row: JsonObject) => string | undefined;
  readonly times: TimeReaderOptions;
  /** The event inside its envelope; null where the row speaks of no recipient. */
  readonly unwrap?: (row: JsonObject) => JsonObject | null;
}

/** What a row says beside whom, when and what; its `type` where that is not the word's. */
export type RowFacts = Omit<MappedEvent, 'recipient' | 'at' | 'type'> & {
  readonly type?: EventType;
};

/** The mapper of rows that are one event each, at one recipient. */
export function eventPerRow(
  context: Pick<ImportContext, 'mapping' | 'warn' | 'timeReader'>,
  rows: EventRows,
  factsOf: (event: EventRow) => RowFacts,
): JsonMapper {
  const typeOf = eventReader(rows.words, context);
  const readTime = context.timeReader(rows.times);
  return {
    map(value, page, sink) {
      const unwrapped = isObject(value) && rows.unwrap !== undefined ? rows.unwrap(value) : value;
      if (unwrapped === null && value !== null) return sink.nothing();
      const stamped = stampedRow(unwrapped, sink, rows, readTime);
      if (stamped === undefined) return;
      const word = rows.word(stamped.row);
      if (word === undefined) return sink.reject('unknown-event');
      const type = typeOf(word);
      const facts = factsOf({ ...stamped, word, type, page });
      sink.event({ type, ...facts, recipient: stamped.recipient, at: stamped.at });
    },
  };
}
