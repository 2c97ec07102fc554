import type { ReadableDatabase } from '../connection.ts';
import { row, rows } from '../connection.ts';
import { createKeyHasher } from '../keys/key-hash.ts';
import { NAME_SALT } from '../keys/salts.ts';
import { gramQuery } from '../queries/gram-query.ts';
import { keyValues, KEY_SPACES } from '../queries/keys.ts';
import { keySeed } from '../queries/meta.ts';
import { after } from '../queries/similar.ts';

/** More than this many rows are not gathered: the condition is then tested row by row. */
export const MOST_CANDIDATES = 20_000;
const MOST_TEXTS = 4000;

/** Row numbers that a condition narrows to; null where they are too many. */
export type Candidates = ReadonlySet<number> | null;

export const RECIPIENTS_BY_GRAMS = `SELECT recipient.id, recipient.address FROM recipient_grams
  JOIN recipient ON recipient.id = recipient_grams.rowid
  WHERE recipient_grams MATCH ? LIMIT ${MOST_CANDIDATES + 1}`;
export const RECIPIENTS_BY_PREFIX = `SELECT id FROM recipient
  WHERE address >= ? AND address < ? LIMIT ${MOST_CANDIDATES + 1}`;

/** Recipients with a part of their address; two letters and fewer are taken as its beginning. */
export function recipientsByAddress(db: ReadableDatabase, part: string): Candidates {
  const query = gramQuery(part);
  if (query === null) {
    return bounded(rows<{ id: number }>(db, RECIPIENTS_BY_PREFIX, part, after(part)));
  }
  const found = rows<{ id: number; address: string }>(db, RECIPIENTS_BY_GRAMS, query);
  if (found.length > MOST_CANDIDATES) return null;
  return new Set(found.filter(({ address }) => address.includes(part)).map(({ id }) => id));
}

function bounded(found: readonly { readonly id: number }[]): Candidates {
  return found.length > MOST_CANDIDATES ? null : new Set(found.map(({ id }) => id));
}

/** The words of a text as the word indexes know them. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{1,60}/gu)
      ?.slice(0, 12) ?? []
  );
}

function wordQuery(text: string, wholeWords: boolean): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"${wholeWords ? '' : '*'}`).join(' AND ');
}

/** Subjects with all words of a text; a phrase must stand in them as it is. Null where they are too many. */
export function subjectsWith(db: ReadableDatabase, text: string, phrase: boolean): number[] | null {
  return textsWith(db, 'subject', text, phrase);
}

export function repliesWith(db: ReadableDatabase, text: string, phrase: boolean): number[] | null {
  return textsWith(db, 'reply', text, phrase);
}

const TEXTS_WITH = {
  subject: `SELECT subject.id, subject.value FROM subject_words JOIN subject ON subject.id = subject_words.rowid
    WHERE subject_words MATCH ? LIMIT ${MOST_TEXTS + 1}`,
  reply: `SELECT reply.id, reply.value FROM reply_words JOIN reply ON reply.id = reply_words.rowid
    WHERE reply_words MATCH ? LIMIT ${MOST_TEXTS + 1}`,
} as const;

function textsWith(
  db: ReadableDatabase,
  table: keyof typeof TEXTS_WITH,
  text: string,
  phrase: boolean,
): number[] | null {
  const query = wordQuery(text, phrase);
  if (query === null) return [];
  const found = rows<{ id: number; value: string }>(db, TEXTS_WITH[table], query);
  if (found.length > MOST_TEXTS) return null;
  const wanted = text.toLowerCase();
  return found
    .filter(({ value }) => !phrase || value.toLowerCase().includes(wanted))
    .map(({ id }) => id);
}

export const REPLIES_WITH_STATUS = `SELECT id FROM reply WHERE status = ? LIMIT ${MOST_CANDIDATES + 1}`;
export const REPLIES_WITH_CODE = `SELECT id FROM reply WHERE reply_code = ? LIMIT ${MOST_CANDIDATES + 1}`;

/** Replies that state an enhanced status code, or a reply code of three digits. */
export function repliesWithCode(db: ReadableDatabase, code: string): number[] | null {
  const sql = code.includes('.') ? REPLIES_WITH_STATUS : REPLIES_WITH_CODE;
  const found = rows<{ id: number }>(db, sql, code);
  return found.length > MOST_CANDIDATES ? null : found.map(({ id }) => id);
}

export const MESSAGES_WITH_SUBJECTS = `SELECT id, recipient FROM message
  WHERE subject IN (SELECT value FROM json_each(?)) LIMIT ${MOST_CANDIDATES + 1}`;
export const MESSAGES_WITH_REPLIES = `SELECT id, recipient FROM message
  WHERE reply IN (SELECT value FROM json_each(?)) AND reply > 0 LIMIT ${MOST_CANDIDATES + 1}`;

export interface MessagePair {
  readonly id: number;
  readonly recipient: number;
}

/** Messages with one of the subjects or replies; null where they are too many. */
export function messagesWith(
  db: ReadableDatabase,
  what: 'subjects' | 'replies',
  ids: readonly number[] | null,
): readonly MessagePair[] | null {
  if (ids === null) return null;
  if (ids.length === 0) return [];
  const sql = what === 'subjects' ? MESSAGES_WITH_SUBJECTS : MESSAGES_WITH_REPLIES;
  const found = rows<MessagePair>(db, sql, JSON.stringify(ids));
  return found.length > MOST_CANDIDATES ? null : found;
}

/** Messages known by an id: a Message-ID with or without brackets, or a sending system's own. */
export function messagesNamed(db: ReadableDatabase, name: string): readonly MessagePair[] {
  const trimmed = name.trim();
  const bare = trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
  const hasher = createKeyHasher(keySeed(db));
  hasher.text(bare, NAME_SALT);
  const ids = keyValues(db, KEY_SPACES.name, hasher.out.high, hasher.out.low);
  return ids.slice(0, MOST_CANDIDATES).flatMap((id) => {
    const found = row<MessagePair>(db, 'SELECT id, recipient FROM message WHERE id = ?', id);
    return found === undefined ? [] : [found];
  });
}

/** Interned texts that hold a part; an exact one is found by index. */
export function textIds(db: ReadableDatabase, part: string): number[] {
  const exact = rows<{ id: number }>(db, 'SELECT id FROM text WHERE value = ? LIMIT 10', part);
  if (exact.length > 0) return exact.map(({ id }) => id);
  const escaped = part.replaceAll(/[\\%_]/g, String.raw`\$&`);
  return rows<{ id: number }>(
    db,
    String.raw`SELECT id FROM text WHERE value LIKE ? ESCAPE '\' LIMIT 500`,
    `%${escaped}%`,
  ).map(({ id }) => id);
}

export function providerIds(db: ReadableDatabase, keys: readonly string[]): number[] {
  return keys.flatMap((key) =>
    rows<{ id: number }>(
      db,
      'SELECT id FROM provider WHERE key = ? UNION SELECT provider FROM domain WHERE name = ?',
      key,
      key,
    ).map(({ id }) => id),
  );
}

export function domainIds(db: ReadableDatabase, names: readonly string[]): number[] {
  return names.flatMap((name) =>
    rows<{ id: number }>(db, 'SELECT id FROM domain WHERE name = ?', name).map(({ id }) => id),
  );
}

export function recipientsTagged(
  db: ReadableDatabase,
  tags: readonly string[],
): ReadonlySet<number> {
  const found = tags.flatMap((tag) =>
    rows<{ id: number }>(
      db,
      `SELECT recipient.id FROM note_tag JOIN recipient ON recipient.address = note_tag.recipient
       WHERE tag = ? LIMIT ${MOST_CANDIDATES}`,
      tag,
    ),
  );
  return new Set(found.map(({ id }) => id));
}

/** Masks in use that hold one of the event bits: there are some hundreds at most. */
export function masksWith(db: ReadableDatabase, bits: number): number[] {
  const masks: number[] = [];
  let last = -1;
  for (;;) {
    const next = row<{ mask: number }>(
      db,
      'SELECT mask FROM recipient WHERE mask > ? ORDER BY mask LIMIT 1',
      last,
    );
    if (next === undefined) return masks;
    if ((next.mask & bits) !== 0) masks.push(next.mask);
    last = next.mask;
  }
}
