import type { Ask, CaseInfo, Events, Output, Settings } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import type { Carrier } from '../../renderer/api/carrier.ts';
import { tokenize } from '../../renderer/query/tokens.ts';
import { END, fakeFacets, hitAt, START } from './fake-data.ts';
import { diagnosisFor } from './fake-diagnosis.ts';
import { fakeReport } from './fake-report.ts';
import { SOURCES } from './fake-sources.ts';

type Table = { readonly [M in MethodName]?: (input: Ask<M>) => Output<M> | Promise<Output<M>> };

export interface FakeOptions {
  readonly rows?: number;
  readonly empty?: boolean;
  readonly settings?: Partial<Settings>;
}

export interface FakeCarrier extends Carrier {
  emit<E extends keyof Events>(event: E, payload: Events[E]): void;
  readonly calls: { readonly method: MethodName; readonly input: unknown }[];
}

/** The contract over invented data; answers in a moment, like the real thing. */
export function fakeCarrier({
  rows = 100_000,
  empty = false,
  settings: kept = {},
}: FakeOptions = {}): FakeCarrier {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const calls: { method: MethodName; input: unknown }[] = [];
  let loaded = !empty;
  let settings: Settings = {
    language: 'en',
    theme: 'light',
    timezone: 'Europe/Moscow',
    density: 'comfortable',
    singleKeys: true,
    list: { columns: null, widths: {}, width: null },
    recentSearches: [
      { query: 'provider:yandex reason:userunknown', case: 'Documents/Deadletter' },
      { query: 'anna.pet', case: 'Documents/Deadletter' },
      { query: 'other.client', case: 'Documents' },
    ],
    lastView: null,
    ...kept,
  };
  let notes = { text: '', tags: [] as readonly string[] };
  let views = [
    { id: 1, name: 'Dead at Yandex', query: 'provider:yandex outcome:bounced-hard', count: 214 },
  ];
  const info = (): CaseInfo => ({
    name: 'Northwind Shop',
    location: 'Documents/Deadletter',
    readOnly: false,
    sample: false,
    counts: loaded
      ? { sources: 3, recipients: rows, messages: rows * 3, events: 1_204_551 }
      : { sources: 0, recipients: 0, messages: 0, events: 0 },
    from: loaded ? START : null,
    to: loaded ? END : null,
  });
  const matching = (query: string): readonly number[] | null => {
    const tokens = tokenize(query).filter(({ field }) => field !== 'after' && field !== 'before');
    if (tokens.length === 0) return null;
    const found: number[] = [];
    for (let at = 0; at < Math.min(rows, 20_000); at += 1) {
      const hit = hitAt(at);
      const all = tokens.every(({ field, value, negated }) => {
        const low = value.toLowerCase();
        const is =
          field === null
            ? hit.recipient.includes(low) || (hit.reply ?? '').toLowerCase().includes(low)
            : field === 'outcome'
              ? hit.verdict === value
              : field === 'reason'
                ? hit.reason === value
                : field === 'provider'
                  ? hit.provider === value
                  : field === 'domain'
                    ? hit.recipient.endsWith(`@${low}`)
                    : true;
        return is !== negated;
      });
      if (all) found.push(at);
    }
    return found;
  };
  const findHit = (recipient: string) => {
    for (let at = 0; at < 20_000; at += 1) if (hitAt(at).recipient === recipient) return hitAt(at);
    return null;
  };
  const emit: FakeCarrier['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };
  const table: Table = {
    'case.info': info,
    'case.recent': () => [{ id: 'a', name: 'Contoso Books', location: 'Documents', openedAt: END }],
    'case.sample': () => {
      loaded = true;
      setTimeout(() => emit('workspace.changed', { reason: 'opened' }), 0);
      return info();
    },
    'settings.get': () => settings,
    'settings.set': (change) => {
      settings = { ...settings, ...(change as Partial<Settings>) };
      return settings;
    },
    'sources.list': () => (loaded ? SOURCES : []),
    'sources.rejects': ({ source: id, after = 0 }) =>
      after > 0
        ? []
        : [17, 204, 998].map((line, at) => ({
            id: at + 1,
            source: id,
            line,
            reason: 'bad-timestamp',
            message: 'The time “31/13/2026” cannot be read.',
            raw: `31/13/2026 10:00,anna@example.com,bounced,"550 5.1.1 unknown ${line}"`,
          })),
    'sources.forget': () => ({ events: 980 }),
    'sources.record': () => ({
      source: 1,
      file: 'activity-oct.csv',
      format: 'sendgrid-activity',
      line: 1204,
      text: '2026-10-03 07:15:22,anna.petrova@example.ru,bounce,"550 5.1.1 User unknown"',
      fields: [
        { name: 'processed', value: '2026-10-03 07:15:22' },
        { name: 'email', value: 'anna.petrova@example.ru' },
        { name: 'event', value: 'bounce' },
        { name: 'reason', value: '550 5.1.1 User unknown' },
        { name: 'category', value: '' },
      ],
    }),
    'search.recipients': ({ query, offset = 0, limit = 100 }) => {
      const found = loaded ? matching(query) : [];
      const total = found === null ? rows : found.length;
      const hits = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) =>
        hitAt(found === null ? offset + at : found[offset + at]!),
      );
      return { total, exact: true, hits, tookMs: 11 };
    },
    'search.messages': ({ offset = 0, limit = 100 }) => ({
      total: rows * 3,
      exact: true,
      tookMs: 14,
      hits: Array.from({ length: limit }, (_, at) => {
        const hit = hitAt(offset + at);
        return {
          id: offset + at + 1,
          recipient: hit.recipient,
          subject: 'Order #1204, thanks',
          stream: 'orders',
          outcome: hit.verdict,
          reason: hit.reason,
          knowledge: null,
          lastAt: hit.lastAt,
          messageId: '<1204.orders@shop.example>',
          met: null,
        };
      }),
    }),
    'search.facets': fakeFacets,
    'search.histogram': () =>
      Array.from({ length: loaded ? 49 : 0 }, (_, at) => ({
        day: Date.UTC(2026, 8, 11, 21) + at * 86_400_000,
        delivered: 300 + ((at * 37) % 90),
        failed: 20 + ((at * 53) % 70) + (at === 30 ? 160 : 0),
        other: 40,
        exact: true,
      })),
    'search.complete': ({ text }) => {
      const word = text.split(/\s/).at(-1) ?? '';
      const from = text.length - word.length;
      return ['provider:', 'reason:', 'outcome:', 'event:', 'after:', 'before:', 'stream:']
        .filter((field) => word !== '' && field.startsWith(word) && field !== word)
        .map((insert) => ({
          insert,
          label: insert,
          kind: 'field' as const,
          from,
          to: text.length,
        }));
    },
    'search.list': ({ addresses }) => ({
      rows: addresses
        .split(/[\s,;]+/)
        .filter((one) => one.includes('@'))
        .map((address) => {
          const hit = findHit(address);
          return {
            address,
            state: hit?.verdict ?? 'no-trace',
            lastAt: hit?.lastAt ?? null,
            reason: hit?.reason ?? null,
            knowledge: null,
            similar: hit === null ? 'anna.petrova@example.ru' : null,
          };
        }),
      repeated: 0,
      unreadableLines: addresses
        .split(/\n/)
        .filter((one) => one.trim() !== '' && !one.includes('@')).length,
      unreadable: addresses.split(/\n/).filter((one) => one.trim() !== '' && !one.includes('@')),
    }),
    'recipient.why': ({ recipient }) => diagnosisFor(findHit(recipient), recipient),
    'recipient.copy': ({ recipient, format }) => ({ text: `${format}: ${recipient}` }),
    'recipient.report': ({ recipient, format }) => ({
      fileName: `report.${format}`,
      mediaType: 'text/plain',
      text: recipient,
    }),
    'report.open': () => fakeReport,
    'notes.list': () => notes,
    'notes.save': ({ text, tags }) => (notes = { text, tags }),
    'views.list': () => views,
    'views.save': ({ name, query }) => {
      const view = { id: views.length + 1, name, query, count: 3 };
      views = [...views, view];
      return view;
    },
    'views.remove': ({ id }) => {
      views = views.filter((one) => one.id !== id);
      return { removed: true };
    },
    'knowledge.search': () => [
      {
        id: 'reason:userunknown',
        kind: 'reason',
        title: 'Unknown user',
        meaning: 'The mailbox does not exist.',
        whoActs: 'You',
        whatToDo: 'Stop mailing the address.',
        source: 'RFC 3463, 3.2',
        date: '2026-02-01',
        related: ['code:5.1.1'],
      },
      {
        id: 'code:5.1.1',
        kind: 'code',
        title: '5.1.1 Bad destination mailbox address',
        meaning: 'The mailbox does not exist.',
        whoActs: 'You',
        whatToDo: 'Stop mailing the address.',
        source: 'RFC 3463, 3.2',
        date: '2026-02-01',
        related: [],
      },
    ],
    'knowledge.entry': ({ id }) => ({
      id,
      kind: 'reason',
      title: 'Unknown user',
      meaning:
        'The receiving server looked the address up and found no mailbox behind it. It will answer the same way tomorrow.',
      whoActs: 'You',
      whatToDo: 'Stop mailing the address and look for a typo.',
      source: 'RFC 3463, section 3.2',
      date: '2026-02-01',
      related: ['code:5.1.1'],
    }),
    'reply.explain': () => ({
      classification: {
        reason: 'userunknown',
        serverClass: 'permanent',
        class: 'hard',
        owner: 'recipient',
        disposition: 'suppress',
        status: '5.1.1',
        replyCode: '550',
        rule: 'r',
        knowledge: 'reason:userunknown',
        matched: 'User unknown',
        named: [],
      },
      explanation: 'The mailbox does not exist.',
    }),
    'formats.list': () => [
      {
        id: 'sendgrid-activity',
        title: 'SendGrid Email Activity',
        container: 'csv',
        vendor: 'SendGrid',
        verified: true,
      },
      {
        id: 'klaviyo-events',
        title: 'Klaviyo events',
        container: 'json',
        vendor: 'Klaviyo',
        verified: true,
      },
      { id: 'eml', title: 'Bounce mail', container: 'mail', vendor: '', verified: true },
    ],
    'import.running': () => [],
    'import.interrupted': () => [],
    'import.start': () => {
      const job = `job-${calls.length}`;
      setTimeout(
        () =>
          emit('import.progress', {
            job,
            file: 'postmark-bounces.json',
            index: 1,
            files: 2,
            format: 'klaviyo-events',
            bytesDone: 640,
            bytesTotal: 1000,
            records: 640_112,
            rate: 182_000,
            remainingMs: 2000,
            stage: 'reading',
          }),
        50,
      );
      return { job };
    },
    'sources.reread': () => ({ job: `job-${calls.length}` }),
    'import.dismiss': () => ({ dismissed: 1 }),
    'mappings.forget': () => ({ forgotten: true }),
    'import.cancel': ({ job }) => {
      emit('import.done', {
        job,
        reread: null,
        sources: [],
        skipped: [],
        needMapping: [],
        cancelled: true,
      });
      return { cancelled: true };
    },
    'import.preview': () => ({
      file: 'export.csv',
      encoding: 'windows-1251',
      delimiter: ';',
      header: ['Адрес', 'Статус', 'Когда', 'Тема', 'Примечание'],
      rows: Array.from({ length: 50 }, (_, at) => [
        `anna${at}@example.ru`,
        'Ошибка',
        '03.10.2026 10:00',
        'Заказ №1204',
        '550 5.1.1',
      ]),
      guess: {
        columns: {
          Адрес: 'recipient',
          Статус: 'event',
          Когда: 'time',
          Тема: 'subject',
          Примечание: 'ignore',
        },
        dateOrder: 'day-first',
        timezone: 'Europe/Moscow',
      },
      roles: ['recipient', 'event', 'time', 'subject', 'message-id', 'reply', 'ignore'],
      candidates: [],
      remembered: null,
      fingerprint: '0'.repeat(32),
      read: null,
      words: [['Ошибка', 'bounced']],
    }),
  };
  return {
    kind: 'page',
    calls,
    emit,
    call: async <M extends MethodName>(method: M, input: Ask<M>): Promise<Reply<Output<M>>> => {
      calls.push({ method, input });
      const answer = table[method];
      if (answer === undefined)
        return { ok: false, error: { code: 'not-available-here', message: 'Not available here.' } };
      return { ok: true, value: await answer(input) };
    },
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      const hear = (payload: unknown): void => listener(payload as never);
      known.add(hear);
      listeners.set(event, known);
      return () => known.delete(hear);
    },
    tokensFor: async (files) => ({ ok: true, value: files.map(({ path }) => path) }),
  };
}
