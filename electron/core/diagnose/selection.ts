import { decidedAt, hasFailed, type JudgedHistory, type JudgedMessage } from './judged.ts';

export interface Question {
  /** A Message-ID with or without angle brackets, the sending system's id, or the workspace's own number of the message. */
  readonly message?: string | undefined;
  /** Words of the subject. */
  readonly subject?: string | undefined;
}

export interface Selection {
  /** The message that the verdict speaks of, or null where there is none or not the one asked for. */
  readonly about: JudgedMessage | null;
  /** A message was asked for and is not in the data. */
  readonly missed: boolean;
  readonly newer: readonly JudgedMessage[];
  readonly older: readonly JudgedMessage[];
}

const bare = (id: string): string => id.trim().replace(/^</, '').replace(/>$/, '').toLowerCase();
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A list dates its entry a moment after the failure that made it. */
const ENTRY_FOLLOWS = 3_600_000;

/** Entries of suppression lists that only follow from the failure before them. */
function followingEntries(messages: readonly JudgedMessage[]): number {
  const first = messages.findIndex(({ listed }) => !listed);
  const failure = messages[first];
  const entry = messages[first - 1];
  if (failure === undefined || entry === undefined || !hasFailed(failure)) return 0;
  const [failed, entered] = [decidedAt(failure), decidedAt(entry)];
  return failed !== null && entered !== null && entered - failed <= ENTRY_FOLLOWS ? first : 0;
}

/** The latest message, or the latest that answers the question. */
export function selectMessage({ messages }: JudgedHistory, question: Question): Selection {
  const id = question.message === undefined ? '' : bare(question.message);
  const subject = question.subject === undefined ? '' : folded(question.subject);
  const fits = ({ message }: JudgedMessage): boolean =>
    (id === '' ||
      String(message.id) === id ||
      [message.messageId ?? '', ...(message.ids ?? [])].some((known) => bare(known) === id)) &&
    (subject === '' || folded(message.subject ?? '').includes(subject));
  const anything = id === '' && subject === '';
  const index = anything ? followingEntries(messages) : messages.findIndex(fits);
  const about = messages[index] ?? null;
  return {
    about,
    missed: about === null && messages.length > 0,
    newer: about === null || anything ? [] : messages.slice(0, index),
    older: about === null ? messages : messages.slice(index + 1),
  };
}
