import { bounced, history, message, one, reply } from '../build.ts';
import type { Case } from './case.ts';

/** Refusals whose words lay the fault on somebody else than their reason does by itself. */
export const refusals: readonly Case[] = [
  {
    name: 'taken for spam by a public mailbox provider, where no administrator of the recipient sits',
    history: history(
      [message([bounced(0, '550 spam message rejected', reply('spamdetected', '550'))])],
      { recipient: 'anna@mail.ru', provider: { id: 'mailru', name: 'Mail.ru (VK)' } },
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'bounced-soft.not-address',
    evidence: ['550 spam message rejected'],
    caveats: ['permanent-not-address'],
    steps: ['sender change-content', 'sender ask-postmaster'],
    never: ['recipient-it allow-sender'],
  },
  {
    name: 'a label that calls it final, beside a code that tells no reason',
    history: one(
      bounced(0, '550', reply('userunknown', '550', { rule: 'vendor-label-final' }), {
        vendorLabel: 'HardBounce',
      }),
    ),
    verdict: 'bounced-hard',
    confidence: 'medium',
    headline: 'bounced.label',
    evidence: ['550'],
    caveats: ['no-server-words'],
    steps: ['sender stop-mailing', 'sender ask-reply'],
  },
  {
    name: 'a message that goes round in circles',
    history: one(
      bounced(
        0,
        '554 5.4.14 Hop count exceeded',
        reply('networkerror', '554 5.4.14', { owner: 'receiver-system', knowledge: 'rule-loop' }),
      ),
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'bounced-soft.not-address',
    evidence: ['554 5.4.14 Hop count exceeded'],
    caveats: ['permanent-not-address'],
    steps: ['sender tell-recipient-it', 'recipient-it break-loop'],
    never: ['recipient-it check-reachability'],
  },
  {
    name: 'a filter rule of the recipient’s own',
    history: one(
      bounced(
        0,
        'rejected by Sieve script',
        reply('filtered', '550 5.7.1', { owner: 'recipient', knowledge: 'rule-own-filter' }),
      ),
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    evidence: ['rejected by Sieve script'],
    caveats: ['permanent-not-address'],
    steps: ['recipient check-rules'],
    never: ['recipient-it allow-sender'],
  },
  {
    name: 'a policy that is about reputation',
    history: one(
      bounced(
        0,
        '554 5.7.1 [CS01] local policy',
        reply('policyviolation', '554 5.7.1', { owner: 'sender-reputation' }),
      ),
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'bounced-soft.not-address',
    evidence: ['554 5.7.1 [CS01] local policy'],
    caveats: ['permanent-not-address'],
    steps: ['sender improve-reputation'],
    never: ['recipient ask-recipient-allow'],
  },
  {
    name: 'a sender address on the company’s own list',
    history: one(
      bounced(0, '550 5.7.1 отправитель в чёрном списке', reply('rejected', '550 5.7.1')),
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'bounced-soft.not-address',
    evidence: ['550 5.7.1 отправитель в чёрном списке'],
    caveats: ['permanent-not-address'],
    steps: ['recipient-it allow-sender'],
    never: ['sender fix-sender-address'],
  },
];
