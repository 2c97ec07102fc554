import { classifyReply } from '../../../../electron/core/classify/classify.ts';
import { isEntry } from '../../../../electron/core/analyse/suppressions/entry.ts';
import { byTime } from '../../../../electron/core/analyse/suppressions/happening.ts';
import type {
  Happening,
  MessageStory,
  RecipientStory,
  ReplyReading,
} from '../../../../electron/core/analyse/suppressions/happening.ts';
import { messageOutcome } from '../../../../electron/core/diagnose/outcome.ts';
import type { EventType } from '../../../../shared/domain/event.ts';

export const START = Date.UTC(2026, 8, 1, 9);
const DAY = 86_400_000;

/** One event: day after the start (null: no date), type, what was said, and more. */
export interface Told {
  readonly day: number | null;
  readonly type: EventType;
  readonly esp: string;
  /** A server's reply, read by the classifier as an import reads it. */
  readonly words?: string;
  readonly label?: string;
  /** A row of a suppression list. */
  readonly list?: boolean;
  /** What the service says that did not try. */
  readonly told?: string;
}

let nextReply = 1;

function reading(words: string, label: string | null): ReplyReading {
  const read = classifyReply({ text: words, vendorLabel: label });
  nextReply += 1;
  return {
    id: nextReply,
    reason: read.reason,
    class: read.class,
    serverClass: read.serverClass,
    disposition: read.disposition,
    rule: read.rule,
    knowledge: read.knowledge,
    matched: read.matched,
  };
}

let nextId = 1;

function happening({ day, type, esp, words, label, list, told }: Told): Happening {
  nextId += 1;
  const said = words ?? told;
  return {
    id: nextId,
    type,
    at: day === null ? null : START + day * DAY,
    source: 1,
    line: nextId,
    esp,
    entry: isEntry(type, label ?? null, list === true),
    reply: said === undefined ? null : reading(said, label ?? null),
    label: label ?? null,
    told: told ?? null,
  };
}

/** A message with its outcome, as the workspace settles it. */
export function message(...told: readonly Told[]): MessageStory {
  const events = told.map(happening).sort(byTime);
  const { verdict } = messageOutcome(
    events.map((event) => ({
      type: event.type,
      at: event.at,
      reason: event.reply?.reason ?? null,
      class: event.reply?.class ?? null,
      machine: false,
      vendorLabel: event.label,
    })),
  );
  return { outcome: verdict, events };
}

export const story = (...messages: readonly MessageStory[]): RecipientStory => ({
  recipient: 1,
  messages,
});

type More = Partial<Omit<Told, 'day' | 'type'>>;

/** A message of SendGrid's log, unless another service is named. */
export const delivered = (day: number | null, more: More = {}): MessageStory =>
  message({ day, type: 'delivered', esp: 'sendgrid', ...more });
export const bounced = (day: number | null, words: string, more: More = {}): MessageStory =>
  message({ day, type: 'bounced', esp: 'sendgrid', words, label: 'bounce', ...more });
export const dropped = (day: number | null, told?: string, more: More = {}): MessageStory =>
  message({
    day,
    type: 'dropped',
    esp: 'sendgrid',
    label: 'drop',
    ...(told === undefined ? {} : { told }),
    ...more,
  });
/** An entry of SendGrid's list of bounces, unless told otherwise. */
export const listed = (
  day: number | null,
  words?: string,
  more: More & { readonly type?: EventType } = {},
): MessageStory =>
  message({
    day,
    type: 'bounced',
    esp: 'sendgrid',
    label: 'bounce',
    list: true,
    ...(words === undefined ? {} : { words }),
    ...more,
  });

export const WORDS = {
  dead: '550 5.1.1 user unknown',
  deadForNow: '450 4.1.1 user unknown',
  noDomain: '550 5.1.2 host unknown, domain does not exist',
  blocked: '554 5.7.1 Service unavailable; client host [192.0.2.7] blocked using zen.example',
  spam: '554 5.7.1 message rejected as spam',
  full: '552 5.2.2 mailbox full',
  tooLarge: '552 5.3.4 message size exceeds limit',
  dmarc: '550 5.7.26 not accepted due to DMARC policy',
  rate: '421 4.7.0 too many messages, rate limited',
  greylisted: '451 4.7.1 greylisting in action, please come back later',
  expired: '[internal] exceeded max time without delivery',
  timeout: '421 4.4.2 connection timed out',
  disabled: '550 5.2.1 mailbox disabled, not accepting messages',
  policy: '550 5.7.1 message refused by local policy',
  system: '451 4.3.0 internal server error',
  relay: '550 5.7.1 relaying denied',
} as const;
