import type {
  BounceClass,
  Disposition,
  Owner,
  Reason,
  ServerClass,
} from '../../../shared/domain/bounce.ts';

/** Who can change it and what becomes of the address, for a refusal and for a deferral. */
export interface ReasonDefaults {
  readonly owner: Owner;
  readonly permanent: Disposition;
  readonly transient: Disposition;
}

export const REASON_DEFAULTS: Readonly<Record<Reason, ReasonDefaults>> = {
  authfailure: { owner: 'sender-setup', permanent: 'fix', transient: 'fix' },
  badreputation: { owner: 'sender-reputation', permanent: 'fix', transient: 'fix' },
  blocked: { owner: 'sender-reputation', permanent: 'fix', transient: 'fix' },
  contenterror: { owner: 'content', permanent: 'fix', transient: 'fix' },
  emailtoolarge: { owner: 'content', permanent: 'fix', transient: 'fix' },
  expired: { owner: 'network', permanent: 'review', transient: 'retry' },
  failedstarttls: { owner: 'sender-setup', permanent: 'fix', transient: 'retry' },
  filtered: { owner: 'recipient', permanent: 'review', transient: 'retry' },
  hasmoved: { owner: 'recipient', permanent: 'suppress', transient: 'review' },
  hostunknown: { owner: 'recipient', permanent: 'suppress', transient: 'review' },
  mailboxfull: { owner: 'recipient', permanent: 'retry', transient: 'retry' },
  mailererror: { owner: 'receiver-system', permanent: 'review', transient: 'retry' },
  networkerror: { owner: 'network', permanent: 'review', transient: 'retry' },
  norelaying: { owner: 'receiver-system', permanent: 'review', transient: 'review' },
  notaccept: { owner: 'recipient', permanent: 'suppress', transient: 'retry' },
  notcompliantrfc: { owner: 'content', permanent: 'fix', transient: 'fix' },
  onhold: { owner: 'unknown', permanent: 'review', transient: 'retry' },
  policyviolation: { owner: 'policy', permanent: 'review', transient: 'review' },
  ratelimited: { owner: 'sender-reputation', permanent: 'retry', transient: 'retry' },
  rejected: { owner: 'sender-setup', permanent: 'fix', transient: 'fix' },
  requireptr: { owner: 'sender-setup', permanent: 'fix', transient: 'fix' },
  securityerror: { owner: 'policy', permanent: 'review', transient: 'review' },
  spamdetected: { owner: 'content', permanent: 'fix', transient: 'fix' },
  suppressed: { owner: 'esp', permanent: 'review', transient: 'review' },
  suspend: { owner: 'recipient', permanent: 'suppress', transient: 'review' },
  syntaxerror: { owner: 'sender-setup', permanent: 'fix', transient: 'fix' },
  systemerror: { owner: 'receiver-system', permanent: 'review', transient: 'retry' },
  systemfull: { owner: 'receiver-system', permanent: 'retry', transient: 'retry' },
  undefined: { owner: 'unknown', permanent: 'review', transient: 'retry' },
  userunknown: { owner: 'recipient', permanent: 'suppress', transient: 'review' },
  virusdetected: { owner: 'content', permanent: 'fix', transient: 'fix' },
  vacation: { owner: 'none', permanent: 'ignore', transient: 'ignore' },
  feedback: { owner: 'recipient', permanent: 'suppress', transient: 'suppress' },
  delivered: { owner: 'none', permanent: 'ignore', transient: 'ignore' },
};

const DEAD: ReadonlySet<Reason> = new Set(['userunknown', 'hostunknown', 'hasmoved']);
const NOT_A_FAILURE: ReadonlySet<Reason> = new Set(['vacation', 'feedback', 'delivered']);

/**
 * `hard` only where the address or its domain is dead (a host that accepts no mail counts unless
 * it said so for now only), `none` for what is not a failure, `soft` for everything else, however
 * permanent the server's code.
 */
export function bounceClassOf(reason: Reason, serverClass: ServerClass | null): BounceClass {
  if (NOT_A_FAILURE.has(reason)) return 'none';
  if (DEAD.has(reason)) return 'hard';
  return reason === 'notaccept' && serverClass !== 'transient' ? 'hard' : 'soft';
}
