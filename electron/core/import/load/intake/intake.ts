import type { Classification, ReplyInput } from '../../../../../shared/domain/reply.ts';
import type { ReadableDatabase } from '../../../workspace/connection.ts';
import { createKeyHasher } from '../../../workspace/keys/key-hash.ts';
import { createKeyStore } from '../../../workspace/keys/key-store.ts';
import type { KeyChange } from '../../../workspace/keys/key-store.ts';
import { KEY_SPACES } from '../../../workspace/queries/keys.ts';
import { nextMessageId } from '../../../workspace/queries/messages.ts';
import { keySeed } from '../../../workspace/queries/meta.ts';
import { createBatchBuilder } from './batch-builder.ts';
import { createInternedField } from './event-texts.ts';
import { createDomainNumbers } from './domain-numbers.ts';
import { createInterner } from './interner.ts';
import { createRecipientNumbers } from './recipient-numbers.ts';
import { createReplyNumbers } from './reply-numbers.ts';

/**
 * The half of an import that turns events into numbers: rows of messages, recipients, texts and
 * replies, known ones and new ones. It reads the workspace as it was before the transaction and writes
 * nothing, so it may run on another thread than the half that does (`store/`).
 */
export function createIntake(
  db: ReadableDatabase,
  classify: (input: ReplyInput) => Classification,
) {
  const hasher = createKeyHasher(keySeed(db));
  const messages = createKeyStore(db, KEY_SPACES.message);
  const texts = createInterner(db, 'text', hasher);
  const subjects = createInterner(db, 'subject', hasher);
  const replies = createReplyNumbers(db, hasher, classify);
  const domains = createDomainNumbers(db);
  const recipients = createRecipientNumbers(db, hasher, domains);
  const stores = [messages, texts.keys, subjects.keys, replies.keys, recipients.keys];

  return {
    hasher,
    messages,
    texts,
    subjects,
    replies,
    domains,
    recipients,
    /** Fields whose texts repeat from one source to the next. */
    fields: {
      label: createInternedField(texts),
      subject: createInternedField(subjects),
      senders: createInternedField(texts),
      streams: createInternedField(texts),
      campaigns: createInternedField(texts),
      tags: createInternedField(texts),
    },
    builder: createBatchBuilder(),
    nextMessage: nextMessageId(db),
    /** Expects a source of so many records: loads key spaces where that is cheaper than looking up. */
    expect(records: number): void {
      for (const store of stores) store.expect(records);
    },
    /** The keys to be written, part by part. */
    *keys(): Generator<KeyChange> {
      for (const store of stores) yield* store.take();
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;
