import { describe, expect, it } from 'vitest';
import { claims, iso, lines, readFixture, readText } from './reading.ts';

describe('haskimail-bounces', async () => {
  const reading = await readFixture('haskimail-bounces', 'bounces.json');

  it('reads string SMTP codes, "550" for a description, Moscow time and zero dates', () => {
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-07T11:30:15.000Z', 'anna@example.ru', '550'],
      ['bounced', '2026-10-07T11:31:00.000Z', 'boris@example.ru', '452 4.2.2 mailbox full'],
      ['deferred', null, 'vera@example.ru', null],
      ['rejected', '2026-10-07T11:32:00.123Z', 'gleb@example.ru', null],
    ]);
    expect(reading.events.map((event) => event.replyCode)).toEqual([
      '550',
      '452',
      undefined,
      undefined,
    ]);
  });

  it('keeps the canned sentence beside, and the label', () => {
    expect(reading.events[0]).toMatchObject({
      vendorLabel: 'HardBounce',
      stream: '2081',
      tag: 'orders',
    });
    expect(reading.events[1]).toMatchObject({ sender: 'shop@shop.example', subject: 'Заказ 1205' });
    expect(reading.events[2]?.detail).toBe('The server could not temporarily deliver your message');
    expect(reading.events[3]?.detail).toBe('Отправитель не подтверждён');
  });
});

describe('haskimail-messages', () => {
  it('gives one event for each row, of Recipient or To, and Sent is not delivered', async () => {
    const reading = await readFixture('haskimail-messages', 'messages.ndjson');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-07T11:30:01.000Z', 'anna@example.ru', null],
      ['opened', '2026-10-07T11:30:02.000Z', 'boris@example.ru', null],
    ]);
  });

  it('keeps an unknown status and warns once', async () => {
    const row = (status: string) =>
      `{"Recipient":"a@example.ru","ReceivedAt":"2026-10-07 14:30:01","Status":"${status}","MessageID":"m"}`;
    const reading = await readText(
      'haskimail-messages',
      `[${row('Weird')},${row('Weird')},${row('Odd')}]`,
    );
    expect(reading.events.map((event) => [event.type, event.vendorLabel])).toEqual([
      ['other', 'Weird'],
      ['other', 'Weird'],
      ['other', 'Odd'],
    ]);
    expect(reading.warnings).toEqual([{ code: 'unknown-events', details: { word: 'Weird' } }]);
  });

  it('rejects a row without anybody in it', async () => {
    const reading = await readText(
      'haskimail-messages',
      '[{"MessageID":"m","To":[{"Name":"Анна"}],"ReceivedAt":"2026-10-07 14:30:01","Status":"Sent"}]',
    );
    expect(reading.rejects).toEqual([{ reason: 'no-recipient', what: undefined }]);
  });
});

describe('haskimail-message-details', () => {
  it('gives the acceptance and each message event; an array for an object does no harm', async () => {
    const reading = await readFixture('haskimail-message-details', 'details.json');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-07T11:30:01.000Z', 'anna@example.ru', null],
      [
        'deferred',
        '2026-10-07T11:30:05.000Z',
        'anna@example.ru',
        '451 4.7.1 greylisted, try again',
      ],
      ['delivered', '2026-10-07T11:45:00.000Z', 'anna@example.ru', '250 2.0.0 Ok: queued as 4XyZ'],
      ['opened', '2026-10-07T12:00:00.000Z', 'anna@example.ru', null],
      ['clicked', '2026-10-07T12:01:00.000Z', 'anna@example.ru', null],
    ]);
    expect(reading.records).toBe(1);
    expect(reading.events[2]?.remoteMta).toBe('mx.example.ru');
    expect(reading.events[4]?.url).toBe('https://shop.example/1204');
  });
});

describe('haskimail-opens and -clicks', () => {
  it('reads flat client fields', async () => {
    const reading = await readFixture('haskimail-opens', 'opens.json');
    expect(lines(reading)).toEqual([
      ['opened', '2026-10-07T12:00:00.000Z', 'anna@example.ru', null],
    ]);
    expect(reading.events[0]).toMatchObject({ userAgent: 'Mozilla/5.0', detail: 'Москва, Россия' });
  });

  it('gives a click the identity that the details give it', async () => {
    const clicks = await readFixture('haskimail-clicks', 'clicks.json');
    const details = await readFixture('haskimail-message-details', 'details.json');
    expect(lines(clicks)).toEqual([
      ['clicked', '2026-10-07T12:01:00.000Z', 'anna@example.ru', null],
    ]);
    expect(clicks.events[0]?.vendorEventId).toBe(details.events[4]?.vendorEventId);
  });
});

describe('haskimail-webhook', async () => {
  const reading = await readFixture('haskimail-webhook', 'webhooks.ndjson');

  it('reads every record type', () => {
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-07T11:30:15.923Z', 'anna@example.ru', '550 5.1.1 user unknown'],
      ['delivered', '2026-10-07T11:31:00.000Z', 'boris@example.ru', '250 OK'],
      ['complained', '2026-10-07T11:32:00.000Z', 'vera@example.ru', null],
      ['unsubscribed', '2026-10-07T11:33:00.000Z', 'gleb@example.ru', null],
      ['resubscribed', '2026-10-08T11:33:00.000Z', 'gleb@example.ru', null],
      ['opened', '2026-10-07T12:00:00.000Z', 'boris@example.ru', null],
      ['clicked', '2026-10-07T12:01:00.500Z', 'boris@example.ru', null],
    ]);
    expect(reading.events[5]).toMatchObject({ clientIp: '192.0.2.77', detail: 'Тверь, Russia' });
  });

  it('keeps a record type that nobody knows, with one warning', async () => {
    const body =
      '{"RecordType":"Teleport","MessageID":"m","Recipient":"a@example.ru","ReceivedAt":"2026-10-07T11:33:00Z","Metadata":{}}';
    const found = await readText('haskimail-webhook', `${body}\n${body.replace('"m"', '"n"')}`);
    expect(lines(found)).toEqual([
      ['other', '2026-10-07T11:33:00.000Z', 'a@example.ru', null],
      ['other', '2026-10-07T11:33:00.000Z', 'a@example.ru', null],
    ]);
    expect(found.events[0]?.vendorLabel).toBe('Teleport');
    expect(found.warnings).toEqual([{ code: 'unknown-events', details: { word: 'Teleport' } }]);
  });

  it('knows a bounce of webhook and API for one event, by its second', async () => {
    const body = {
      Type: 'HardBounce',
      Email: 'Anna@example.ru',
      MessageID: 'm',
      Details: '550 x',
      Metadata: {},
    };
    const posted = await readText(
      'haskimail-webhook',
      JSON.stringify({ ...body, RecordType: 'Bounce', BouncedAt: '2026-10-07T11:30:15.9237742Z' }),
    );
    const listed = await readText(
      'haskimail-bounces',
      JSON.stringify({
        Bounces: [{ ...body, Email: 'anna@example.ru', BouncedAt: '2026-10-07 14:30:15' }],
      }),
    );
    expect(posted.events[0]?.vendorEventId).toBeDefined();
    expect(posted.events[0]?.vendorEventId).toBe(listed.events[0]?.vendorEventId);
  });
});

describe('haskimail streams and suppressions', () => {
  it('names streams, for the import and for later rows of the file', async () => {
    const reading = await readFixture('haskimail-streams', 'streams.json');
    expect(reading.streams).toEqual([
      { family: 'haskimail', id: '2081', name: 'Заказы' },
      { family: 'haskimail', id: '2082', name: 'Рассылка' },
    ]);
    expect([reading.events.length, reading.silent]).toEqual([0, 2]);
    const mixed = await readText(
      'haskimail-bounces',
      '{"MessageStreams":[{"ID":2081,"Name":"Заказы","MessageStreamType":"transactional"}]}{"Bounces":[{"Type":"HardBounce","Email":"a@example.ru","BouncedAt":"2026-10-07 14:30:15","MessageStream":"2081","MessageID":"m"}]}',
    );
    expect(mixed.events[0]?.stream).toBe('Заказы');
  });

  it('takes a suppression for the evidence it is', async () => {
    const reading = await readFixture('haskimail-suppressions', 'suppressions.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-07T11:30:16.000Z', 'anna@example.ru', null],
      ['complained', '2026-10-07T11:40:00.000Z', 'vera@example.ru', null],
      ['dropped', '2026-10-07T11:50:00.000Z', 'gleb@example.ru', null],
    ]);
    expect(reading.events.every((event) => event.vendorMessageId === undefined)).toBe(true);
    expect(reading.events[2]?.vendorLabel).toBe('ManualSuppression/Customer');
  });
});

describe('haskimail dates', () => {
  it.each([
    ['2026-10-07 14:30:15', '2026-10-07T11:30:15.000Z'],
    ['2026-10-07T14:30:15', '2026-10-07T11:30:15.000Z'],
    ['2026-10-07T14:30:15Z', '2026-10-07T14:30:15.000Z'],
    ['2026-10-07T14:30:15+0300', '2026-10-07T11:30:15.000Z'],
    ['2026-10-07T14:30:15.123+0300', '2026-10-07T11:30:15.123Z'],
    ['2026-10-07T14:30:15.1234567+03:00', '2026-10-07T11:30:15.123Z'],
    ['Wed, 07 Oct 2026 14:30:15 +0300', '2026-10-07T11:30:15.000Z'],
    ['2026-10-07', '2026-10-06T21:00:00.000Z'],
    ['0000-00-00 00:00:00', null],
  ])('%s', async (stamp, expected) => {
    const reading = await readText(
      'haskimail-bounces',
      JSON.stringify([
        { Type: 'HardBounce', Email: 'a@example.ru', BouncedAt: stamp, MessageID: 'm' },
      ]),
    );
    expect(iso(reading.events[0]?.at)).toBe(expected);
  });

  it('rejects a stamp that is none', async () => {
    const reading = await readText(
      'haskimail-bounces',
      '[{"Type":"HardBounce","Email":"a@example.ru","BouncedAt":"soon","MessageID":"m"}]',
    );
    expect(reading.rejects).toEqual([{ reason: 'bad-timestamp', what: 'soon' }]);
  });
});

describe('webhook bodies on the stream outbound', () => {
  const bounce = (id: string): string =>
    `{"RecordType":"Bounce","ID":${id},"Type":"HardBounce","TypeCode":1,"MessageID":"m","Metadata":{},"ServerID":23,"Email":"a@example.org","BouncedAt":"2026-10-07T14:30:15.1234567Z","MessageStream":"outbound"}`;
  const best = (body: string): string | undefined =>
    claims('hooks.json', Buffer.from(body))[0]?.format.id;

  it('are told by the width of their ids and by ServerId', () => {
    expect(best(bounce('4323372036854775807'))).toBe('haskimail-webhook');
    expect(best(bounce('692560173'))).toBe('postmark-webhook');
    expect(
      best(
        '{"RecordType":"Delivery","ServerId":23,"MessageID":"m","Recipient":"a@example.org","DeliveredAt":"2026-10-07T14:30:10.0000000Z","MessageStream":"outbound"}',
      ),
    ).toBe('haskimail-webhook');
  });
});
