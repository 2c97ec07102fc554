import type { Reason } from './bounce.ts';
import type { Confidence } from './verdict.ts';

/** What the audit finds of one address at one sending service. */
export const FINDINGS = ['wrongly', 'doubtful', 'rightly', 'missing'] as const;
/**
 * - `wrongly`: suppressed for what is not the address's fault: to be restored.
 * - `doubtful`: what is loaded does not decide it.
 * - `rightly`: the address is dead, or the person asked to be left alone.
 * - `missing`: not suppressed, though it should be.
 */
export type Finding = (typeof FINDINGS)[number];

/** Why, with the finding that each cause leads to. */
export const CAUSES = {
  'arrived-since': 'wrongly',
  'sender-reputation': 'wrongly',
  'sender-setup': 'wrongly',
  content: 'wrongly',
  'too-large': 'wrongly',
  rate: 'wrongly',
  greylisting: 'wrongly',
  'receiver-fault': 'wrongly',
  network: 'wrongly',
  expired: 'wrongly',
  'mailbox-full': 'wrongly',

  'mailbox-full-long': 'doubtful',
  'receiver-policy': 'doubtful',
  'recipient-filter': 'doubtful',
  'no-relay': 'doubtful',
  'temporary-code': 'doubtful',
  'not-blocking': 'doubtful',
  'put-by-hand': 'doubtful',
  resubscribed: 'doubtful',
  'label-only': 'doubtful',
  'no-evidence': 'doubtful',

  complained: 'rightly',
  unsubscribed: 'rightly',
  'address-dead': 'rightly',
  'account-disabled': 'rightly',
  'invalid-address': 'rightly',

  'dead-still-mailed': 'missing',
  'asked-still-mailed': 'missing',
} as const satisfies Readonly<Record<string, Finding>>;
export type Cause = keyof typeof CAUSES;

/**
 * How it is known that the address is suppressed: it stands in an imported list, the service did not
 * try to send, nothing was sent any more after a failure (a hint only), or it is not suppressed.
 */
export const BASES = ['list', 'dropped', 'silence', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** What a piece of evidence shows. */
export type EvidenceRole = 'entry' | 'words' | 'before-expiry' | 'arrival' | 'asked' | 'attempt';

export interface SuppressionEvidence {
  readonly role: EvidenceRole;
  readonly event: number;
  readonly source: number;
  readonly line: number;
  /** UTC milliseconds. */
  readonly at: number | null;
}

/** One address at one sending service. */
export interface SuppressionRow {
  /** Names the row among those of its case, for choosing rows to export. */
  readonly id: string;
  readonly recipient: string;
  readonly providerName: string;
  readonly esp: string;
  readonly espName: string;
  readonly basis: Basis;
  /** UTC milliseconds, null where no source dates it. */
  readonly since: number | null;
  /** The reason as the service gives it. */
  readonly espReason: string | null;
  /** The server's words that decided, verbatim, cut to 500 characters. */
  readonly words: string | null;
  readonly reason: Reason | null;
  readonly finding: Finding;
  readonly cause: Cause;
  readonly confidence: Confidence;
  readonly evidence: readonly SuppressionEvidence[];
  /** Messages sent since that should not have been. */
  readonly attempts: number;
}

/** Which rows of the audit: what is not given does not matter. */
export interface AuditFilter {
  readonly finding?: Finding | undefined;
  readonly cause?: Cause | undefined;
  readonly esp?: string | undefined;
  readonly reason?: Reason | undefined;
  readonly basis?: Basis | undefined;
}

export interface AuditCounts {
  readonly rows: number;
  readonly findings: Readonly<Record<Finding, number>>;
  readonly bases: Readonly<Record<Basis, number>>;
  /** These three largest first. */
  readonly causes: readonly { readonly cause: Cause; readonly rows: number }[];
  readonly reasons: readonly { readonly reason: Reason | null; readonly rows: number }[];
  readonly esps: readonly {
    readonly esp: string;
    /** Empty for a sender of one's own. */
    readonly name: string;
    readonly findings: Readonly<Record<Finding, number>>;
    /** An imported list says who is suppressed there. */
    readonly hasList: boolean;
  }[];
  /** Recipients whose history was read. */
  readonly recipients: number;
}

/** How failures of one kind add up to a suppression. */
export interface FailureRule {
  /** Failures it takes. */
  readonly after: number;
  /** Only in a row: mail that arrives in between starts the count anew. */
  readonly consecutive: boolean;
  /** The first and the last of them lie more than so many days apart; 0 for no matter. */
  readonly spreadDays: number;
  /** Only failures of so many days count; null for all. */
  readonly withinDays: number | null;
}

/** What makes a failure a hard one: the server's code, the service's label, or our reading of the words. */
export const HARD_BY = ['code', 'label', 'words'] as const;
export type HardBy = (typeof HARD_BY)[number];

/** When an address is suppressed. */
export interface SuppressionPolicy {
  readonly hardBy: HardBy;
  /** Null: hard failures never suppress. */
  readonly hard: FailureRule | null;
  readonly soft: FailureRule | null;
  /** Failures that are the sender's, the content's or a policy's count as well. */
  readonly blocks: boolean;
  /** What soft failures are counted in: messages that failed, or every put-off attempt. */
  readonly softUnit: 'message' | 'attempt';
}

/** Who is behind a number of a simulation. */
export const POLICY_GROUPS = ['lost', 'dead', 'unknown', 'kept'] as const;
/**
 * - `lost`: suppressed, and mail arrived later.
 * - `dead`: suppressed, and the address was dead.
 * - `unknown`: suppressed, and nothing later tells which.
 * - `kept`: dead, and not suppressed.
 */
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

export interface PolicyResult {
  readonly groups: Readonly<Record<PolicyGroup, number>>;
  readonly suppressed: number;
  /** Messages that arrived and would not have been sent. */
  readonly lostMessages: number;
  /** Failures that would not have happened. */
  readonly prevented: number;
  /** Failures at dead addresses that this policy would go on to cause. */
  readonly cost: number;
  /** Of `unknown`: those that really were suppressed, so that no mail could tell. */
  readonly silenced: number;
  /** UTC milliseconds of the first and the last suppression. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

export interface Simulation {
  /** In the order they were asked in. */
  readonly results: readonly PolicyResult[];
  /** What really happened, told in the same numbers. */
  readonly reality: PolicyResult;
  /** Recipients with a failure that has a date. */
  readonly failing: number;
  /** Of them, dead at the end of what is loaded. */
  readonly dead: number;
  /** Failures without a date: they could not be replayed. */
  readonly undated: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** One recipient behind a number of a simulation. */
export interface PolicyCase {
  readonly recipient: string;
  readonly suppressedAt: number | null;
  /** The failure that suppressed it, or for `kept` the one since which it is dead. */
  readonly decided: SuppressionEvidence | null;
  readonly words: string | null;
  /** What arrived later, for `lost`. */
  readonly arrival: SuppressionEvidence | null;
  /** Messages that arrived later (`lost`), failures that it would cost (`kept`), else those prevented. */
  readonly count: number;
}
