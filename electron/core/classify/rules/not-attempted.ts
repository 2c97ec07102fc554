import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Texts of sending services that did not try: the receiving server never spoke. */
export const NOT_ATTEMPTED: readonly Rule[] = [
  {
    id: 'esp-suppressed-unsubscribed',
    words: phrases(
      'previously unsubscribed / unsubscribed address$ / recipient unsubscribed / not delivering to unsubscribed',
    ),
    reason: 'suppressed',
    disposition: 'ignore',
    knowledge: 'esp-suppressed',
  },
  {
    id: 'esp-suppressed',
    words: phrases(`
      has suppressed sending to / address suppressed / recipient suppressed / suppressed due to
      who marked your messages / that have been marked as inactive / found inactive addresses
      адрес в стоп-листе / адрес находится в стоп-листе / в списке подавления / подписчик отписан
      suppression list / suppressionlist / suppressed address / is suppressed / previously bounced
      not delivering to previously / bounced address$ / on the account suppression / spam reporting address$
      recipient that has been marked as inactive / inactiverecipient / inactive recipient * postmark / previously marked as spam
      recipient is on * suppress / has been suppressed / due to suppression / globally suppressed
      |hardbounce suppressed / address has previously bounced / dropped due to previous / on our deny list
      address is on * blacklist of / previous hard bounce / previously hard bounced / in the bounce list
    `),
    reason: 'suppressed',
    knowledge: 'esp-suppressed',
  },
  {
    id: 'esp-gave-up',
    words: phrases(
      '[internal] message timeout / [internal] exceeded max time / internal exceeded max time / exceeded max time without delivery',
    ),
    reason: 'expired',
    knowledge: 'esp-gave-up',
  },
];
