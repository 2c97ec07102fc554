import { row, rows, run, statement } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import type { EventBlock } from '../events/track.ts';

/** Events of sources that are gone leave their numbers unused. */
export function nextEventId(db: ReadableDatabase): number {
  return row<{ next: number | null }>(db, 'SELECT max(next_event) AS next FROM source')?.next ?? 1;
}

export function insertBlock(
  db: WritableDatabase,
  id: number,
  source: number,
  data: Uint8Array,
): void {
  run(db, 'INSERT INTO event_block (id, source, data) VALUES (?, ?, ?)', id, source, data);
}

export const BLOCK_OF_EVENT = `SELECT id, source, data FROM event_block WHERE id <= ? ORDER BY id DESC LIMIT 1`;

/** The block that holds an event, if the event exists. */
export function blockOfEvent(db: ReadableDatabase, event: number): EventBlock | undefined {
  return row<EventBlock>(db, BLOCK_OF_EVENT, event);
}

/** Ids of the blocks with events from `first` up to `next`. */
export function blocksBetween(db: ReadableDatabase, first: number, next: number): number[] {
  return rows<{ id: number }>(
    db,
    'SELECT id FROM event_block WHERE id >= ? AND id < ? ORDER BY id',
    first,
    next,
  ).map(({ id }) => id);
}

export function* eachBlock(
  db: ReadableDatabase,
  first: number,
  next: number,
): Generator<EventBlock> {
  const all = statement(
    db,
    'SELECT id, source, data FROM event_block WHERE id >= ? AND id < ? ORDER BY id',
  );
  yield* all.iterate(first, next) as IterableIterator<EventBlock>;
}

export function removeBlocks(db: WritableDatabase, first: number, next: number): void {
  run(db, 'DELETE FROM event_block WHERE id >= ? AND id < ?', first, next);
}
