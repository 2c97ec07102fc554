import type { EventWords } from './event-words.ts';

export const KLAVIYO_FAMILY = 'klaviyo';

/** Names of Klaviyo's e-mail metrics; «Received Email» is its word for delivered. */
export const KLAVIYO_METRICS: EventWords = {
  'received email': 'delivered',
  'opened email': 'opened',
  'clicked email': 'clicked',
  'bounced email': 'bounced',
  'dropped email': 'dropped',
  'marked email as spam': 'complained',
  unsubscribed: 'unsubscribed',
  'unsubscribed from email marketing': 'unsubscribed',
  'unsubscribed from list': 'unsubscribed',
  'subscribed to email marketing': 'resubscribed',
  'subscribed to list': 'resubscribed',
  'updated email preferences': 'other',
};

/** Reasons of suppression: the API's, the window's and the older export's words. */
export const KLAVIYO_SUPPRESSIONS: EventWords = {
  'hard bounce': 'bounced',
  'soft bounce': 'bounced',
  'soft bounces': 'bounced',
  bounced: 'bounced',
  bounce: 'bounced',
  'invalid email': 'rejected',
  'spam complaint': 'complained',
  'marked as spam': 'complained',
  'reported spam': 'complained',
  unsubscribe: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  'user suppressed': 'dropped',
  'manually excluded': 'dropped',
  'manually suppressed': 'dropped',
  suppressed: 'dropped',
};
