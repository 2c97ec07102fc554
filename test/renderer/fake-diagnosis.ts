import type { Diagnosis, MessageHistory, TimelineEvent } from '../../shared/domain/diagnosis.ts';
import type { Classification } from '../../shared/domain/reply.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { RecipientHit } from '../../shared/contract/api.ts';
import { END, START } from './fake-data.ts';

const classification: Classification = {
  reason: 'userunknown',
  serverClass: 'permanent',
  class: 'hard',
  owner: 'recipient',
  disposition: 'suppress',
  status: '5.1.1',
  replyCode: '550',
  rule: 'words-user-unknown-en',
  knowledge: 'reason:userunknown',
  matched: 'User unknown',
  named: [],
};

let next = 1;
function event(part: Partial<TimelineEvent> & Pick<TimelineEvent, 'type' | 'at'>): TimelineEvent {
  next += 1;
  return {
    id: next,
    source: 1,
    line: 1200 + next,
    detail: null,
    response: null,
    classification: null,
    explanation: null,
    machine: false,
    machineReason: null,
    report: null,
    ...part,
  };
}

const TITLES: Readonly<Record<Verdict, string>> = {
  'no-trace': 'The loaded data knows nothing of this address.',
  'not-attempted': 'Your sending service did not try: the address is on its suppression list.',
  'rejected-by-api': 'Your sending service refused the message before sending.',
  queued: 'The message waits at your sending service.',
  deferred: 'Google puts the message off and your service keeps trying.',
  'bounced-hard': 'The mailbox has not existed since 3 October.',
  'bounced-soft': 'The mailbox is full.',
  'bounced-late': 'The message was accepted and came back later.',
  delivered: 'The receiving server accepted the message; where it was filed is not visible.',
  'opened-by-machine': 'A machine opened the message; a reader is not proven.',
  opened: 'The message was opened.',
  clicked: 'The recipient followed a link.',
  complained: 'The recipient marked the message as spam.',
  unsubscribed: 'The recipient unsubscribed.',
};

function messagesFor(hit: RecipientHit): readonly MessageHistory[] {
  next = 1;
  const at = hit.lastAt ?? END;
  const failed = hit.verdict.startsWith('bounced');
  return [
    {
      id: 1,
      messageId: '<1204.orders@shop.example>',
      subject: 'Order #1204, thanks',
      from: 'news@northwind.example',
      stream: 'orders',
      outcome: hit.verdict,
      reason: hit.reason,
      class: hit.class,
      firstAt: at - 922_000,
      lastAt: at,
      events: [
        event({ type: 'accepted', at: at - 922_000, detail: 'By SendGrid' }),
        event({
          type: 'deferred',
          at: at - 919_000,
          detail: 'Attempt 1 · mx.yandex.net',
          response: '451 4.7.1 Sorry, the service is currently unavailable',
        }),
        event({
          type: hit.lastEvent,
          at,
          detail: failed ? 'Attempt 2 · joined with bounce-17.eml by Message-ID' : null,
          response: hit.reply,
          classification: failed ? classification : null,
          explanation: failed ? 'The receiving server does not know this mailbox.' : null,
          report: failed ? 1 : null,
          source: failed ? 2 : 1,
        }),
      ],
    },
    {
      id: 2,
      messageId: '<sale@shop.example>',
      subject: 'Autumn sale starts today',
      from: 'news@northwind.example',
      stream: 'newsletter',
      outcome: 'opened-by-machine',
      reason: null,
      class: 'none',
      firstAt: START + 86_400_000,
      lastAt: START + 86_401_000,
      events: [
        event({
          type: 'delivered',
          at: START + 86_400_000,
          detail: 'Accepted by the server; where it was filed is not visible',
          response: '250 2.0.0 OK 1759051960 abc12 - gsmtp',
          source: 3,
        }),
        event({
          type: 'opened',
          at: START + 86_401_000,
          machine: true,
          machineReason: 'Apple’s privacy proxy opened it one second after delivery.',
          source: 3,
        }),
      ],
    },
  ];
}

const NOT_SEEN = new Set<Verdict>(['delivered', 'opened-by-machine']);

export function diagnosisFor(hit: RecipientHit | null, recipient: string): Diagnosis {
  const verdict: Verdict = hit?.verdict ?? 'no-trace';
  const failed = verdict.startsWith('bounced');
  const messages = hit === null ? [] : messagesFor(hit);
  return {
    recipient,
    provider: { id: hit?.provider ?? 'unknown', name: hit?.providerName ?? '' },
    verdict,
    confidence: hit === null ? 'low' : 'high',
    confidenceReason: hit === null ? 'absence is not proof' : '2 sources agree',
    title: TITLES[verdict],
    headline: `About ${recipient}. ${TITLES[verdict]}`,
    explanation: failed
      ? 'Yandex refused the last two messages with “no such user”. The address worked until 28 September, so this is a closed mailbox, not a typo.'
      : 'This is what the loaded data says about the latest message to this address.',
    evidence: failed
      ? [
          {
            source: 1,
            line: 1204,
            event: 4,
            text: '550 5.1.1 User unknown',
            rule: 'yandex-no-such-user',
            knowledge: 'reason:userunknown',
          },
          {
            source: 2,
            line: 41,
            event: 4,
            text: '550 5.1.1 User unknown',
            rule: null,
            knowledge: null,
          },
        ]
      : hit === null
        ? []
        : [{ source: 1, line: 88, event: 2, text: hit.reply ?? '', rule: null, knowledge: null }],
    contradictions: failed
      ? [
          'SendGrid filed the first bounce as “blocked”; the server’s words say that the user is unknown.',
        ]
      : [],
    caveats:
      verdict === 'delivered'
        ? [
            '“Delivered” means accepted by the receiving server. It may still have been delayed for checks, filed as spam, or dropped.',
          ]
        : [],
    nextSteps: failed
      ? [
          {
            who: 'sender',
            text: 'Stop mailing this address and mark it undeliverable. Ask the client for a new one.',
          },
          {
            who: 'nobody',
            text: 'There is nothing for the recipient’s IT or your sending service to fix.',
          },
        ]
      : [
          {
            who: 'sender',
            text: 'Ask the recipient to look into spam and to search by the subject.',
          },
          {
            who: 'recipient-it',
            text: 'Trace the message by the queue id in the acceptance line.',
          },
        ],
    checklist:
      hit === null || NOT_SEEN.has(verdict)
        ? [
            {
              id: 'spam',
              question: 'Has the recipient looked into the spam folder?',
              answers: [
                {
                  id: 'found',
                  label: 'It was there',
                  leadsTo:
                    'Ask the recipient to mark it as not spam and to add the sender to the contacts.',
                },
                {
                  id: 'no',
                  label: 'Not there',
                  leadsTo:
                    'Then the recipient’s mail administrator is next, with the acceptance line.',
                },
              ],
            },
            {
              id: 'filter',
              question: 'Is there a rule or another program that moves mail?',
              answers: [
                { id: 'yes', label: 'Yes', leadsTo: 'Search in all folders.' },
                { id: 'no', label: 'No', leadsTo: '' },
                { id: 'unknown', label: 'Nobody knows', leadsTo: '' },
              ],
            },
          ]
        : [],
    facts: {
      firstSeen: hit === null ? null : START,
      lastDelivered: hit === null ? null : START + 86_400_000,
      failureRun: failed ? 2 : 0,
      recoveredFrom: null,
      messages: hit?.messages ?? 0,
    },
    coverage: [
      {
        source: 1,
        file: 'activity-oct.csv',
        from: Date.UTC(2026, 9, 1),
        to: END,
        stream: 'orders',
      },
      {
        source: 3,
        file: 'klaviyo-sept.json',
        from: START,
        to: START + 8 * 86_400_000,
        stream: null,
      },
    ],
    similar: hit === null ? ['anna.petrova@example.ru', 'anna.petersen4@example.org'] : [],
    messages,
    about: hit === null ? null : 1,
  };
}
