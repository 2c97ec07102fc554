import { row, rows, run } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import { framesOf, tracksOf } from '../events/track.ts';
import type { BlockFrame, PlacedTrack } from '../events/track.ts';
import type { MessageSummary } from '../message-summary.ts';
import { blockById } from './event-blocks.ts';
import { removeOtherReplies } from './other-replies.ts';

export const MESSAGE_COLUMNS = [
  'id',
  'recipient',
  'block',
  'subject',
  'sender',
  'stream',
  'campaign',
  'tag',
  'first_at',
  'last_at',
  'last_event',
  'outcome',
  'reason',
  'class',
  'reply',
  'mask',
] as const;

/** What a message is about; numbers are rows of `subject` and `text`, 0 for none. */
export interface MessageHead {
  readonly subject: number;
  readonly sender: number;
  readonly stream: number;
  readonly campaign: number;
  readonly tag: number;
}

export interface MessageRow extends MessageHead {
  readonly id: number;
  readonly recipient: number;
  readonly block: number;
  readonly first_at: number | null;
  readonly last_at: number | null;
}

export function nextMessageId(db: ReadableDatabase): number {
  const last = row<{ last: number | null }>(
    db,
    `SELECT max(coalesce((SELECT max(id) FROM message), 0),
                coalesce((SELECT max(own_message) FROM loose_report), 0)) AS last`,
  );
  return (last?.last ?? 0) + 1;
}

export function messageById(db: ReadableDatabase, id: number): MessageRow | undefined {
  return row<MessageRow>(
    db,
    `SELECT id, recipient, block, subject, sender, stream, campaign, tag, first_at, last_at
     FROM message WHERE id = ?`,
    id,
  );
}

export const MESSAGES_OF_RECIPIENT = `SELECT id FROM message WHERE recipient = ? ORDER BY first_at DESC, id DESC LIMIT ?`;

/** Messages of a recipient, the latest (by its beginning) first. */
export function messagesOfRecipient(
  db: ReadableDatabase,
  recipient: number,
  limit: number,
): number[] {
  return rows<{ id: number }>(db, MESSAGES_OF_RECIPIENT, recipient, limit).map(({ id }) => id);
}

/** Reads the tracks of a message from a block. */
export type BlockReader = (block: number, message: number) => readonly PlacedTrack[];

/** Blocks kept at hand by a reader: one for each batch of an import that goes through messages in order. */
const BLOCKS_AT_HAND = 64;

/** A reader for many messages one after another: those that lie together share what was read. */
export function createBlockReader(db: ReadableDatabase): BlockReader {
  const atHand = new Map<number, readonly BlockFrame[]>();
  return (block, message) => {
    let frames = atHand.get(block);
    if (frames === undefined) {
      const found = blockById(db, block);
      frames = found === undefined ? [] : framesOf(found);
      if (atHand.size >= BLOCKS_AT_HAND) atHand.delete(atHand.keys().next().value!);
      atHand.set(block, frames);
    }
    return frames.filter((frame) => frame.message === message).map((frame) => frame.track());
  };
}

/**
 * Everything that sources say of a message, in the order of import.
 * @param firstBlock the message's first block, where its row is known already
 */
export function messageTracks(
  db: ReadableDatabase,
  id: number,
  read: BlockReader = (block, message) => {
    const found = blockById(db, block);
    return found === undefined ? [] : tracksOf(found, message);
  },
  firstBlock = row<{ block: number }>(db, 'SELECT block FROM message WHERE id = ?', id)?.block,
): PlacedTrack[] {
  if (firstBlock === undefined) return [];
  const more = rows<{ block: number }>(
    db,
    'SELECT block FROM message_block WHERE message = ? ORDER BY block',
    id,
  );
  if (more.length === 0) return [...read(firstBlock, id)];
  // A loose report keeps the message it was read as in its block, wherever it is filed.
  return [firstBlock, ...more.map(({ block }) => block)].flatMap((block) =>
    read(block, looseMessage(db, block) ?? id),
  );
}

function looseMessage(db: ReadableDatabase, block: number): number | undefined {
  return row<{ own_message: number }>(
    db,
    'SELECT own_message FROM loose_report WHERE block = ?',
    block,
  )?.own_message;
}

export function addMessageBlock(db: WritableDatabase, message: number, block: number): void {
  run(db, 'INSERT OR IGNORE INTO message_block (message, block) VALUES (?, ?)', message, block);
}

/** Writes what a message's events add up to, but for `otherReplies`, which are rows of their own. */
export function updateMessage(
  db: WritableDatabase,
  id: number,
  head: MessageHead,
  summary: MessageSummary,
): void {
  run(
    db,
    `UPDATE message SET subject = ?, sender = ?, stream = ?, campaign = ?, tag = ?, first_at = ?,
       last_at = ?, last_event = ?, outcome = ?, reason = ?, class = ?, reply = ?, mask = ?
     WHERE id = ?`,
    head.subject,
    head.sender,
    head.stream,
    head.campaign,
    head.tag,
    summary.firstAt,
    summary.lastAt,
    summary.lastEvent,
    summary.outcome,
    summary.reason,
    summary.class,
    summary.reply,
    summary.mask,
    id,
  );
}

/** The id that a message goes by: its Message-ID header where any source states it, else the first id. */
export function shownId(tracks: readonly PlacedTrack[]): string | null {
  const names = tracks.flatMap((track) => track.names);
  return (names.find(({ kind }) => kind === 'header') ?? names[0])?.text ?? null;
}

/** The first value that any source states, field by field. */
export function headOf(tracks: readonly MessageHead[]): MessageHead {
  const first = (field: keyof MessageHead): number =>
    tracks.find((track) => track[field] !== 0)?.[field] ?? 0;
  return {
    subject: first('subject'),
    sender: first('sender'),
    stream: first('stream'),
    campaign: first('campaign'),
    tag: first('tag'),
  };
}

/** A message's row before anything is known of it: to be settled at once. */
export function insertMessageRow(
  db: WritableDatabase,
  id: number,
  recipient: number,
  block: number,
): void {
  run(
    db,
    `INSERT INTO message (id, recipient, block, subject, sender, stream, campaign, tag, first_at,
       last_at, last_event, outcome, reason, class, reply, mask)
     VALUES (?, ?, ?, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, 0, 0, 0)`,
    id,
    recipient,
    block,
  );
}

export function removeMessage(db: WritableDatabase, id: number): void {
  run(db, 'DELETE FROM message WHERE id = ?', id);
  run(db, 'DELETE FROM message_block WHERE message = ?', id);
  removeOtherReplies(db, id);
}

/** Sets the blocks of a message: its first and those beyond. */
export function moveMessage(db: WritableDatabase, id: number, blocks: readonly number[]): void {
  run(db, 'UPDATE message SET block = ? WHERE id = ?', blocks[0], id);
  run(db, 'DELETE FROM message_block WHERE message = ?', id);
  for (const block of blocks.slice(1)) addMessageBlock(db, id, block);
}
