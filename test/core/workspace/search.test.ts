import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import { activityCsv, temporaryCase } from '../engine/temporary-case.ts';
import type { TemporaryCase } from '../engine/temporary-case.ts';

let place: TemporaryCase;
let core: Core;

beforeAll(async () => {
  place = temporaryCase();
  core = await place.open();
  const at = (day: number): string => `2026-10-0${day} 10:00:00`;
  await core.importPaths([
    place.file(
      'activity.csv',
      activityCsv([
        {
          at: at(1),
          id: 'm1',
          event: 'delivered',
          email: 'anna.petrova@gmail.com',
          subject: 'Your order 1204',
        },
        {
          at: at(2),
          id: 'm1',
          event: 'open',
          email: 'anna.petrova@gmail.com',
          subject: 'Your order 1204',
        },
        {
          at: at(2),
          id: 'm2',
          event: 'bounce',
          email: 'boris@mail.ru',
          subject: 'Ваш заказ 17',
          reason: '550 5.1.1 <boris@mail.ru>: User unknown',
        },
        {
          at: at(3),
          id: 'm3',
          event: 'bounce',
          email: 'clara@shop.example',
          subject: 'News of October',
          reason: '452 4.2.2 Mailbox full',
        },
        {
          at: at(4),
          id: 'm4',
          event: 'delivered',
          email: 'clara@shop.example',
          subject: 'News of November',
        },
        {
          at: at(5),
          id: 'm5',
          event: 'drop',
          email: 'dora@shop.example',
          subject: 'News of November',
          reason: 'Bounced Address',
        },
        {
          at: at(6),
          id: 'abc-very-long-id',
          event: 'bounce',
          email: 'erik@gmail.com',
          subject: 'Blocked, sadly',
          reason: '550 5.7.26 Unauthenticated mail is prohibited',
        },
      ]),
    ),
  ]);
});
afterAll(() => place[Symbol.asyncDispose]());

const found = async (query: string): Promise<string[]> => {
  const page = await core.handlers['search.recipients']({
    query,
    sort: 'recipient',
    descending: false,
    offset: 0,
    limit: 50,
    language: 'en',
  });
  expect(page.total).toBe(page.hits.length);
  expect(page.exact).toBe(true);
  return page.hits.map(({ recipient }) => recipient);
};

test.each<[query: string, names: string]>([
  ['', 'anna.petrova boris clara dora erik'],
  ['petrov', 'anna.petrova'],
  ['an', 'anna.petrova'],
  ['ANNA.PETROVA@GMAIL.COM', 'anna.petrova'],
  ['gmail', 'anna.petrova erik'],
  ['order', 'anna.petrova'],
  ['заказ', 'boris'],
  ['news', 'clara dora'],
  ['"news of november"', 'clara dora'],
  ['"user unknown"', 'boris'],
  ['5.1.1', 'boris'],
  ['5.7.26', 'erik'],
  ['code:550', 'boris erik'],
  ['code:4.2.2', 'clara'],
  ['reason:userunknown', 'boris'],
  ['outcome:hard', 'boris'],
  ['outcome:bounced-soft,not-attempted', 'dora erik'],
  ['class:hard', 'boris'],
  ['event:opened', 'anna.petrova'],
  ['-event:opened', 'boris clara dora erik'],
  ['event:bounced', 'boris clara erik'],
  ['event:bounced -outcome:failed', 'clara'],
  ['provider:google', 'anna.petrova erik'],
  ['-provider:google', 'boris clara dora'],
  ['domain:shop.example', 'clara dora'],
  ['domain:shop.example news -november', ''],
  ['subject:october', 'clara'],
  ['subject:"news of october"', 'clara'],
  ['from:shop@shop.example outcome:delivered', 'clara'],
  ['after:2026-10-05', 'dora erik'],
  ['before:2026-10-03', 'anna.petrova boris'],
  ['on:2026-10-04', 'clara'],
  ['source:1 -gmail', 'boris clara dora'],
  ['source:2', ''],
  ['id:abc-very-long-id', 'erik'],
  ['<abc-very-long-id>', 'erik'],
  ['recipient:cla', 'clara'],
  ['nobody@nowhere.example', ''],
  ['anna -petrova', ''],
])('%s', async (query, names) => {
  expect((await found(query)).map((address) => address.split('@')[0]).join(' ')).toBe(names);
});

test.each<[query: string, wrong: Readonly<Record<string, string | number>>]>([
  ['anna colour:red', { problem: 'unknown-field', value: 'colour', from: 5, to: 11 }],
  ['reason:', { problem: 'missing-value', value: 'reason', from: 0, to: 7 }],
  ['"never closed', { problem: 'unclosed-quote', value: '"never closed', from: 0, to: 13 }],
  ['outcome:fine', { problem: 'bad-value', field: 'outcome', value: 'fine', from: 0, to: 12 }],
  ['on:yesterday', { problem: 'bad-date', field: 'on', value: 'yesterday', from: 0, to: 12 }],
])('%s says where it cannot be read', async (query, wrong) => {
  await expect(found(query)).rejects.toEqual(new Failure('bad-query', wrong));
});

test('messages, with outcome and reason of their own', async () => {
  const messages = async (query: string): Promise<unknown[]> =>
    (
      await core.handlers['search.messages']({
        query,
        sort: 'last',
        descending: false,
        offset: 0,
        limit: 50,
        language: 'en',
      })
    ).hits.map(({ subject, outcome }) => [subject, outcome]);
  expect(await messages('clara')).toEqual([
    ['News of October', 'bounced-soft'],
    ['News of November', 'delivered'],
  ]);
  expect(await messages('outcome:bounced-soft domain:shop.example')).toEqual([
    ['News of October', 'bounced-soft'],
  ]);
  expect(await messages('subject:november')).toHaveLength(2);
});

test('pages follow each other in every order', async () => {
  for (const sort of ['last', 'recipient', 'verdict', 'provider', 'messages'] as const) {
    for (const descending of [true, false]) {
      const ask = { query: '', sort, descending, language: 'en' as const };
      const whole = await core.handlers['search.recipients']({ ...ask, offset: 0, limit: 10 });
      const parts = await Promise.all(
        [0, 2, 4].map((offset) => core.handlers['search.recipients']({ ...ask, offset, limit: 2 })),
      );
      expect(parts.flatMap(({ hits }) => hits)).toEqual(whole.hits);
    }
  }
});

test('facets and histogram count what is there', async () => {
  const facets = await core.handlers['search.facets']({ query: '', language: 'en' });
  const of = (field: string): unknown =>
    facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count]);
  expect(of('outcome')).toEqual(
    expect.arrayContaining([
      ['bounced-hard', 1],
      ['bounced-soft', 1],
    ]),
  );
  expect(of('provider')).toEqual(expect.arrayContaining([['google', 2]]));
  const some = await core.handlers['search.facets']({
    query: 'domain:shop.example',
    language: 'en',
  });
  expect(
    some.find(({ field }) => field === 'event')?.values.map(({ value, count }) => [value, count]),
  ).toEqual(
    expect.arrayContaining([
      ['bounced', 1],
      ['dropped', 1],
      ['delivered', 1],
    ]),
  );
  const utc = await core.handlers['search.histogram']({ query: '', timezone: 'UTC' });
  expect(utc).toContainEqual({
    day: Date.UTC(2026, 9, 2),
    delivered: 0,
    failed: 1,
    other: 1,
    exact: true,
  });
  const late = await core.handlers['search.histogram']({ query: '', timezone: 'Pacific/Auckland' });
  expect(late[0]!.day).toBe(Date.UTC(2026, 8, 30, 11));
  await expect(
    core.handlers['search.histogram']({ query: '', timezone: 'Mars/Base' }),
  ).rejects.toMatchObject({ code: 'bad-timezone' });
});

test('completion offers fields, values and recipients', async () => {
  const labels = async (text: string): Promise<string[]> =>
    (await core.handlers['search.complete']({ text, cursor: text.length, language: 'en' })).map(
      ({ label }) => label,
    );
  expect(await labels('rea')).toContain('reason:');
  expect(await labels('reason:mailb')).toEqual(['mailboxfull']);
  expect(await labels('outcome:hard,clic')).toEqual(['clicked']);
  expect(await labels('anna prov')).toContain('provider:');
  expect(await labels('provider:goo')).toEqual(['Google']);
  expect(await labels('ann')).toContain('anna.petrova@gmail.com');
});

test('completion offers the codes that were met, with what they mean', async () => {
  const offered = async (text: string, language: 'en' | 'ru' = 'en'): Promise<string[]> =>
    (await core.handlers['search.complete']({ text, cursor: text.length, language }))
      .filter(({ kind }) => kind === 'value')
      .map(({ insert, label }) => `${insert}= ${label}`);
  expect(await offered('5.1')).toEqual(['code:5.1.1 = no such mailbox']);
  expect(await offered('-code:5.1', 'ru')).toEqual(['code:5.1.1 = ящика нет']);
  expect(await offered('55')).toEqual(['code:550 = 550']);
  expect(await offered('5.9')).toEqual([]);
});

test('a pasted list tells of every address, with a near miss where there is no trace', async () => {
  const list = await core.handlers['search.list']({
    addresses:
      'Anna.Petrova@gmail.com; boris@mail.ru\nclera@shop.example\nboris+news@mail.ru\nnot an address\nboris@mail.ru',
    language: 'en',
  });
  expect(list.rows.map(({ address, state, similar }) => [address, state, similar])).toEqual([
    ['anna.petrova@gmail.com', 'opened', null],
    ['boris@mail.ru', 'bounced-hard', null],
    ['clera@shop.example', 'no-trace', 'clara@shop.example'],
    ['boris+news@mail.ru', 'no-trace', 'boris@mail.ru'],
  ]);
  expect(list.unreadable).toEqual(['not an address']);
  expect(list).toMatchObject({ unreadableLines: 1, repeated: 1 });
});

test('a list as programs and people write it: links, quotes, headings, more junk than is shown', async () => {
  const written = [
    'mailto:boris@mail.ru',
    "'Anna.Petrova@gmail.com',",
    '«ANNA.PETROVA@gmail.com».',
    'Clara <clara@shop.example>: later',
    '`clara@shop.example`:',
    ...Array.from({ length: 150 }, (_, row) => `page ${row}`),
    '  ',
  ];
  const list = await core.handlers['search.list']({
    addresses: written.join('\r\n'),
    language: 'en',
  });
  expect(list.rows.map(({ address }) => address)).toEqual([
    'boris@mail.ru',
    'anna.petrova@gmail.com',
    'clara@shop.example',
  ]);
  expect(list.rows.filter(({ state }) => state === 'no-trace')).toEqual([]);
  expect(list.unreadable).toHaveLength(100);
  expect(list).toMatchObject({ unreadableLines: 150, repeated: 2 });
});

test('notes, tags and views are kept', async () => {
  await core.handlers['notes.save']({
    recipient: 'Boris@mail.ru',
    text: 'asked by phone',
    tags: ['VIP', 'vip'],
  });
  expect(await core.handlers['notes.list']({ recipient: 'boris@mail.ru' })).toEqual({
    text: 'asked by phone',
    tags: ['vip'],
  });
  expect(await found('tag:vip')).toEqual(['boris@mail.ru']);
  const view = await core.handlers['views.save']({ name: 'Hard', query: 'outcome:hard' });
  expect(await core.handlers['views.list']({})).toEqual([{ ...view, count: 1 }]);
  expect(await core.handlers['views.remove']({ id: view.id })).toEqual({ removed: true });
  expect(await core.handlers['views.list']({})).toEqual([]);
});

test('a word of very many subjects narrows as one of few does', async () => {
  await using many = temporaryCase();
  const large = await many.open();
  const rows = Array.from({ length: 4500 }, (_, i) => ({
    at: '2026-10-01 10:00:00',
    id: `m${i}`,
    event: 'delivered',
    email: `user${i % 900}@example.org`,
    subject: i % 2 === 0 ? `Ваш Заказ ${i}` : `Bill ${i}`,
  }));
  await large.importPaths([
    many.file(
      'a.csv',
      activityCsv(
        rows.concat(
          rows.map((row) => ({ ...row, id: `x${row.id}`, subject: `${row.subject} again` })),
        ),
      ),
    ),
  ]);
  const ask = async (query: string): Promise<readonly string[]> =>
    (
      await large.handlers['search.recipients']({
        query,
        sort: 'last',
        descending: true,
        offset: 0,
        limit: 500,
        language: 'en',
      })
    ).hits.map(({ recipient }) => recipient);
  expect(await ask('заказ 1234')).toEqual(['user334@example.org']);
  expect(await ask('заказ user333')).toEqual([]);
  expect(await ask('bill user333')).toEqual(['user333@example.org']);
});

test('more rows than a quick count goes to are counted to the end for those who wait', async () => {
  await using many = temporaryCase();
  const large = await many.open();
  const rows = Array.from({ length: 24_000 }, (_, i) => ({
    at: '2026-10-01 10:00:00',
    id: `m${i}`,
    event: 'delivered',
    email: `user${i % 11_000}@example.org`,
    subject: i % 2 === 0 ? 'Order' : `Order ${i}`,
  }));
  await large.importPaths([many.file('a.csv', activityCsv(rows))]);
  for (const [method, total] of [
    ['search.recipients', 11_000],
    ['search.messages', 24_000],
  ] as const) {
    const ask = {
      query: 'subject:order event:delivered',
      sort: 'last',
      descending: true,
      offset: 0,
      limit: 50,
      language: 'en',
    } as const;
    const quick = await large.handlers[method]({ ...ask, patient: false });
    expect(quick.exact, method).toBe(false);
    expect(await large.handlers[method]({ ...ask, patient: true })).toMatchObject({
      total,
      exact: true,
    });
  }
});
