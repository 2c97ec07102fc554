import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const unknownUser = phrases(
  'user unknown / unknown user / no such user / unknown recipient / addressee unknown',
);

/** Where an enhanced code changes what the words mean. */
export const CODES_WITH_WORDS: readonly Rule[] = [
  {
    id: 'code-words-unknown-after-data',
    command: ['DATA'],
    notStatus: ['x.1.1', 'x.1.3'],
    words: unknownUser,
    reason: 'filtered',
  },
  {
    id: 'code-words-unknown-at-rcpt',
    command: ['RCPT'],
    status: ['5.2.0', '4.2.0', '5.2.1', '4.2.1'],
    words: unknownUser,
    reason: 'userunknown',
  },
  {
    id: 'code-words-unknown-but-exists',
    status: ['5.2.0', '4.2.0', '5.2.1', '4.2.1'],
    words: unknownUser,
    none: phrases('5.1.1 / addressee unknown'),
    reason: 'filtered',
  },
  {
    id: 'code-words-unknown-at-mail',
    command: ['MAIL'],
    words: phrases(`
      does not exist / user unknown / unknown user / domain not found / host unknown / unknown host
      invalid address / address rejected / not found / domain unknown / unknown domain
    `),
    reason: 'rejected',
  },
  {
    id: 'code-words-sender-address',
    status: ['x.1.7', 'x.1.8'],
    words: phrases(`
      invalid address / bad address / address rejected / does not exist / not found / not exist
      is not valid / unknown domain / domain unknown
    `),
    none: phrases('recipient / user unknown'),
    reason: 'rejected',
  },
  {
    id: 'code-words-unrouteable',
    reply: ['550'],
    words: phrases('unrouteable address / unroutable address'),
    reason: 'userunknown',
  },
  {
    id: 'code-words-filtered',
    status: ['x.2.0'],
    words: phrases('filtered / refused by recipient / rejected by recipient'),
    reason: 'filtered',
  },
  {
    id: 'code-words-header-error',
    status: ['x.7.0', 'x.7.1', 'x.7.9'],
    words: phrases('header error'),
    reason: 'policyviolation',
    owner: 'content',
    disposition: 'fix',
  },
  {
    id: 'code-words-expired-connection',
    status: ['x.4.7'],
    words: phrases(
      'connection refused / connection timed out / deferred: connection / connection reset',
    ),
    reason: 'expired',
  },
  {
    // What greylisting says that does not name itself (Rspamd, cPanel, Barracuda); with words of a fault it is one.
    id: 'code-words-greylisting',
    status: ['4.7.1'],
    words: phrases(`
      4.7.1 try again later$ / 4.7.1 please try again later$ / 4.7.1 please, try again later$
      recipient address rejected: try again later$
      recipient address rejected: please try again later$
    `),
    reason: 'ratelimited',
    owner: 'receiver-system',
    disposition: 'retry',
    knowledge: 'rule-greylisting',
  },
  {
    id: 'code-words-domain-not-found-yet',
    reply: ['4'],
    words: phrases('dns error / dns lookup failed / lookup of * responded with code'),
    reason: 'networkerror',
    owner: 'recipient',
    disposition: 'review',
    knowledge: 'rule-domain-not-found-yet',
  },
  {
    id: 'code-words-dns-failure',
    status: ['4.4.3', '4.4.4', '4.0.0', '4.4.0'],
    words: phrases('name server error / host not found, try again / name service error'),
    none: phrases('nxdomain / domain name not found'),
    reason: 'networkerror',
    knowledge: 'rule-name-servers',
  },
];
