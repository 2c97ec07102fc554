import {
  accepted,
  bounced,
  coverage,
  DAY,
  event,
  type EventShape,
  history,
  listed,
  message,
  MINUTE,
  one,
  reply,
  unknownUser,
} from '../build.ts';
import type { HistoryEvent } from '../../../../electron/core/diagnose/history.ts';
import type { Case } from './case.ts';

const SUPPRESSED = reply('suppressed', '', { class: 'none', owner: 'esp', disposition: 'review' });

const entry = (type: 'bounced' | 'complained', shape: EventShape): HistoryEvent =>
  event(type, 0, { listed: true, vendorLabel: 'bounce', ...shape });

/** Never sent: what the sending service itself says of it. */
export const skipped: readonly Case[] = [
  {
    name: 'SendGrid: unsubscribed, before the data begins',
    history: one(
      accepted(),
      event('dropped', MINUTE, { reply: 'Unsubscribed Address', classification: SUPPRESSED }),
    ),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Unsubscribed Address'],
    steps: ['sender leave-suppressed', 'sender transactional-stream'],
    never: ['sender restore-suppressed', 'sender check-suppression'],
  },
  {
    name: 'SendGrid: a complaint, before the data begins',
    history: one(event('dropped', 0, { reply: 'Spam Reporting Address' })),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Spam Reporting Address'],
    steps: ['sender leave-suppressed', 'sender review-consent'],
    never: ['sender restore-suppressed', 'sender transactional-stream'],
  },
  {
    name: 'SendGrid: a bounce, before the data begins',
    history: one(event('dropped', 0, { reply: 'Bounced Address' })),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Bounced Address'],
    caveats: ['suppressed-bounce-missing'],
    steps: ['sender check-suppression', 'sender restore-suppressed'],
    never: ['sender respect-suppression'],
  },
  {
    name: 'Mailgun says it beside the words',
    history: one(
      event('dropped', 0, {
        reply: 'Not delivering',
        detail: 'suppress-unsubscribe',
        vendorLabel: 'failed/permanent',
      }),
    ),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Not delivering'],
    steps: ['sender leave-suppressed'],
  },
  {
    name: 'Amazon SES: its label begins with “Bounce” for every failure',
    history: one(
      event('dropped', 0, {
        reply: 'did not send the message: it is on the suppression list for your account',
        vendorLabel: 'Bounce/Permanent/OnAccountSuppressionList',
        classification: SUPPRESSED,
      }),
    ),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['did not send the message: it is on the suppression list for your account'],
    caveats: ['suppressed-why-unknown'],
    headline: 'not-attempted',
    steps: ['sender check-suppression', 'sender respect-suppression'],
  },
  {
    name: 'Microsoft 365 holds it in quarantine',
    history: one(event('dropped', 0, { vendorLabel: 'Quarantined' })),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Quarantined'],
    steps: ['recipient-it release-quarantine'],
    never: ['sender check-suppression'],
  },
  {
    name: 'the service’s own filter takes it for spam',
    history: one(event('dropped', 0, { reply: 'Spam Content' })),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Spam Content'],
    steps: ['sender change-content'],
    never: ['sender leave-suppressed'],
  },
  {
    name: 'a reason of the service’s own',
    history: one(event('dropped', 0, { reply: 'Recipient List over Package Quota' })),
    verdict: 'not-attempted',
    confidence: 'high',
    headline: 'not-attempted.words',
    evidence: ['Recipient List over Package Quota'],
    caveats: ['suppressed-why-unknown'],
    steps: ['sender quote-reply', 'sender check-suppression'],
    never: ['sender suppress-after-run'],
  },
  {
    name: 'a bounce put it on the list, but the recipient complained as well',
    history: history([
      message([event('dropped', 2 * DAY, { reply: 'Bounced Address' })]),
      message([event('complained', DAY)]),
      message([listed(0)]),
    ]),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Bounced Address', '554 5.7.1 [192.0.2.7] is listed'],
    caveats: ['suppressed-since', 'earlier-complaint'],
    steps: ['sender leave-suppressed'],
    never: ['sender restore-now'],
  },
  {
    name: 'unsubscribed, and an older bounce is not the cause',
    history: history([
      message([event('dropped', DAY, { reply: 'Unsubscribed Address' })]),
      message([unknownUser(0)]),
    ]),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Unsubscribed Address'],
    never: ['sender restore-now', 'sender other-channel'],
  },
  {
    name: 'suppressed after a failure without a clear reason',
    history: history([
      message([event('dropped', DAY, { reply: 'Bounced Address' })]),
      message([bounced(0, '554 delivery error', reply('undefined', '554', { owner: 'unknown' }))]),
    ]),
    verdict: 'not-attempted',
    confidence: 'high',
    evidence: ['Bounced Address', '554 delivery error'],
    caveats: ['suppressed-since'],
    steps: ['sender check-suppression', 'sender restore-suppressed'],
    never: ['sender restore-now'],
  },
  {
    name: 'known from a suppression list alone, the mailbox is gone',
    history: one(
      entry('bounced', {
        reply: '550 5.1.1 user unknown',
        classification: reply('userunknown', '550 5.1.1'),
      }),
    ),
    verdict: 'bounced-hard',
    confidence: 'high',
    headline: 'not-attempted.listed',
    evidence: ['550 5.1.1 user unknown'],
    steps: ['sender check-typo', 'sender restore-if-alive'],
    never: ['sender suppress-after-run', 'sender stop-mailing'],
  },
  {
    name: 'known from a suppression list alone, and the address was never the cause',
    history: one(
      entry('bounced', {
        reply: '554 5.7.1 blocked',
        classification: reply('blocked', '554 5.7.1', { owner: 'sender-reputation' }),
      }),
    ),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'not-attempted.listed',
    evidence: ['554 5.7.1 blocked'],
    contradictions: ['label-hard-words-soft'],
    caveats: ['permanent-not-address'],
    steps: ['sender restore-now'],
    never: ['sender suppress-after-run', 'sender send-again', 'sender keep-address'],
  },
  {
    name: 'known from a suppression list alone, without a reason',
    history: one(entry('bounced', {})),
    verdict: 'bounced-soft',
    confidence: 'medium',
    headline: 'not-attempted.listed',
    evidence: ['bounce'],
    caveats: ['no-server-words'],
    steps: ['sender check-suppression', 'sender restore-suppressed'],
    never: ['sender suppress-after-run', 'sender ask-reply'],
  },
  {
    name: 'on a list of complaints: that the recipient complained is what counts',
    history: one(entry('complained', { vendorLabel: 'spam report' })),
    verdict: 'complained',
    confidence: 'high',
    evidence: ['spam report'],
    caveats: ['complaint-not-unsubscribe', 'delivery-not-in-data'],
  },
  {
    name: 'a list’s entry that only follows from a failure leaves the word to the failure',
    history: history([message([event('bounced', MINUTE, { listed: true })]), message([listed(0)])]),
    verdict: 'bounced-soft',
    confidence: 'high',
    headline: 'bounced-soft.not-address',
    evidence: ['554 5.7.1 [192.0.2.7] is listed'],
    caveats: ['permanent-not-address'],
  },
  {
    name: 'refused at submission for its spelling: nobody asked whether the mailbox exists',
    history: history(
      [
        message([
          event('rejected', 0, {
            vendorLabel: 'Invalid Email',
            classification: reply('userunknown', '', { rule: 'vendor-label' }),
          }),
        ]),
      ],
      { coverage: [coverage({ vendor: 'brevo' })] },
    ),
    verdict: 'rejected-by-api',
    confidence: 'high',
    headline: 'rejected-by-api.why',
    evidence: ['Invalid Email'],
    steps: ['sender check-typo'],
    never: ['sender fix-request'],
  },
  {
    name: 'refused at submission, the reason beside the label',
    history: history(
      [message([event('rejected', 0, { vendorLabel: 'Reject', detail: 'Bad content' })])],
      {
        coverage: [coverage({ vendor: 'ses' })],
      },
    ),
    verdict: 'rejected-by-api',
    confidence: 'high',
    headline: 'rejected-by-api.words',
    evidence: ['Bad content'],
    steps: ['sender fix-request'],
  },
];
