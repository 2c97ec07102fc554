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
  'title.not-attempted': 'Nobody tried to deliver it: {why}.',
  'title.not-attempted.words': 'Nobody tried to deliver it: “{brief}”.',
  'title.rejected-by-api': '{Esp} refused to take it: it was never sent.',
  'title.rejected-by-api.why': '{Esp} refused to take it: {why}.',
  'title.rejected-by-api.words': '{Esp} refused to take it: “{brief}”.',
  'title.queued': '{Esp} took it over; what became of it is not in the data.',
  'title.deferred': 'Held up so far: {why}.',
  'title.deferred.overdue': 'Put off, and no result in the data: {why}.',
  'title.deferred.given-up': 'Put off until the attempts ended: {why}.',
  'title.bounced-hard': 'It came back: {why}.',
  'title.bounced-hard.userunknown': 'The mailbox does not exist.',
  'title.bounced-hard.userunknown.since':
    'The mailbox has not existed since {since}, says its server.',
  'title.bounced-hard.hostunknown': 'The domain does not exist or has no mail server.',
  'title.bounced-hard.since': 'Mail has been coming back since {since}: {why}.',
  'title.bounced-soft': 'It came back: {why}.',
  'title.bounced-soft.not-address': 'It came back, and not because of the address: {why}.',
  'title.bounced-soft.unknown': 'It came back, and the data does not say why.',
  'title.bounced.label': 'It came back; {esp} labels it “{brief}”.',
  'title.bounced-soft.expired': 'Delivery took too long; what held it up: {why}.',
  'title.bounced-late': 'Accepted at first, then sent back: {why}.',
  'title.delivered': 'The receiving server accepted it; where it was filed cannot be seen.',
  'title.delivered.auto-reply': 'It arrived: an automatic answer came back.',
  'title.opened-by-machine': 'It arrived, but only software has opened it: {machine}.',
  'title.opened-by-machine.unproved': 'Only software has opened it: {machine}.',
  'title.opened-by-machine.click': 'Only software has followed its links: {machine}.',
  'title.opened-by-machine.proxy':
    'It arrived and was probably opened by a person: images came through the proxy of {sign}.',
  'title.opened': 'It arrived and was opened{on}.',
  'title.clicked': 'It was read: a link was clicked{on}.',
  'title.complained': 'It arrived and was reported as spam{on}.',
  'title.unsubscribed': 'It arrived, and the recipient unsubscribed{on}.',
  'title.answer.found-in-spam': 'It was found in the spam folder.',
  'title.answer.found-by-rule': 'The recipient’s own rule or forwarding moved it.',
  'title.answer.quarantined': 'It is held in the quarantine of the recipient’s mail system.',
  'title.answer.in-mailbox': 'It is in the mailbox, as the recipient’s administrator confirms.',
  'title.answer.other-address': 'It was accepted, but the person reads another address.',
  'title.answer.api-error': 'It was never accepted for sending: the API answered with an error.',
  'title.answer.smtp-error':
    'It was never accepted for sending: the SMTP submission ended with an error.',
  'title.answer.outside-window': 'It lies outside the loaded period: this data cannot tell.',
  'title.answer.other-stream':
    'It went through a stream or account that is not loaded: this data cannot tell.',
} as const satisfies Readonly<
  Record<TitleKey, string | { readonly one: string; readonly other: string }>
>;
