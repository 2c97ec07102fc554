/**
 * The fine-grained reasons of a failure, in the vocabulary of Sisimai as of 2026
 * (https://libsisimai.org/en/reason/): 34 failures, plus `vacation`, `feedback` and `delivered`
 * for what is not one.
 */
export const REASONS = [
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
] as const;
export type Reason = (typeof REASONS)[number];

/** RFC 3464 section 2.3.3. */
export const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the server said, read from the first digit of its reply (RFC 5321 section 4.2.1). */
export const SERVER_CLASSES = ['permanent', 'transient', 'success'] as const;
export type ServerClass = (typeof SERVER_CLASSES)[number];

/** What it means for the address: `hard` only where the address or its domain is dead. */
export const BOUNCE_CLASSES = ['hard', 'soft', 'none'] as const;
export type BounceClass = (typeof BOUNCE_CLASSES)[number];

/** Who can change it. */
export const OWNERS = [
  'recipient',
  'sender-setup',
  'sender-reputation',
  'content',
  'policy',
  'network',
  'receiver-system',
  'esp',
  'none',
  'unknown',
] as const;
export type Owner = (typeof OWNERS)[number];

/** What to do with the address. */
export const DISPOSITIONS = ['suppress', 'retry', 'fix', 'review', 'ignore'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
