import type { Reason } from '../../../../shared/domain/bounce.ts';
import type { Cause } from '../../../../shared/domain/suppression.ts';
import type { ReplyReading } from './happening.ts';

/**
 * What the server's reason means for an address that was suppressed for it. What is neither the
 * address's nor the domain's fault is to be restored (docs/suppressions.md gives the source of each);
 * null where the reason alone decides nothing.
 */
export const CAUSE_OF_REASON: Readonly<Record<Reason, Cause | null>> = {
  authfailure: 'sender-setup',
  badreputation: 'sender-reputation',
  blocked: 'sender-reputation',
  contenterror: 'content',
  emailtoolarge: 'too-large',
  expired: 'expired',
  failedstarttls: 'sender-setup',
  filtered: 'recipient-filter',
  hasmoved: null,
  hostunknown: null,
  mailboxfull: 'mailbox-full',
  mailererror: 'receiver-fault',
  networkerror: 'network',
  norelaying: 'no-relay',
  notaccept: null,
  notcompliantrfc: 'content',
  onhold: null,
  policyviolation: 'receiver-policy',
  ratelimited: 'rate',
  rejected: 'sender-setup',
  requireptr: 'sender-setup',
  securityerror: 'receiver-policy',
  spamdetected: 'content',
  suppressed: null,
  suspend: 'account-disabled',
  syntaxerror: 'sender-setup',
  systemerror: 'receiver-fault',
  systemfull: 'receiver-fault',
  undefined: null,
  userunknown: null,
  virusdetected: 'content',
  vacation: null,
  feedback: null,
  delivered: null,
};

/** The classifier files a connection that timed out under "expired", which tells less than it knows. */
const NO_CONNECTION = 'words-connection-timeout';

/** "Sender refused" is the sender's to mend, unless the recipient is who refuses. */
const BY_RECIPIENT = /\b(?:recipient|user) has\b|\bby (?:the )?recipient\b|получател/i;

/** What the words behind a suppression mean for it; null where they decide nothing. */
export function causeOf({ reason, knowledge, rule, matched }: ReplyReading): Cause | null {
  if (rule.startsWith(NO_CONNECTION)) return 'network';
  if (reason === 'rejected' && BY_RECIPIENT.test(matched ?? '')) return 'recipient-filter';
  return CAUSE_OF_KNOWLEDGE.get(knowledge) ?? CAUSE_OF_REASON[reason];
}

/** Knowledge-base entries that tell more than the reason they are filed under. */
const CAUSE_OF_KNOWLEDGE: ReadonlyMap<string, Cause> = new Map([
  ['rule-greylisting', 'greylisting'],
  ['rule-false-listing', 'receiver-fault'],
  ['rule-restricted-recipient', 'receiver-policy'],
]);
