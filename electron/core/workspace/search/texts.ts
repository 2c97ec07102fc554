import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { clause } from './clause.ts';
import type { Clause } from './clause.ts';
import { fold, foldedWords, holdsPhrase, holdsWords } from '../query-language/fold.ts';

/** More texts than this are not gathered: the text of each row is then read instead. */
export const MOST_TEXTS = 4000;

const ready = new WeakSet<ReadableDatabase>();

/*
 * The words of an index in order, with the texts that hold them one by one. Asked for the beginning of
 * a word, the full-text index itself first merges everything that begins so: a tenth of a second for a
 * million texts, and nothing can stop it. Read in order it stops at a limit.
 */
export function useTerms(db: ReadableDatabase): void {
  if (ready.has(db)) return;
  for (const table of ['subject', 'reply'] as const) {
    db.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_terms USING fts5vocab('main', '${table}_words', 'instance')`,
    );
  }
  ready.add(db);
}

export const TEXTS_BY_WORD = {
  subject: `SELECT doc FROM temp.subject_terms WHERE term >= ? AND term < ? LIMIT ?`,
  reply: `SELECT doc FROM temp.reply_terms WHERE term >= ? AND term < ? LIMIT ?`,
} as const;

export const TEXTS_BY_ID = {
  subject: 'SELECT id, value FROM subject WHERE id IN (SELECT value FROM json_each(?))',
  reply: 'SELECT id, value FROM reply WHERE id IN (SELECT value FROM json_each(?))',
} as const;

const LAST_LETTER = '\u{10ffff}';

/**
 * Texts in which the asked one stands as it is, beginning where a word begins; with `*` in it, texts
 * that have all its words. Null where they are too many to gather.
 * @param quoted signs alone are looked for as well, row by row
 * @param most more are not gathered, nor more than a few thousand
 */
export function textsWith(
  db: ReadableDatabase,
  table: keyof typeof TEXTS_BY_WORD,
  text: string,
  quoted: boolean,
  most: number,
): readonly number[] | null {
  const words = foldedWords(text);
  if (words.length === 0) return quoted ? null : [];
  useTerms(db);
  const bound = Math.min(most, MOST_TEXTS);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
  const found = rows<{ doc: number }>(
    db,
    TEXTS_BY_WORD[table],
    longest,
    longest + LAST_LETTER,
    bound + 1,
  );
  if (found.length > bound) return null;
  const ids = [...new Set(found.map(({ doc }) => doc))];
  const folded = fold(text);
  if (longest === folded) return ids;
  return rows<{ id: number; value: string }>(db, TEXTS_BY_ID[table], JSON.stringify(ids))
    .filter(({ value }) =>
      text.includes('*') ? holdsWords(value, words) : holdsPhrase(value, folded),
    )
    .map(({ id }) => id);
}

/** The same test of a text that SQL reads: `value` is an expression. */
export function textClause(value: string, text: string): Clause {
  return text.includes('*')
    ? clause(`worded(${value}, ?)`, foldedWords(text).join(' '))
    : clause(`phrased(${value}, ?)`, fold(text));
}
