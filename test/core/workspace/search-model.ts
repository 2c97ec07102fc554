import { activityCsv } from '../engine/temporary-case.ts';
import type { ActivityRow } from '../engine/temporary-case.ts';

/*
 * A made case with answers known by construction: messages of known fates to known people, and what
 * each condition of a query means for one of them, written down without any index.
 */

interface Fate {
  readonly outcome: string;
  readonly reason: string | null;
  readonly class: string;
  /** Of every reply it met. */
  readonly codes: readonly string[];
  /** Events with their reply, minutes apart unless a number of days stands before. */
  readonly events: readonly (readonly [event: string, reply: string, days?: number])[];
  readonly types: readonly string[];
}

const FATES: readonly Fate[] = [
  {
    outcome: 'delivered',
    reason: null,
    class: 'none',
    codes: [],
    events: [['delivered', '']],
    types: ['delivered'],
  },
  {
    outcome: 'opened',
    reason: null,
    class: 'none',
    codes: [],
    events: [
      ['delivered', ''],
      ['open', '', 4],
    ],
    types: ['delivered', 'opened'],
  },
  {
    outcome: 'bounced-hard',
    reason: 'userunknown',
    class: 'hard',
    codes: ['5.1.1', '550'],
    events: [['bounce', '550 5.1.1 User unknown here']],
    types: ['bounced'],
  },
  {
    outcome: 'bounced-soft',
    reason: 'mailboxfull',
    class: 'soft',
    codes: ['4.2.2', '452'],
    events: [['bounce', '452 4.2.2 Mailbox full']],
    types: ['bounced'],
  },
  {
    outcome: 'delivered',
    reason: null,
    class: 'none',
    codes: ['4.7.0', '421'],
    events: [
      ['deferred', '421 4.7.0 Try again later', 0],
      ['delivered', '', 2],
    ],
    types: ['deferred', 'delivered'],
  },
  {
    outcome: 'bounced-soft',
    reason: 'mailboxfull',
    class: 'soft',
    codes: ['4.7.1', '450', '4.2.2', '452'],
    events: [
      ['deferred', '450 4.7.1 Greylisted for now', 0],
      ['deferred', '450 4.7.1 Greylisted for now', 1],
      ['bounce', '452 4.2.2 Mailbox full', 1],
    ],
    types: ['deferred', 'bounced'],
  },
  {
    outcome: 'opened',
    reason: null,
    class: 'none',
    codes: ['4.7.0', '421', '5.1.1', '550'],
    events: [
      ['deferred', '421 4.7.0 Try again later', 0],
      ['bounce', '550 5.1.1 User unknown here', 1],
      ['open', '', 3],
    ],
    types: ['deferred', 'bounced', 'opened'],
  },
];

export const SUBJECTS = [
  'Your order 1204',
  'Your order 1312 is on its way',
  'Bill for October',
  'Ваш Заказ 17 принят',
  'Новости ноября: ёлки и йод',
  'Café Noël, 20% off',
  'Sale!!! 100_percent',
  'News of "the week"',
  'Re: [list] a-b c',
] as const;

export const ADDRESSES = [
  'anna.petrova@gmail.com',
  'anna+news@gmail.com',
  'Boris@Mail.RU',
  'b.order@shop.example',
  'clara_1204@shop.example',
  'иван@почта.рф',
  'olga@xn--80a1acny.xn--p1ai',
  "o'neil@example.org",
  'x@example.org',
  '1204@numbers.example',
  'dora%promo@sub.example.org',
  'erik-w@yandex.ru',
] as const;

export interface ModelMessage {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly fate: Fate;
  readonly times: readonly number[];
  readonly source: number;
}

export interface ModelPerson {
  readonly address: string;
  readonly messages: readonly ModelMessage[];
  readonly latest: ModelMessage;
}

const START = Date.UTC(2026, 9, 1, 20);
const HOUR = 3_600_000;

/** Thirty-seven hours lie between messages, so that every hour of the day comes up. */
export const MESSAGES: readonly ModelMessage[] = Array.from({ length: 132 }, (_, i) => {
  const fate = FATES[(i * 7 + (i >> 3)) % FATES.length]!;
  const start = START + ((i * 37) % 977) * HOUR;
  let at = start;
  const times = fate.events.map(([, , days], n) => {
    at += n === 0 ? 0 : (days ?? 0) * 24 * HOUR + 60_000;
    return at;
  });
  return {
    id: `Made-Message-${i}`,
    address: ADDRESSES[i % ADDRESSES.length]!,
    subject: SUBJECTS[(i * 5 + (i >> 2)) % SUBJECTS.length]!,
    fate,
    times,
    source: i % 3 === 0 ? 2 : 1,
  };
});

export const PEOPLE: readonly ModelPerson[] = ADDRESSES.map((address) => {
  const messages = MESSAGES.filter((message) => message.address === address);
  const latest = messages.reduce((best, it) => (it.times[0]! > best.times[0]! ? it : best));
  return { address, messages, latest };
});

/** The two exports that bring it all, by source number. */
export function modelCsv(source: number): string {
  const rows = MESSAGES.filter((message) => message.source === source).flatMap((message) =>
    message.fate.events.map(([event, reason], n): ActivityRow & { readonly when: number } => ({
      when: message.times[n]!,
      at: new Date(message.times[n]!).toISOString().slice(0, 19).replace('T', ' '),
      id: message.id,
      event,
      email: message.address,
      subject: message.subject,
      reason,
    })),
  );
  return activityCsv(rows.sort((a, b) => a.when - b.when));
}

/** What one condition means. A text may hold of the address or of the message; others of one of them. */
export type Meaning = { readonly query: string } & (
  | { readonly kind: 'person'; readonly holds: (person: ModelPerson) => boolean }
  | { readonly kind: 'message'; readonly holds: (message: ModelMessage) => boolean }
  | {
      readonly kind: 'fate';
      readonly holds: (fate: Fate) => boolean;
    }
  | {
      readonly kind: 'event';
      readonly holds: (types: readonly string[]) => boolean;
    }
  | {
      readonly kind: 'text';
      readonly address: (address: string) => boolean;
      readonly message: (message: ModelMessage) => boolean;
    }
);

/** A condition with the minus that may stand before it. */
export interface Wanted {
  readonly meaning: Meaning;
  readonly negated: boolean;
}

const ofPerson = (meaning: Meaning, person: ModelPerson): boolean | null => {
  switch (meaning.kind) {
    case 'person':
      return meaning.holds(person);
    case 'fate':
      return meaning.holds(person.latest.fate);
    case 'event':
      return meaning.holds(person.messages.flatMap(({ fate }) => fate.types));
    case 'message':
    case 'text':
      return null;
    default:
      return meaning satisfies never;
  }
};

const ofMessage = (meaning: Meaning, message: ModelMessage): boolean => {
  const person = PEOPLE.find(({ address }) => address === message.address)!;
  switch (meaning.kind) {
    case 'person':
      return meaning.holds(person);
    case 'fate':
      return meaning.holds(message.fate);
    case 'event':
      return meaning.holds(message.fate.types);
    case 'message':
      return meaning.holds(message);
    case 'text':
      return meaning.address(message.address.toLowerCase()) || meaning.message(message);
    default:
      return meaning satisfies never;
  }
};

/** Messages that fulfil every condition. */
export function messagesThat(wanted: readonly Wanted[]): readonly ModelMessage[] {
  return MESSAGES.filter((message) =>
    wanted.every(({ meaning, negated }) => ofMessage(meaning, message) !== negated),
  );
}

/** People who fulfil every condition; one message of theirs all that is asked of messages. */
export function peopleThat(wanted: readonly Wanted[]): readonly ModelPerson[] {
  return PEOPLE.filter((person) => {
    const some = (meaning: Meaning): boolean =>
      person.messages.some((message) => ofMessage(meaning, message));
    const together = wanted.filter(
      ({ meaning, negated }) => !negated && ofPerson(meaning, person) === null,
    );
    return (
      wanted.every(({ meaning, negated }) =>
        negated
          ? !(ofPerson(meaning, person) ?? some(meaning))
          : (ofPerson(meaning, person) ?? true),
      ) &&
      person.messages.some((message) =>
        together.every(({ meaning }) => ofMessage(meaning, message)),
      )
    );
  });
}
