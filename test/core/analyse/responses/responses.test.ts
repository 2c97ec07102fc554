import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '../../../../electron/core/core.ts';
import { clusterName } from '../../../../electron/core/analyse/responses/cluster-name.ts';
import { templateOf } from '../../../../electron/core/analyse/responses/template.ts';
import type { ResponseCluster } from '../../../../shared/domain/response.ts';
import { activityCsv, bounceMail, temporaryCase } from '../../engine/temporary-case.ts';
import type { ActivityRow, TemporaryCase } from '../../engine/temporary-case.ts';

/*
 * A made case: two exports that overlap, and mails with and without a message to belong to. What is
 * counted is held against the timelines of all its recipients, which are read another way.
 */

const HOUR = 3_600_000;
const START = Date.UTC(2026, 8, 1);
const SPAN = 40 * 24;
const iso = (hour: number): string =>
  new Date(START + hour * HOUR).toISOString().slice(0, 19).replace('T', ' ');

const DOMAINS = ['gmail.com', 'mail.ru', 'company.example', 'yandex.ru', 'yahoo.com'];
const addressOf = (i: number): string => `person${i % 37}.${i % 3}@${DOMAINS[i % DOMAINS.length]}`;

const BOUNCES: readonly ((i: number, address: string) => string)[] = [
  (_, address) => `550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
  (i) =>
    `552 5.2.2 The recipient's inbox is out of storage space ${(i * 7919).toString(36)}a1b2c3d4.117 - gsmtp`,
  (i) =>
    `554 5.7.1 Service unavailable; Client host [192.0.2.${i % 5}] blocked using zen.spamhaus.org`,
  (i) =>
    `554 5.7.1 Service unavailable; Client host [192.0.2.${i % 5}] blocked using bl.spamcop.net`,
  (i) => `550 5.7.1 refused in session "x${i}", see https://example.net/?id=${i}`,
];
const DEFERRALS: readonly ((i: number) => string)[] = [
  (i) => `421 4.7.0 [TSS04] Messages from 203.0.113.${i % 7} temporarily deferred`,
  (i) => `450 4.7.1 Greylisted for ${60 + i} seconds`,
];

const ROWS: readonly ActivityRow[] = Array.from({ length: 400 }, (_, i) => {
  const start = (i * 37) % SPAN;
  const email = addressOf(i);
  const base = { id: `Made-${i}`, email, subject: `Order ${i % 9}` };
  const events: ActivityRow[] = [];
  let hour = start;
  for (let n = 0; n < i % 4; n += 1) {
    events.push({ ...base, at: iso(hour), event: 'deferred', reason: DEFERRALS[(i + n) % 2]!(i) });
    hour += 1 + (i % 30);
  }
  if (i % 3 === 0) {
    // One of them is said in the last days only, one in the first only.
    const kind = hour > SPAN - 120 ? 4 : hour < 120 ? 0 : 1 + ((i / 3) % 3);
    events.push({ ...base, at: iso(hour), event: 'bounce', reason: BOUNCES[kind]!(i, email) });
    if (i % 15 === 0) events.push({ ...base, at: iso(hour + 50), event: 'open' });
  } else events.push({ ...base, at: iso(hour), event: 'delivered' });
  return events;
}).flat();

const MAILS = [
  { to: addressOf(1), subject: 'Order 1', id: 'r1', diagnostic: '552 5.2.2 Mailbox full' },
  { to: 'nobody@else.example', subject: 'Order 1', id: 'r2', diagnostic: '550 5.1.1 Gone' },
  { to: addressOf(4), subject: 'Order 4', id: 'r3', diagnostic: '552 5.2.2 Mailbox full' },
];

interface Said {
  readonly cluster: string;
  readonly recipient: string;
  readonly message: number;
  readonly arrived: boolean;
  readonly at: number | null;
  readonly provider: string;
}

let place: TemporaryCase;
let core: Core;
let said: readonly Said[];

const ARRIVED: ReadonlySet<string> = new Set([
  'delivered',
  'opened-by-machine',
  'opened',
  'clicked',
  'complained',
  'unsubscribed',
]);

/** Every reply of every message, read off the timelines. */
async function everythingSaid(): Promise<readonly Said[]> {
  const people = await core.handlers['search.recipients']({
    query: '',
    sort: 'recipient',
    descending: false,
    offset: 0,
    limit: 500,
    language: 'en',
  });
  const found: Said[] = [];
  for (const { recipient, provider } of people.hits) {
    const why = await core.handlers['recipient.why']({ recipient, language: 'en' });
    for (const message of why.messages) {
      for (const { at, response, classification } of message.events) {
        if (classification === null || response === null) continue;
        found.push({
          cluster: clusterName(classification.reason, templateOf(response)),
          recipient,
          message: message.id,
          arrived: ARRIVED.has(message.outcome),
          at,
          provider,
        });
      }
    }
  }
  return found;
}

beforeAll(async () => {
  place = temporaryCase();
  core = await place.open();
  const half = Math.floor(ROWS.length / 2);
  await core.importPaths([
    place.file('first.csv', activityCsv(ROWS.slice(0, half + 100))),
    place.file('second.csv', activityCsv(ROWS.slice(half - 100))),
    ...MAILS.map((mail) =>
      place.file(
        `${mail.id}.eml`,
        bounceMail({ ...mail, date: 'Sun, 20 Sep 2026 12:00:00 +0000' }),
      ),
    ),
  ]);
  said = await everythingSaid();
});
afterAll(() => place[Symbol.asyncDispose]());

const ask = (query: string, more: object = {}) =>
  core.handlers['responses.list']({
    query,
    timezone: 'UTC',
    period: 'auto',
    find: '',
    sort: 'count',
    descending: true,
    providers: 100,
    limit: 1000,
    ...more,
  });

const counted = (list: readonly Said[]): Record<string, unknown> => {
  const clusters = new Map<string, Said[]>();
  for (const one of list) clusters.set(one.cluster, [...(clusters.get(one.cluster) ?? []), one]);
  return Object.fromEntries(
    [...clusters].map(([cluster, some]) => {
      const times = some.flatMap(({ at }) => (at === null ? [] : [at]));
      const providers: Record<string, number> = {};
      for (const { provider } of some) providers[provider] = (providers[provider] ?? 0) + 1;
      return [
        cluster,
        {
          count: some.length,
          messages: new Set(some.map(({ message }) => message)).size,
          arrived: new Set(some.flatMap((it) => (it.arrived ? [it.message] : []))).size,
          recipients: new Set(some.map(({ recipient }) => recipient)).size,
          firstAt: times.length === 0 ? null : Math.min(...times),
          lastAt: times.length === 0 ? null : Math.max(...times),
          providers,
        },
      ];
    }),
  );
};

const answered = (clusters: readonly ResponseCluster[]): Record<string, unknown> =>
  Object.fromEntries(
    clusters
      .filter(({ count }) => count > 0)
      .map(({ cluster, count, messages, arrived, recipients, firstAt, lastAt, providers }) => [
        cluster,
        {
          count,
          messages,
          arrived,
          recipients,
          firstAt,
          lastAt,
          providers: Object.fromEntries(providers.map((it) => [it.key, it.count])),
        },
      ]),
  );

describe('clusters of replies', () => {
  it('count what the timelines tell, each event once', async () => {
    expect(said.length).toBeGreaterThan(300);
    const list = await ask('');
    expect(answered(list.clusters)).toEqual(counted(said));
    expect(list.count).toBe(said.length);
    expect(list.total).toBe(list.clusters.length);
    for (const { bins, count } of list.clusters) {
      expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(count);
    }
  });

  it('count deferrals of what was delivered in the end', async () => {
    const { clusters } = await ask('');
    const deferred = clusters.find(({ template }) => template.startsWith('421'));
    expect(deferred?.arrived).toBeGreaterThan(20);
    expect(deferred?.messages).toBeGreaterThan(deferred?.arrived ?? 0);
  });

  it.each([
    ['provider:google', (it: Said) => it.provider === 'google'],
    ['-provider:google', (it: Said) => it.provider !== 'google'],
    [
      'after:2026-09-10 before:2026-09-20',
      ({ at }: Said) => at !== null && at >= Date.UTC(2026, 8, 10) && at < Date.UTC(2026, 8, 20),
    ],
    [
      'domain:mail.ru on:2026-09-12',
      ({ at, recipient }: Said) =>
        recipient.endsWith('@mail.ru') &&
        at !== null &&
        at >= Date.UTC(2026, 8, 12) &&
        at < Date.UTC(2026, 8, 13),
    ],
    ['before:2026-09-05', ({ at }: Said) => at !== null && at < Date.UTC(2026, 8, 5)],
    ['nobodyatall', () => false],
  ])('of a query: %s', async (query, passes) => {
    const list = await ask(query);
    expect(answered(list.clusters)).toEqual(counted(said.filter(passes)));
  });

  it('keep to the words asked for', async () => {
    const list = await ask('', { find: 'SPAMHAUS blocked' });
    expect(list.clusters.map(({ template }) => template)).toEqual([
      '554 5.7.1 Service unavailable; Client host [{ip}] blocked using zen.spamhaus.org',
    ]);
    expect(list.found).toBe(list.clusters[0]!.count);
    expect(list.count).toBe(said.length);
  });

  it('compare a period with the one before it', async () => {
    const { clusters, period, span } = await ask('', { period: 'week', sort: 'change' });
    expect(span?.to).toBe(Math.max(...said.map(({ at }) => at ?? 0)) + 1);
    expect(period).toEqual({ from: span!.to - 7 * 24 * HOUR, to: span!.to });
    const within = (from: number, to: number, cluster: string): number =>
      said.filter((it) => it.cluster === cluster && it.at !== null && it.at >= from && it.at < to)
        .length;
    for (const { cluster, now, before } of clusters) {
      expect([cluster, now]).toEqual([cluster, within(period!.from, period!.to, cluster)]);
      expect([cluster, before]).toEqual([
        cluster,
        within(period!.from - 7 * 24 * HOUR, period!.from, cluster),
      ]);
    }
    const moves = clusters.map(({ now, before }) => Math.abs(now - before));
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
    const fresh = clusters.find(({ template }) => template.includes('in session'));
    expect(fresh?.change).toBe('new');
  });

  it('tell what an asked time brought and what it saw go', async () => {
    const { clusters, period } = await ask('after:2026-09-06 before:2026-09-09');
    expect(period).toEqual({ from: Date.UTC(2026, 8, 6), to: Date.UTC(2026, 8, 9) });
    const gone = clusters.filter(({ change }) => change === 'gone');
    expect(gone.map(({ template }) => template)).toContain(
      '550 5.1.1 <{address}>: Recipient address rejected: User unknown',
    );
    for (const { count, before } of gone) expect([count, before > 0]).toEqual([0, true]);
  });

  it('are found again by their name: exactly their messages', async () => {
    const { clusters } = await ask('');
    expect(clusters.length).toBeGreaterThan(6);
    for (const { cluster, messages } of clusters) {
      const query = `cluster:"${cluster.replaceAll('"', '""')}"`;
      const page = { query, patient: true, offset: 0, limit: 500, language: 'en' } as const;
      const order = { sort: 'last', descending: true } as const;
      const found = await core.handlers['search.messages']({ ...page, ...order });
      expect([cluster, found.total]).toEqual([cluster, messages]);
      const ids = new Set(said.filter((it) => it.cluster === cluster).map((it) => it.message));
      expect(new Set(found.hits.map(({ id }) => id))).toEqual(ids);
      const without = { ...page, query: `-${query}` };
      const others = await core.handlers['search.messages']({ ...without, ...order });
      expect(others.hits.some(({ id }) => ids.has(id))).toBe(false);
    }
  });

  it('in full: texts, providers, named things, meaning, and where to look further', async () => {
    const { clusters } = await ask('');
    const listed = clusters.find(({ template }) => template.includes('spamhaus'))!;
    const found = await core.handlers['responses.cluster']({
      query: '',
      timezone: 'UTC',
      period: 'auto',
      cluster: listed.cluster,
      language: 'en',
    });
    const own = said.filter(({ cluster }) => cluster === listed.cluster);
    expect(answered([found])).toEqual(counted(own));
    expect(found.samples.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    expect(found.texts).toBe(found.samples.length);
    for (const { text } of found.samples) {
      expect(text).toMatch(/^554 5\.7\.1 Service unavailable; Client host \[192\.0\.2\.\d\]/);
    }
    const list = found.named.find(({ kind }) => kind === 'blocklist');
    expect(list).toMatchObject({
      value: 'Spamhaus ZEN',
      count: own.length,
      recipients: found.recipients,
    });
    const ips = found.named.filter(({ kind }) => kind === 'ip');
    expect(ips.length).toBe(found.texts);
    expect(ips.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    expect(found.allProviders.reduce((sum, it) => sum + it.count, 0)).toBe(own.length);
    expect(found.explanation).not.toBe('');
    expect(found.entry?.whatToDo).not.toBe('');
    expect(found.query).toBe(`cluster:"${listed.cluster}"`);
  });

  it('that are not there are not found', async () => {
    const input = { query: '', timezone: 'UTC', period: 'auto', language: 'en' } as const;
    await expect(
      core.handlers['responses.cluster']({ ...input, cluster: 'userunknown nothing of the kind' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const page = { offset: 0, limit: 10, sort: 'last', descending: true, language: 'en' } as const;
    await expect(
      core.handlers['search.messages']({ ...page, query: 'cluster:nonsense' }),
    ).rejects.toMatchObject({ code: 'bad-query' });
  });

  it('change with the workspace', async () => {
    const before = await ask('');
    const { sources } = await core.importPaths([
      place.file(
        'third.csv',
        activityCsv([
          {
            at: iso(SPAN),
            id: 'Late',
            email: 'late@mail.ru',
            event: 'bounce',
            reason: '571 Late and new',
          },
        ]),
      ),
    ]);
    const after = await ask('');
    expect(after.count).toBe(before.count + 1);
    expect(after.clusters.map(({ template }) => template)).toContain('571 Late and new');
    await core.handlers['sources.forget']({ source: sources[0]!.id });
    expect((await ask('')).count).toBe(before.count);
  });
});
