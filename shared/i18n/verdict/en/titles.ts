import type { verdicts } from './verdicts.ts';

type TitleOf<Key> = Key extends `headline.${infer Name}` ? `title.${Name}` : never;

/** The name of a verdict's title: one for every headline. */
export type TitleKey = TitleOf<keyof typeof verdicts>;

/** The headlines in short, for a card whose window names recipient, message and time anyway. */
export const titles = {
  'title.no-trace':
    'Nothing in the loaded data ({from} – {to}). That does not show that nothing was sent.',
  'title.no-trace.undated': 'Nothing in the loaded data. That does not show that nothing was sent.',
  'title.no-trace.empty': 'Nothing is loaded yet, so nothing can be said.',
  'title.no-trace.other-messages': {
    one: 'The message asked for is not in the data, {count} other is. It may still have been sent.',
    other:
      'The message asked for is not in the data, {count} others are. It may still have been sent.',
  },
  'title.not-attempted': '{Esp} did not try to deliver it: {why}.',
  'title.not-attempted.words': '{Esp} did not try to deliver it: “{brief}”.',
  'title.not-attempted.listed':
    'Nothing is sent: the address is on the suppression list of {esp}{entered}. Reason: {why}.',
  'title.rejected-by-api': '{Esp} refused the message: it was never sent.',
  'title.rejected-by-api.why': '{Esp} refused the message: {why}.',
  'title.rejected-by-api.words': '{Esp} refused the message: “{brief}”.',
  'title.queued': '{Esp} took the message over; what became of it is not in the data.',
  'title.deferred': 'Held up so far: {why}.',
  'title.deferred.overdue': 'Put off, and no result in the data: {why}.',
  'title.deferred.given-up': 'Put off until the attempts ended: {why}.',
  'title.bounced-hard': 'The message came back: {why}.',
  'title.bounced-hard.userunknown': 'The mailbox does not exist.',
  'title.bounced-hard.userunknown.since':
    'The mailbox has not existed since {since}, says its server.',
  'title.bounced-hard.hostunknown': 'The domain does not exist or has no mail server.',
  'title.bounced-hard.since': 'Mail has been coming back since {since}: {why}.',
  'title.bounced-soft': 'The message came back: {why}.',
  'title.bounced-soft.not-address': 'The message came back, not because of the address: {why}.',
  'title.bounced-soft.unknown': 'The message came back, and the data does not say why.',
  'title.bounced.probe': 'Only the address was asked about, and refused: {why}.',
  'title.bounced.label': 'The message came back; {esp} labels it “{brief}”.',
  'title.bounced-soft.expired': 'Delivery took too long; what held it up: {why}.',
  'title.bounced-late': 'Accepted at first, then sent back: {why}.',
  'title.bounced-late.sent-on': 'Accepted, then forwarded to {other}, where it failed: {why}.',
  'title.delivered': 'The server accepted the message; where it was filed cannot be seen.',
  'title.delivered.departed':
    'The message arrived, but by the automatic answer the person has left or the address has changed.',
  'title.delivered.auto-reply': 'The message arrived: an automatic answer came back.',
  'title.delivered.challenge': 'The message is held back until the sender confirms it.',
  'title.delivered.moderation': 'The message waits for a moderator.',
  'title.delivered.deleted': 'The message arrived and was deleted there, perhaps unread.',
  'title.delivered.receipt': 'The message arrived: a mail program sent a notice about it.',
  'title.opened-by-machine': 'The message arrived, but only software has opened it: {machine}.',
  'title.opened-by-machine.unproved': 'Only software has opened it: {machine}.',
  'title.opened-by-machine.click': 'Only software has followed its links: {machine}.',
  'title.opened-by-machine.proxy':
    'The message arrived, and probably a person opened it: images came through the proxy of {sign}.',
  'title.opened': 'The message arrived and was opened{on}.',
  'title.opened.receipt': 'The message was displayed: a read receipt came back{on}.',
  'title.clicked': 'The message was read: a link was clicked{on}.',
  'title.complained': 'The message arrived and was reported as spam{on}.',
  'title.unsubscribed': 'The message arrived; the recipient unsubscribed{on}.',
  'title.answer.found-in-spam': 'The message was found in the spam folder.',
  'title.answer.found-by-rule': 'The recipient’s own rule or forwarding moved it.',
  'title.answer.quarantined':
    'The message is held in the quarantine of the recipient’s mail system.',
  'title.answer.in-mailbox':
    'The message is in the mailbox, as the recipient’s administrator confirms.',
  'title.answer.other-address': 'The message was accepted, but the person reads another address.',
  'title.answer.api-error': 'The message was never accepted: the API answered with an error.',
  'title.answer.smtp-error':
    'The message was never accepted: the SMTP submission ended with an error.',
  'title.answer.outside-window':
    'The message lies outside the loaded period: this data cannot tell.',
  'title.answer.other-stream':
    'The message went through a stream or account that is not loaded: this data cannot tell.',
} as const satisfies Readonly<
  Record<TitleKey, string | { readonly one: string; readonly other: string }>
>;
