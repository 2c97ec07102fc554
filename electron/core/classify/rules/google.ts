import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const scope = ['google'];

/** Gmail and Google Workspace; https://support.google.com/a/answer/3726730 lists the replies. */
export const GOOGLE: readonly Rule[] = [
  {
    id: 'google-group-spam',
    words: phrases('your email to group * rejected due to spam'),
    reason: 'spamdetected',
    knowledge: 'google-group-spam',
  },
  {
    id: 'google-group-closed',
    scope: ['google-groups'],
    words: phrases('groups.google.com'),
    reason: 'rejected',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'google-group-closed',
  },
  {
    id: 'google-no-such-user',
    words: phrases(`
      account that you tried to reach does not exist / ?p=nosuchuser / answer=6596
      email account that you tried to reach doesn't exist / is not a valid rfc-5321 address
      is not a valid rfc 5321 address
    `),
    reason: 'userunknown',
    knowledge: 'google-no-such-user',
  },
  {
    id: 'google-disabled-user',
    words: phrases(`
      account that you tried to reach is disabled / account that you tried to reach is inactive
      ?p=disableduser / ?p=inactiveuser
    `),
    reason: 'suspend',
    disposition: 'suppress',
    knowledge: 'google-disabled-user',
  },
  {
    id: 'google-receiving-rate',
    words: phrases(`
      trying to contact is receiving mail at a rate / trying to contact is receiving mail too
      ?p=receivingrate
    `),
    reason: 'ratelimited',
    owner: 'recipient',
    disposition: 'retry',
    knowledge: 'google-receiving-rate',
  },
  {
    id: 'google-over-quota-inactive',
    reply: ['552'],
    words: phrases('inbox is out of storage and inactive / ?p=overquotaperm'),
    reason: 'mailboxfull',
    disposition: 'review',
    knowledge: 'google-over-quota',
  },
  {
    id: 'google-over-quota',
    words: phrases(`
      tried to reach is over quota / inbox is out of storage / ?p=overquota
      tried to reach is over its quota
    `),
    reason: 'mailboxfull',
    knowledge: 'google-over-quota',
  },
  {
    id: 'google-reputation-ip',
    words: phrases('low reputation of the sending ip'),
    reason: 'badreputation',
    knowledge: 'google-reputation-ip',
  },
  {
    id: 'google-reputation-domain',
    words: phrases('low reputation of the sending domain'),
    reason: 'badreputation',
    knowledge: 'google-reputation-domain',
  },
  {
    id: 'google-content-links',
    scope,
    words: phrases('nature of the content and/or the links / nature of the content or the links'),
    reason: 'spamdetected',
    knowledge: 'google-content-links',
  },
  {
    id: 'google-throttled-asset',
    words: phrases(`
      unusual rate of unsolicited / unusual amount of unsolicited / unusual rate of email
      unusual rate of mail / unsolicitedratelimiterror / ?p=unsolicitedratelimit
      messages with the same message-id / unsolicitediperror
    `),
    reason: 'ratelimited',
    disposition: 'retry',
    knowledge: 'google-throttled-asset',
  },
  {
    id: 'google-ptr',
    scope,
    words: phrases(`
      does not have a ptr record / doesn't have a ptr record / guidelines regarding ptr
      ip address sending this message does not have / ?p=ipv6ptr / forward dns entry does not
    `),
    reason: 'requireptr',
    knowledge: 'google-ptr',
  },
  {
    id: 'google-dmarc-policy',
    words: phrases(`
      not accepted due to domain's dmarc policy / not accepted due to ** dmarc policy
      unauthenticated email from ** dmarc
    `),
    reason: 'authfailure',
    knowledge: 'google-dmarc-policy',
  },
  {
    id: 'google-alignment',
    status: ['4.7.32', '5.7.32', '4.7.40', '5.7.40'],
    words: phrases('dmarc / alignment / aligned / |from: header'),
    reason: 'authfailure',
    knowledge: 'google-alignment',
  },
  {
    id: 'google-tls-required',
    scope,
    status: ['4.7.29', '5.7.29'],
    reason: 'failedstarttls',
    knowledge: 'google-bulk-authentication',
  },
  {
    id: 'google-bulk-authentication',
    scope,
    status: [
      '4.7.24',
      '5.7.24',
      '4.7.27',
      '5.7.27',
      '4.7.30',
      '5.7.30',
      '4.7.32',
      '5.7.32',
      '4.7.40',
      '5.7.40',
    ],
    reason: 'authfailure',
    knowledge: 'google-bulk-authentication',
  },
  {
    id: 'google-bulk-authentication-words',
    status: ['4.7.27', '5.7.27', '4.7.30', '5.7.30'],
    words: phrases('spf / dkim'),
    reason: 'authfailure',
    knowledge: 'google-bulk-authentication',
  },
  {
    id: 'google-unauthenticated',
    words: phrases(`
      |gsmtp ** unauthenticated / sender is unauthenticated / requires all senders to authenticate
      authenticate with either spf or dkim / unauthenticated ** - gsmtp / has an spf record with a hard fail
      does not have authentication information or fails to pass
    `),
    reason: 'authfailure',
    knowledge: 'google-unauthenticated',
  },
  {
    id: 'google-unauthenticated-code',
    scope,
    status: ['4.7.26', '5.7.26'],
    reason: 'authfailure',
    knowledge: 'google-unauthenticated',
  },
  {
    id: 'google-header-fault',
    words: phrases(`
      this message is not rfc 5322 compliant / not rfc5322 compliant / not rfc 2822 compliant
      rfcmessagenoncompliant / missing a valid address in from / missing a valid message-id
      multiple addresses in from / multiple * addresses in from
    `),
    reason: 'notcompliantrfc',
    knowledge: 'google-header-fault',
  },
  {
    id: 'google-unsolicited',
    words: phrases('likely unsolicited / unsolicitedmessageerror / ?p=unsolicitedmessage'),
    reason: 'spamdetected',
    knowledge: 'google-unsolicited',
  },
  {
    id: 'google-admin-policy',
    words: phrases('|gcdp| / has a policy that prohibit / have a policy that prohibit'),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'google-admin-policy',
  },
  {
    id: 'google-attachment',
    scope,
    words: phrases(
      'illegal attachment / potential security issue / ?p=blockedmessage / answer=6590',
    ),
    reason: 'contenterror',
    knowledge: 'google-attachment',
  },
  {
    id: 'google-slow-down',
    scope,
    reply: ['4'],
    words: phrases('try again later, closing connection'),
    reason: 'ratelimited',
    disposition: 'retry',
    knowledge: 'google-slow-down',
  },
  {
    id: 'google-sending-limit',
    scope,
    words: phrases(
      'daily user sending / daily smtp relay / ?p=dailyusersending / exceeded smtp relay',
    ),
    reason: 'ratelimited',
    owner: 'sender-setup',
    disposition: 'retry',
    knowledge: 'rule-sending-quota',
  },
  {
    id: 'google-no-connection',
    words: phrases('did not accept our requests to connect / answer=7720 / mail/answer/7720'),
    reason: 'expired',
    knowledge: 'google-no-connection',
  },
];
