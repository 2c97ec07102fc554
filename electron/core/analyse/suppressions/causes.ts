import type { Reason } from '../../../../shared/domain/bounce.ts';
import type { Cause } from '../../../../shared/domain/suppression.ts';

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

/** Knowledge-base entries that tell more than the reason they are filed under. */
export const CAUSE_OF_KNOWLEDGE: ReadonlyMap<string, Cause> = new Map([
  ['rule-greylisting', 'greylisting'],
  ['rule-false-listing', 'receiver-fault'],
]);
