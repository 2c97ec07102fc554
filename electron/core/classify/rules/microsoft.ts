import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const scope = ['microsoft'];

/**
 * Outlook.com and Exchange Online; the codes are Microsoft's own (5.1.10 means "not found" here,
 * 5.4.1 "recipient rejected"): https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online
 */
export const MICROSOFT: readonly Rule[] = [
  {
    id: 'microsoft-false-listing',
    words: phrases('127.255.255.25'),
    reason: 'blocked',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'rule-false-listing',
  },
  {
    id: 'microsoft-customer-block-list',
    words: phrases('as16012607 / customer block list / customer blocklist / 5.7.513'),
    reason: 'blocked',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'microsoft-customer-block-list',
  },
  {
    id: 'microsoft-spamhaus',
    words: phrases(`
      as16012611 / as16012610 / (s8001) / (s8002) / |ou-001 / helo domain is listed in spamhaus
      mailfrom domain is listed in spamhaus
    `),
    reason: 'blocked',
    knowledge: 'microsoft-spamhaus',
    names: [{ kind: 'blocklist', value: 'Spamhaus' }],
  },
  {
    id: 'microsoft-own-list',
    words: phrases('(s3140) / (s3150) / part of their network is on our block list'),
    reason: 'blocked',
    knowledge: 'microsoft-own-list',
    names: [{ kind: 'blocklist', value: 'Microsoft' }],
  },
  {
    id: 'microsoft-banned-ip',
    words: phrases('banned sending ip / banned sender / delist@microsoft.com'),
    reason: 'blocked',
    knowledge: 'microsoft-banned-ip',
    names: [{ kind: 'blocklist', value: 'Microsoft' }],
  },
  {
    id: 'microsoft-rate-connection',
    words: phrases('|rp-001 / |rp-002 / |rp-003'),
    reason: 'ratelimited',
    knowledge: 'microsoft-rate',
  },
  {
    id: 'microsoft-rate-ip',
    words: phrases(
      'temporarily rate limited due to ip reputation / (s775) / (s843) / (s3114) / (s844)',
    ),
    reason: 'ratelimited',
    knowledge: 'microsoft-rate-ip',
  },
  {
    id: 'microsoft-rate-ip-code',
    status: ['4.7.650', '4.7.651', '4.7.652'],
    reason: 'ratelimited',
    knowledge: 'microsoft-rate-ip',
  },
  {
    id: 'microsoft-server-busy',
    words: phrases(
      'server busy. please try again later from / 4.7.500 server busy / (as77 / (as78',
    ),
    reason: 'ratelimited',
    disposition: 'retry',
    knowledge: 'microsoft-server-busy',
  },
  {
    id: 'microsoft-content',
    words: phrases('|sc-001 / |ou-002'),
    reason: 'spamdetected',
    knowledge: 'microsoft-content',
  },
  {
    id: 'microsoft-dynamic-ip',
    words: phrases('|dy-001 / |dy-002'),
    reason: 'blocked',
    owner: 'sender-setup',
    knowledge: 'microsoft-reputation',
  },
  {
    id: 'microsoft-reputation',
    words: phrases('|sc-002 / |sc-003 / |sc-004'),
    reason: 'blocked',
    knowledge: 'microsoft-reputation',
  },
  {
    id: 'microsoft-bulk-authentication',
    words: phrases('5.7.515 / required authentication level'),
    reason: 'authfailure',
    knowledge: 'microsoft-bulk-authentication',
  },
  {
    id: 'microsoft-dmarc',
    words: phrases('does not pass dmarc verification / 5.7.509'),
    reason: 'authfailure',
    knowledge: 'microsoft-dmarc',
  },
  {
    id: 'microsoft-mailbox-flooded',
    status: ['x.2.121', 'x.2.122'],
    reason: 'ratelimited',
    owner: 'recipient',
    disposition: 'retry',
    knowledge: 'microsoft-mailbox-flooded',
  },
  {
    id: 'microsoft-restricted',
    status: ['5.7.124', '5.7.129', '5.7.133', '5.7.134', '5.7.135', '5.7.136', '5.7.193'],
    reason: 'rejected',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'microsoft-restricted',
  },
  {
    id: 'microsoft-restricted-inside',
    scope,
    status: ['5.7.12'],
    reason: 'rejected',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'microsoft-restricted',
  },
  {
    id: 'microsoft-restricted-words',
    words: phrases(
      'resolver.rst / sendernotauthenticatedforgroup / senderNotInAllowList / notauth; not authorized',
    ),
    none: phrases(`
      sizelimit
    `),
    reason: 'rejected',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'microsoft-restricted',
  },
  {
    id: 'microsoft-not-found',
    words: phrases(`
      resolver.adr / recipientnotfound / recipnotfound / recipient not found by smtp address lookup
      wasn't found at
    `),
    none: phrases('resolver.adr.exrecipn * delay'),
    reason: 'userunknown',
    knowledge: 'microsoft-not-found',
  },
  {
    id: 'microsoft-not-found-code',
    scope,
    status: ['5.1.10', '5.1.350', '5.1.351'],
    reason: 'userunknown',
    knowledge: 'microsoft-not-found',
  },
  {
    id: 'microsoft-recipient-rejected',
    status: ['x.4.1'],
    words: phrases(`
      recipient address rejected / recipient addresses rejected / recipient rejected
    `),
    reason: 'userunknown',
    knowledge: 'microsoft-recipient-rejected',
  },
  {
    id: 'microsoft-mailbox-unavailable',
    scope,
    status: ['5.5.0'],
    words: phrases('mailbox unavailable'),
    reason: 'userunknown',
    knowledge: 'microsoft-mailbox-unavailable',
  },
  {
    id: 'microsoft-domain-gone',
    status: ['x.4.310'],
    reason: 'hostunknown',
    knowledge: 'microsoft-domain-gone',
  },
  {
    id: 'microsoft-domain-unreachable',
    words: phrases(
      'because the domain is not reachable / remote host said: 554 the mail could not be delivered to the recipient because the domain',
    ),
    reason: 'hostunknown',
    knowledge: 'microsoft-domain-gone',
  },
  {
    id: 'microsoft-dns',
    status: ['x.4.312', 'x.4.320'],
    reason: 'networkerror',
    disposition: 'review',
    knowledge: 'microsoft-dns',
  },
  {
    id: 'microsoft-tls',
    status: ['x.4.317', 'x.7.321', 'x.7.322', 'x.7.323', 'x.7.324', 'x.7.325'],
    reason: 'failedstarttls',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'microsoft-tls',
  },
  {
    id: 'microsoft-loop',
    scope,
    status: ['x.4.6', 'x.4.8', 'x.4.11', 'x.4.14'],
    reason: 'networkerror',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'rule-loop',
  },
  {
    id: 'microsoft-expired',
    status: ['x.4.300', 'x.4.316'],
    reason: 'expired',
    knowledge: 'microsoft-expired',
  },
  {
    id: 'microsoft-relay',
    status: ['5.7.54', '5.7.64', '5.7.367'],
    reason: 'norelaying',
    knowledge: 'microsoft-relay',
  },
  {
    id: 'microsoft-login',
    status: ['5.7.57', '5.7.139', '5.7.60'],
    reason: 'securityerror',
    owner: 'sender-setup',
    disposition: 'fix',
    knowledge: 'rule-login-required',
  },
  {
    id: 'microsoft-header',
    status: ['5.7.512', '5.1.20', '5.6.11'],
    reason: 'notcompliantrfc',
    knowledge: 'microsoft-header',
  },
  {
    id: 'microsoft-ipv6',
    status: ['x.7.506', 'x.7.507', 'x.7.508', 'x.7.708'],
    reason: 'blocked',
    knowledge: 'microsoft-banned-ip',
  },
  {
    id: 'microsoft-abusive-sender',
    status: [
      '5.7.501',
      '5.7.502',
      '5.7.503',
      '5.7.510',
      '5.7.511',
      '5.7.514',
      '5.7.703',
      '5.7.750',
    ],
    reason: 'blocked',
    knowledge: 'microsoft-banned-ip',
  },
  {
    id: 'microsoft-tenant-limit',
    status: ['x.7.705', 'x.7.232', 'x.7.233', '5.1.90', '5.2.1.90'],
    reason: 'ratelimited',
    owner: 'sender-setup',
    disposition: 'retry',
    knowledge: 'rule-sending-quota',
  },
  {
    id: 'microsoft-system',
    scope,
    status: ['4.3.2', '4.4.0', '4.7.0', '4.3.1'],
    words: phrases(
      'temporary server error / failed to be replicated / service not available / insufficient system resources',
    ),
    reason: 'systemerror',
    knowledge: 'microsoft-system',
  },
];
