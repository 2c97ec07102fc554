import type { Reason } from '../../../shared/domain/bounce.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Classification } from '../../../shared/domain/reply.ts';
import type {
  HistoryEvent,
  HistoryMessage,
  RecipientHistory,
  SourceCoverage,
} from '../../../electron/core/diagnose/history.ts';

/** 3 October 2026, 07:00:00 UTC: the hour that the built histories start from. */
export const START = Date.UTC(2026, 9, 3, 7);
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const HARD: ReadonlySet<Reason> = new Set(['userunknown', 'hostunknown', 'hasmoved']);

/** A reply as the classifier would read it; what a test cares for is overridden. */
export function reply(
  reason: Reason,
  code: string,
  more: Partial<Classification> = {},
): Classification {
  const [replyCode = null, status = null] = code.split(' ');
  const permanent = code.startsWith('5');
  return {
    reason,
    serverClass: code === '' ? null : permanent ? 'permanent' : 'transient',
    class: HARD.has(reason) || (reason === 'notaccept' && permanent) ? 'hard' : 'soft',
    owner: HARD.has(reason) || reason === 'mailboxfull' ? 'recipient' : 'policy',
    disposition: HARD.has(reason) ? 'suppress' : 'review',
    status: status ?? null,
    replyCode: code === '' ? null : replyCode,
    rule: `words-${reason}`,
    knowledge: `reason-${reason}`,
    matched: reason,
    named: [],
    ...more,
  };
}

export type EventShape = Partial<Omit<HistoryEvent, 'id' | 'type' | 'at'>>;

let nextId = 0;

/** An event `after` milliseconds from the start, or without a date. */
export function event(type: EventType, after: number | null, shape: EventShape = {}): HistoryEvent {
  nextId += 1;
  return {
    id: nextId,
    type,
    at: after === null ? null : START + after,
    source: 1,
    line: nextId + 1,
    reply: null,
    classification: null,
    vendorLabel: null,
    detail: null,
    userAgent: null,
    clientIp: null,
    sendingIp: null,
    url: null,
    machine: false,
    remoteMta: null,
    report: null,
    joinedBy: null,
    ...shape,
  };
}

const said = (words: string, classification: Classification, shape: EventShape): EventShape => ({
  reply: words,
  classification,
  ...shape,
});

export const accepted = (after: number | null = 0, shape: EventShape = {}): HistoryEvent =>
  event('accepted', after, shape);
export const delivered = (after: number | null = SECOND, shape: EventShape = {}): HistoryEvent =>
  event('delivered', after, shape);
export const opened = (after: number | null, shape: EventShape = {}): HistoryEvent =>
  event('opened', after, shape);
export const clicked = (after: number | null, shape: EventShape = {}): HistoryEvent =>
  event('clicked', after, shape);

/** "No such mailbox", permanent. */
export const unknownUser = (after: number | null, shape: EventShape = {}): HistoryEvent =>
  event('bounced', after, said('550 5.1.1 user unknown', reply('userunknown', '550 5.1.1'), shape));
/** "Mailbox full", temporary, given up. */
export const mailboxFull = (after: number | null, shape: EventShape = {}): HistoryEvent =>
  event('bounced', after, said('452 4.2.2 mailbox full', reply('mailboxfull', '452 4.2.2'), shape));
/** The sender's IP address is listed. */
export const listed = (after: number | null, shape: EventShape = {}): HistoryEvent =>
  event(
    'bounced',
    after,
    said(
      '554 5.7.1 [192.0.2.7] is listed',
      reply('blocked', '554 5.7.1', { owner: 'sender-reputation', disposition: 'fix' }),
      shape,
    ),
  );
/** "Try again later". */
export const greylisted = (after: number | null, shape: EventShape = {}): HistoryEvent =>
  event(
    'deferred',
    after,
    said(
      '451 4.7.1 too many messages, try later',
      reply('ratelimited', '451 4.7.1', { owner: 'sender-reputation', disposition: 'retry' }),
      shape,
    ),
  );
/** Any other bounce with its words. */
export const bounced = (
  after: number | null,
  words: string,
  classification: Classification,
  shape: EventShape = {},
): HistoryEvent => event('bounced', after, said(words, classification, shape));

export function message(
  events: readonly HistoryEvent[],
  shape: Partial<Omit<HistoryMessage, 'events'>> = {},
): HistoryMessage {
  nextId += 1;
  return {
    id: nextId,
    messageId: `<${nextId}@shop.example>`,
    subject: 'Your order',
    from: 'news@shop.example',
    stream: 'orders',
    campaign: null,
    tag: null,
    events,
    ...shape,
  };
}

export function coverage(shape: Partial<SourceCoverage> = {}): SourceCoverage {
  return {
    source: 1,
    file: 'activity.csv',
    vendor: 'sendgrid',
    stream: 'orders',
    from: START - 30 * DAY,
    to: START + 30 * DAY,
    timezone: { name: 'UTC', basis: 'format' },
    ...shape,
  };
}

export function history(
  messages: readonly HistoryMessage[],
  shape: Partial<Omit<RecipientHistory, 'messages'>> = {},
): RecipientHistory {
  return {
    recipient: 'anna@example.org',
    provider: { id: 'other', name: 'example.org' },
    coverage: [coverage()],
    similar: [],
    messages,
    ...shape,
  };
}

/** The same where the data ends a day later, so that a result may still come. */
export const pending = (...events: readonly HistoryEvent[]): RecipientHistory =>
  history([message(events)], { coverage: [coverage({ to: START + DAY })] });

/** One message with these events. */
export const one = (...events: readonly HistoryEvent[]): RecipientHistory =>
  history([message(events)]);
