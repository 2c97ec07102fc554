import type { HistoryEvent, RecipientHistory } from '../../../../electron/core/diagnose/history.ts';
import { retryUntilNote } from '../../../../electron/core/diagnose/retry-until.ts';
import {
  accepted,
  bounced,
  DAY,
  event,
  greylisted,
  history,
  HOUR,
  message,
  MINUTE,
  one,
  pending,
  reply,
  START,
} from '../build.ts';
import type { Case } from './case.ts';

const OPEN_RESOLVER = '450 4.7.1 blocked using zen.example: Error: open resolver';
const NO_ANSWER = 'connect to mx.example.org[192.0.2.9]:25: Connection timed out';
const UNREACHED = reply('expired', '', {
  rule: 'words-connection-timeout-en',
  owner: 'network',
  disposition: 'review',
});
const UNTIL_FIFTH_DAY = { detail: retryUntilNote(START + 5 * DAY) };
const LATER = '451 4.7.1 too many messages, try later';

/** One message in data that ends at a time. */
const endingAt = (to: number, ...events: readonly HistoryEvent[]): RecipientHistory =>
  history([message(events)], {
    coverage: [
      {
        source: 1,
        file: 'activity.csv',
        vendor: 'sendgrid',
        stream: null,
        from: Date.UTC(2026, 9, 1),
        to,
      },
    ],
  });

export const deferrals: readonly Case[] = [
  {
    name: 'deferred',
    history: pending(accepted(), greylisted(MINUTE)),
    verdict: 'deferred',
    confidence: 'high',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['nobody wait', 'sender wait-limit', 'sender slow-down'],
    never: ['sender keep-address', 'sender send-again'],
  },
  {
    name: 'a delay report alone, without words',
    history: pending(
      event('deferred', 0, {
        report: 4,
        classification: reply('expired', '', { status: '4.4.1' }),
      }),
    ),
    verdict: 'deferred',
    confidence: 'medium',
    evidence: ['4.4.1'],
    caveats: ['result-open'],
    steps: ['nobody wait'],
  },
  {
    name: 'deferred, and the data ends an hour later',
    history: endingAt(START + HOUR, accepted(), greylisted(0)),
    verdict: 'deferred',
    confidence: 'high',
    evidence: [LATER],
    caveats: ['result-open'],
  },
  {
    name: 'deferred, and no result in all the days that followed',
    history: one(accepted(), greylisted(MINUTE)),
    verdict: 'deferred',
    confidence: 'high',
    headline: 'deferred.overdue',
    evidence: [LATER],
    caveats: ['result-missing'],
    steps: ['sender ask-result'],
    never: ['nobody wait'],
  },
  {
    name: 'deferred, and the clock says that the attempts are over',
    history: pending(accepted(), greylisted(MINUTE)),
    now: START + 9 * DAY,
    verdict: 'deferred',
    confidence: 'high',
    headline: 'deferred.overdue',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['sender export-again', 'sender ask-result'],
    never: ['nobody wait', 'sender wait-limit'],
  },
  {
    name: 'deferred, and the sending server says how long it goes on',
    history: pending(accepted(), greylisted(MINUTE, UNTIL_FIFTH_DAY)),
    now: START + 4 * DAY,
    verdict: 'deferred',
    confidence: 'high',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['nobody wait-until', 'sender wait-limit-until'],
    never: ['nobody wait', 'sender wait-limit', 'sender ask-result'],
  },
  {
    name: 'deferred, and the data ends within the time that the sending server names',
    history: endingAt(START + 4 * DAY, accepted(), greylisted(MINUTE, UNTIL_FIFTH_DAY)),
    verdict: 'deferred',
    confidence: 'high',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['nobody wait-until'],
  },
  {
    name: 'deferred, and the time that the sending server named is over',
    history: pending(accepted(), greylisted(MINUTE, UNTIL_FIFTH_DAY)),
    now: START + 6 * DAY,
    verdict: 'deferred',
    confidence: 'high',
    headline: 'deferred.overdue',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['sender export-again', 'sender ask-result'],
    never: ['nobody wait-until'],
  },
  {
    name: 'deferred once more after the time that the sending server named',
    history: endingAt(
      START + 3 * DAY + HOUR,
      accepted(),
      greylisted(MINUTE, { detail: retryUntilNote(START + 2 * DAY) }),
      greylisted(3 * DAY),
    ),
    verdict: 'deferred',
    confidence: 'high',
    headline: 'deferred',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['nobody wait'],
    never: ['sender ask-result', 'nobody wait-until'],
  },
  {
    name: 'deferred, and a time that no queue keeps a message for is no time',
    history: pending(accepted(), greylisted(MINUTE, { detail: retryUntilNote(START + 99 * DAY) })),
    verdict: 'deferred',
    confidence: 'high',
    evidence: [LATER],
    caveats: ['result-open'],
    steps: ['nobody wait'],
  },
  {
    name: 'the server was never reached',
    history: pending(event('deferred', 0, { reply: NO_ANSWER, classification: UNREACHED })),
    verdict: 'deferred',
    confidence: 'high',
    evidence: [NO_ANSWER],
    caveats: ['result-open'],
    steps: ['nobody wait', 'recipient-it check-reachability'],
    never: ['sender quote-reply'],
  },
  {
    name: 'never reached until the time ran out',
    history: one(
      event('deferred', 0, { reply: NO_ANSWER, classification: UNREACHED }),
      bounced(2 * DAY, 'message expired after 48 hours', reply('expired', '')),
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'bounced-soft.expired',
    evidence: ['message expired after 48 hours', NO_ANSWER],
    caveats: ['expiry-hides', 'several-tries'],
    steps: ['recipient-it check-reachability', 'sender keep-address'],
    never: ['sender suppress-after-run'],
  },
  {
    name: 'put off because of an error of a blocklist',
    history: pending(
      event('deferred', 0, {
        reply: OPEN_RESOLVER,
        classification: reply('blocked', '450 4.7.1', {
          owner: 'receiver-system',
          knowledge: 'rule-false-listing',
        }),
      }),
    ),
    verdict: 'deferred',
    confidence: 'high',
    evidence: [OPEN_RESOLVER],
    caveats: ['result-open'],
    steps: ['recipient-it fix-resolver'],
    never: ['sender check-listing'],
  },
  {
    name: 'deferred, then given up by the sending service',
    history: one(greylisted(MINUTE), event('dropped', HOUR)),
    verdict: 'deferred',
    confidence: 'high',
    headline: 'deferred.given-up',
    evidence: [LATER],
    caveats: ['given-up'],
    steps: ['sender keep-address'],
    never: ['nobody wait'],
  },
];
