import { row, run, statement } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import { lastId } from './row-numbers.ts';

/** A table of distinct texts with the number of their uses. */
export type InternedTable = 'text' | 'subject' | 'reply';

export function nextInternedId(db: ReadableDatabase, table: InternedTable): number {
  return lastId(db, table) + 1;
}

export function internedValue(db: ReadableDatabase, table: InternedTable, id: number): string {
  return row<{ value: string }>(db, `SELECT value FROM ${table} WHERE id = ?`, id)?.value ?? '';
}

export function addUses(
  db: WritableDatabase,
  table: InternedTable,
  id: number,
  uses: number,
): void {
  run(db, `UPDATE ${table} SET uses = uses + ? WHERE id = ?`, uses, id);
}

const WORDS = { subject: 'subject_words', reply: 'reply_words' } as const;

/** Makes the texts from `from` on searchable by their words. */
export function indexWords(db: WritableDatabase, table: keyof typeof WORDS, from: number): void {
  run(
    db,
    `INSERT INTO ${WORDS[table]} (rowid, value) SELECT id, value FROM ${table} WHERE id >= ? AND value <> ''`,
    from,
  );
}

/** Takes a text out of the word index before its row goes. */
export function unindexWords(
  db: WritableDatabase,
  table: keyof typeof WORDS,
  id: number,
  value: string,
): void {
  if (value === '') return;
  statement(
    db,
    `INSERT INTO ${WORDS[table]} (${WORDS[table]}, rowid, value) VALUES ('delete', ?, ?)`,
  ).run(id, value);
}
