import type { OriginalRecord } from '../../../../shared/contract/api.ts';
import { Failure } from '../../../../shared/contract/errors.ts';
import { recordText } from '../../import/record-text.ts';
import type { ReadableDatabase } from '../connection.ts';
import { tracksOf } from '../events/track.ts';
import { archivedBytes } from './archive.ts';
import { blockOfEvent } from './event-blocks.ts';
import { sourceById } from './sources.ts';

/** Bytes of a record that are shown. */
const MOST_BYTES = 64 << 10;
const HEADER_BYTES = 32 << 10;

/** The record that an event was read from, out of the archived original. Throws `not-found`. */
export function originalRecord(db: ReadableDatabase, event: number): OriginalRecord {
  const block = blockOfEvent(db, event);
  if (block === undefined) throw new Failure('not-found');
  const track = tracksOf(block).find(
    ({ firstEvent, events }) => event >= firstEvent && event < firstEvent + events.length,
  );
  const stored = track?.events[event - track.firstEvent];
  const source = sourceById(db, block.source);
  if (stored === undefined || source === undefined) throw new Failure('not-found');
  const bytes = archivedBytes(db, source.id, stored.offset, stored.offset + MOST_BYTES);
  const header = source.delimiter === null ? null : archivedBytes(db, source.id, 0, HEADER_BYTES);
  const { text, fields } = recordText(bytes, header, source);
  return {
    source: source.id,
    file: source.file,
    format: source.format,
    line: stored.line,
    text,
    fields,
  };
}
