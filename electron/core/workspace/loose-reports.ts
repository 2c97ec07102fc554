import { row, rows, run } from './connection.ts';
import type { ReadableDatabase, WritableDatabase } from './connection.ts';
import {
  addMessageBlock,
  insertMessageRow,
  messageTracks,
  removeMessage,
} from './queries/messages.ts';
import { settleMessage } from './settle-message.ts';
import type { EventWords } from './settle-message.ts';

/*
 * A message that only mails tell of is a loose one: its ids, where the mails return any, are in no log.
 * Until a log with such an id comes, its blocks hang on the message that it fits: the same recipient, the
 * same subject, sent at the right time. Which one is a function of the recipient's messages alone, so it
 * does not matter in which order sources come and go.
 */

/** Milliseconds before a report within which the message it reports was sent. */
const BEFORE = 7 * 24 * 3_600_000;
/** Two clocks. */
const SKEW = 3_600_000;

interface LooseRow {
  readonly block: number;
  readonly recipient: number;
  readonly own_message: number;
  readonly filed_under: number;
  readonly at: number | null;
  readonly subject: string | null;
}

/** @param sentOnTo the folded address that the message was sent on to, where it was */
export function insertLooseReport(
  db: WritableDatabase,
  loose: LooseRow,
  sentOnTo: string | null,
): void {
  run(
    db,
    `INSERT INTO loose_report (block, recipient, own_message, filed_under, at, subject, sent_on_to)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    loose.block,
    loose.recipient,
    loose.own_message,
    loose.filed_under,
    loose.at,
    loose.subject,
    sentOnTo,
  );
}

/** Own messages of the loose reports with events in a range. */
export function looseOfBlocks(db: ReadableDatabase, first: number, next: number): number[] {
  return rows<{ own_message: number }>(
    db,
    'SELECT DISTINCT own_message FROM loose_report WHERE block >= ? AND block < ?',
    first,
    next,
  ).map(({ own_message }) => own_message);
}

export function removeLooseReports(db: WritableDatabase, first: number, next: number): void {
  run(db, 'DELETE FROM loose_report WHERE block >= ? AND block < ?', first, next);
}

/** The message that each block of a loose report is filed under. */
export function filedBlocks(db: ReadableDatabase): ReadonlyMap<number, number> {
  const filed = rows<{ block: number; filed_under: number }>(
    db,
    'SELECT block, filed_under FROM loose_report',
  );
  return new Map(filed.map(({ block, filed_under }) => [block, filed_under]));
}

function reportsOf(db: ReadableDatabase, own: number): LooseRow[] {
  return rows(
    db,
    `SELECT block, recipient, own_message, filed_under, at, subject FROM loose_report
     WHERE own_message = ? ORDER BY block`,
    own,
  );
}

/** Makes a loose report a message of its own again. @returns the recipients it concerns */
export function unfile(db: WritableDatabase, own: number, words: EventWords): number[] {
  const reports = reportsOf(db, own);
  const first = reports[0];
  if (first === undefined || first.filed_under === own)
    return first === undefined ? [] : [first.recipient];
  const target = first.filed_under;
  insertMessageRow(db, own, first.recipient, first.block);
  for (const { block } of reports) {
    run(db, 'DELETE FROM message_block WHERE message = ? AND block = ?', target, block);
    if (block !== first.block) addMessageBlock(db, own, block);
  }
  run(db, 'UPDATE loose_report SET filed_under = own_message WHERE own_message = ?', own);
  settleMessage(db, own, messageTracks(db, own), words);
  settleMessage(db, target, messageTracks(db, target), words);
  return [first.recipient];
}

function file(db: WritableDatabase, own: number, target: number, words: EventWords): void {
  const reports = reportsOf(db, own);
  removeMessage(db, own);
  run(db, 'UPDATE loose_report SET filed_under = ? WHERE own_message = ?', target, own);
  for (const { block } of reports) addMessageBlock(db, target, block);
  settleMessage(db, target, messageTracks(db, target), words);
}

/** Makes all loose reports of a recipient messages of their own. @returns their numbers */
export function unfileRecipient(
  db: WritableDatabase,
  recipient: number,
  words: EventWords,
): readonly number[] {
  const own = rows<{ own_message: number }>(
    db,
    'SELECT DISTINCT own_message FROM loose_report WHERE recipient = ? ORDER BY own_message',
    recipient,
  );
  for (const { own_message } of own) unfile(db, own_message, words);
  return own.map(({ own_message }) => own_message);
}

/**
 * Files the loose reports of recipients anew after their messages changed.
 * @returns the recipients that have any
 */
export function refileRecipients(
  db: WritableDatabase,
  recipients: Iterable<number>,
  words: EventWords,
): number[] {
  const found: number[] = [];
  const anyLog = row(db, `SELECT 1 FROM source WHERE family <> 'mail' LIMIT 1`) !== undefined;
  const anyFiled =
    anyLog ||
    row(db, 'SELECT 1 FROM loose_report WHERE filed_under <> own_message LIMIT 1') !== undefined;
  if (!anyFiled) return found;
  for (const recipient of recipients) {
    const own = unfileRecipient(db, recipient, words);
    if (own.length > 0) found.push(recipient);
    for (const message of own) {
      const target = bestMessage(db, recipient, message);
      if (target !== 0) file(db, message, target, words);
    }
  }
  return found;
}

interface Candidate {
  readonly id: number;
  readonly first_at: number;
  readonly subject: string | null;
}

export const CANDIDATES = `SELECT message.id, message.first_at, subject.value AS subject
  FROM message LEFT JOIN subject ON subject.id = message.subject
  WHERE message.recipient = ? AND message.first_at BETWEEN ? AND ?
    AND message.id <> ?
  ORDER BY message.first_at DESC, message.id DESC LIMIT 50`;

/** Whether a log tells of a message, not only mails. */
function isLogged(db: ReadableDatabase, message: number): boolean {
  const sources = new Set(messageTracks(db, message).map(({ source }) => source));
  return [...sources].some(
    (source) =>
      row(db, `SELECT 1 FROM source WHERE id = ? AND family = 'mail'`, source) === undefined,
  );
}

/**
 * The message a loose one is about: logged, with the same subject, sent last before the report; without
 * a subject the only one there is in that time. 0 where none fits, and where a log knows its own id.
 */
function bestMessage(db: ReadableDatabase, recipient: number, own: number): number {
  const report = reportsOf(db, own)[0];
  if (report === undefined || report.at === null || isLogged(db, own)) return 0;
  const near = rows<Candidate>(
    db,
    CANDIDATES,
    recipient,
    report.at - BEFORE,
    report.at + SKEW,
    own,
  ).filter(({ id }) => isLogged(db, id));
  if (report.subject === null || report.subject === '') {
    return near.length === 1 ? near[0]!.id : 0;
  }
  const wanted = bareSubject(report.subject);
  return near.find(({ subject }) => subject !== null && bareSubject(subject) === wanted)?.id ?? 0;
}

/** A subject as it is compared: one space between words, in lower case. */
function bareSubject(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().toLowerCase();
}

export function hasLooseReports(db: ReadableDatabase): boolean {
  return row(db, 'SELECT 1 FROM loose_report LIMIT 1') !== undefined;
}
