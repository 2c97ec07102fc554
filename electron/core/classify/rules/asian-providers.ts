import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Tencent QQ, NetEase, NAVER and the Japanese mobile carriers. */
export const ASIAN_PROVIDERS: readonly Rule[] = [
  {
    id: 'qq-frequency',
    words: phrases('frequency limited / frequency is limited / mail frequency'),
    reason: 'ratelimited',
    disposition: 'retry',
    knowledge: 'qq-frequency',
  },
  {
    id: 'qq-access-denied',
    words: phrases('mailbox unavailable or access denied'),
    reason: 'ratelimited',
    disposition: 'retry',
    knowledge: 'qq-frequency',
  },
  {
    id: 'qq-refused-by-recipient',
    scope: ['qq'],
    words: phrases('rejected by recipients / is rejected by recipient'),
    reason: 'filtered',
    knowledge: 'qq-refused-by-recipient',
  },
  {
    id: 'recipient-refuses',
    words: phrases('mail is rejected by recipients'),
    reason: 'filtered',
    knowledge: 'qq-refused-by-recipient',
  },
  {
    id: 'netease-rate',
    words: phrases(`
      hl:icc / hl:ifc / mi:dmc / mi:sfq / mi:con / mi:ccl / mi:cel / mi:qrc / mi:nhd / rp:drc
      rp:trc / rp:qrc / rp:ccl / rp:cel
    `),
    reason: 'ratelimited',
    knowledge: 'netease-marks',
  },
  {
    id: 'netease-authentication',
    words: phrases('mi:spf / mi:dma / mi:dki'),
    reason: 'authfailure',
    knowledge: 'netease-marks',
  },
  {
    id: 'netease-blocked',
    words: phrases(
      'hl:ipb / hl:mep / hl:rep / hl:ihu / hl:itc / dt:rbl / wm:bli / wm:blu / mi:spb / mi:dul',
    ),
    reason: 'blocked',
    knowledge: 'netease-marks',
  },
  {
    id: 'netease-spam',
    words: phrases('dt:spm / dt:sum / mi:wmsg / mi:wrdb'),
    reason: 'spamdetected',
    knowledge: 'netease-marks',
  },
  {
    id: 'carrier-filtered',
    scope: ['docomo', 'kddi', 'softbank'],
    command: ['DATA'],
    notStatus: ['x.1.1'],
    words: phrases('unknown user / user unknown'),
    reason: 'filtered',
    knowledge: 'carrier-filtered',
  },
  {
    id: 'carrier-sender-refused',
    scope: ['docomo', 'kddi', 'softbank'],
    command: ['MAIL'],
    words: phrases('unknown user / user unknown'),
    reason: 'rejected',
    knowledge: 'carrier-filtered',
  },
  {
    id: 'carrier-filtered-colon',
    words: phrases('550 : user unknown / 550: : user unknown'),
    reason: 'filtered',
    knowledge: 'carrier-filtered',
  },
];
