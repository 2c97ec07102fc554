import { row, rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** Keeps what a source calls a stream. Said twice, the last word holds. */
export function nameStream(
  db: WritableDatabase,
  source: number,
  stream: string,
  name: string,
): void {
  run(
    db,
    'INSERT OR REPLACE INTO stream_name (source, stream, name) VALUES (?, ?, ?)',
    source,
    stream,
    name,
  );
}

export function forgetStreamNames(db: WritableDatabase, source: number): void {
  run(db, 'DELETE FROM stream_name WHERE source = ?', source);
}

export const NAME_OF_STREAM =
  'SELECT name FROM stream_name WHERE stream = ? ORDER BY source DESC LIMIT 1';

/** What people call a stream: the name that the newest list gives it, else what its events carry. */
export function streamName(db: ReadableDatabase, stream: string): string {
  return row<{ name: string }>(db, NAME_OF_STREAM, stream)?.name ?? stream;
}

/** A sending system has some dozens of streams; more are not looked at. */
const MOST_NAMES = 2000;

/** The streams with a name, whatever its case; where none has it, those whose name holds it. */
export function streamsNamed(db: ReadableDatabase, part: string): string[] {
  const wanted = part.toLowerCase();
  const found = rows<{ stream: string; name: string }>(
    db,
    `SELECT stream, name FROM stream_name LIMIT ${MOST_NAMES}`,
  ).filter(({ name }) => name.toLowerCase().includes(wanted));
  const same = found.filter(({ name }) => name.toLowerCase() === wanted);
  return (same.length > 0 ? same : found).map(({ stream }) => stream);
}
