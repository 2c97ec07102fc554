import { row, rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import type { EventBlock } from '../events/track.ts';
import type { Step } from '../../threads/steps.ts';
import { eachSlice } from './row-numbers.ts';

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

export const BLOCK_BY_ID = 'SELECT id, source, data FROM event_block WHERE id = ?';

export function blockById(db: ReadableDatabase, id: number): EventBlock | undefined {
  return row<EventBlock>(db, BLOCK_BY_ID, id);
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

/** Events of a slice of blocks: some milliseconds. */
const SLICE = 20_000;

export const BLOCKS_OF_SLICE =
  'SELECT id, source, data FROM event_block WHERE id >= ? AND id < ? ORDER BY id';

/** The blocks that begin with events from `first` to `last`, in their order. */
export function* eachBlock(
  db: ReadableDatabase,
  { first = 0, last }: { readonly first?: number; readonly last: number },
  step?: Step,
): Generator<EventBlock> {
  const slices = { sql: BLOCKS_OF_SLICE, first, last, size: SLICE };
  for (const blocks of eachSlice<EventBlock>(db, slices, step)) yield* blocks;
}

export function removeBlocks(db: WritableDatabase, first: number, next: number): void {
  run(db, 'DELETE FROM event_block WHERE id >= ? AND id < ?', first, next);
}
