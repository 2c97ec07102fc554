import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Mail.ru (VK), Yandex and Rambler; https://help.mail.ru/notspam-support/errors and https://www.yandex.com/support/mail/bounces/yandex.html */
export const RUSSIAN_PROVIDERS: readonly Rule[] = [
  {
    id: 'mailru-invalid-mailbox-disabled',
    words: phrases(
      'not accepted -- invalid mailbox ** is disabled / invalid mailbox ** user is blocked',
    ),
    reason: 'suspend',
    disposition: 'suppress',
    knowledge: 'mailru-invalid-mailbox',
  },
  {
    id: 'mailru-mailbox-full',
    scope: ['mailru'],
    words: phrases('mailbox is full / user is over quota / overquota / mailbox * over quota'),
    reason: 'mailboxfull',
    knowledge: 'mailru-mailbox-full',
  },
  {
    id: 'mailru-invalid-mailbox',
    words: phrases('not accepted -- invalid mailbox / local mailbox @ is unavailable'),
    reason: 'userunknown',
    knowledge: 'mailru-invalid-mailbox',
  },
  {
    id: 'mailru-spam',
    words: phrases(
      'mail.ru/notspam / spam message rejected. please visit / spam message discarded',
    ),
    reason: 'spamdetected',
    knowledge: 'mailru-spam',
  },
  {
    id: 'mailru-dmarc',
    scope: ['mailru'],
    words: phrases('dmarc / |spf / |dkim'),
    reason: 'authfailure',
    knowledge: 'mailru-authentication',
  },
  {
    id: 'mailru-rate',
    scope: ['mailru'],
    words: phrases(
      'try again later / ratelimit / rate limit / too many / limit exceeded / temporary blocked',
    ),
    reply: ['4'],
    reason: 'ratelimited',
    knowledge: 'mailru-rate',
  },
  {
    id: 'yandex-spam',
    words: phrases('under suspicion of spam / blocked by spam statistics / ya.cc/1irbc'),
    reason: 'spamdetected',
    knowledge: 'yandex-spam',
  },
  {
    id: 'yandex-no-such-user',
    status: ['5.7.1'],
    words: phrases('no such user!'),
    reason: 'userunknown',
    knowledge: 'yandex-no-such-user',
  },
  {
    id: 'yandex-target-policy',
    words: phrases('policy rejection on the target address'),
    reason: 'suspend',
    owner: 'recipient',
    disposition: 'review',
    knowledge: 'yandex-target-policy',
  },
  {
    id: 'yandex-recipient-rate',
    scope: ['yandex'],
    words: phrases('exceeded message rate limit'),
    reason: 'ratelimited',
    owner: 'recipient',
    disposition: 'retry',
    knowledge: 'rule-recipient-rate',
  },
  {
    id: 'yandex-sender-limit',
    scope: ['yandex'],
    words: phrases('too many messages / sending limit / message rate / too many concurrent'),
    reason: 'ratelimited',
    knowledge: 'yandex-sender-limit',
  },
  {
    id: 'rambler-inactive',
    reply: ['540'],
    words: phrases('inactive / blocked'),
    reason: 'suspend',
    disposition: 'suppress',
    knowledge: 'rambler-inactive',
  },
  {
    id: 'rambler-rate',
    scope: ['rambler'],
    status: ['4.5.3'],
    words: phrases('rate limit / too many'),
    reason: 'ratelimited',
    knowledge: 'rambler-rate',
  },
  {
    id: 'rambler-spam',
    scope: ['rambler'],
    words: phrases('spam message rejected / spam message'),
    reason: 'spamdetected',
    knowledge: 'rambler-spam',
  },
];
