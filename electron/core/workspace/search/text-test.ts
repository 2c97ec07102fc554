import type { ReadableDatabase } from '../connection.ts';
import type { TextCondition } from '../query-language/conditions.ts';
import { foldedWords } from '../query-language/fold.ts';
import { recipientsByAddress } from './address-candidates.ts';
import type { Gathering } from './gathering.ts';
import { messagesNamed, messagesWith } from './candidates.ts';
import type { Candidates, MessagePair } from './candidates.ts';
import { addressClause, anyOf, clause, within } from './clause.ts';
import type { Clause } from './clause.ts';
import { repliesThatSay, repliesThatState } from './reply-test.ts';
import type { ReplyTest } from './reply-test.ts';
import { textClause, textsWith } from './texts.ts';

/** What a free text comes to: a part of the address, words of the subject, an id, a reply's words or code. */
export interface TextTest {
  /** Over `r`. */
  readonly address: Clause;
  /** Over `m`. */
  readonly message: Clause;
  /** Messages that pass by themselves, where they are few. */
  readonly pairs: readonly MessagePair[] | null;
  /** Recipients that pass by their address or a message, where they are few. */
  readonly recipients: Candidates;
  /** The same as a test of `r` that reads no message, where one can be made. */
  readonly either: Clause | null;
  /** Over `p`: replies that it asks for; null where it asks for none. */
  readonly reply: Clause | null;
}

/** The shortest text taken for a message's id. */
const SHORTEST_NAME = 12;

export function textTest(
  db: ReadableDatabase,
  asked: TextCondition,
  gathering: Gathering,
): TextTest {
  const { most } = gathering;
  const { text, raw, phrase } = asked;
  const address = phrase ? clause('0') : addressClause(text);
  const named =
    raw.includes('@') || raw.length >= SHORTEST_NAME || phrase ? messagesNamed(db, raw) : [];
  const subjects = most > 0 ? textsWith(db, 'subject', text, phrase, most) : null;
  const replies = repliesOf(db, asked, most);
  const bySubject = messagesWith(db, 'subjects', subjects, most);
  const byReply = messagesWith(db, 'replies', replies === null ? [] : replies.ids, most);

  const message: Clause[] = [];
  if (subjects !== null) {
    if (subjects.length > 0) message.push(within('m.subject', subjects));
  } else {
    const subject = '(SELECT s.value FROM subject s WHERE s.id = m.subject)';
    if (phrase || foldedWords(text).length > 0) message.push(textClause(subject, text));
  }
  if (replies !== null && replies.ids?.length !== 0) message.push(replies.test);
  if (named.length > 0)
    message.push(
      within(
        'm.id',
        named.map(({ id }) => id),
      ),
    );

  const pairs =
    bySubject === null || byReply === null ? null : [...bySubject, ...byReply, ...named];
  const ofAddress = (): Candidates =>
    phrase ? new Set() : recipientsByAddress(db, text, gathering);
  const byAddress = most > 0 ? ofAddress() : null;
  const ofPairs = pairs?.map(({ recipient }) => recipient) ?? null;
  return {
    address,
    message: anyOf(message),
    pairs,
    recipients: byAddress === null || ofPairs === null ? null : new Set([...byAddress, ...ofPairs]),
    reply: replies?.passes ?? null,
    either: ofPairs === null ? null : anyOf([address, within('r.id', new Set(ofPairs))]),
  };
}

/** Bare words are not looked for in replies. */
function repliesOf(
  db: ReadableDatabase,
  { text, phrase, code }: TextCondition,
  most: number,
): ReplyTest | null {
  if (code !== null) return repliesThatState(db, code, most);
  return phrase ? repliesThatSay(db, text, most) : null;
}
