import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words about the sender's own set-up: authentication, reverse DNS, envelope sender, relaying, TLS. */
export const WORDS_EN_SENDER: readonly Rule[] = [
  {
    id: 'words-login-required-en',
    reason: 'securityerror',
    owner: 'sender-setup',
    disposition: 'fix',
    knowledge: 'rule-login-required',
    words: phrases(`
      authentication required / authentication is required / authentication failed
      authentication failure / authentication unsuccessful / authentication credentials invalid
      smtp authentication / smtp auth / must be authenticated / must authenticate
      need to authenticate / please authenticate / unauthenticated sender / not authenticated
      user not logged in / username and password not accepted / invalid login
      bad username or password / incorrect authentication data / login required / please log in
      authenticate first / client was not authenticated / pop before smtp
      sasl login authentication / insufficient authentication / log in via your web browser
      application-specific password
    `),
    none: phrases(`
      dmarc / |spf| / dkim / authentication checks / from domain / 5.7.26 / 5.7.509
    `),
  },
  {
    id: 'words-arc-failed-en',
    reason: 'authfailure',
    words: phrases(`
      arc validation / arc-seal / arc authentication / arc chain
    `),
  },
  {
    id: 'words-authentication-en',
    reason: 'authfailure',
    words: phrases(`
      dmarc / |spf / dkim / domainkeys / sender policy framework / not allowed to send * from
      not permitted to send mail from / not designated as / is not a designated
      not authorized to send mail from / not authorised to send mail from
      not authorized to send from / does not designate / doesn't allow sending mail / openspf.
      sender id (pra) / sender id validation / unauthenticated email / unauthenticated message
      unauthenticated mail / failed authentication / fails to pass authentication
      authentication checks / authentication check / authentication results
      does not have authentication information
      originating ip * not permitted by the domain owner / message failed to authenticate
      email authentication / sender is unauthenticated / domain authentication
      authenticate with at least / authenticate with either / spoofed / spoofing / forged sender
      forged from / sender forgery / sender is forged / fails authentication
      domain does not pass / authentication verdict
    `),
    none: phrases(`
      anti-spoofing policy / smtp auth
    `),
  },
  {
    id: 'words-reverse-dns-en',
    reason: 'requireptr',
    words: phrases(`
      (dns:nr) / possibly forged
      reverse dns / rdns / |ptr| / reverse name / reverse lookup / reverse hostname
      reverse host / reverse record / reverse resolution / reverse mapping / reverse and forward
      no reverse / inverse dns / ip name lookup failed / ip name possibly forged
      cannot find your hostname / cannot find your reverse / cannot resolve your address
      client host rejected: cannot find / client host name * unknown / client hostname
       unresolvable relay host / unverifyable sending ip
      unverifiable sending ip / hostname mismatch / hostname is not resolvable
      not have a valid hostname / no dns record / fcrdns / forward-confirmed / forward confirmed
      ptr record / dns ptr / all mail servers must have a / in-addr.arpa
      ip address is not resolvable / your ip does not resolve
      your ip address * does not resolve / could not resolve your ip / ip must resolve
      your server ip * no * name / missing dns / host name is unknown / unknown client host
      domain name of your ip / valid sender domain. * reverse
    `),
    none: phrases('get mx info'),
  },
  {
    id: 'words-helo-en',
    reason: 'blocked',
    owner: 'sender-setup',
    disposition: 'fix',
    knowledge: 'rule-helo',
    words: phrases(`
      helo command rejected / ehlo command rejected / invalid helo / invalid ehlo / bad helo
      bad ehlo / helo/ehlo / helo name / ehlo name / helo hostname / ehlo argument
      helo argument / helo host / helo requires / helo domain / access denied - invalid helo
      helo should be / helo is not / forged helo / fake helo / helo mismatch
      rejected invalid helo
    `),
    none: phrases(`
      spamhaus / listed
    `),
  },
  {
    id: 'words-sender-refused-en',
    reason: 'rejected',
    words: phrases(`
      callback verification / verification failed for
      from address / does not want mail / does not wish to receive
      sender address rejected / sender address is rejected / sender rejected
      sender verify failed / sender verification / sender address verification / sender domain
      sender's domain / sender unknown / unknown sender / sender address does not
      sender @ does not / invalid sender / sender invalid / sender is invalid / sender denied
      sender is denied / sender blocked / sender is blocked / sender not allowed
      sender not accepted / sender is not allowed / sender is not authorized to
      sender not authorized / sender address * invalid / sender address * unresolvable
      sender email address rejected / bad sender / blocked sender / blocked senders
      banned sender / unroutable sender / unrouteable sender / unqualified sender
      could not verify sender / cannot verify sender / unable to verify sender
      callback setup failed while verifying / could not complete sender verify
      domain of sender / domain must exist / domain @ does not exist / sender does not exist
      sender doesn't exist / from address * invalid / from address is invalid
      from: domain is invalid / valid from: / from domain * does not / from domain is
      envelope from / envelope sender / bad envelope-from / mail from domain / mailfrom domain
      mail from address / mail from @ rejected / mail from is not / null sender / null reverse
      null return / empty sender / empty envelope / bounce messages are not accepted
      dsn messages are not / no bounces accepted / unresolvable * from domain / return path
      bad return-path / return address / originator address / not a valid sender
      sending to/from an address / can't accept mail from / do not accept mail from
      will not accept mail from / we don't accept mail from / we do not accept mail from
      mail from your domain / your domain is not / your domain * does not
      you are not allowed to post / not allowed to post / not permitted to post
      permission to post / may not have permission / you do not have permission to send
      only accepts * from members / not a member / is closed for posting
      is not accepting mail from / only accepts messages from / only accept / restricted to
      mail from dynamic / denied by user / mail is rejected by recipients / has blocked you
      blocked by recipient / rejected by recipient 
      you have been blocked by / refused by recipient / recipient has blocked
      recipient rejected your / not want to receive
    `),
    none: phrases(`
      for recipient
      for relay / recipient's
      spamhaus / block list / blocklist / blacklisted at / dnsbl / |rbl / reputation / rate
      too many / spam / listed in / listed by / listed on
    `),
  },
  {
    id: 'words-relay-denied-en',
    reason: 'norelaying',
    words: phrases(`
      relaying denied / relay denied / relay access denied / relay not permitted
      relaying not permitted / relaying not allowed / relay not allowed / relaying is not
      relaying prohibited / relay is prohibited / relay prohibited / relaying disallowed
      relay disallowed / relay operation rejected / relay rejected / relaying blocked
      relaying mail to / not permitted to relay / not allowed to relay / unable to relay
      cannot relay / can't relay / does not relay / doesn't relay / not relay / open relay
      insecure mail relay / mail relay / to relay mail / to relay for / relay through
      relay this / as a relay / no relaying / unauthorized relay / third-party relay
      third party relay / no relay / relay=denied / we do not relay / not an open
      not a gateway / not gateway / host not allowed to relay
      isn't in my list of allowed rcpthosts / allowed rcpthosts / not in my rcpthosts
      rcpthosts / is not hosted here / domain isn't in my / domain not hosted / not hosted by
      not local or / is not one of our domains / we don't handle mail for
      we do not handle mail for / not a local domain / we don't host
      mail for * is not accepted / is currently not permitted to relay
      specified domain is not allowed / not handle mail for / domain is not served
      recipient domain not
    `),
    none: phrases(`
      ip frequency / relay quota / relay limit
    `),
  },
  {
    id: 'words-tls-required-en',
    reason: 'failedstarttls',
    words: phrases(`
      cannot start tls / tls: handshake / encryption needed / encryption is required
      starttls / must use tls / tls is required / tls required / requires tls / tls encryption
      encryption required / encrypted connection / not accepted over * unencrypted
      tls connection / tls negotiation / tls handshake / tls session / tls failed / tls version
      tls not available / tls-required / tls currently unavailable / |dane| / mta-sts
      certificate / ssl handshake / ssl error / requiretls / secure connection required
      5.4.317 / 5.7.5.tlsa / tlsa
    `),
    none: phrases(`
      alterdane / @dane / fire-certificate
    `),
  },
];
