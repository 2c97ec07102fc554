/** A mailbox provider or filtering service: where its addresses and its MX hosts live. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Receiving domains, whole; a trailing `.*` stands for any public suffix (`yahoo.*`). */
  readonly domains: readonly string[];
  /** Endings of MX host names, on a label boundary. */
  readonly mx: readonly string[];
  /** Words in a reply that only this provider's servers write, folded. */
  readonly says?: readonly string[];
}

export const PROVIDERS: readonly Provider[] = [
  {
    id: 'google',
    name: 'Google',
    domains: ['gmail.com', 'googlemail.com', 'google.com'],
    mx: ['google.com', 'googlemail.com', 'psmtp.com', 'smtp.goog'],
    says: [
      'gsmtp',
      'support.google.com',
      'mail.google.com/support',
      'google.com[',
      'googlemail.com[',
    ],
  },
  {
    id: 'microsoft',
    name: 'Microsoft',
    domains: [
      'outlook.*',
      'hotmail.*',
      'live.*',
      'msn.com',
      'passport.com',
      'windowslive.com',
      'onmicrosoft.com',
      'microsoft.com',
    ],
    mx: [
      'outlook.com',
      'hotmail.com',
      'mx.microsoft',
      'outlook.de',
      'outlook.cn',
      'office365.us',
      'exchangelabs.com',
    ],
    says: [
      'protection.outlook.com',
      'prod.outlook.com',
      '[outlook.com]',
      'mail.live.com',
      'postmaster.live.com',
      'sender.office.com',
      'hotmail.com[',
      'outlook.com[',
      'prod.exchangelabs.com',
      'outlook.office365.com',
    ],
  },
  {
    id: 'yahoo',
    name: 'Yahoo',
    domains: [
      'yahoo.*',
      'ymail.com',
      'rocketmail.com',
      'myyahoo.com',
      'aol.*',
      'aim.com',
      'verizon.net',
      'netscape.net',
      'att.net',
      'sbcglobal.net',
      'bellsouth.net',
      'ameritech.net',
      'pacbell.net',
      'swbell.net',
      'flash.net',
      'nvbell.net',
      'prodigy.net',
      'snet.net',
      'wans.net',
      'frontier.com',
      'frontiernet.net',
      'rogers.com',
      'compuserve.com',
    ],
    mx: ['yahoodns.net', 'yahoo.com', 'aol.com', 'prodigy.net'],
    says: ['postmaster.yahoo', 'yahoodns.net', 'delivery error: dd', 'yahoo.com', '[tss0', '[tss1'],
  },
];
