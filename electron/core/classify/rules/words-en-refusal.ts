import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words of refusals that name neither address nor list: clients, policies, local rules. */
export const WORDS_EN_REFUSAL: readonly Rule[] = [
  {
    id: 'words-group-closed-en',
    reason: 'rejected',
    owner: 'policy',
    disposition: 'review',
    knowledge: 'rule-restricted-recipient',
    words: phrases(`
      resolver.rst / not authorized to send to / not authorised to send to
      not permitted to send to  / authreq / notauthorized
      sender not allowed by / sendertoofewauth / group only accepts / group requires
      not allowed to send to this
    `),
    none: phrases(`
      delivery not authorized, message refused
    `),
  },
  {
    // Dovecot's Pigeonhole and other delivery agents that run the mailbox owner's own rules (RFC 5429).
    id: 'words-own-filter-en',
    reason: 'filtered',
    knowledge: 'rule-own-filter',
    words: phrases('sieve script / sieve filter / sieve reject / by sieve'),
    none: phrases('sieve error / temporar'),
  },
  {
    id: 'words-blocked-client-en',
    reason: 'blocked',
    words: phrases(`
      not accepting messages / not accepting mail
      client host rejected / client host blocked / client host * blocked / client * blocked
      client rejected / client ip  / connections not accepted
      connections will not be accepted / connection denied / connection rejected
      connection blocked / not accepting connections from
      not accepting mail from / no access from mail server / access denied * ip
      access denied from / banned sending ip / banned / your ip / your network
      your mail server / your server / your host / your isp / your address * blocked
      ip address * blocked / ip address * rejected / ip address * denied / ip address has been
      ip address is not allowed / ip address is block / ip is not allowed / ip blocked
      ip block / blocked ip / blocked for abuse / blocked for spam / block for spam
      block for * abuse / blocked due to / blocked by / blocked because / blocked from sending
      has been blocked / was blocked / is blocked / are blocked / been blocked
      currently blocked / temporarily blocked / permanently blocked / host network not allowed
      network blocked / network is on our / host not allowed / host rejected / host refused
      host denied / mail server * rejected / server rejected / server blocked / server refused
      use the smtp server of your / use your isp / dynamic ip / dynamic address / dynamic pool
      dynamic host / dialup / dial-up / dial up / residential / generic hostname / generic rdns
      open proxy / weren't sent / messages from * not / mails from your / mail from * refused
      mail from your / email from your / messages from your / refused to talk / go away
      message refused / domain has been blocked / domain is blocked / your country / this country / mail exchanger
      temporarily deferred / permanently deferred / we do not accept / we don't accept / blocked
      refuse connection / not allowed to connect / not allowed to access / hostname is bad
      invalid ip / rejected because of ip / too many spam
    `),
    none: phrases(`
      blocked attachment / blocked file / content blocked / blocked content / blocked extension
      virus / spam filter / blocked:url / blocked using url
    `),
  },
  {
    id: 'words-recipient-rejected-en',
    reply: ['550', '551', '553', '554'],
    words: phrases(`
      recipient address rejected$ / recipient rejected$ / recipient refused$ / address rejected$
      recipient not accepted$ / mailbox rejected$ / user rejected$
    `),
    none: phrases('sender'),
    reason: 'userunknown',
  },
  {
    id: 'words-policy-en',
    reason: 'policyviolation',
    words: phrases(`
      policy / policies / administrative prohibition / administratively prohibited / prohibited
      not accepted here / not acceptable / custom rule / customized
      filter rule / transport.rules / rejectmessage / transport rule / mail rule / mailflow rule
      mail flow rule / message not allowed / message not accepted / not allowed by
      rejected by administrator / rejected by system / rejected by organization
      by your organization / by the administrator / blocked by administrator / compliance
      closed for / restricted / header error / ers-customized-block / block-rcpt / block-send-er
      not in whitelist / not whitelisted / white list / whitelist / security reasons
      security violation
    `),
    none: phrases(`
      spam policy / dmarc / spf / url
    `),
  },
  {
    id: 'words-access-denied-en',
    reason: 'securityerror',
    status: ['x.7.0', 'x.7.1', 'x.7.2', 'x.7.9'],
    words: phrases(`
      access denied / delivery not authorized / not authorized / not authorised
      permission denied / refused / denied / rejected
    `),
  },
  {
    id: 'words-access-denied-plain-en',
    reason: 'blocked',
    owner: 'policy',
    disposition: 'review',
    words: phrases(`
      access denied / access rejected / access forbidden / permission denied / not authorized
      not authorised / connection not allowed
    `),
  },
];
