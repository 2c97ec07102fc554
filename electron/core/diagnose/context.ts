import type { Verdict } from '../../../shared/domain/verdict.ts';
import { FINAL_BY_LABEL } from '../classify/classify.ts';
import { isPublicMailboxDomain } from '../classify/provider.ts';
import { domainOf } from '../mail/address.ts';
import { acceptanceOf, type Acceptance } from './acceptance.ts';
import { recipientFacts, type Facts } from './facts.ts';
import type { RecipientHistory } from './history.ts';
import {
  judgeHistory,
  type JudgedEvent,
  type JudgedHistory,
  type JudgedMessage,
} from './judged.ts';
import type { Outcome } from './outcome.ts';
import type { PointValue } from './point.ts';
import { selectMessage, type Question, type Selection } from './selection.ts';
import { sourceVendor } from './vendor.ts';

/** Everything that a rule may look at. */
export interface Context {
  readonly history: RecipientHistory;
  readonly judged: JudgedHistory;
  readonly selection: Selection;
  readonly about: JudgedMessage | null;
  readonly outcome: Outcome<JudgedEvent>;
  readonly verdict: Verdict;
  readonly facts: Facts;
  readonly acceptance: Acceptance | null;
  /** The present, where it matters; UTC milliseconds. */
  readonly now: number | null;
  /** Id of a question → id of the answer. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Whether the recipient's mailbox is at a provider for everybody, where no administrator acts for it. */
export const isAtPublicProvider = ({ history }: Context): boolean =>
  isPublicMailboxDomain(domainOf(history.recipient) ?? '');

const NO_TRACE: Outcome<JudgedEvent> = {
  verdict: 'no-trace',
  reason: null,
  class: 'none',
  underlying: null,
  decidedBy: null,
};

export function contextOf(
  history: RecipientHistory,
  question: Question,
  answers: Readonly<Record<string, string>>,
  now: number | null,
): Context {
  const judged = judgeHistory(history);
  const selection = selectMessage(judged, question);
  const { about } = selection;
  const outcome = about?.outcome ?? NO_TRACE;
  return {
    history,
    judged,
    selection,
    about,
    outcome,
    verdict: outcome.verdict,
    facts: recipientFacts(judged.messages),
    acceptance: about === null ? null : acceptanceOf(about),
    now,
    answers: new Map(Object.entries(answers)),
  };
}

const UNNAMED: ReadonlySet<string> = new Set(['', 'other', 'unknown', 'none']);

/** The receiving server, with its provider where that says more than the address does. */
export function serverValue({ history }: Context): PointValue {
  const { id, name } = history.provider;
  const domain = history.recipient.slice(history.recipient.lastIndexOf('@') + 1).toLowerCase();
  const says = name !== '' && name.toLowerCase() !== domain && !UNNAMED.has(id.toLowerCase());
  return { kind: 'server', provider: says ? name : null };
}

/** The sending system behind an event. */
export function espValue({ history }: Context, event: JudgedEvent | null): PointValue {
  const vendor = event === null ? null : sourceVendor(history.coverage, event.event.source);
  return { kind: 'esp', vendor };
}

/** The server's words of an event, or null. */
export function wordsOf(event: JudgedEvent | null | undefined): string | null {
  const words = event?.event.reply?.trim() ?? '';
  return words === '' ? null : words;
}

/** Words that only repeat what happened. */
export const ONLY_THE_EVENT = /^(?:dropped|reject(?:ed)?|suppress(?:ed|ion)|unsent|failed)$/i;

/** What the sending system itself gives as its reason: the server's place is taken by its own words. */
export function espWords({ outcome }: Context): string | null {
  const { decidedBy } = outcome;
  // Of a refusal the description says what was wrong; the label is only the name of its kind.
  const description = decidedBy?.type === 'rejected' ? decidedBy.event.detail : null;
  const words = wordsOf(decidedBy);
  const told = [
    words === null || isBare(words) ? null : words,
    description,
    decidedBy?.vendorLabel ?? null,
    words,
  ];
  return (
    told.find((words) => words !== null && words !== '' && !ONLY_THE_EVENT.test(words)) ?? null
  );
}

const BY_RECIPIENT: ReadonlySet<Verdict> = new Set<Verdict>(['complained', 'unsubscribed']);

/** A suppression list keeps the address out, and no message to it is known; what the recipient did counts for itself. */
export const isKeptOut = ({ about, verdict }: Context): boolean =>
  about?.listed === true && !BY_RECIPIENT.has(verdict);

/** A reply of codes only. */
const isBare = (words: string): boolean => !/\p{L}{2}/u.test(words.slice(0, 200));

/** Of the failure that decides nothing is known but the sending service's label, and that tells no cause. */
export function labelOnly({ outcome }: Context): boolean {
  const { decidedBy, reason, underlying } = outcome;
  if (decidedBy === null || underlying !== null || (decidedBy.vendorLabel ?? '') === '')
    return false;
  const words = wordsOf(decidedBy);
  if (decidedBy.event.classification?.rule === FINAL_BY_LABEL) {
    return words === null || isBare(words);
  }
  return words === null && (reason === null || reason === 'undefined');
}
