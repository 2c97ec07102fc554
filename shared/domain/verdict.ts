/** Deadletter's answers to "why did this recipient not get my message?" */
export const VERDICTS = [
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
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Words of a query for several outcomes at once, or for one in short. */
export const VERDICT_GROUPS = {
  hard: ['bounced-hard'],
  soft: ['bounced-soft'],
  bounced: ['bounced-hard', 'bounced-soft', 'bounced-late'],
  failed: ['bounced-hard', 'bounced-soft', 'bounced-late', 'not-attempted', 'rejected-by-api'],
  arrived: ['delivered', 'opened-by-machine', 'opened', 'clicked', 'complained', 'unsubscribed'],
} as const satisfies Readonly<Record<string, readonly Verdict[]>>;

const ARRIVED: ReadonlySet<Verdict> = new Set(VERDICT_GROUPS.arrived);
const BOUNCED: ReadonlySet<Verdict> = new Set(VERDICT_GROUPS.bounced);

/** The message got there as far as can be told, whatever bounced before. */
export const isArrived = (verdict: Verdict): boolean => ARRIVED.has(verdict);
/** The message was sent back, at once or later. */
export const isBounced = (verdict: Verdict): boolean => BOUNCED.has(verdict);

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who takes the next step. */
export const ACTORS = ['sender', 'esp', 'recipient', 'recipient-it', 'nobody'] as const;
export type Actor = (typeof ACTORS)[number];

export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
