import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { iso, summary, visitText, warningCodes } from '../in-memory.ts';

describe('columns by name', () => {
  it('reads a Russian table in windows-1251 with semicolons, a date and a clock', async () => {
    const text =
      'Дата;Время;Email получателя;Статус;Тема письма;Ответ сервера;ID письма\n' +
      '01.10.2026;10:15:00;anna@example.org;Доставлено;Скидка, 20%;250 OK;<1@shop.example>\n' +
      '13.10.2026;11:15;bob@example.net;Возврат;Скидка;550 5.1.1 нет ящика;<2@shop.example>\n' +
      '14.10.2026;11:16;carl@example.com;Отложено;;450 4.2.0 позже;\n' +
      'Итого;;3;;;;\n';
    const visited = await visitText('Отчёт.csv', iconv.encode(text, 'windows-1251'), {
      assumeTimezone: 'Europe/Moscow',
    });
    expect(visited.detection).toMatchObject({
      format: 'generic-csv',
      encoding: 'windows-1251',
      delimiter: ';',
    });
    expect(
      visited.events.map(({ type, recipient, at, reply }) => [type, recipient, iso(at), reply]),
    ).toEqual([
      ['delivered', 'anna@example.org', '2026-10-01T07:15:00.000Z', '250 OK'],
      ['bounced', 'bob@example.net', '2026-10-13T08:15:00.000Z', '550 5.1.1 нет ящика'],
      ['deferred', 'carl@example.com', '2026-10-14T08:16:00.000Z', '450 4.2.0 позже'],
    ]);
    expect(visited.events[0]).toMatchObject({
      headerMessageId: '<1@shop.example>',
      subject: 'Скидка, 20%',
    });
    expect(visited.rejects).toMatchObject([{ line: 5, reason: 'bad-recipient', what: '3' }]);
    expect(warningCodes(visited)).toEqual(['encoding-guessed']);
  });

  it.each([
    ['Hard bounce', 'bounced'],
    ['soft_bounce', 'bounced'],
    ['Delivered', 'delivered'],
    ['Мягкий возврат', 'bounced'],
    ['Не доставлено', 'bounced'],
    ['доставлено', 'delivered'],
    ['Открыто', 'opened'],
    ['Переход по ссылке', 'clicked'],
    ['Отписался', 'unsubscribed'],
    ['Жалоба на спам', 'complained'],
    ['Zugestellt', 'delivered'],
    ['Nicht zugestellt', 'bounced'],
    ['geöffnet', 'opened'],
    ['Délivré', 'delivered'],
    ['Rebond définitif', 'bounced'],
    ['Cliqué', 'clicked'],
    ['Entregado', 'delivered'],
    ['Rebotado', 'bounced'],
    ['Consegnato', 'delivered'],
    ['Respinto', 'bounced'],
    ['Disiscritto', 'unsubscribed'],
    ['Suppressed', 'dropped'],
    ['Заблокирован', 'dropped'],
    ['queued', 'accepted'],
    ['temporarily deferred by host', 'deferred'],
  ])('knows the word %j', async (word, type) => {
    const { events } = await visitText('x.csv', `email,status\na@example.org,${word}\n`);
    const [event] = events;
    expect(event?.type).toBe(type);
    expect(event?.vendorLabel?.split('/')[0]).toBe(word);
  });

  it.each([
    ['550', 'bounced'],
    ['4.2.2', 'deferred'],
    ['250', 'delivered'],
  ])('reads the code %s in place of a word', async (code, type) => {
    const { events } = await visitText('x.csv', `email,status\na@example.org,${code}\n`);
    expect(events).toMatchObject([{ type }]);
  });

  it('keeps a word that nobody knows, with a warning', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status\na@example.org,delivered\nb@example.org,frobnicated\n',
    );
    expect(summary(visited)).toEqual(['delivered a@example.org', 'other b@example.org']);
    expect(warningCodes(visited)).toContain('unknown-events');
  });

  it('gives every recipient in a cell its event', async () => {
    const visited = await visitText(
      'x.csv',
      'to,event\n"a@example.org; Bob <b@example.org>",sent\n',
    );
    expect(summary(visited)).toEqual(['accepted a@example.org', 'accepted b@example.org']);
    expect(visited.records).toHaveLength(1);
  });

  it("takes the recipient, not the sender, and the opener's address", async () => {
    const { events } = await visitText(
      'x.csv',
      'From,To,Event,IP,URL\nn@shop.example,a@example.org,click,192.0.2.1,https://shop.example/x\n',
    );
    expect(events).toMatchObject([
      {
        recipient: 'a@example.org',
        sender: 'n@shop.example',
        clientIp: '192.0.2.1',
        url: 'https://shop.example/x',
      },
    ]);
  });

  it('decides day and month by the whole column', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, i) => `a${i}@example.org,sent,0${(i % 9) + 1}/10/2026 10:00`,
    );
    const first = await visitText(
      'x.csv',
      `email,status,date\n${rows.join('\n')}\nz@example.org,sent,25/10/2026 10:00\n`,
    );
    expect(iso(first.events[0]!.at)).toBe('2026-10-01T10:00:00.000Z');
    expect(warningCodes(first)).not.toContain('date-order-assumed');
    const unsettled = await visitText(
      'x.csv',
      `email,status,date\n${rows.slice(0, 9).join('\n')}\n`,
    );
    expect(iso(unsettled.events[1]!.at)).toBe('2026-10-02T10:00:00.000Z');
    expect(warningCodes(unsettled)).toContain('date-order-assumed');
  });

  it('reads dates with dots day first, though only the month changes', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,date\na@example.org,sent,03.10.2026 10:00\nb@example.org,sent,03.11.2026 10:00\n',
    );
    expect(visited.events.map(({ at }) => iso(at))).toEqual([
      '2026-10-03T10:00:00.000Z',
      '2026-11-03T10:00:00.000Z',
    ]);
    expect(warningCodes(visited)).not.toContain('date-order-assumed');
  });

  it('warns of ids that a spreadsheet has rounded', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,message id\na@example.org,sent,9.23569E+16\n',
    );
    expect(warningCodes(visited)).toContain('ids-damaged');
  });

  it('rejects what it cannot take, with line and reason', async () => {
    const { rejects, records } = await visitText(
      'x.csv',
      'email,status,date\n,sent,2026-01-01\nnobody,sent,2026-01-01\na@example.org,sent,soon\nb@example.org,,2026-01-01\nc@example.org,sent,2026-01-01,x,y\n',
    );
    expect(records).toHaveLength(5);
    expect(rejects.map(({ line, reason, what }) => [line, reason, what])).toEqual([
      [2, 'no-recipient', null],
      [3, 'bad-recipient', 'nobody'],
      [4, 'bad-timestamp', 'soon'],
      [5, 'unknown-event', ''],
      [6, 'bad-record', '5 > 3'],
    ]);
    expect(rejects[1]?.raw).toBe('nobody,sent,2026-01-01');
  });
});

describe('columns by content', () => {
  it('reads a table without a header', async () => {
    const visited = await visitText(
      'x.csv',
      'anna@example.org;2026-10-01 10:00:00;bounced;550 5.1.1 unknown\nbob@example.org;2026-10-01 10:00:01;delivered;250 ok\n',
    );
    expect(visited.detection).toMatchObject({
      confidence: 0.4,
      guess: { columns: { '#1': 'recipient', '#2': 'time', '#3': 'event', '#4': 'reply' } },
    });
    expect(summary(visited)).toEqual(['bounced anna@example.org', 'delivered bob@example.org']);
    expect(warningCodes(visited)).toContain('low-confidence');
  });

  it('reads columns whose names say nothing', async () => {
    const { events } = await visitText(
      'x.csv',
      'c1,c2,c3\nsent,a@example.org,2026-10-01T10:00:00Z\n',
    );
    expect(events).toMatchObject([
      { type: 'accepted', recipient: 'a@example.org', at: Date.UTC(2026, 9, 1, 10) },
    ]);
  });

  it('takes codes for the event where no column tells it', async () => {
    const visited = await visitText(
      'x.csv',
      'email,smtp code\na@example.org,250\nb@example.org,550\nc@example.org,421\n',
    );
    expect(summary(visited)).toEqual([
      'delivered a@example.org',
      'bounced b@example.org',
      'deferred c@example.org',
    ]);
  });
});

describe('the event of a whole file', () => {
  it.each([
    ['hard_bounces_2026.csv', 'bounced'],
    ['export.zip/Отписки/список.csv', 'unsubscribed'],
    ['suppressed profiles.csv', 'dropped'],
    ['granular/opens/1_letter.csv', 'opened'],
    ['spam-complaints.csv', 'complained'],
    ['не доставлено.csv', 'bounced'],
  ])('%s', async (name, type) => {
    const visited = await visitText(name, 'email,name\na@example.org,Anna\n');
    expect(visited.detection).toMatchObject({ guess: { event: type } });
    expect(visited.events).toMatchObject([{ type, recipient: 'a@example.org', at: null }]);
    expect(warningCodes(visited)).toContain('no-times');
  });

  it('gives way to the reason: who left by the spam button has complained', async () => {
    const visited = await visitText(
      'Отписки.csv',
      'Email;Дата отписки;Причина отписки\na@example.org;03.10.2026 10:00;Спам\nb@example.org;31.10.2026 10:00;Письма попадают в спам\nc@example.org;31.10.2026 10:00;Не интересно\n',
    );
    expect(visited.events).toMatchObject([
      { type: 'complained', recipient: 'a@example.org', reply: 'Спам' },
      { type: 'unsubscribed', recipient: 'b@example.org', reply: 'Письма попадают в спам' },
      { type: 'unsubscribed', recipient: 'c@example.org', reply: 'Не интересно' },
    ]);
    const told = await visitText(
      'list.csv',
      'email,status,unsubscribe reason\na@example.org,unsubscribed,spam\nb@example.org,delivered,spam\n',
    );
    expect(summary(told)).toEqual(['complained a@example.org', 'delivered b@example.org']);
  });

  it.each([
    ['Hard bounces 2026-10-03.csv', '2026-10-03'],
    ['возвраты_03.10.2026.csv', '2026-10-03'],
    ['opens/20261003.csv', '2026-10-03'],
  ])('and its day: %s', async (name, day) => {
    const visited = await visitText(name, 'email\na@example.org\nb@example.org\n');
    expect(visited.detection).toMatchObject({ guess: { at: day } });
    expect(visited.events.map(({ at }) => iso(at))).toEqual([
      `${day}T00:00:00.000Z`,
      `${day}T00:00:00.000Z`,
    ]);
    expect(warningCodes(visited)).not.toContain('no-times');
  });

  it('leaves the day of a dated name alone where rows have times, or events, of their own', async () => {
    const timed = await visitText(
      'bounces 2026-10-03.csv',
      'email,date\na@example.org,2026-09-30T10:00:00Z\n',
    );
    expect(timed.events.map(({ at }) => iso(at))).toEqual(['2026-09-30T10:00:00.000Z']);
    const told = await visitText('export 2026-10-03.csv', 'email,status\na@example.org,bounced\n');
    expect(told.events).toMatchObject([{ type: 'bounced', at: null }]);
  });

  it('fails loudly where nothing tells the event', async () => {
    const visited = await visitText('people.csv', 'email,name\na@example.org,Anna\n');
    expect(visited.reading).toEqual({ kind: 'skipped', reason: 'mapping-needed', detail: 'event' });
    expect(visited.bytes).toHaveLength(0);
  });
});

describe('one time that says of what it is', () => {
  it('tells the event of its rows, and their reasons whose doing it was', async () => {
    const visited = await visitText(
      'export.csv',
      '\uFEFFДата отписки;Email адреса;Причина\n03.10.2026 10:00:00;a@example.org;Отписался\n31.10.2026 11:00:00;b@example.org;Отметил рассылку как спам\n04.10.2026 12:00:00;c@example.org;Добавлен вручную\n',
    );
    expect(summary(visited)).toEqual([
      'unsubscribed a@example.org',
      'complained b@example.org',
      'dropped c@example.org',
    ]);
    expect(visited.events.map(({ at }) => iso(at))[0]).toBe('2026-10-03T10:00:00.000Z');
  });

  it('is a time like any other where something else tells', async () => {
    const told = await visitText(
      'x.csv',
      'email,status,bounce date\na@example.org,delivered,2026-10-03T10:00:00Z\n',
    );
    expect(summary(told)).toEqual(['delivered a@example.org']);
    const named = await visitText(
      'complaints.csv',
      'email,unsubscribe date\na@example.org,2026-10-03T10:00:00Z\n',
    );
    expect(summary(named)).toEqual(['complained a@example.org']);
    const sent = await visitText('x.csv', 'email,sent at\na@example.org,2026-10-03T10:00:00Z\n');
    expect(sent.reading).toMatchObject({ kind: 'skipped', detail: 'event' });
  });
});

describe('a mapping', () => {
  const text =
    'who,what,when\na@example.org,zap,05/10/2026 10:00\nb@example.org,zip,06/10/2026 10:00\n';

  it('rules over every guess', async () => {
    const visited = await visitText('x.csv', text, {
      mapping: {
        columns: { Who: 'recipient', what: 'event', when: 'time' },
        events: { zap: 'bounced', ZIP: 'delivered' },
        dateOrder: 'day-first',
        timezone: 'Europe/Moscow',
      },
    });
    expect(visited.events.map(({ type, at }) => [type, iso(at)])).toEqual([
      ['bounced', '2026-10-05T07:00:00.000Z'],
      ['delivered', '2026-10-06T07:00:00.000Z'],
    ]);
    expect(visited.reading).toMatchObject({ zone: { name: 'Europe/Moscow', basis: 'assumed' } });
  });

  it('can say what every row is, and on which day', async () => {
    const visited = await visitText('segment.csv', 'Email,Name\na@example.org,Anna\n', {
      mapping: { columns: {}, event: 'soft bounce', at: '2026-10-05' },
    });
    expect(visited.events).toMatchObject([{ type: 'bounced', at: Date.UTC(2026, 9, 5) }]);
  });

  it('that names no recipient is refused', async () => {
    const visited = await visitText('x.csv', text, { mapping: { columns: { what: 'event' } } });
    expect(visited.reading).toEqual({
      kind: 'skipped',
      reason: 'mapping-needed',
      detail: 'recipient',
    });
  });

  it('tells repeated columns apart', async () => {
    const visited = await visitText(
      'x.csv',
      'mail,mail,state\na@example.org,b@example.org,sent\n',
      {
        mapping: { columns: { 'mail (2)': 'recipient', state: 'event' } },
      },
    );
    expect(summary(visited)).toEqual(['accepted b@example.org']);
    expect(warningCodes(visited)).toContain('duplicate-columns');
  });
});

describe('a zone in the name of the column', () => {
  it.each([
    ['Time (UTC)', '2026-10-05T10:00:00.000Z'],
    ['sent_at_utc', '2026-10-05T10:00:00.000Z'],
    ['Date (UTC+3)', '2026-10-05T07:00:00.000Z'],
    ['Время (МСК)', '2026-10-05T07:00:00.000Z'],
  ])('%s', async (name, expected) => {
    const visited = await visitText(
      'x.csv',
      `email,status,${name}\na@x.example,sent,2026-10-05 10:00:00\n`,
      { assumeTimezone: 'Asia/Tokyo' },
    );
    expect(visited.events.map(({ at }) => iso(at))).toEqual([expected]);
    expect(visited.reading).toMatchObject({ zone: { basis: 'format' } });
  });
});
