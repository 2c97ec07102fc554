import type { ReadableDatabase } from '../connection.ts';
import { row, rows } from '../connection.ts';
import { createKeyHasher } from '../keys/key-hash.ts';
import { NAME_SALT } from '../keys/salts.ts';
import { domainSpellings } from '../query-language/address-form.ts';
import { keyValues, KEY_SPACES } from '../queries/keys.ts';
import { keySeed } from '../queries/meta.ts';
import { allSources } from '../queries/sources.ts';
import type { StoredSource } from '../queries/sources.ts';
import { after } from '../queries/similar.ts';

/**
 * More than so many rows are not gathered: the condition is then tested row by row. Where one waits so
 * many still sort within 20 ms, and what matches more often shows a page after some ten thousand rows;
 * who types is shown the first rows of less already.
 */
export const MOST_CANDIDATES = { waiting: 6000, typing: 1000 } as const;

/** Row numbers that a condition narrows to; null where they are too many. */
export type Candidates = ReadonlySet<number> | null;

export const RECIPIENTS_BY_DOMAIN = `SELECT id FROM recipient
  WHERE domain IN (SELECT value FROM json_each(?)) LIMIT ?`;

function bounded(found: readonly { readonly id: number }[], most: number): number[] | null {
  return found.length > most ? null : found.map(({ id }) => id);
}

/** Recipients of some domains, where they are at most `most`. */
export function recipientsOfDomains(
  db: ReadableDatabase,
  domains: readonly number[],
  most: number,
): Candidates {
  const ids = JSON.stringify(domains);
  const found = bounded(rows<{ id: number }>(db, RECIPIENTS_BY_DOMAIN, ids, most + 1), most);
  return found === null ? null : new Set(found);
}

export const REPLIES_WITH_STATUS = `SELECT id FROM reply
  WHERE status >= ? AND status < ? LIMIT ?`;
export const REPLIES_WITH_CODE = `SELECT id FROM reply
  WHERE reply_code >= ? AND reply_code < ? LIMIT ?`;

/** What comes next after a text in order, when only itself is meant. */
const NEXT = '\0';

/** The first code asked for and the first beyond: `5.7.*` stands for all that begin so. */
export function codeRange(code: string): readonly [from: string, to: string] {
  if (!code.endsWith('*')) return [code, code + NEXT];
  const begin = code.slice(0, -1);
  return [begin, begin === '' ? '\u{10ffff}' : after(begin)];
}

/** Replies that state an enhanced status code, or a reply code of three digits, where they are at most `most`. */
export function repliesWithCode(
  db: ReadableDatabase,
  code: string,
  most: number,
): readonly number[] | null {
  const sql = code.includes('.') ? REPLIES_WITH_STATUS : REPLIES_WITH_CODE;
  return bounded(rows<{ id: number }>(db, sql, ...codeRange(code), most + 1), most);
}

export const MESSAGES_WITH_SUBJECTS = `SELECT id, recipient FROM message
  WHERE subject IN (SELECT value FROM json_each(?)) LIMIT ?`;
export const MESSAGES_WITH_REPLIES = `SELECT id, recipient FROM message
  WHERE reply IN (SELECT value FROM json_each(?)) AND reply > 0 LIMIT ?`;
export const MESSAGES_WITH_OTHER_REPLIES = `SELECT m.id, m.recipient
  FROM other_reply o CROSS JOIN message m ON m.id = o.message
  WHERE o.reply IN (SELECT value FROM json_each(?)) LIMIT ?`;

const STATEMENTS = {
  subjects: [MESSAGES_WITH_SUBJECTS],
  replies: [MESSAGES_WITH_REPLIES, MESSAGES_WITH_OTHER_REPLIES],
} as const;

export interface MessagePair {
  readonly id: number;
  readonly recipient: number;
}

/** Messages with one of the subjects, or that met one of the replies; null where they are more than `most`. */
export function messagesWith(
  db: ReadableDatabase,
  what: 'subjects' | 'replies',
  ids: readonly number[] | null,
  most: number,
): readonly MessagePair[] | null {
  if (ids === null) return null;
  if (ids.length === 0) return [];
  const found: MessagePair[] = [];
  for (const sql of STATEMENTS[what]) {
    found.push(...rows<MessagePair>(db, sql, JSON.stringify(ids), most + 1));
    if (found.length > most) return null;
  }
  return found;
}

/** Messages known by an id: a Message-ID with or without brackets, or a sending system's own. */
export function messagesNamed(db: ReadableDatabase, name: string): readonly MessagePair[] {
  const trimmed = name.trim();
  const bare = trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
  const hasher = createKeyHasher(keySeed(db));
  hasher.text(bare, NAME_SALT);
  const ids = keyValues(db, KEY_SPACES.name, hasher.out.high, hasher.out.low);
  return ids.slice(0, MOST_CANDIDATES.waiting).flatMap((id) => {
    const found = row<MessagePair>(db, 'SELECT id, recipient FROM message WHERE id = ?', id);
    return found === undefined ? [] : [found];
  });
}

/**
 * Interned texts that are the asked one, whatever their case; where none is, those that hold it.
 * The text is in lower case; an empty one stands for none.
 */
export function textIds(db: ReadableDatabase, part: string): number[] {
  if (part === '') return [0];
  const found = rows<{ id: number; value: string }>(
    db,
    // The shortest come first: what is the asked text as a whole is never left out.
    `SELECT id, value FROM text WHERE instr(folded(value), folded(?)) > 0
     ORDER BY length(value) LIMIT 2000`,
    part,
  );
  const same = found.filter(({ value }) => value.toLowerCase() === part);
  return (same.length > 0 ? same : found).map(({ id }) => id);
}

/** Providers by key, by name, or by one of their domains: as asked for, else those that hold it. */
export function providerIds(db: ReadableDatabase, keys: readonly string[]): number[] {
  return keys.flatMap((key) => {
    const exact = rows<{ id: number }>(
      db,
      `SELECT id FROM provider WHERE key = ? OR folded(name) = folded(?)
       UNION SELECT provider FROM domain WHERE name = ?`,
      key,
      key,
      key,
    );
    if (exact.length > 0 || key === '') return exact.map(({ id }) => id);
    return rows<{ id: number }>(
      db,
      `SELECT id FROM provider WHERE instr(folded(name), folded(?)) > 0 OR instr(key, ?) > 0
       UNION SELECT provider FROM domain WHERE name >= ? AND name < ?`,
      key,
      key,
      `${key}.`,
      `${key}/`,
    ).map(({ id }) => id);
  });
}

/** Domains by name, in either script; `*` stands for anything. */
export function domainIds(db: ReadableDatabase, names: readonly string[]): number[] {
  return names.flatMap((name) => {
    if (name.includes('*')) {
      return rows<{ id: number }>(db, 'SELECT id FROM domain WHERE fits(name, ?)', name).map(
        ({ id }) => id,
      );
    }
    return domainSpellings(name).flatMap((one) =>
      rows<{ id: number }>(db, 'SELECT id FROM domain WHERE name = ?', one).map(({ id }) => id),
    );
  });
}

/** Numbers of the events of sources (`sourcesNamed`), end not included. */
export function sourceSpans(
  db: ReadableDatabase,
  names: readonly string[],
): readonly (readonly [first: number, next: number])[] {
  return names.flatMap((name) =>
    sourcesNamed(db, name).map(({ firstEvent, nextEvent }) => [firstEvent, nextEvent] as const),
  );
}

/** Sources by their id, or by a part of their file's name in lower case. */
export function sourcesNamed(db: ReadableDatabase, name: string): StoredSource[] {
  const sources = allSources(db);
  const byId = sources.filter(({ id }) => String(id) === name);
  return byId.length > 0 ? byId : sources.filter(({ file }) => file.toLowerCase().includes(name));
}

export function recipientsTagged(
  db: ReadableDatabase,
  tags: readonly string[],
): ReadonlySet<number> {
  const found = tags.flatMap((tag) =>
    rows<{ id: number }>(
      db,
      `SELECT recipient.id FROM note_tag JOIN recipient ON recipient.address = note_tag.recipient
       WHERE tag = ? LIMIT 100000`,
      tag,
    ),
  );
  return new Set(found.map(({ id }) => id));
}

/** Notes are written by hand: all of them are read. */
export const NOTED = `SELECT r.id FROM note n CROSS JOIN recipient r ON r.address = n.recipient
  WHERE instr(folded(n.text), folded(?)) > 0 LIMIT 100000`;

/** Recipients with these words in their note; `*` finds every note. */
export function recipientsNoted(
  db: ReadableDatabase,
  words: readonly string[],
): ReadonlySet<number> {
  const found = words.flatMap((word) => rows<{ id: number }>(db, NOTED, word.replaceAll('*', '')));
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
