import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const scope = ['yahoo', 'yahoo-japan'];

/** Yahoo, AOL, Verizon, AT&T and their like; https://senders.yahooinc.com/smtp-error-codes */
export const YAHOO: readonly Rule[] = [
  {
    id: 'yahoo-ip-refused',
    words: phrases('[tss09] / [tss9] / [tss11] / will be permanently deferred'),
    reason: 'badreputation',
    knowledge: 'yahoo-ip-refused',
  },
  {
    id: 'yahoo-deferred',
    words: phrases(`
      [ts01] / [ts02] / [ts03] / [ts04] / [tss01] / [tss02] / [tss03] / [tss04] / [tss05] / [tss06]
      [tss07] / [tss08] / [tss1] / [tss2] / [tss3] / [tss4] / [tss5] / [tss6] / [tss7] / [tss8]
      temporarily deferred due to user complaints / due to unexpected volume or user complaints
    `),
    reason: 'badreputation',
    disposition: 'retry',
    knowledge: 'yahoo-deferred',
  },
  {
    id: 'yahoo-blocklist',
    words: phrases('[bl21] / [bl22] / [bl23] / [bl24]'),
    reason: 'blocked',
    knowledge: 'yahoo-blocklist',
    names: [{ kind: 'blocklist', value: 'Spamhaus' }],
  },
  {
    id: 'yahoo-sender-domain',
    words: phrases(`
      unresolvable * from domain / unresolvable rfc5322 / unresolvable rfc.5322 / unresolvable rfc5321
      unresolvable rfc.5321
    `),
    reason: 'rejected',
    knowledge: 'yahoo-sender-domain',
  },
  {
    id: 'yahoo-authentication',
    status: ['5.7.9', '4.7.9'],
    words: phrases('unauthenticated / authenticate with / authentication checks / dmarc / dkim'),
    reason: 'authfailure',
    knowledge: 'yahoo-authentication',
  },
  {
    id: 'yahoo-policy',
    words: phrases(`
      [ph01] / [ph02] / [ph03] / [ph04] / [ph05] / [ph06] / [ph07] / [ph08] / [ph09] / [ph10]
      not accepted for policy reasons
    `),
    reason: 'policyviolation',
    owner: 'content',
    disposition: 'fix',
    knowledge: 'yahoo-policy',
  },
  {
    id: 'yahoo-header',
    scope,
    words: phrases('headers are not rfc compliant'),
    reason: 'notcompliantrfc',
    knowledge: 'yahoo-header',
  },
  {
    id: 'yahoo-not-allowed',
    words: phrases('message not allowed - ['),
    reason: 'policyviolation',
    owner: 'content',
    disposition: 'fix',
    knowledge: 'yahoo-policy',
  },
  {
    id: 'yahoo-mailbox-disabled',
    words: phrases(`
      delivery error: dd sorry, your message ** disabled / (554.30)
      cannot be delivered. this mailbox is disabled / this account has been disabled or discontinued
    `),
    reason: 'suspend',
    disposition: 'suppress',
    knowledge: 'yahoo-mailbox-gone',
  },
  {
    id: 'yahoo-after-data',
    words: phrases(
      "this user doesn't have a * account * [0] / this user doesn't have a * account * [-9]",
    ),
    none: phrases('delivery error: dd'),
    reason: 'filtered',
    knowledge: 'yahoo-mailbox-gone',
  },
  {
    id: 'yahoo-mailbox-gone',
    words: phrases(`
      delivery error: dd this user doesn't / delivery error: dd * is no longer valid
      delivery error: dd not a valid user / delivery error: dd requested mail action aborted
      mail action aborted, mailbox not found
    `),
    reason: 'userunknown',
    knowledge: 'yahoo-mailbox-gone',
  },
  {
    id: 'yahoo-mailbox-full',
    words: phrases('delivery error: dd * over quota / delivery error: dd * is full'),
    reason: 'mailboxfull',
    knowledge: 'yahoo-mailbox-full',
  },
  {
    id: 'att-blank-mailhost',
    words: phrases('blank mailhost'),
    reason: 'userunknown',
    knowledge: 'att-blank-mailhost',
  },
];
