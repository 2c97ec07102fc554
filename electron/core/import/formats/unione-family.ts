import type { EventType } from '../../../../shared/domain/event.ts';
import type { EventWords } from './event-words.ts';

export const UNIONE_FAMILY = 'unione';

/** `status` of dumps and webhooks of UniOne and UniSender Go. */
export const UNIONE_STATUSES: EventWords = {
  accepted: 'accepted',
  sent: 'accepted',
  delivered: 'delivered',
  opened: 'opened',
  clicked: 'clicked',
  unsubscribed: 'unsubscribed',
  subscribed: 'resubscribed',
  'soft bounced': 'bounced',
  'hard bounced': 'bounced',
  spam: 'complained',
};

/** `delivery_status` that says more than `status`: tried again, or never tried at all. */
const DELIVERY_STATUSES: ReadonlyMap<string, EventType> = new Map([
  ['err_will_retry', 'deferred'],
  ['err_unsubscribed', 'dropped'],
  ['err_skip_letter', 'dropped'],
  ['err_spam_skipped', 'dropped'],
  ['err_blacklisted', 'dropped'],
  ['err_src_invalid', 'rejected'],
  ['err_dest_invalid', 'rejected'],
  ['err_not_allowed', 'rejected'],
  ['ok_fbl', 'complained'],
]);

/** The type of an event by both of its words. */
export function unioneType(named: EventType, deliveryStatus: string | undefined): EventType {
  if (named !== 'bounced' || deliveryStatus === undefined) return named;
  if (deliveryStatus.startsWith('skip_')) return 'dropped';
  return DELIVERY_STATUSES.get(deliveryStatus) ?? named;
}

export function unioneLabel(status: string, deliveryStatus: string | undefined): string {
  return deliveryStatus === undefined ? status : `${status}/${deliveryStatus}`;
}
