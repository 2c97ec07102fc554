import type { Owner, Reason } from '../../../../shared/domain/bounce.ts';
import type { Actor } from '../../../../shared/domain/verdict.ts';
import type { VerdictKey } from '../../../../shared/i18n/verdict/catalogue.ts';
import type { HeldBack } from '../held-back.ts';
import type { Skipped } from '../skipped.ts';
import type { KnownCause } from '../telling-reason.ts';

export type StepKey = Extract<VerdictKey, `step.${string}`>;
export type StepRow = readonly [Actor, StepKey];

const DEAD: readonly StepRow[] = [
  ['sender', 'step.stop-mailing'],
  ['sender', 'step.check-typo'],
  ['sender', 'step.other-channel'],
];
const REPUTATION: readonly StepRow[] = [
  ['sender', 'step.keep-address'],
  ['sender', 'step.check-listing'],
  ['esp', 'step.esp-listing'],
  ['sender', 'step.improve-reputation'],
];
const RULE_OF_RECEIVER: readonly StepRow[] = [
  ['sender', 'step.keep-address'],
  ['recipient', 'step.ask-recipient-allow'],
  ['recipient-it', 'step.allow-sender'],
];
const FAULT_OF_RECEIVER: readonly StepRow[] = [
  ['sender', 'step.keep-address'],
  ['sender', 'step.send-again'],
  ['sender', 'step.tell-recipient-it'],
  ['recipient-it', 'step.repair-system'],
];
const UNCLEAR: readonly StepRow[] = [
  ['sender', 'step.quote-reply'],
  ['sender', 'step.suppress-after-run'],
];

/** The address was accepted; what its owner forwards to was not. */
export const STEPS_SENT_ON: readonly StepRow[] = [
  ['sender', 'step.tell-of-forwarding'],
  ['recipient', 'step.mend-forwarding'],
  ['sender', 'step.keep-address'],
];

/** What a refusal for this reason asks of whom. */
export const STEPS_BY_REASON: Readonly<Record<Reason, readonly StepRow[]>> = {
  userunknown: DEAD,
  hostunknown: DEAD,
  hasmoved: [
    ['sender', 'step.stop-mailing'],
    ['sender', 'step.other-channel'],
  ],
  notaccept: DEAD,
  mailboxfull: [
    ['recipient', 'step.free-space'],
    ['sender', 'step.suppress-after-run'],
  ],
  suspend: [
    ['sender', 'step.other-channel'],
    ['sender', 'step.ask-about-mailbox'],
    ['sender', 'step.suppress-after-run'],
  ],
  filtered: RULE_OF_RECEIVER,
  policyviolation: RULE_OF_RECEIVER,
  securityerror: RULE_OF_RECEIVER,
  authfailure: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.fix-authentication'],
    ['sender', 'step.send-again'],
  ],
  requireptr: [
    ['sender', 'step.keep-address'],
    ['esp', 'step.fix-reverse-dns'],
    ['sender', 'step.send-again'],
  ],
  badreputation: REPUTATION,
  blocked: REPUTATION,
  ratelimited: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.slow-down'],
    ['sender', 'step.improve-reputation'],
  ],
  rejected: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.fix-sender-address'],
    ['sender', 'step.send-again'],
  ],
  contenterror: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.change-content'],
  ],
  spamdetected: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.change-content'],
    ['sender', 'step.improve-reputation'],
    ['recipient-it', 'step.allow-sender'],
  ],
  virusdetected: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.remove-malware'],
  ],
  emailtoolarge: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.reduce-size'],
  ],
  notcompliantrfc: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.fix-message'],
    ['sender', 'step.quote-reply'],
  ],
  syntaxerror: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.quote-reply'],
  ],
  failedstarttls: [
    ['sender', 'step.keep-address'],
    ['esp', 'step.check-tls'],
    ['recipient-it', 'step.check-tls'],
  ],
  networkerror: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.send-again'],
    ['sender', 'step.tell-recipient-it'],
    ['recipient-it', 'step.check-reachability'],
  ],
  mailererror: FAULT_OF_RECEIVER,
  systemerror: FAULT_OF_RECEIVER,
  systemfull: FAULT_OF_RECEIVER,
  norelaying: [
    ['sender', 'step.check-typo'],
    ['recipient-it', 'step.check-mx'],
    ['sender', 'step.send-again'],
  ],
  expired: [
    ['sender', 'step.send-again'],
    ['sender', 'step.quote-reply'],
    ['sender', 'step.suppress-after-run'],
  ],
  suppressed: [
    ['sender', 'step.check-suppression'],
    ['sender', 'step.restore-suppressed'],
    ['sender', 'step.respect-suppression'],
  ],
  onhold: UNCLEAR,
  undefined: UNCLEAR,
  vacation: [],
  feedback: [['sender', 'step.stop-after-complaint']],
  delivered: [],
};

/** The same where the words lay it on somebody else than the reason does by itself. */
export const STEPS_BY_REASON_AND_OWNER: ReadonlyMap<string, readonly StepRow[]> = new Map<
  `${Reason} ${Owner}`,
  readonly StepRow[]
>([
  ['blocked policy', RULE_OF_RECEIVER],
  ['rejected policy', RULE_OF_RECEIVER],
  ['policyviolation sender-reputation', REPUTATION],
  ['policyviolation content', STEPS_BY_REASON.contenterror],
]);

/** At a public mailbox provider nobody acts for the recipient: the sender writes to its postmaster, the recipient to its support. */
export const STEPS_AT_PUBLIC_PROVIDER: ReadonlyMap<StepKey, StepRow | null> = new Map<
  StepKey,
  StepRow | null
>([
  ['step.allow-sender', ['sender', 'step.ask-postmaster']],
  ['step.ask-recipient-allow', null],
  ['step.trace', ['recipient', 'step.ask-provider']],
]);

/** A log of the sender’s own mail server: there is no support to ask, and what the service would do is theirs. */
export const STEPS_AT_OWN_SERVER: ReadonlyMap<StepKey, StepRow | null> = new Map<
  StepKey,
  StepRow | null
>([
  ['step.ask-result', ['sender', 'step.look-in-queue']],
  ['step.wait-limit', ['sender', 'step.look-in-queue']],
  ['step.wait-limit-until', ['sender', 'step.look-in-queue']],
  ['step.find-result', null],
  ['step.esp-listing', null],
  ['step.quote-reply', ['sender', 'step.read-own-log']],
]);

/** What is to be done where the reply is known to be something else than its reason says. */
export const STEPS_BY_KNOWN_CAUSE: Readonly<Record<KnownCause, readonly StepRow[]>> = {
  'false-listing': [
    ['sender', 'step.keep-address'],
    ['sender', 'step.tell-recipient-it'],
    ['recipient-it', 'step.fix-resolver'],
  ],
  'address-verification': [
    ['sender', 'step.send-again'],
    ['sender', 'step.tell-recipient-it'],
  ],
  'closed-mailbox': RULE_OF_RECEIVER,
  loop: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.tell-recipient-it'],
    ['recipient-it', 'step.break-loop'],
    ['sender', 'step.send-again'],
  ],
  'name-servers': [
    ['sender', 'step.keep-address'],
    ['sender', 'step.send-again'],
    ['sender', 'step.tell-recipient-it'],
    ['recipient-it', 'step.repair-name-servers'],
  ],
  'own-filter': [
    ['sender', 'step.keep-address'],
    ['sender', 'step.ask-if-wanted'],
    ['recipient', 'step.check-rules'],
  ],
  greylisting: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.send-again'],
    ['esp', 'step.same-ip'],
  ],
  'recipient-rate': [
    ['sender', 'step.keep-address'],
    ['sender', 'step.send-again'],
    ['sender', 'step.look-for-flood'],
  ],
  'too-many-recipients': [
    ['sender', 'step.keep-address'],
    ['sender', 'step.one-recipient'],
    ['sender', 'step.send-again'],
  ],
  'sending-quota': [
    ['sender', 'step.keep-address'],
    ['sender', 'step.raise-quota'],
    ['sender', 'step.send-again'],
  ],
};

/** Nothing is known of the failure but the sending service's label. */
export const STEPS_NO_WORDS: readonly StepRow[] = [
  ['sender', 'step.ask-reply'],
  ['esp', 'step.give-reply'],
  ['sender', 'step.suppress-after-run'],
];

/** What is to be done where the sending service says why it did not try. */
export const STEPS_BY_SKIPPED: Readonly<Record<Skipped | 'refused', readonly StepRow[]>> = {
  refused: [['sender', 'step.fix-request']],
  complained: [
    ['sender', 'step.leave-suppressed'],
    ['sender', 'step.review-consent'],
  ],
  unsubscribed: [
    ['sender', 'step.leave-suppressed'],
    ['sender', 'step.transactional-stream'],
  ],
  bounced: [
    ['sender', 'step.check-typo'],
    ['sender', 'step.other-channel'],
    ['sender', 'step.restore-if-alive'],
  ],
  invalid: [
    ['sender', 'step.check-typo'],
    ['sender', 'step.other-channel'],
  ],
  quarantined: [['recipient-it', 'step.release-quarantine']],
  spam: [
    ['sender', 'step.keep-address'],
    ['sender', 'step.change-content'],
  ],
};

/** The service gives a reason of its own that is none of these. */
export const STEPS_UNEXPLAINED: readonly StepRow[] = [
  ['sender', 'step.quote-reply'],
  ['sender', 'step.check-suppression'],
];

/** While the message is only put off: nobody but those who can speed it up. */
export const STEPS_WHILE_DEFERRED: readonly StepRow[] = [
  ['nobody', 'step.wait'],
  ['sender', 'step.wait-limit'],
];

/** The same where the server says until when it goes on trying. */
export const STEPS_UNTIL: readonly StepRow[] = [
  ['nobody', 'step.wait-until'],
  ['sender', 'step.wait-limit-until'],
];

/** `open`: a result may still come. It is due: in a newer export (`clock`), or only the sending service has it (`data`). */
export const STEPS_OVERDUE: Readonly<Record<'open' | 'clock' | 'data', readonly StepRow[]>> = {
  open: [
    ['sender', 'step.export-later'],
    ['sender', 'step.wait-limit'],
  ],
  clock: [
    ['sender', 'step.export-again'],
    ['sender', 'step.ask-result'],
  ],
  data: [
    ['sender', 'step.ask-result'],
    ['esp', 'step.find-result'],
  ],
};

/** What can be done about a deferral beside waiting; keeping or giving up the address comes later. */
export const NOT_WHILE_DEFERRED: ReadonlySet<StepKey> = new Set<StepKey>([
  'step.stop-mailing',
  'step.keep-address',
  'step.send-again',
  'step.suppress-after-run',
]);

export const STEPS_DELIVERED: readonly StepRow[] = [
  ['recipient', 'step.check-spam'],
  ['recipient', 'step.add-contact'],
  ['recipient', 'step.check-rules'],
  ['recipient-it', 'step.trace'],
];

/** The message waits for somebody’s word. */
export const STEPS_HELD_BACK: Readonly<Record<HeldBack, readonly StepRow[]>> = {
  challenge: [['sender', 'step.answer-challenge']],
  moderation: [
    ['sender', 'step.ask-moderator'],
    ['recipient', 'step.release-moderated'],
  ],
};

/** A person probably opened it: only they can say so. */
export const STEPS_PROXY: readonly StepRow[] = [
  ['sender', 'step.confirm-with-recipient'],
  ['recipient', 'step.check-spam'],
  ['recipient-it', 'step.trace'],
];

export const STEPS_NO_TRACE: readonly StepRow[] = [
  ['sender', 'step.check-typo'],
  ['sender', 'step.search-own-log'],
  ['sender', 'step.smtp-errors'],
  ['sender', 'step.load-period'],
  ['sender', 'step.load-stream'],
  ['sender', 'step.suppression-too'],
  ['sender', 'step.ask-esp-by-id'],
  ['esp', 'step.find-request'],
];
