import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Refusals for a listing on a public or private list, and refusals that only look like one. */
export const BLOCKLISTS: readonly Rule[] = [
  {
    id: 'blocklist-false-listing',
    words: phrases(`
      127.255.255.252 / 127.255.255.254 / 127.255.255.255 / open resolver / open-resolver
      query via public/open / error: open resolver / excessive number of queries / no ip queries
      returnc/pub / returnc/vol / public/open resolver / query refused * dnsbl
    `),
    reason: 'blocked',
    owner: 'receiver-system',
    disposition: 'review',
    knowledge: 'rule-false-listing',
  },
  {
    id: 'blocklist-url',
    words: phrases(`
      surbl / uribl / blacklisted url / blocklisted url / blacklisted link / url * listed
      link * blacklisted / url * blocklist / url * blacklist / blocked using url / urlbl
    `),
    reason: 'spamdetected',
    owner: 'content',
    knowledge: 'rule-listed-url',
  },
  {
    id: 'blocklist-domain',
    words: phrases(`
      spamhaus.org/dbl / dbl.spamhaus / spamhaus dbl / rhsbl / domain * listed in / domain is listed
      domain * blocklisted / domain blacklisted / domain is blacklisted / domain * is on * blacklist
      multi.surbl / helo domain is listed / domain * is blacklisted
    `),
    reason: 'blocked',
    knowledge: 'rule-domain-list',
  },
  {
    id: 'blocklist-ip',
    words: phrases(`
      bounce attack
      blocked for sending spam / blackhole list / honeypot
      email from * is currently blocked / mail from * is currently blocked
      blocked using / blocked by * rbl / |dnsbl / |dnsrbl / |rbl| / spamhaus / spamcop / |sorbs
      uceprotect / invaluement / mailspike / abuseat / |cbl| / |pbl| / |xbl| / |zen. / senderscore
      truncate.gbudb / psbl / nixspam / manitu / backscatterer / abusix / spamrats / dnswl
      wpbl / 0spam / spfbl / junkemailfilter / hostkarma / blocklist.de / s5h.net / ix.dnsbl
      dronebl / lashback / swinog / korea.services / anonmails / bl.spameatingmonkey / nordspam
      cidr.bl / cloudmark.com / gbudb / |dul. / rbldns / trustedsource / blacklisted / blocklisted
      block listed / black listed / black list / blacklist / blocklist / block list / block-list
      black-list / |listed on / |listed in / |listed at / |listed by / is listed / on a list / denylist
      deny list / stoplist / real-time block / realtime block / real time block / relay block list
      on our internal list
    `),
    none: phrases(`
      they may be blacklisted
      not listed in / resolver.adr / domino directory / user not listed / isn't listed
      public name & address / name & address book / sending to/from an address / listed in our directory
      listed in address / is not listed / not listed
    `),
    reason: 'blocked',
    knowledge: 'rule-blocklist',
  },
];
