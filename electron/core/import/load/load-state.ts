import type { Classification, ReplyInput } from '../../../../shared/domain/reply.ts';
import type { DecodedMail } from '../../../../shared/domain/mail.ts';
import { createBulkInsert } from '../../workspace/bulk-insert.ts';
import type { WritableDatabase } from '../../workspace/connection.ts';
import { createKeyHasher } from '../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../workspace/keys/key-store.ts';
import { nextEventId } from '../../workspace/queries/event-blocks.ts';
import { addKeys, KEY_SPACES } from '../../workspace/queries/keys.ts';
import { MESSAGE_COLUMNS, nextMessageId } from '../../workspace/queries/messages.ts';
import { keySeed } from '../../workspace/queries/meta.ts';
import { hasLooseReports } from '../../workspace/loose-reports.ts';
import type { EventWords } from '../../workspace/settle-message.ts';
import { createTally } from '../../workspace/tally.ts';
import { createBatch } from './batch.ts';
import { growingU32 } from './growing.ts';
import type { Compressor } from './compressor.ts';
import { createInterner } from './interner.ts';
import { createRecipientBook } from './recipient-book.ts';
import { createReplyBook } from './reply-book.ts';

/** Names of messages held in memory, twelve bytes each. */
const MOST_NAMES = 1_000_000;

/** Events after which the texts of a transaction are written; those of small sources go together at its end. */
const MANY_EVENTS = 2000;

/** What the import borrows from the rest of the core. */
export interface LoadServices {
  readonly classify: (input: ReplyInput) => Classification;
  readonly decodeMail: (bytes: Uint8Array) => DecodedMail;
  /** Compresses on another thread, where one is to be had. */
  readonly compressBeside?: (() => Compressor) | undefined;
}

/** Everything one import transaction keeps in memory; thrown away when it is rolled back. */
export function createLoadState(
  db: WritableDatabase,
  services: LoadServices,
  check: () => void = () => {},
) {
  const hasher = createKeyHasher(keySeed(db));
  const names = growingU32();
  let nameCount = 0;
  let unsavedEvents = 0;
  const messages = createKeyStore(db, KEY_SPACES.message);
  const texts = createInterner(db, 'text', hasher);
  const subjects = createInterner(db, 'subject', hasher);
  const replies = createReplyBook(db, hasher, services.classify);
  const recipients = createRecipientBook(db, hasher);
  const firstNewMessage = nextMessageId(db);
  const changedRecipients = new Set<number>();

  function saveNames(): void {
    addKeys(db, KEY_SPACES.name, names.data.subarray(0, nameCount * 3));
    names.data = new Uint32Array(0);
    nameCount = 0;
  }

  /** Until then texts are known to the books alone: `words` finds them, no query does. */
  function saveTexts(): void {
    texts.flush();
    subjects.flush();
    replies.flush();
    unsavedEvents = 0;
  }

  return {
    db,
    services,
    /** Throws when the import was cancelled; called every few milliseconds of long work. */
    check,
    hasher,
    messages,
    texts,
    subjects,
    replies,
    recipients,
    batch: createBatch(),
    tally: createTally(),
    messageRows: createBulkInsert(db, 'message', MESSAGE_COLUMNS),
    nextMessage: firstNewMessage,
    /** Messages from here on have no row yet. */
    firstUnwritten: firstNewMessage,
    nextEvent: nextEventId(db),
    words: { reply: replies.meaning, text: texts.value } satisfies EventWords,
    /** The recipients whose messages changed; kept only where a loose report may be filed anew. */
    changedRecipients,
    watchRecipients: hasLooseReports(db),
    touched(recipient: number): void {
      if (this.watchRecipients) changedRecipients.add(recipient);
    },

    addName(high: number, low: number, message: number): void {
      names.ensure(nameCount * 3 + 3);
      names.data[nameCount * 3] = high;
      names.data[nameCount * 3 + 1] = low;
      names.data[nameCount * 3 + 2] = message;
      nameCount += 1;
    },
    /** Writes the names gathered so far where they are many: they are looked up in the file only. */
    relieveNames(): void {
      if (nameCount >= MOST_NAMES) saveNames();
    },
    /** Writes texts and replies after a batch of so many events, where they have become many. */
    relieveTexts(events: number): void {
      unsavedEvents += events;
      if (unsavedEvents >= MANY_EVENTS) saveTexts();
    },
    saveTexts,
    /** Expects a source of so many records: loads key spaces where that is cheaper than looking up. */
    expect(records: number): void {
      for (const store of [messages, texts.keys, subjects.keys, replies.keys, recipients.keys]) {
        store.expect(records);
      }
    },
    saveKeys(): void {
      for (const store of [messages, texts.keys, subjects.keys, replies.keys, recipients.keys]) {
        store.save(db);
      }
      saveNames();
    },
  };
}

export type LoadState = ReturnType<typeof createLoadState>;
