import type { BounceClass, Reason } from '../../../shared/domain/bounce.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';

/*
 * The numbers that stand for words in the workspace file. Append only: a number that was written once
 * means the same for ever.
 */

const EVENT_TYPE_CODES = [
  'accepted',
  'deferred',
  'delivered',
  'bounced',
  'dropped',
  'rejected',
  'opened',
  'clicked',
  'complained',
  'unsubscribed',
  'resubscribed',
  'auto-replied',
  'other',
] as const satisfies readonly EventType[];

const VERDICT_CODES = [
  'no-trace',
  'not-attempted',
  'rejected-by-api',
  'queued',
  'deferred',
  'bounced-hard',
  'bounced-soft',
  'bounced-late',
  'delivered',
  'opened-by-machine',
  'opened',
  'clicked',
  'complained',
  'unsubscribed',
] as const satisfies readonly Verdict[];

/** Position 0 stands for "none". */
const REASON_CODES = [
  null,
  'authfailure',
  'badreputation',
  'blocked',
  'contenterror',
  'emailtoolarge',
  'expired',
  'failedstarttls',
  'filtered',
  'hasmoved',
  'hostunknown',
  'mailboxfull',
  'mailererror',
  'networkerror',
  'norelaying',
  'notaccept',
  'notcompliantrfc',
  'onhold',
  'policyviolation',
  'ratelimited',
  'rejected',
  'requireptr',
  'securityerror',
  'spamdetected',
  'suppressed',
  'suspend',
  'syntaxerror',
  'systemerror',
  'systemfull',
  'undefined',
  'userunknown',
  'virusdetected',
  'vacation',
  'feedback',
  'delivered',
] as const satisfies readonly (Reason | null)[];

const CLASS_CODES = ['none', 'soft', 'hard'] as const satisfies readonly BounceClass[];

const JOIN_CODES = [null, 'message-id', 'vendor-id', 'verp', 'recipient-time-subject'] as const;
/** How a bounce mail found its message. */
export type JoinedBy = Exclude<(typeof JOIN_CODES)[number], null>;

interface Code<Word> {
  readonly words: readonly Word[];
  readonly number: (word: Word) => number;
  readonly word: (number: number) => Word;
}

function code<Word>(words: readonly Word[]): Code<Word> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return {
    words,
    number: (word) => numbers.get(word) ?? 0,
    word: (number) => words[number] ?? words[0]!,
  };
}

export const eventTypeCode = code<EventType>(EVENT_TYPE_CODES);
export const verdictCode = code<Verdict>(VERDICT_CODES);
export const reasonCode = code<Reason | null>(REASON_CODES);
export const classCode = code<BounceClass>(CLASS_CODES);
export const joinCode = code<JoinedBy | null>(JOIN_CODES);

/** The bit of an event type in the masks of messages and recipients: every event that ever happened. */
export const eventBit = (type: EventType): number => 1 << eventTypeCode.number(type);
