import { createBulkInsert } from '../../../workspace/bulk-insert.ts';
import type { WritableDatabase } from '../../../workspace/connection.ts';
import { createByteWriter } from '../../../workspace/events/byte-writer.ts';
import type { KeyChange } from '../../../workspace/keys/key-store.ts';
import { sortKeys } from '../../../workspace/keys/sort-keys.ts';
import { hasLooseReports } from '../../../workspace/loose-reports.ts';
import { nextEventId } from '../../../workspace/queries/event-blocks.ts';
import { addKeys, appendKeys, KEY_SPACES, replaceKeys } from '../../../workspace/queries/keys.ts';
import { MESSAGE_COLUMNS, nextMessageId } from '../../../workspace/queries/messages.ts';
import { OTHER_REPLY_COLUMNS } from '../../../workspace/queries/other-replies.ts';
import type { EventWords } from '../../../workspace/settle-message.ts';
import { createTally } from '../../../workspace/tally.ts';
import type { Batch } from '../batch.ts';
import { growingU32 } from '../growing.ts';
import { createDomainRows } from './domain-rows.ts';
import { createRecipientRows } from './recipient-rows.ts';
import { createReplyRows } from './reply-rows.ts';
import { createTextRows } from './text-rows.ts';

/** Names of messages held in memory, twelve bytes each. */
const MOST_NAMES = 300_000;

const WRITE = { merge: addKeys, replace: replaceKeys, append: appendKeys } as const;

/** Events after which the texts of a transaction are written; those of small sources go together at its end. */
const MANY_EVENTS = 2000;

/**
 * The half of an import that writes: what one transaction keeps in memory beside the rows it has
 * written, thrown away when it is rolled back.
 * @param check throws when the import was cancelled; called every few milliseconds of long work
 */
export function createStore(db: WritableDatabase, check: () => void = () => {}) {
  const names = growingU32(1024, (MOST_NAMES + MOST_NAMES / 4) * 3);
  let nameCount = 0;
  let unsavedEvents = 0;
  const texts = createTextRows(db, 'text');
  const subjects = createTextRows(db, 'subject');
  const replies = createReplyRows(db);
  const domains = createDomainRows(db);
  const recipients = createRecipientRows(db, domains);
  const changedRecipients = new Set<number>();

  function saveNames(): void {
    const gathered = names.data.subarray(0, nameCount * 3);
    names.data = new Uint32Array(0);
    addKeys(db, KEY_SPACES.name, sortKeys(gathered));
    nameCount = 0;
  }

  /** Until then texts are known to these rows alone: `words` finds them, no query does. */
  function saveTexts(): void {
    texts.flush();
    subjects.flush();
    replies.flush();
    unsavedEvents = 0;
  }

  return {
    db,
    check,
    texts,
    subjects,
    replies,
    recipients,
    /** The track that is being written; one at a time. */
    scratch: createByteWriter(1024),
    tally: createTally(),
    messageRows: createBulkInsert(db, 'message', MESSAGE_COLUMNS),
    otherReplyRows: createBulkInsert(db, 'other_reply', OTHER_REPLY_COLUMNS),
    /** Messages from here on have no row yet. */
    firstUnwritten: nextMessageId(db),
    nextEvent: nextEventId(db),
    words: { reply: replies.meaning, text: texts.value } satisfies EventWords,
    /** The recipients whose messages changed; kept only where a loose report may be filed anew. */
    changedRecipients,
    watchRecipients: hasLooseReports(db),
    touched(recipient: number): void {
      if (this.watchRecipients) changedRecipients.add(recipient);
    },

    /** Rows that the events of a batch stand on. */
    takeRows(batch: Batch): void {
      domains.take(batch.domains);
      texts.take(batch.texts);
      subjects.take(batch.subjects);
      replies.take(batch.replies);
      recipients.take(batch.recipients);
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
    saveNames,
    saveKeys({ space, kind, entries }: KeyChange): void {
      WRITE[kind](db, space, entries);
    },
  };
}

export type Store = ReturnType<typeof createStore>;
