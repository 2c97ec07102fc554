import type { Facet, RecipientHit } from '../../shared/contract/api.ts';
import type { Reason } from '../../shared/domain/bounce.ts';
import type { EventType } from '../../shared/domain/event.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';

interface Kind {
  readonly verdict: Verdict;
  readonly event: EventType;
  readonly reason: Reason | null;
  readonly reply: string | null;
}

export const KINDS: readonly Kind[] = [
  {
    verdict: 'bounced-hard',
    event: 'bounced',
    reason: 'userunknown',
    reply: '550 5.1.1 <{a}>: Recipient address rejected: User unknown in virtual mailbox table',
  },
  {
    verdict: 'delivered',
    event: 'delivered',
    reason: null,
    reply: '250 2.0.0 OK 1760345 d9443c01a7336',
  },
  {
    verdict: 'bounced-soft',
    event: 'bounced',
    reason: 'mailboxfull',
    reply: '452 4.2.2 The recipient’s inbox is out of storage space',
  },
  { verdict: 'opened-by-machine', event: 'opened', reason: null, reply: null },
  {
    verdict: 'deferred',
    event: 'deferred',
    reason: 'ratelimited',
    reply: '421 4.7.28 Our system has detected an unusual rate of mail from 203.0.113.9',
  },
  {
    verdict: 'not-attempted',
    event: 'dropped',
    reason: 'suppressed',
    reply: 'Address is on the suppression list: spam block',
  },
  {
    verdict: 'bounced-late',
    event: 'bounced',
    reason: 'userunknown',
    reply: '550 5.1.10 RESOLVER.ADR.RecipientNotFound',
  },
  {
    verdict: 'clicked',
    event: 'clicked',
    reason: null,
    reply: '250 2.6.0 Queued mail for delivery',
  },
  {
    verdict: 'bounced-soft',
    event: 'bounced',
    reason: 'authfailure',
    reply:
      '550 5.7.26 Unauthenticated email from shop.example is not accepted due to domain’s DMARC policy',
  },
  { verdict: 'complained', event: 'complained', reason: 'feedback', reply: null },
  { verdict: 'queued', event: 'accepted', reason: null, reply: null },
  { verdict: 'opened', event: 'opened', reason: null, reply: '250 OK id=1t9x' },
  {
    verdict: 'bounced-hard',
    event: 'bounced',
    reason: 'hostunknown',
    reply: '5.1.2 example.org has no mail server',
  },
  {
    verdict: 'rejected-by-api',
    event: 'rejected',
    reason: 'syntaxerror',
    reply: '422 Invalid "To" address',
  },
  { verdict: 'unsubscribed', event: 'unsubscribed', reason: null, reply: null },
];

const FIRST = [
  'anna',
  'boris',
  'clara',
  'dmitri',
  'elena',
  'frank',
  'galina',
  'hugo',
  'irina',
  'jan',
  'ксения',
  'lena',
];
const LAST = [
  'petrova',
  'petersen',
  'petrenko',
  'peterson',
  'ivanov',
  'schmidt',
  'okafor',
  'nowak',
  'rossi',
  'иванова',
];
const DOMAINS = [
  'example.ru',
  'example.org',
  'example.net',
  'example.com',
  'mail.example',
  'shop.example',
  'пример.example',
];
export const PROVIDERS = [
  { id: 'google', name: 'Google' },
  { id: 'yandex', name: 'Yandex' },
  { id: 'mailru', name: 'Mail.ru' },
  { id: 'microsoft', name: 'Microsoft' },
  { id: 'apple', name: 'Apple' },
];
export const STREAMS = ['orders', 'newsletter', 'account'];
export const START = Date.UTC(2026, 8, 12, 6);
export const END = Date.UTC(2026, 9, 30, 20);
const LONG =
  'a-very-long-and-rather-unusual-mailbox-name.with.many.dots+and-a-tag@mail.department.subsidiary.example.org';

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** Row `at` of an invented case; the same every time. */
export function hitAt(at: number): RecipientHit {
  const kind = pick(KINDS, at < 15 ? at : at * 7 + Math.floor(at / 13));
  const provider = pick(PROVIDERS, at * 3 + Math.floor(at / 11));
  const number = at < 200 ? '' : String(at);
  const recipient =
    at === 17
      ? LONG
      : `${pick(FIRST, at < 15 ? 0 : at * 5)}.${pick(LAST, at < 15 ? Math.floor(at / 4) : Math.floor(at / 3))}${at < 15 ? (at === 0 ? '' : at) : number}@${pick(DOMAINS, at)}`;
  return {
    recipient,
    provider: provider.id,
    providerName: provider.name,
    messages: 1 + (at % 9),
    lastEvent: kind.event,
    lastAt: at === 19 ? null : END - at * Math.max(1, Math.floor((END - START) / 120_000)),
    reason: kind.reason,
    knowledge: null,
    class:
      kind.verdict === 'bounced-hard' || kind.verdict === 'bounced-late'
        ? 'hard'
        : kind.verdict === 'bounced-soft'
          ? 'soft'
          : 'none',
    verdict: kind.verdict,
    reply: kind.reply?.replace('{a}', recipient) ?? null,
    met: null,
  };
}

/** Counts of a facet, each half of the one before. */
const facet = (
  field: Facet['field'],
  values: Iterable<readonly [value: string, label: string]>,
  most: number,
): Facet => ({
  field,
  exact: true,
  of: field === 'stream' ? 'messages' : 'recipients',
  asked: [],
  values: [...values].map(([value, label], at) => ({
    value,
    label,
    count: Math.round(most / 2 ** at),
  })),
});

const same = (values: Iterable<string>): (readonly [string, string])[] =>
  [...new Set(values)].map((value) => [value, value]);

export const fakeFacets = (): readonly Facet[] => [
  facet('outcome', same(KINDS.map(({ verdict }) => verdict)), 42_000),
  facet('reason', same(KINDS.flatMap(({ reason }) => reason ?? [])), 4000),
  facet(
    'provider',
    PROVIDERS.map(({ id, name }) => [id, name] as const),
    30_000,
  ),
  facet('stream', same(STREAMS), 60_000),
];
