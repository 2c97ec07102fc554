import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const mimecast = ['mimecast'];

/** Filters that stand in front of companies' mailboxes: their refusals are the customer's policy. */
export const FILTERING_SERVICES: readonly Rule[] = [
  {
    id: 'mimecast-dmarc',
    words: phrases('dmarc sender invalid'),
    reason: 'authfailure',
    knowledge: 'mimecast-dmarc',
  },
  {
    id: 'mimecast-anti-spoofing',
    words: phrases('anti-spoofing policy'),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'mimecast-anti-spoofing',
  },
  {
    id: 'mimecast-blocked-sender',
    words: phrases(`
      manually blocked senders / envelope blocked / administrative prohibition - envelope
      rejected by header based
    `),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'mimecast-blocked-sender',
  },
  {
    id: 'mimecast-network',
    words: phrases('host network not allowed'),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'mimecast-blocked-sender',
  },
  {
    id: 'mimecast-greylist',
    scope: mimecast,
    reply: ['451'],
    words: phrases('internal resource temporarily unavailable / recipient temporarily unavailable'),
    reason: 'ratelimited',
    owner: 'receiver-system',
    disposition: 'retry',
    knowledge: 'rule-greylisting',
  },
  {
    id: 'mimecast-unknown-yet',
    scope: mimecast,
    reply: ['451'],
    words: phrases('invalid recipient / unknown recipient'),
    reason: 'userunknown',
    disposition: 'review',
    knowledge: 'mimecast-unknown-yet',
  },
  {
    id: 'proofpoint-reputation',
    words: phrases(`
      prs.proofpoint.com / dnsbl-lookup.cgi / proofpoint.com/dnsbl / cloudmark sender intelligence
      csi.cloudmark / proofpoint dynamic reputation / ipcheck.proofpoint.com
    `),
    reason: 'blocked',
    knowledge: 'proofpoint-reputation',
    names: [{ kind: 'blocklist', value: 'Proofpoint' }],
  },
  {
    id: 'barracuda-reputation',
    words: phrases(
      'barracudacentral.org / bbl.barracudacentral / b.barracudacentral / barracuda reputation',
    ),
    reason: 'blocked',
    knowledge: 'rule-blocklist',
    names: [{ kind: 'blocklist', value: 'Barracuda' }],
  },
  {
    id: 'barracuda-policy',
    words: phrases(
      'cuda_nsu ** policy rejection / permanent failure for one or more recipients ** :blocked',
    ),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'barracuda-policy',
  },
  {
    id: 'barracuda-wrapped',
    words: phrases(
      'permanent failure for one or more recipients ** :550 / permanent failure for one or more recipients ** user unknown',
    ),
    reason: 'userunknown',
    knowledge: 'barracuda-wrapped',
  },
  {
    id: 'barracuda-content',
    words: phrases(
      'rejected due to spam url / rejecting banned content / rejected due to spam content',
    ),
    reason: 'spamdetected',
    knowledge: 'barracuda-content',
  },
  {
    id: 'symantec-verdict',
    scope: ['symantec'],
    words: phrases(
      'message filtered / requested action aborted [9] / requested action aborted [8] / requested action aborted [7]',
    ),
    reason: 'spamdetected',
    knowledge: 'symantec-verdict',
  },
  {
    id: 'symantec-unknown',
    reply: ['542'],
    words: phrases('rejected'),
    reason: 'userunknown',
    knowledge: 'symantec-unknown',
  },
  {
    id: 'trend-unknown-recipient',
    words: phrases('recipient address rejected: invalid-recipient'),
    reason: 'userunknown',
    knowledge: 'trend-unknown-recipient',
  },
  {
    id: 'trend-no-domain',
    words: phrases('recipient address rejected: no-domain'),
    reason: 'hostunknown',
    knowledge: 'trend-no-domain',
  },
  {
    id: 'trend-reputation',
    words: phrases('ers-rbl / ers-dul / ers-qil'),
    reason: 'blocked',
    names: [{ kind: 'blocklist', value: 'Trend Micro ERS' }],
    knowledge: 'rule-blocklist',
  },
  {
    id: 'trend-customer-list',
    words: phrases(
      'ers-customized-block / block-send-er / block-rcpt / recipient address rejected: block-',
    ),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'trend-customer-list',
  },
  {
    id: 'cisco-profile',
    words: phrases('poor senderbase / senderbase.org / talosintelligence / sbrs'),
    reason: 'badreputation',
    knowledge: 'cisco-reputation',
  },
  {
    id: 'fortinet-reputation',
    words: phrases('fortiguard * blocked / fortiguard antispam / fortiguard-antispam'),
    reason: 'spamdetected',
    knowledge: 'fortinet-reputation',
  },
  {
    id: 'zoho-policy',
    words: phrases(
      'mailbox delivery restricted by policy error / mailbox delivery failure policy error / mailpolicy violation error',
    ),
    reason: 'policyviolation',
    disposition: 'review',
    knowledge: 'zoho-policy',
  },
  {
    id: 'zoho-domain-refuses',
    reply: ['541'],
    words: phrases('rejected by destination domain'),
    reason: 'rejected',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'zoho-policy',
  },
  {
    id: 'godaddy-reputation',
    scope: ['godaddy'],
    words: phrases(
      'ib103 / ib104 / ib105 / ib106 / ib110 / ib111 / ib112 / ib113 / x.co/rblbounce',
    ),
    reason: 'blocked',
    knowledge: 'godaddy-marks',
  },
  {
    id: 'godaddy-rate',
    scope: ['godaddy'],
    words: phrases('ib007 / ib101 / ib607 / ib610 / ib705 / x.co/rlbounce'),
    reason: 'ratelimited',
    knowledge: 'godaddy-marks',
  },
  {
    id: 'godaddy-ptr',
    scope: ['godaddy'],
    words: phrases('ib108 / ib115 / x.co/rdnsbounce'),
    reason: 'requireptr',
    knowledge: 'godaddy-marks',
  },
  {
    id: 'rackspace-unknown',
    words: phrases('email address could not be found, or was misspelled / (g8)'),
    reason: 'userunknown',
    knowledge: 'rackspace-unknown',
  },
  {
    id: 'improvmx-alias',
    words: phrases(
      'unable to correctly read the forwarding recipient / requested recipient * domain',
    ),
    scope: ['improvmx'],
    reason: 'systemerror',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'improvmx-alias',
  },
  {
    id: 'improvmx-alias-fault',
    words: phrases(
      'invalid pieces of information about the requested recipient / read the forwarding recipient',
    ),
    reason: 'systemerror',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'improvmx-alias',
  },
];
