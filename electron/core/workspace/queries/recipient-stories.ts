import type { Classification } from '../../../../shared/domain/reply.ts';
import type { EventType } from '../../../../shared/domain/event.ts';
import { isEntry } from '../../analyse/suppressions/entry.ts';
import { espOfFamily, isListFormat, MAIL } from '../../analyse/suppressions/esps.ts';
import { byTime } from '../../analyse/suppressions/happening.ts';
import type {
  Happening,
  MessageStory,
  RecipientStory,
  ReplyReading,
} from '../../analyse/suppressions/happening.ts';
import { sentOnTo } from '../../diagnose/sent-on.ts';
import { verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { row, rows } from '../connection.ts';
import type { EventText } from '../events/stored-event.ts';
import { framesOf } from '../events/track.ts';
import type { PlacedTrack } from '../events/track.ts';
import { createKept } from '../kept.ts';
import { visibleEvents } from '../events/visible.ts';
import type { VisibleEvent } from '../events/visible.ts';
import { blockById } from './event-blocks.ts';
import { internedValue } from './interned.ts';
import { allSources } from './sources.ts';
import { replyWords } from './suppression-words.ts';

export const MESSAGES_OF_RECIPIENTS = `SELECT id, recipient, block, outcome FROM message
  WHERE recipient IN (SELECT value FROM json_each(?))`;
/** Blocks of messages beyond their first; a loose report keeps the message it was read as. */
export const MORE_BLOCKS = `SELECT b.message AS message, b.block AS block, l.own_message AS own
  FROM message_block b LEFT JOIN loose_report l ON l.block = b.block
  WHERE b.message IN (SELECT value FROM json_each(?))`;

interface MessageRow {
  readonly id: number;
  readonly recipient: number;
  readonly block: number;
  readonly outcome: number;
}

/** Replies and texts that are remembered before the memory is emptied. */
const REMEMBERED = 200_000;
/** Characters of a service's words that are remembered. */
const MOST_TOLD = 400;

/** Reads the whole histories of many recipients at a time, blocks in the order in which they lie. */
export interface StoryReader {
  /** @param between is called every few blocks with the share that is read: it may throw to stop */
  read(recipients: readonly number[], between?: (share: number) => void): RecipientStory[];
}

export function createStoryReader(db: ReadableDatabase): StoryReader {
  const sources = new Map(
    allSources(db).map(({ id, family, format }) => [
      id,
      { esp: espOfFamily(family), list: isListFormat(format) },
    ]),
  );
  const lookUp = words(db);

  function happening(event: VisibleEvent, esp: string): Happening {
    const source = sources.get(event.source);
    const label = TELLING.has(event.type) ? lookUp.text(event.vendorLabel) : null;
    const reply = lookUp.reading(event.reply);
    const notTried = event.type === 'dropped' || reply?.reason === 'suppressed';
    return {
      id: event.id,
      type: event.type,
      at: event.at,
      source: event.source,
      line: event.line,
      esp,
      entry: isEntry(event.type, label, source?.list === true),
      reply: isSentOn(event) ? elsewhere(reply) : reply,
      label,
      told: notTried
        ? (lookUp.words(event.reply) ?? lookUp.text(event.replyText) ?? lookUp.text(event.detail))
        : null,
    };
  }

  const isSentOn = ({ type, detail }: VisibleEvent): boolean =>
    type === 'bounced' && sentOnTo(lookUp.text(detail)) !== null;

  /** A bounce mail belongs to the service that sent the message. */
  function story(outcome: number, tracks: readonly PlacedTrack[]): MessageStory {
    const events = visibleEvents(tracks.toSorted((a, b) => a.firstEvent - b.firstEvent));
    const espOf = (event: VisibleEvent): string => sources.get(event.source)?.esp ?? MAIL;
    const sender = events.map(espOf).find((esp) => esp !== MAIL) ?? MAIL;
    return {
      outcome: verdictCode.word(outcome),
      events: events
        .map((event) => {
          const esp = espOf(event);
          return happening(event, esp === MAIL ? sender : esp);
        })
        .sort(byTime),
    };
  }

  return {
    read(recipients, between = () => {}) {
      const messages = rows<MessageRow>(db, MESSAGES_OF_RECIPIENTS, JSON.stringify(recipients));
      const known = new Map(messages.map((message) => [message.id, message]));
      const stories = new Map<number, MessageStory[]>(recipients.map((id) => [id, []]));
      eachMessage(db, messages, between, (id, tracks) => {
        const message = known.get(id);
        if (message !== undefined)
          stories.get(message.recipient)?.push(story(message.outcome, tracks));
      });
      return recipients.map((recipient) => ({
        recipient,
        messages: stories.get(recipient) ?? [],
      }));
    },
  };
}

/** Types whose label says something of a suppression. */
const TELLING: ReadonlySet<EventType> = new Set<EventType>([
  'bounced',
  'dropped',
  'rejected',
  'complained',
  'unsubscribed',
  'resubscribed',
  'other',
]);
const BLOCKS_BETWEEN = 64;

/** What was said of the address that a message was sent on to says nothing of the one written to. */
const elsewhere = (reply: ReplyReading | null): ReplyReading | null =>
  reply === null ? null : { ...reply, class: 'soft', disposition: 'review' };

/** Visits the tracks of each message as soon as all its blocks were read: few are held at a time. */
function eachMessage(
  db: ReadableDatabase,
  messages: readonly MessageRow[],
  between: (share: number) => void,
  visit: (message: number, tracks: readonly PlacedTrack[]) => void,
): void {
  const ids = JSON.stringify(messages.map(({ id }) => id));
  /** For each block, the message that each of its wanted tracks is filed under. */
  const wanted = new Map<number, Map<number, number>>();
  const want = (block: number, own: number, message: number): void => {
    const known = wanted.get(block);
    if (known === undefined) wanted.set(block, new Map([[own, message]]));
    else known.set(own, message);
  };
  for (const { id, block } of messages) want(block, id, id);
  const more = rows<{ message: number; block: number; own: number | null }>(db, MORE_BLOCKS, ids);
  for (const { message, block, own } of more) want(block, own ?? message, message);
  /** Blocks that each message waits for. */
  const waiting = new Map<number, number>();
  for (const filed of wanted.values())
    for (const message of new Set(filed.values()))
      waiting.set(message, (waiting.get(message) ?? 0) + 1);

  const held = new Map<number, PlacedTrack[]>();
  const blocks = [...wanted.keys()].sort((a, b) => a - b);
  for (const [at, id] of blocks.entries()) {
    if (at % BLOCKS_BETWEEN === 0) between(at / blocks.length);
    const block = blockById(db, id);
    const filed = wanted.get(id) ?? new Map<number, number>();
    wanted.delete(id);
    for (const frame of block === undefined ? [] : framesOf(block)) {
      const message = filed.get(frame.message);
      if (message === undefined) continue;
      const known = held.get(message);
      if (known === undefined) held.set(message, [frame.track()]);
      else known.push(frame.track());
    }
    for (const message of new Set(filed.values())) {
      const left = (waiting.get(message) ?? 1) - 1;
      waiting.set(message, left);
      if (left > 0) continue;
      waiting.delete(message);
      visit(message, held.get(message) ?? []);
      held.delete(message);
    }
  }
}

/** Looks words up, and remembers them. */
function words(db: ReadableDatabase) {
  const texts = createKept((id: number) => internedValue(db, 'text', id), REMEMBERED);
  return {
    text(text: EventText): string | null {
      if (typeof text !== 'number') return text;
      return text === 0 ? null : texts(text);
    },
    reading: createKept((id: number) => (id === 0 ? null : readingOf(db, id)), REMEMBERED),
    /** What a service says that did not try; servers' words at length are not kept. */
    words: createKept((id: number) => replyWords(db, id, MOST_TOLD), REMEMBERED),
  };
}

function readingOf(db: ReadableDatabase, id: number): ReplyReading | null {
  const found = row<{ classification: string }>(
    db,
    'SELECT classification FROM reply WHERE id = ?',
    id,
  );
  if (found === undefined) return null;
  const read = JSON.parse(found.classification) as Classification;
  return {
    id,
    reason: read.reason,
    class: read.class,
    serverClass: read.serverClass,
    disposition: read.disposition,
    rule: read.rule,
    knowledge: read.knowledge,
    matched: read.matched,
  };
}
