import {
  accepted,
  coverage,
  DAY,
  delivered,
  event,
  greylisted,
  history,
  HOUR,
  message,
  MINUTE,
  one,
  reply,
  START,
  unknownUser,
} from '../build.ts';
import type { Case } from './case.ts';

const UNKNOWN = '550 5.1.1 user unknown';

export const limits: readonly Case[] = [
  {
    name: 'dropped, and nobody knows why',
    history: one(event('dropped', 0)),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['dropped'],
    caveats: ['suppressed-why-unknown'],
    steps: ['sender check-suppression', 'sender restore-suppressed', 'sender respect-suppression'],
  },
  {
    name: 'taken over and then dropped',
    history: one(accepted(), event('dropped', MINUTE, { reply: 'Invalid' })),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Invalid'],
    steps: ['sender check-typo'],
    never: ['sender check-suppression', 'sender suppress-after-run'],
  },
  {
    name: 'refused by the API',
    history: one(event('rejected', 0, { reply: 'ErrorCode 300: Invalid "From" address' })),
    verdict: 'rejected-by-api',
    confidence: 'high',
    headline: 'rejected-by-api.words',
    evidence: ['ErrorCode 300: Invalid "From" address'],
    steps: ['sender fix-request'],
  },
  {
    name: 'refused by the API for a known reason',
    history: one(
      event('rejected', 0, {
        reply: 'attachment too large',
        classification: reply('emailtoolarge', ''),
      }),
    ),
    verdict: 'rejected-by-api',
    confidence: 'high',
    headline: 'rejected-by-api.why',
    evidence: ['attachment too large'],
  },
  {
    name: 'an API refusal and a suppression: nothing was tried',
    history: one(event('rejected', 0), event('dropped', MINUTE)),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['dropped'],
    caveats: ['suppressed-why-unknown'],
  },
  {
    name: 'refused by the API without a word',
    history: one(event('rejected', 0)),
    verdict: 'rejected-by-api',
    confidence: 'high',
    evidence: ['rejected'],
    steps: ['sender fix-request'],
  },
  {
    name: 'dropped for a reason that was read',
    history: one(
      event('dropped', 0, { reply: 'spam content', classification: reply('spamdetected', '') }),
    ),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['spam content'],
    steps: ['sender change-content'],
    never: ['sender check-suppression'],
  },
  {
    name: 'nothing has a date',
    history: one(accepted(null), delivered(null)),
    verdict: 'delivered',
    confidence: 'medium',
    evidence: ['delivered'],
    caveats: ['delivered-not-inbox', 'undated'],
  },
  {
    name: 'a single record without a date',
    history: one(unknownUser(null)),
    verdict: 'bounced-hard',
    confidence: 'high',
    headline: 'bounced-hard.userunknown',
    evidence: [UNKNOWN],
    caveats: ['undated'],
  },
  {
    name: 'a gap in the data right after the deferral',
    history: history([message([greylisted(0)])], {
      coverage: [
        coverage({ to: START + HOUR }),
        coverage({ source: 2, file: 'later.csv', from: START + 5 * DAY, to: START + 9 * DAY }),
      ],
    }),
    verdict: 'deferred',
    confidence: 'high',
    evidence: ['451 4.7.1 too many messages, try later'],
    caveats: ['result-open', 'gap'],
  },
  {
    name: 'a gap far from the message is no matter',
    history: history([message([delivered(0)])], {
      coverage: [
        coverage(),
        coverage({ source: 2, file: 'later.csv', from: START + 50 * DAY, to: START + 60 * DAY }),
      ],
    }),
    verdict: 'delivered',
    confidence: 'high',
    evidence: ['delivered'],
    caveats: ['delivered-not-inbox'],
  },
  {
    name: 'a zone that was only guessed',
    history: history([message([delivered(0)])], {
      coverage: [coverage({ timezone: { name: 'UTC', basis: 'default' } })],
    }),
    verdict: 'delivered',
    confidence: 'high',
    evidence: ['delivered'],
    caveats: ['delivered-not-inbox', 'zone-assumed'],
  },
  {
    name: 'a guessed zone under a late bounce',
    history: history([message([delivered(0), unknownUser(HOUR)])], {
      coverage: [coverage({ timezone: { name: 'UTC', basis: 'default' } })],
    }),
    verdict: 'bounced-late',
    confidence: 'medium',
    evidence: [UNKNOWN, 'delivered'],
    contradictions: ['delivered-then-bounced'],
    caveats: ['zone-assumed'],
  },
  {
    name: 'a message without id, subject and sender',
    history: history(
      [message([delivered(0)], { messageId: null, subject: null, from: null, stream: null })],
      {
        coverage: [coverage({ vendor: null })],
      },
    ),
    verdict: 'delivered',
    confidence: 'high',
    evidence: ['delivered'],
    caveats: ['delivered-not-inbox'],
  },
];
