import type { Reason } from '../../../shared/domain/bounce.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { BY_LABEL } from '../classify/classify.ts';
import type { Context } from './context.ts';
import { hasFailed, type JudgedMessage } from './judged.ts';

/** Why a sending service did not try, where its own words tell. */
export const SKIPPED = [
  'complained',
  'unsubscribed',
  'bounced',
  'invalid',
  'quarantined',
  'spam',
] as const;
export type Skipped = (typeof SKIPPED)[number];

const LONGEST = 400;

/**
 * The words for it, the strictest reason first. Sources: SendGrid "Drops" (Bounced, Unsubscribed, Spam
 * Reporting Address, Invalid, Spam Content), Mailgun 605/606/607 (suppress-bounce, -unsubscribe,
 * -complaint), Mandrill reject reasons (hard-bounce, soft-bounce, spam, unsub, invalid), Postmark
 * suppression reasons (HardBounce, SpamComplaint), UniOne and Brevo statuses, delivery states of
 * Microsoft 365 and Google Workspace (Quarantined, FilteredAsSpam).
 */
const WORDS: readonly (readonly [Skipped, RegExp])[] = [
  ['complained', /spam[ _-]?report|complain|\babuse\b|жалоб|^spam$/i],
  ['unsubscribed', /unsub|opt(?:ed)?[ _-]?out|отпис/i],
  ['quarantined', /quarantin|карантин/i],
  ['spam', /spam content|filtered ?as ?spam/i],
  ['bounced', /bounced?\b|\binactive\b|previously failed/i],
  [
    'invalid',
    /^invalid$|invalid[ _-](?:e-?mail|address|recipient)|malformed|not a valid (?:e-?mail|address)/i,
  ],
];

/** Amazon SES begins every failure’s label with this word. */
const EVERY_FAILURE = /^bounce\//i;

const NO_REASON: ReadonlySet<Reason> = new Set<Reason>(['suppressed', 'undefined', 'onhold']);

/** A reason that tells no more than that nothing was tried. */
export const saysNoReason = (reason: Reason): boolean => NO_REASON.has(reason);

/** What the service's own words give as the cause of its not trying, or null. */
export function skippedFor({ verdict, outcome }: Context): Skipped | null {
  const { decidedBy, reason } = outcome;
  if (decidedBy === null) return null;
  if (verdict !== 'not-attempted' && verdict !== 'rejected-by-api') return null;
  const { reply, detail, vendorLabel, classification } = decidedBy.event;
  const named = skippedIn([reply, detail, vendorLabel]);
  // Who did not ask the server knows no more of the mailbox than how its address is spelt.
  if (named === 'invalid' && classification?.rule === BY_LABEL) return named;
  if (verdict === 'rejected-by-api' || (reason !== null && !saysNoReason(reason))) return null;
  return named;
}

/** What the words of a service that did not try give as the cause, the first that tells it. */
export function skippedIn(words: readonly (string | null)[]): Skipped | null {
  for (const told of words) {
    const plain = (told ?? '').slice(0, LONGEST).replace(EVERY_FAILURE, '').trim();
    const found = WORDS.find(([, pattern]) => pattern.test(plain));
    if (found !== undefined) return found[0];
  }
  return null;
}

/**
 * What put the address on the suppression list, as far as the older messages tell: a failure, a
 * complaint, an unsubscribe, and only of the kind that the service names, if it names one.
 */
export function suppressedBy(context: Context): JudgedMessage | null {
  const named = skippedFor(context);
  const fits = (message: JudgedMessage): boolean => {
    const { verdict } = message.outcome;
    if (named === null) return hasFailed(message) || BY_RECIPIENT.has(verdict);
    return named === 'bounced' ? hasFailed(message) : verdict === named;
  };
  return context.selection.older.find(fits) ?? null;
}

/** The recipient asked in an older message to be left alone, whatever put the address on the list. */
export const askedToStop = ({ selection }: Context): Verdict | null =>
  selection.older.find(({ outcome }) => BY_RECIPIENT.has(outcome.verdict))?.outcome.verdict ?? null;

const BY_RECIPIENT: ReadonlySet<Verdict> = new Set<Verdict>(['complained', 'unsubscribed']);
