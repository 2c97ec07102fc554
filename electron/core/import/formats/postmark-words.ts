import type { EventType } from '../../../../shared/domain/event.ts';
import type { EventWords } from './event-words.ts';

/** One kind of bounce in Postmark's table, with the number that stands for it in `TypeCode`. */
export interface BounceKind {
  readonly code: number;
  readonly event: EventType;
}

/**
 * Bounce types (postmarkapp.com/developer/api/bounce-api, "Bounce types"). A bounce record also
 * holds what no receiving server said: complaints, automatic answers, refusals by the API.
 */
export const BOUNCE_KINDS: ReadonlyMap<string, BounceKind> = new Map([
  ['HardBounce', { code: 1, event: 'bounced' }],
  ['Transient', { code: 2, event: 'deferred' }],
  ['Unsubscribe', { code: 16, event: 'unsubscribed' }],
  ['Subscribe', { code: 32, event: 'resubscribed' }],
  ['AutoResponder', { code: 64, event: 'auto-replied' }],
  ['AddressChange', { code: 128, event: 'auto-replied' }],
  ['DnsError', { code: 256, event: 'bounced' }],
  ['SpamNotification', { code: 512, event: 'bounced' }],
  ['OpenRelayTest', { code: 1024, event: 'other' }],
  ['Unknown', { code: 2048, event: 'bounced' }],
  ['SoftBounce', { code: 4096, event: 'bounced' }],
  ['VirusNotification', { code: 8192, event: 'bounced' }],
  ['ChallengeVerification', { code: 16_384, event: 'auto-replied' }],
  ['BadEmailAddress', { code: 100_000, event: 'rejected' }],
  ['SpamComplaint', { code: 100_001, event: 'complained' }],
  ['ManuallyDeactivated', { code: 100_002, event: 'dropped' }],
  ['Unconfirmed', { code: 100_003, event: 'dropped' }],
  ['Blocked', { code: 100_006, event: 'bounced' }],
  ['SMTPApiError', { code: 100_007, event: 'rejected' }],
  ['InboundError', { code: 100_008, event: 'other' }],
  ['DMARCPolicy', { code: 100_009, event: 'bounced' }],
  ['TemplateRenderingFailed', { code: 100_010, event: 'rejected' }],
]);

/** `BOUNCE_KINDS` as words, for types spelled otherwise. */
export const BOUNCE_WORDS: EventWords = {
  ...Object.fromEntries([...BOUNCE_KINDS].map(([name, kind]) => [name.toLowerCase(), kind.event])),
  'hard bounce': 'bounced',
  'soft bounce': 'bounced',
  'spam complaint': 'complained',
  'smtp api error': 'rejected',
  bounce: 'bounced',
  'жесткий возврат': 'bounced',
  'мягкий возврат': 'bounced',
  возврат: 'bounced',
  'жалоба на спам': 'complained',
  'ошибка smtp api': 'rejected',
};

/** Words of a message's `Status` and of `MessageEvents[].Type`; `Sent` means handed to delivery, not delivered. */
export const MESSAGE_WORDS: EventWords = {
  queued: 'accepted',
  processed: 'accepted',
  sent: 'accepted',
  accepted: 'accepted',
  delivered: 'delivered',
  transient: 'deferred',
  deferred: 'deferred',
  bounced: 'bounced',
  hardbounce: 'bounced',
  softbounce: 'bounced',
  blocked: 'bounced',
  opened: 'opened',
  linkclicked: 'clicked',
  clicked: 'clicked',
  spamcomplaint: 'complained',
  subscriptionchanged: 'unsubscribed',
  smtpapierror: 'rejected',
  'smtp api error': 'rejected',
  отправлено: 'accepted',
  доставлено: 'delivered',
  возврат: 'bounced',
  открыто: 'opened',
  клик: 'clicked',
};

/** `SuppressionReason` of suppression lists and SubscriptionChange webhooks. */
export const SUPPRESSION_WORDS: EventWords = {
  hardbounce: 'bounced',
  spamcomplaint: 'complained',
  manualsuppression: 'dropped',
};
