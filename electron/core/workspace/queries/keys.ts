import { createKeyMap } from '../keys/key-map.ts';
import { row, rows, run, statement } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';

/** Bytes of one entry: high half, low half, value. */
const ENTRY = 12;
/** Entries of a run as it is written; it may grow to twice that before it is split. */
export const RUN_LENGTH = 1024;

/** What a key stands for: each kind of key has its own space. */
export const KEY_SPACES = {
  message: 1,
  name: 2,
  recipient: 3,
  subject: 4,
  reply: 5,
  text: 6,
} as const;
export type KeySpace = (typeof KEY_SPACES)[keyof typeof KEY_SPACES];

export interface KeyEntry {
  readonly high: number;
  readonly low: number;
  readonly value: number;
}

interface RunRow {
  readonly id: number;
  readonly first: number;
  readonly data: Buffer;
}

const LAST_RUN_BEFORE = `SELECT id, first, data FROM key_run
  WHERE space = ? AND first < ? ORDER BY first DESC, id DESC LIMIT 1`;
const LAST_RUN_UP_TO = `SELECT id, first, data FROM key_run
  WHERE space = ? AND first <= ? ORDER BY first DESC, id DESC LIMIT 1`;
const RUNS_AT = `SELECT id, first, data FROM key_run
  WHERE space = ? AND first = ? ORDER BY id`;
const FIRST_RUN = `SELECT id, first, data FROM key_run WHERE space = ? ORDER BY first, id LIMIT 1`;

/** Position of the first entry whose high half is not below `high`. */
function lowerBound(data: Buffer, high: number): number {
  let from = 0;
  let to = data.length / ENTRY;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (data.readUInt32LE(middle * ENTRY) < high) from = middle + 1;
    else to = middle;
  }
  return from;
}

function* matches(data: Buffer, high: number, low: number): Generator<number> {
  for (let at = lowerBound(data, high) * ENTRY; at < data.length; at += ENTRY) {
    if (data.readUInt32LE(at) !== high) return;
    if (data.readUInt32LE(at + 4) === low) yield at;
  }
}

/** Runs that may hold a key: equal high halves may straddle runs. */
function runsOf(db: ReadableDatabase, space: KeySpace, high: number): RunRow[] {
  const last = row<RunRow>(db, LAST_RUN_UP_TO, space, high);
  if (last === undefined) return [];
  if (last.first < high) return [last];
  const before = row<RunRow>(db, LAST_RUN_BEFORE, space, high);
  const at = rows<RunRow>(db, RUNS_AT, space, high);
  return before === undefined ? at : [before, ...at];
}

/** Every value filed under a key. */
export function keyValues(
  db: ReadableDatabase,
  space: KeySpace,
  high: number,
  low: number,
): number[] {
  const found: number[] = [];
  for (const { data } of runsOf(db, space, high)) {
    for (const at of matches(data, high, low)) found.push(data.readUInt32LE(at + 8));
  }
  return found;
}

/** The value of a key, 0 where there is none. */
export function keyValue(db: ReadableDatabase, space: KeySpace, high: number, low: number): number {
  return keyValues(db, space, high, low)[0] ?? 0;
}

export function keyCount(db: ReadableDatabase, space: KeySpace): number {
  const bytes = row<{ bytes: number | null }>(
    db,
    'SELECT sum(length(data)) AS bytes FROM key_run WHERE space = ?',
    space,
  );
  return (bytes?.bytes ?? 0) / ENTRY;
}

/** Calls with every key of a space. */
export function eachKey(
  db: ReadableDatabase,
  space: KeySpace,
  visit: (high: number, low: number, value: number) => void,
): void {
  const all = statement(db, 'SELECT data FROM key_run WHERE space = ?');
  for (const { data } of all.iterate(space) as IterableIterator<{ data: Buffer }>) {
    for (let at = 0; at < data.length; at += ENTRY) {
      visit(data.readUInt32LE(at), data.readUInt32LE(at + 4), data.readUInt32LE(at + 8));
    }
  }
}

function writeRun(db: WritableDatabase, space: KeySpace, data: Uint8Array): void {
  const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  run(
    db,
    'INSERT INTO key_run (space, first, data) VALUES (?, ?, ?)',
    space,
    view.readUInt32LE(0),
    view,
  );
}

/** Replaces a whole space by packed entries (high, low, value, high, …) in the order of `sortKeys`. */
export function replaceKeys(db: WritableDatabase, space: KeySpace, sorted: Uint32Array): void {
  run(db, 'DELETE FROM key_run WHERE space = ?', space);
  appendKeys(db, space, sorted);
}

/** Adds keys to a space that holds none greater than the first of them. */
export function appendKeys(db: WritableDatabase, space: KeySpace, sorted: Uint32Array): void {
  for (let from = 0; from < sorted.length; from += RUN_LENGTH * 3) {
    const part = sorted.subarray(from, from + RUN_LENGTH * 3);
    writeRun(db, space, new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
}

/** Adds keys to a space that holds others. `sorted` as in `replaceKeys`. */
export function addKeys(db: WritableDatabase, space: KeySpace, sorted: Uint32Array): void {
  if (sorted.length === 0) return;
  const first = row<RunRow>(db, FIRST_RUN, space);
  if (first === undefined) {
    appendKeys(db, space, sorted);
    return;
  }
  let from = 0;
  while (from < sorted.length) {
    const target = row<RunRow>(db, LAST_RUN_UP_TO, space, sorted[from]!) ?? first;
    const next = row<{ first: number }>(
      db,
      'SELECT first FROM key_run WHERE space = ? AND first > ? ORDER BY first LIMIT 1',
      space,
      target.first,
    );
    const end = next === undefined ? Number.POSITIVE_INFINITY : next.first;
    let to = from + 3;
    while (to < sorted.length && sorted[to]! < end) to += 3;
    mergeIntoRun(db, space, target, sorted.subarray(from, to));
    from = to;
  }
}

function mergeIntoRun(
  db: WritableDatabase,
  space: KeySpace,
  target: RunRow,
  added: Uint32Array,
): void {
  const fresh = Buffer.from(added.buffer, added.byteOffset, added.byteLength);
  const merged = Buffer.allocUnsafe(target.data.length + fresh.length);
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at += ENTRY) {
    const takeLeft =
      right >= fresh.length ||
      (left < target.data.length && target.data.readUInt32LE(left) <= fresh.readUInt32LE(right));
    if (takeLeft) {
      target.data.copy(merged, at, left, left + ENTRY);
      left += ENTRY;
    } else {
      fresh.copy(merged, at, right, right + ENTRY);
      right += ENTRY;
    }
  }
  if (merged.length <= RUN_LENGTH * 2 * ENTRY) {
    run(
      db,
      'UPDATE key_run SET first = ?, data = ? WHERE id = ?',
      merged.readUInt32LE(0),
      merged,
      target.id,
    );
    return;
  }
  run(db, 'DELETE FROM key_run WHERE id = ?', target.id);
  for (let from = 0; from < merged.length; from += RUN_LENGTH * ENTRY) {
    writeRun(db, space, merged.subarray(from, from + RUN_LENGTH * ENTRY));
  }
}

/** Above this many entries all runs of the space are gone through once. */
const FEW = 500;

/** Removes entries. */
export function removeKeys(
  db: WritableDatabase,
  space: KeySpace,
  entries: readonly KeyEntry[],
): void {
  if (entries.length === 0) return;
  if (entries.length <= FEW) {
    for (const entry of entries) {
      for (const run of runsOf(db, space, entry.high)) {
        removeFromRun(
          db,
          run,
          (high, low, value) => high === entry.high && low === entry.low && value === entry.value,
        );
      }
    }
    return;
  }
  const gone = createKeyMap();
  const more = new Set<string>();
  for (const { high, low, value } of entries) {
    const known = gone.get(high, low);
    if (known === 0) gone.put(high, low, value);
    else if (known !== value) more.add(`${high} ${low} ${value}`);
  }
  const ids = rows<{ id: number }>(db, 'SELECT id FROM key_run WHERE space = ?', space);
  for (const { id } of ids) {
    const found = row<RunRow>(db, 'SELECT id, first, data FROM key_run WHERE id = ?', id)!;
    removeFromRun(db, found, (high, low, value) => {
      const known = gone.get(high, low);
      return known !== 0 && (known === value || more.has(`${high} ${low} ${value}`));
    });
  }
}

function removeFromRun(
  db: WritableDatabase,
  { id, data }: RunRow,
  isGone: (high: number, low: number, value: number) => boolean,
): void {
  const rest = Buffer.allocUnsafe(data.length);
  let length = 0;
  for (let at = 0; at < data.length; at += ENTRY) {
    if (isGone(data.readUInt32LE(at), data.readUInt32LE(at + 4), data.readUInt32LE(at + 8)))
      continue;
    data.copy(rest, length, at, at + ENTRY);
    length += ENTRY;
  }
  if (length === data.length) return;
  if (length === 0) run(db, 'DELETE FROM key_run WHERE id = ?', id);
  else {
    const kept = rest.subarray(0, length);
    run(db, 'UPDATE key_run SET first = ?, data = ? WHERE id = ?', kept.readUInt32LE(0), kept, id);
  }
}
