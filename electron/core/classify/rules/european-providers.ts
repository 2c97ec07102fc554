import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const french = ['orange', 'laposte'];
const gmx = ['gmx', 'ionos'];

/** Orange and La Poste by the three digits at the end of their marks, Free, GMX with WEB.DE and mail.com. */
export const EUROPEAN_PROVIDERS: readonly Rule[] = [
  {
    id: 'orange-unknown-user',
    scope: french,
    words: phrases('ofr*_416 / lpn*_416 / [416]'),
    reason: 'userunknown',
    knowledge: 'orange-unknown-user',
  },
  {
    id: 'orange-mailbox-full',
    scope: french,
    words: phrases('ofr*_417 / lpn*_417 / [417]'),
    reason: 'mailboxfull',
    knowledge: 'orange-mailbox-full',
  },
  {
    id: 'orange-account-blocked',
    scope: french,
    words: phrases(
      'ofr*_420 / lpn*_420 / ofr*_426 / lpn*_426 / ofr*_418 / lpn*_418 / [420] / [426]',
    ),
    reason: 'suspend',
    knowledge: 'orange-account-blocked',
  },
  {
    id: 'orange-sender',
    scope: french,
    words: phrases(
      'ofr*_405 / lpn*_405 / ofr*_402 / lpn*_402 / ofr*_403 / lpn*_403 / ofr*_415 / lpn*_415 / [405]',
    ),
    reason: 'rejected',
    knowledge: 'orange-sender',
  },
  {
    id: 'orange-listed',
    scope: french,
    words: phrases('ofr*_101 / lpn*_101 / ofr*_102 / lpn*_102 / ofr*_103 / lpn*_103 / [102]'),
    reason: 'blocked',
    knowledge: 'orange-listed',
  },
  {
    id: 'orange-connections',
    scope: french,
    words: phrases(
      'ofr*_104 / lpn*_104 / ofr*_105 / lpn*_105 / ofr*_108 / lpn*_108 / ofr*_109 / [104]',
    ),
    reason: 'ratelimited',
    knowledge: 'orange-connections',
  },
  {
    id: 'orange-authentication',
    scope: french,
    words: phrases('ofr*_401 / lpn*_401 / ofr*_517 / lpn*_517 / ofr*_515 / ofr*_516 / lpn*_516'),
    reason: 'authfailure',
    knowledge: 'orange-authentication',
  },
  {
    id: 'orange-spam',
    scope: french,
    words: phrases(
      'ofr*_506 / lpn*_506 / ofr*_501 / lpn*_501 / ofr*_507 / ofr*_508 / ofr*_513 / [506]',
    ),
    reason: 'spamdetected',
    knowledge: 'orange-spam',
  },
  {
    id: 'orange-busy',
    scope: french,
    words: phrases(
      'ofr*_505 / lpn*_505 / ofr*_999 * essayer plus tard / service refuse. veuillez essayer',
    ),
    reason: 'systemerror',
    knowledge: 'orange-busy',
  },
  {
    id: 'orange-refused',
    scope: french,
    words: phrases('ofr*_510 / lpn*_510 / ofr*_999 / lpn*_999 / ofr*_630 / lpn*_630 / lpn*_'),
    reason: 'policyviolation',
    owner: 'sender-reputation',
    disposition: 'fix',
    knowledge: 'orange-refused',
  },
  {
    id: 'free-inactive',
    words: phrases('mailbox has been blocked due to inactivity'),
    reason: 'suspend',
    disposition: 'suppress',
    knowledge: 'free-inactive',
  },
  {
    id: 'gmx-listed',
    scope: gmx,
    words: phrases(
      'ip address is block listed / ip address is black listed / ip address is blacklisted',
    ),
    reason: 'blocked',
    knowledge: 'gmx-listed',
  },
  {
    id: 'gmx-block-listed',
    words: phrases('ip address is block listed / ip address is black listed'),
    reason: 'blocked',
    knowledge: 'gmx-listed',
  },
  {
    id: 'gmx-policy',
    words: phrases('reject due to policy restrictions / reject due to policy violations'),
    reason: 'policyviolation',
    owner: 'sender-reputation',
    disposition: 'fix',
    knowledge: 'gmx-policy',
  },
  {
    id: 'gmx-dns',
    words: phrases('bad dns ptr resource record / invalid dns ptr'),
    reason: 'requireptr',
    knowledge: 'gmx-dns',
  },
  {
    id: 'gmx-sender-dns',
    words: phrases('invalid dns mx or a/aaaa resource record'),
    reason: 'rejected',
    knowledge: 'gmx-sender-dns',
  },
  {
    id: 'tonline-refused',
    words: phrases(`
      none/bad reputation. ask your postmaster / ask your postmaster for help or to contact
      dialup/transient ip not allowed. use a mailgateway / a problem occurred. (ask your postmaster
    `),
    reason: 'blocked',
    knowledge: 'tonline-refused',
  },
];
