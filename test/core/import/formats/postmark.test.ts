import { describe, expect, it } from 'vitest';
import { detectSource } from '../../../../electron/core/import/detect-source.ts';
import { lines, memorySource, readFixture, readText } from './reading.ts';

describe('postmark-bounces', () => {
  it('takes the server’s words from Details, never from Description', async () => {
    const reading = await readFixture('postmark-bounces', 'bounces.json');
    expect(lines(reading)).toEqual([
      [
        'bounced',
        '2026-10-15T22:22:59.200Z',
        'anna@example.com',
        'smtp;550 5.1.1 The account does not exist',
      ],
      [
        'bounced',
        '2026-10-18T15:49:31.200Z',
        'bob@example.com',
        'smtp;554 delivery error: over quota',
      ],
      [
        'rejected',
        '2026-10-18T11:49:31.000Z',
        'carl@example.com',
        'Sender signature not confirmed',
      ],
    ]);
    expect(reading.events[0]).toMatchObject({
      vendorEventId: 'bounce 692560173',
      vendorLabel: 'HardBounce',
      stream: 'outbound',
      tag: 'Invitation',
    });
    expect(reading.events.every((event) => event.replyCode === undefined)).toBe(true);
  });

  it.each([
    ['HardBounce', 1, 'bounced'],
    ['Transient', 2, 'deferred'],
    ['Unsubscribe', 16, 'unsubscribed'],
    ['Subscribe', 32, 'resubscribed'],
    ['AutoResponder', 64, 'auto-replied'],
    ['DnsError', 256, 'bounced'],
    ['SpamNotification', 512, 'bounced'],
    ['SoftBounce', 4096, 'bounced'],
    ['ChallengeVerification', 16384, 'auto-replied'],
    ['BadEmailAddress', 100000, 'rejected'],
    ['SpamComplaint', 100001, 'complained'],
    ['ManuallyDeactivated', 100002, 'dropped'],
    ['Blocked', 100006, 'bounced'],
    ['SMTPApiError', 100007, 'rejected'],
    ['DMARCPolicy', 100009, 'bounced'],
    ['TemplateRenderingFailed', 100010, 'rejected'],
  ])('%s (%d) is %s', async (type, code, event) => {
    const reading = await readText(
      'postmark-bounces',
      JSON.stringify({
        Bounces: [
          {
            ID: 1,
            Type: type,
            TypeCode: code,
            Email: 'a@example.com',
            BouncedAt: '2026-10-15T22:22:59Z',
          },
        ],
      }),
    );
    expect(reading.events.map((found) => [found.type, found.replyCode])).toEqual([
      [event, undefined],
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it('keeps 19-digit ids whole', async () => {
    const reading = await readText(
      'postmark-bounces',
      '[{"RecordType":"Bounce","ID":4323372036854775807,"Type":"HardBounce","TypeCode":1,"Email":"a@example.com","BouncedAt":"2026-10-15T22:22:59Z"}]',
    );
    expect(reading.events[0]?.vendorEventId).toBe('bounce 4323372036854775807');
  });
});

describe('postmark messages, details, engagement', () => {
  it('gives one event a recipient of a message', async () => {
    const reading = await readFixture('postmark-messages', 'messages.json');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-20T16:22:33.554Z', 'anna@example.com', null],
      ['accepted', '2026-10-20T16:22:33.554Z', 'bob@example.com', null],
    ]);
    expect(reading.events[0]).toMatchObject({
      vendorLabel: 'Sent',
      sender: 'joe@shop.example',
      subject: 'staging',
    });
  });

  it('reads the events of a message and meets the bounce by its id', async () => {
    const reading = await readFixture('postmark-message-details', 'details.json');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-14T16:12:54.805Z', 'anna@example.com', null],
      [
        'delivered',
        '2026-10-14T16:13:10.805Z',
        'anna@example.com',
        'smtp;250 2.0.0 OK l10si21599969igu.63 - gsmtp',
      ],
      [
        'bounced',
        '2026-10-14T16:20:15.805Z',
        'anna@example.com',
        'smtp;550 5.1.1 The account does not exist',
      ],
      ['opened', '2026-10-14T16:30:15.805Z', 'anna@example.com', null],
      ['unsubscribed', '2026-10-15T16:30:15.805Z', 'anna@example.com', null],
    ]);
    expect(reading.events[2]?.vendorEventId).toBe('bounce 374814878');
  });

  it('reads opens and clicks', async () => {
    const opens = await readFixture('postmark-opens', 'opens.json');
    expect(lines(opens)).toEqual([
      ['opened', '2026-10-30T15:05:00.000Z', 'anna@example.com', null],
    ]);
    expect(opens.events[0]).toMatchObject({
      clientIp: '192.0.2.8',
      detail: 'Novi Sad, Vojvodina, Serbia',
    });
    const clicks = await readFixture('postmark-clicks', 'clicks.json');
    expect(lines(clicks)).toEqual([
      ['clicked', '2026-10-30T15:06:00.000Z', 'anna@example.com', null],
    ]);
    expect(clicks.events[0]?.url).toBe('https://shop.example/welcome');
  });
});

describe('HaskiMail and Postmark are told apart', () => {
  const bounce = {
    RecordType: 'Bounce',
    ID: 1,
    Type: 'HardBounce',
    TypeCode: 1,
    MessageID: 'm',
    ServerID: 23,
    Details: '550 x',
    Email: 'a@example.com',
    BouncedAt: '2026-10-15T22:22:59.9237742Z',
  };

  it.each([
    ['a webhook without stream', { ...bounce, Metadata: {} }, 'haskimail-webhook'],
    [
      'a webhook with a named stream',
      { ...bounce, Metadata: {}, MessageStream: 'broadcast' },
      'postmark-webhook',
    ],
    [
      'a webhook of the default stream',
      { ...bounce, Metadata: {}, MessageStream: 'outbound' },
      'postmark-webhook',
    ],
    ['a numeric stream', { ...bounce, MessageStream: '2081' }, 'haskimail-bounces'],
    [
      'an SMTP code as text',
      { ...bounce, TypeCode: '550', MessageStream: 'outbound' },
      'haskimail-bounces',
    ],
    [
      'a stamp without zone',
      { ...bounce, BouncedAt: '2026-10-15 22:22:59', MessageStream: 'outbound' },
      'haskimail-bounces',
    ],
    [
      'an American offset',
      { ...bounce, BouncedAt: '2026-10-15T22:22:59.2-04:00', MessageStream: 'outbound' },
      'postmark-bounces',
    ],
  ])('by %s', async (_what, row, id) => {
    const found = await detectSource(memorySource('x.json', Buffer.from(JSON.stringify(row))));
    expect(found).toMatchObject({ kind: 'detected', format: id });
  });

  it('by the file’s name above all', async () => {
    const found = await detectSource(
      memorySource(
        'HaskiMail/bounces.json',
        Buffer.from(JSON.stringify([{ ...bounce, MessageStream: 'outbound' }])),
      ),
    );
    expect(found).toMatchObject({ format: 'haskimail-bounces' });
  });
});

describe('postmark webhooks, suppressions, streams', () => {
  it('knows a bounce of webhook and API for one event', async () => {
    const posted = await readFixture('postmark-webhook', 'webhooks.ndjson');
    const listed = await readFixture('postmark-bounces', 'bounces.json');
    expect(lines(posted)).toEqual([
      ['delivered', '2026-10-30T15:05:00.000Z', 'anna@example.com', 'smtp;250 2.0.0 OK'],
      [
        'bounced',
        '2026-10-15T22:22:59.200Z',
        'anna@example.com',
        'smtp;550 5.1.1 The account does not exist',
      ],
      ['bounced', '2026-10-31T10:00:00.000Z', 'bob@example.com', null],
    ]);
    expect(posted.events[1]?.vendorEventId).toBe(listed.events[0]?.vendorEventId);
    expect(posted.events[2]?.vendorLabel).toBe('SubscriptionChange/HardBounce/Recipient');
  });

  it('reads suppressions: of the recipient’s own doing, unsubscribed', async () => {
    const reading = await readFixture('postmark-suppressions', 'suppressions.json');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-12-10T13:58:33.000Z', 'anna@example.com', null],
      ['unsubscribed', '2026-12-11T13:58:33.000Z', 'bob@example.com', null],
      ['dropped', '2026-12-12T13:58:33.000Z', 'carl@example.com', null],
    ]);
  });

  it('names streams', async () => {
    const reading = await readFixture('postmark-streams', 'streams.json');
    expect(reading.streams.map((stream) => `${stream.id}=${stream.name}`)).toEqual([
      'outbound=Transactional Stream',
      'broadcast=Newsletters',
    ]);
  });

  it('takes a page without rows for nothing and a foreign object for a bad record', async () => {
    const reading = await readText(
      'postmark-bounces',
      '{"TotalCount":0,"Rows":null}{"hello":"world"}',
    );
    expect([reading.silent, reading.rejects]).toEqual([
      1,
      [{ reason: 'bad-record', what: undefined }],
    ]);
  });
});
