import * as fc from 'fast-check';
import type {
  HistoryEvent,
  HistoryMessage,
  RecipientHistory,
} from '../../../electron/core/diagnose/history.ts';
import {
  BOUNCE_CLASSES,
  DISPOSITIONS,
  OWNERS,
  REASONS,
  SERVER_CLASSES,
} from '../../../shared/domain/bounce.ts';
import { EVENT_TYPES } from '../../../shared/domain/event.ts';
import type { Classification } from '../../../shared/domain/reply.ts';

const words = fc.oneof(
  fc.constantFrom(
    '550 5.1.1 user unknown',
    '<script>alert(1)</script>',
    '=cmd|1',
    'anna@example.org over quota',
    '{recipient}',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

const classification: fc.Arbitrary<Classification> = fc.record({
  reason: fc.constantFrom(...REASONS),
  serverClass: maybe(fc.constantFrom(...SERVER_CLASSES)),
  class: fc.constantFrom(...BOUNCE_CLASSES),
  owner: fc.constantFrom(...OWNERS),
  disposition: fc.constantFrom(...DISPOSITIONS),
  status: maybe(fc.constantFrom('5.1.1', '4.2.2', '5.7.1')),
  replyCode: maybe(fc.constantFrom('550', '452', '421')),
  rule: fc.constant('words-any'),
  knowledge: fc.constant('reason-any'),
  matched: maybe(words),
  named: fc.constant([]),
});

const at = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((minutes) => Date.UTC(2026, 9, 3) + minutes * 1000),
  fc.constantFrom(0, -1, 8.64e15, 9e15, Number.NaN),
);

const event: fc.Arbitrary<Omit<HistoryEvent, 'id'>> = fc.record({
  type: fc.constantFrom(...EVENT_TYPES),
  at: maybe(at),
  source: fc.integer({ min: 1, max: 3 }),
  line: fc.integer({ min: 1, max: 99 }),
  reply: maybe(words),
  classification: maybe(classification),
  vendorLabel: maybe(fc.oneof(words, fc.constantFrom('HardBounce', 'Soft', 'Blocked'))),
  detail: maybe(words),
  userAgent: maybe(fc.oneof(words, fc.constantFrom('Mozilla/5.0', 'curl/8', 'YahooMailProxy'))),
  clientIp: maybe(fc.oneof(words, fc.constantFrom('17.1.2.3', '192.0.2.1', '999.1.1.1'))),
  sendingIp: maybe(words),
  url: maybe(fc.constantFrom('https://shop.example/1', 'https://shop.example/2')),
  machine: fc.boolean(),
  remoteMta: maybe(words),
  report: maybe(fc.integer({ min: 1, max: 9 })),
  joinedBy: maybe(
    fc.constantFrom('message-id', 'vendor-id', 'verp', 'recipient-time-subject' as const),
  ),
});

const message: fc.Arbitrary<
  Omit<HistoryMessage, 'id' | 'events'> & { events: Omit<HistoryEvent, 'id'>[] }
> = fc.record({
  messageId: maybe(words),
  subject: maybe(words),
  from: maybe(words),
  stream: maybe(words),
  campaign: maybe(words),
  tag: maybe(words),
  events: fc.array(event, { maxLength: 8 }),
});

/** Any history that the workspace could hold, and many that it could not. */
export const anyHistory: fc.Arbitrary<RecipientHistory> = fc
  .record({
    recipient: fc.constantFrom('anna@example.org', 'анна@пример.испытание', 'not an address', '@'),
    provider: fc.constantFrom({ id: 'gmail', name: 'Gmail' }, { id: 'other', name: '' }),
    messages: fc.array(message, { maxLength: 5 }),
    coverage: fc.array(
      fc.record({
        source: fc.integer({ min: 1, max: 3 }),
        file: words,
        vendor: maybe(fc.oneof(words, fc.constantFrom('sendgrid', 'HaskiMail'))),
        stream: maybe(words),
        from: maybe(at),
        to: maybe(at),
      }),
      { maxLength: 3 },
    ),
    similar: fc.array(fc.constantFrom('ana@example.org', 'anna@exmaple.org'), { maxLength: 2 }),
  })
  .map((history) => {
    let id = 0;
    return {
      ...history,
      messages: history.messages.map((one) => ({
        ...one,
        id: (id += 1),
        events: one.events.map((happened) => ({ ...happened, id: (id += 1) })),
      })),
    };
  });
