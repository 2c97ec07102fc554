import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const comcast = ['comcast'];
const cox = ['cox'];
const charter = ['charter'];

/**
 * Comcast, Cox and Spectrum (Charter), whose replies carry numbered families: Comcast's `RL` and
 * `BL` words, Cox' `CX…` words and `IPBL` masks, Charter's `AUP#…1nnn` numbers. The lists behind
 * a bit mask are named by families/bit-masks.ts.
 */
export const AMERICAN_PROVIDERS: readonly Rule[] = [
  {
    id: 'comcast-rate',
    words: phrases('rl000'),
    scope: comcast,
    reason: 'ratelimited',
    knowledge: 'comcast-rate',
  },
  {
    id: 'comcast-block',
    scope: comcast,
    words: phrases(
      'bl000 / bl001 / bl010 / bl011 / bl100 / bl101 / bl110 / bl111 / block for spam',
    ),
    reason: 'blocked',
    knowledge: 'comcast-block',
  },
  {
    id: 'comcast-dmarc',
    scope: comcast,
    words: phrases('dm00000 / due to dmarc'),
    reason: 'authfailure',
    knowledge: 'comcast-dmarc',
  },
  {
    id: 'comcast-recipient-unavailable',
    scope: comcast,
    reply: ['5'],
    words: phrases('recipient unavailable'),
    reason: 'userunknown',
    knowledge: 'comcast-recipient-unavailable',
  },
  {
    id: 'comcast-ptr',
    scope: comcast,
    words: phrases('must have a ptr record'),
    reason: 'requireptr',
    knowledge: 'comcast-ptr',
  },
  {
    id: 'cox-rdns',
    words: phrases('|cxdns|'),
    reason: 'requireptr',
    knowledge: 'cox-words',
  },
  {
    id: 'cox-authentication',
    words: phrases('|cxsndr|'),
    reason: 'rejected',
    knowledge: 'cox-words',
  },
  {
    id: 'cox-connections',
    words: phrases('|cxcnct| / |cxmxrt|'),
    reason: 'ratelimited',
    owner: 'sender-setup',
    knowledge: 'cox-words',
  },
  {
    id: 'cox-protocol',
    words: phrases('|cxsmtp|'),
    reason: 'syntaxerror',
    knowledge: 'cox-words',
  },
  {
    id: 'cox-url',
    scope: cox,
    words: phrases('urlbl'),
    reason: 'spamdetected',
    owner: 'content',
    knowledge: 'rule-listed-url',
  },
  {
    id: 'cox-block',
    words: phrases('|cxbl| / ipbl0 / ipbl1'),
    reason: 'blocked',
    knowledge: 'cox-block',
  },
  {
    id: 'charter-rdns',
    scope: charter,
    words: phrases(
      'aup#*1100 / aup#*1110 / aup#*1120 / aup#*1130 / aup#*1135 / aup#*1140 / aup#*1150',
    ),
    reason: 'requireptr',
    knowledge: 'charter-numbers',
  },
  {
    id: 'charter-listed',
    scope: charter,
    words: phrases(`
      aup#*1000 / aup#*1010 / aup#*1200 / aup#*1210 / aup#*1220 / aup#*1230 / aup#*1240 / aup#*1250
    `),
    reason: 'blocked',
    knowledge: 'charter-numbers',
  },
  {
    id: 'charter-rate',
    scope: charter,
    words: phrases(`
      aup#*1300 / aup#*1310 / aup#*1320 / aup#*1330 / aup#*1340 / aup#*1350 / aup#*1360 / aup#*1370
      aup#*1380 / aup#*1390 / aup#*1440 / aup#*1450 / aup#*1460 / aup#*1490
    `),
    reason: 'ratelimited',
    knowledge: 'charter-numbers',
  },
  {
    id: 'charter-unknown-users',
    scope: charter,
    words: phrases('aup#*1430 / aup#*1470 / aup#*1480 / aup#*1560'),
    reason: 'badreputation',
    knowledge: 'rule-too-many-unknown',
  },
  {
    id: 'charter-size',
    scope: charter,
    words: phrases('aup#*1530'),
    reason: 'emailtoolarge',
    knowledge: 'charter-size',
  },
  {
    id: 'charter-spam',
    scope: charter,
    words: phrases('aup#*1500 / aup#*1520 / aup#*1580 / aup#*1590 / aup#*1600'),
    reason: 'spamdetected',
    knowledge: 'charter-numbers',
  },
];
