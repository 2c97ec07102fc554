import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words about the recipient's domain: gone, without a mail exchanger, accepting no mail. */
export const WORDS_EN_DOMAIN: readonly Rule[] = [
  {
    id: 'words-null-mx-en',
    reason: 'notaccept',
    words: phrases(`
      null mx / nullmx / does not accept mail / doesn't accept mail / does not accept email
      does not receive mail / no smtp service / not accept any mail / never accepts mail
      no mail service / domain does not accept / host does not accept / does not accept incoming
      accepts no mail / doesn't receive email / does not receive email
      mail is not accepted by this domain / no mail is accepted / not accepting any mail
      mailbox does not accept / smtp protocol disabled / host/domain does not accept
    `),
    none: phrases(`
      sender / from
    `),
  },
  {
    id: 'words-no-mail-exchanger-en',
    reason: 'notaccept',
    knowledge: 'rule-no-mail-exchanger',
    words: phrases(`
      no mx found / no mx record / no mx host / no mx for / mx record found
      no relevant answers / couldn't find a mail exchanger
      could not find a mail exchanger / no mail exchanger / no mail server for / no mail host
      mail exchanger not found / no a record / mx does not exist / mx lookup failed
      all relevant mx records point to non-existent / missing mx / mx invalid / no valid mx
      malformed or unexpected name server reply / has no mx / no mx or a / doesn't have mx
      invalid mx
    `),
    none: phrases(`
      sender / from domain / all hosts have been failing
    `),
  },
  {
    id: 'words-dns-for-now-en',
    reason: 'networkerror',
    knowledge: 'rule-name-servers',
    words: phrases(`
      host not found, try again / name server error / name server failure / servfail
      temporary failure in name resolution / dns server failure / name service error * try again
    `),
  },
  {
    // The sending service could not look up where the domain's mail goes: its addresses, or those of
    // its exchangers. Living domains are told of in the same words when a look-up failed for once.
    id: 'words-exchangers-not-looked-up-en',
    reason: 'networkerror',
    owner: 'recipient',
    disposition: 'review',
    knowledge: 'rule-domain-not-found-yet',
    words: phrases('unable to get mx info'),
    none: phrases('no such host'),
  },
  {
    id: 'words-host-unknown-en',
    reason: 'hostunknown',
    words: phrases(`
      account or domain may not exist
      couldn't find any host named / domain lookup failed
      host unknown / unknown host / host not found / host name not found / hostname not found
      host * not found / host does not exist / no such host / no such domain / domain not found
      domain name not found / domain * not found / domain does not exist / domain doesn't exist
      domain * does not exist / domain * doesn't exist / domain not exist / domain is invalid
      invalid domain / domain invalid / unknown domain / domain unknown / domain is unknown
      domain * unknown / domain is not valid / domain not valid / domain is not reachable
      domain non-existent / non-existent domain / nonexistent domain / non-existent host
      nxdomain / bad destination system / bad-domain / bad domain / no dns information
      dns lookup failure: host / illegal host/domain / unrouteable address / unroutable address
      unrouteable domain / cannot find host / cannot resolve host / could not resolve host
      couldn't resolve host / can't find host / name or service not known / no dns entry
      mail domain mentioned in email address is unknown / recipient domain must exist
      name server: host not found / no-domain / domain could not be found / domain was not found
      recipient address rejected: domain / mail receiving disabled / unable to look up
      couldn't be found or / host has no / host or domain name not found / recipient domain is
       / invalid host / is not a valid domain / no such domain name / domain expired
    `),
    none: phrases(`
      sender / mail from / from domain / your domain / try again / name server error / temporary
      temporarily / spam / helo / reverse / server not responding / timed out
    `),
  },
];
