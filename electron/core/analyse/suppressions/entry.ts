import type { EventType } from '../../../../shared/domain/event.ts';
import { skippedIn } from '../../diagnose/skipped.ts';
import type { Skipped } from '../../diagnose/skipped.ts';
import { isComplaint } from './happening.ts';
import type { Happening } from './happening.ts';

/** What a service gives as the cause of a suppression, as far as its words tell. */
export type SuppressionKind =
  | 'bounce'
  | 'block'
  | 'complaint'
  | 'unsubscribe'
  | 'invalid'
  | 'manual'
  | 'unknown';

const STATED: ReadonlySet<EventType> = new Set<EventType>([
  'bounced',
  'complained',
  'unsubscribed',
  'dropped',
  'rejected',
  'other',
]);

/** Klaviyo names segments after the event that their members share: that is no suppression. */
const NAMED_AFTER_EVENT = /^(?:bounced|dropped|received|opened|clicked) email\b|^marked email/i;
/** Postmark and HaskiMail tell of a change to the list by webhook. */
const TOLD_BY_WEBHOOK = /^SubscriptionChange\b/;

/** Whether an event says that a list holds the address. */
export function isEntry(type: EventType, label: string | null, ofList: boolean): boolean {
  const words = label ?? '';
  if (TOLD_BY_WEBHOOK.test(words)) return STATED.has(type);
  return ofList && STATED.has(type) && !NAMED_AFTER_EVENT.test(words);
}

/**
 * Put there by hand: Klaviyo USER_SUPPRESSED and "manually excluded", Postmark ManualSuppression by
 * Customer or Admin and ManuallyDeactivated, SparkPost "Manually Added" and "Compliance", Brevo
 * adminBlocked, Mandrill custom.
 */
const BY_HAND =
  /manual|user[ _-]?suppress|excluded|^custom$|admin[ _-]?blocked|compliance|on our deny list/i;

const KIND_OF_TYPE: Readonly<Partial<Record<EventType, SuppressionKind>>> = {
  unsubscribed: 'unsubscribe',
  complained: 'complaint',
  rejected: 'invalid',
  bounced: 'bounce',
};

const KIND_OF_WORDS: Readonly<Partial<Record<Skipped, SuppressionKind>>> = {
  complained: 'complaint',
  unsubscribed: 'unsubscribe',
  bounced: 'bounce',
  invalid: 'invalid',
};

/** SendGrid's list of blocks names its entries so. */
const BLOCK = /^block$/i;

/** What the service says why it suppresses the address. */
export function kindOf(one: Happening): SuppressionKind {
  if (isComplaint(one)) return 'complaint';
  if (one.type === 'bounced' && one.entry && BLOCK.test(one.label ?? '')) return 'block';
  return KIND_OF_TYPE[one.type] ?? kindOfWords(one);
}

function kindOfWords({ label, told }: Happening): SuppressionKind {
  const skipped = skippedIn([told, label]);
  const kind = skipped === null ? undefined : KIND_OF_WORDS[skipped];
  const byHand = BY_HAND.test(`${label ?? ''} ${told ?? ''}`.slice(0, 400));
  return kind ?? (byHand ? 'manual' : 'unknown');
}

const OTHER_CAUSE: ReadonlySet<string> = new Set(['quarantined', 'spam']);

/** A message that was not tried because the address is suppressed, not for what is in it. */
export function isSuppressedDrop({ reply, told, label }: Happening): boolean {
  if (OTHER_CAUSE.has(skippedIn([told, label]) ?? '')) return false;
  return reply === null || ['suppressed', 'undefined', 'onhold'].includes(reply.reason);
}
