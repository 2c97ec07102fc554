import type { EventWords } from './event-words.ts';

export const SENDGRID_FAMILY = 'sendgrid';

/**
 * Words of the Email Activity CSV, the Event Webhook and the Activity API. A block is a refusal by
 * the receiving server, so it bounced; a drop never left SendGrid.
 */
export const SENDGRID_EVENTS: EventWords = {
  processed: 'accepted',
  delivered: 'delivered',
  deferred: 'deferred',
  bounce: 'bounced',
  bounced: 'bounced',
  block: 'bounced',
  blocked: 'bounced',
  drop: 'dropped',
  dropped: 'dropped',
  open: 'opened',
  opened: 'opened',
  click: 'clicked',
  clicked: 'clicked',
  'spam report': 'complained',
  spamreport: 'complained',
  unsubscribe: 'unsubscribed',
  'group unsubscribe': 'unsubscribed',
  'group resubscribe': 'resubscribed',
  'not delivered': 'bounced',
};

/**
 * The part of an id before its first dot. `message_id` of the CSV and `sg_message_id` of the
 * webhook carry a suffix of the machine that sent; the part before it is the X-Message-Id that
 * the API answered with, so all three meet.
 */
export function messagePart(id: string): string | undefined {
  if (id === '') return undefined;
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}
