/*
 * A made case whose counts are known without the product: messages of known fates, with what each of
 * them counts as, written down by hand.
 */

interface ModelFate {
  readonly events: readonly (readonly [status: string, reply: string])[];
  readonly counts: readonly string[];
  readonly reason: string;
  readonly class: string;
}

const FATES: readonly ModelFate[] = [
  {
    events: [['delivered', '']],
    counts: ['attempted', 'delivered'],
    reason: 'none',
    class: 'none',
  },
  {
    events: [
      ['deferred', '451 4.7.1 Greylisted, come back later'],
      ['delivered', ''],
      ['opened', ''],
    ],
    counts: ['attempted', 'delivered', 'deferred', 'opened'],
    reason: 'none',
    class: 'none',
  },
  {
    events: [
      ['delivered', ''],
      ['opened', ''],
      ['clicked', ''],
    ],
    counts: ['attempted', 'delivered', 'opened', 'clicked'],
    reason: 'none',
    class: 'none',
  },
  {
    events: [['bounced', '550 5.1.1 User unknown']],
    counts: ['attempted', 'bouncedHard'],
    reason: 'userunknown',
    class: 'hard',
  },
  {
    events: [['bounced', '452 4.2.2 Mailbox full']],
    counts: ['attempted', 'bouncedSoft'],
    reason: 'mailboxfull',
    class: 'soft',
  },
  {
    events: [
      ['delivered', ''],
      ['bounced', '550 5.1.1 User unknown'],
    ],
    counts: ['attempted', 'bouncedLate'],
    reason: 'userunknown',
    class: 'hard',
  },
  {
    events: [['deferred', '452 4.2.2 Mailbox full']],
    counts: ['attempted', 'deferred', 'waiting'],
    reason: 'mailboxfull',
    class: 'none',
  },
  { events: [['suppressed', '']], counts: ['dropped'], reason: 'suppressed', class: 'soft' },
  { events: [['queued', '']], counts: [], reason: 'none', class: 'none' },
  {
    events: [
      ['delivered', ''],
      ['complained', ''],
    ],
    counts: ['attempted', 'delivered', 'complained'],
    reason: 'none',
    class: 'none',
  },
];

const DOMAINS = [
  ['gmail.com', 'google'],
  ['googlemail.com', 'google'],
  ['mail.ru', 'mailru'],
  ['shop.example', 'shop.example'],
  ['gmail', 'gmail'],
] as const;
const STREAMS = ['orders', 'News, weekly', ''] as const;
const CAMPAIGNS = ['Week 40', 'week 41', 'Week 4', 'say "hello"', ''] as const;
const IPS = ['203.0.113.1', '203.0.113.10', ''] as const;
const OTHER_IP = '203.0.113.77';

export const ZONE = 'Europe/Moscow';
const MOSCOW = 3 * 3_600_000;
const START = Date.UTC(2026, 9, 1, 19);
const HOUR = 3_600_000;

export interface ModelMessage {
  readonly id: number;
  readonly address: string;
  readonly domain: string;
  readonly provider: string;
  readonly stream: string;
  readonly campaign: string;
  /** Every sending IP of its events. */
  readonly ip: readonly string[];
  readonly reason: string;
  readonly class: string;
  readonly day: string;
  readonly hour: string;
  readonly at: number;
  readonly counts: ReadonlySet<string>;
  readonly events: readonly (readonly [status: string, reply: string, ip: string])[];
}

export const MESSAGES: readonly ModelMessage[] = Array.from({ length: 400 }, (_, id) => {
  const fate = FATES[(id * 7 + (id >> 4)) % FATES.length]!;
  const [domain, provider] = DOMAINS[(id + (id >> 3)) % DOMAINS.length]!;
  const at = START + ((id * 5) % 500) * HOUR;
  const local = new Date(at + MOSCOW).toISOString();
  const ip = IPS[(id >> 1) % IPS.length]!;
  // The second try of some goes out from another one; opens and clicks have no sending IP.
  const senders = fate.events.map(([status], n) =>
    status === 'opened' || status === 'clicked' ? '' : n === 1 && id % 4 === 0 ? OTHER_IP : ip,
  );
  return {
    id,
    address: `person${id % 37}@${domain}`,
    domain,
    provider,
    stream: STREAMS[id % STREAMS.length]!,
    campaign: CAMPAIGNS[(id + (id >> 2)) % CAMPAIGNS.length]!,
    ip: [...new Set(senders)].filter((one) => one !== ''),
    reason: fate.reason,
    class: fate.class,
    day: local.slice(0, 10),
    hour: `${local.slice(0, 13)}:00+03:00`,
    at,
    counts: new Set(['messages', ...fate.counts]),
    events: fate.events.map(([status, reply], n) => [status, reply, senders[n]!]),
  };
});

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export function modelTable(): string {
  const lines = MESSAGES.flatMap((message) =>
    message.events.map(([status, reply, ip], n) =>
      [
        new Date(message.at + n * 60_000).toISOString(),
        message.address,
        status,
        reply,
        `<m${message.id}@shop.example>`,
        message.stream,
        message.campaign,
        ip,
      ]
        .map(cell)
        .join(','),
    ),
  );
  return `${['time,email,status,response,id,stream,campaign,from_ip', ...lines].join('\n')}\n`;
}

export const MAPPING = {
  columns: {
    time: 'time',
    email: 'recipient',
    status: 'event',
    response: 'reply',
    id: 'message-id',
    stream: 'stream',
    campaign: 'campaign',
    from_ip: 'ip',
  },
} as const;
