/** One order mail of the shop, as HaskiMail's API tells of it afterwards. Times are Moscow's. */
interface Order {
  readonly number: number;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly status: string;
  readonly events: readonly {
    readonly type: string;
    readonly at: string;
    readonly details: Readonly<Record<string, string>>;
  }[];
}

const ACCEPTANCE = 'smtp;250 2.0.0 Ok: queued as 9D41A60C2F';

const orders: readonly Order[] = [
  {
    number: 1204,
    to: 'anna.petrova@severmail.example',
    subject: 'Заказ № 1204 принят',
    at: '2026-10-05 12:14:02',
    status: 'Sent',
    events: [
      { type: 'Delivered', at: '2026-10-05 12:14:05', details: { DeliveryMessage: ACCEPTANCE } },
    ],
  },
  {
    number: 1217,
    to: 'elena.voronina@severmail.example',
    subject: 'Заказ № 1217 передан в доставку',
    at: '2026-10-12 18:40:31',
    status: 'Sent',
    events: [
      { type: 'Delivered', at: '2026-10-12 18:40:33', details: { DeliveryMessage: ACCEPTANCE } },
      {
        type: 'Opened',
        at: '2026-10-12 19:02:10',
        details: {
          UserAgent:
            'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Thunderbird/143.0',
        },
      },
    ],
  },
  {
    number: 1222,
    to: 'vera.smirnova@severmail.example',
    subject: 'Заказ № 1222 передан в доставку',
    at: '2026-10-14 16:20:44',
    status: 'Sent',
    events: [
      { type: 'Delivered', at: '2026-10-14 16:20:46', details: { DeliveryMessage: ACCEPTANCE } },
      {
        type: 'Opened',
        at: '2026-10-14 20:37:05',
        details: {
          UserAgent:
            'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Thunderbird/143.0',
        },
      },
    ],
  },
  {
    number: 1231,
    to: 'roman.zaitsev@brzoza.example',
    subject: 'Заказ № 1231: подтвердите адрес',
    at: '2026-10-19 09:05:47',
    status: 'Sent',
    events: [
      {
        type: 'Transient',
        at: '2026-10-19 09:05:50',
        details: {
          DeliveryMessage:
            'smtp;450 4.2.1 The mailbox is receiving mail at a rate that prevents delivery',
        },
      },
    ],
  },
  {
    number: 1240,
    to: 'tatiana.k@old-mill.example',
    subject: 'Заказ № 1240 готов к выдаче',
    at: '2026-10-26 15:22:19',
    status: 'Sent',
    events: [
      { type: 'Delivered', at: '2026-10-26 15:22:22', details: { DeliveryMessage: ACCEPTANCE } },
    ],
  },
];

/** Message details with their events, in the shape of HaskiMail's API answers. */
export function orderDetails(): string {
  const messages = orders.map(({ number, to, subject, at, status, events }) => ({
    MessageID: orderMessageId(number),
    MessageStream: '2081',
    Recipient: to,
    From: 'orders@samovar-tea.example',
    Subject: subject,
    Tag: 'order',
    ReceivedAt: at,
    Status: status,
    MessageEvents: events.map((event) => ({
      Recipient: to,
      Type: event.type,
      ReceivedAt: event.at,
      Details: event.details,
    })),
  }));
  return `${JSON.stringify(messages, null, 2)}\n`;
}

/** Bounces and refusals of the same stream, a page of the bounce API. */
export function orderBounces(): string {
  const bounces = [
    {
      Type: 'SMTPApiError',
      Name: 'SMTP API error',
      RecordType: 'Bounce',
      Email: 'boris.kuznetsov@example,com',
      MessageID: orderMessageId(1248),
      ServerID: 11_834,
      MessageStream: '2081',
      Description: 'Недопустимый адрес получателя',
      BouncedAt: '2026-10-27 11:00:08',
      TypeCode: '',
      Subject: 'Заказ № 1248 принят',
    },
    {
      Type: 'SMTPApiError',
      Name: 'SMTP API error',
      RecordType: 'Bounce',
      Email: 'yulia.romanova@severmail.example',
      MessageID: orderMessageId(1249),
      ServerID: 11_834,
      MessageStream: '2081',
      Description: 'Адрес отправителя не подтверждён: orders@samovar.example',
      BouncedAt: '2026-10-27 11:04:41',
      TypeCode: '',
      Subject: 'Заказ № 1249 принят',
    },
    {
      Type: 'HardBounce',
      Name: 'Hard bounce',
      RecordType: 'Bounce',
      Email: 'egor.frolov@kirov-metal.example',
      MessageID: orderMessageId(1252),
      ServerID: 11_834,
      MessageStream: '2081',
      Description: '550 5.1.1 Такой почтовый ящик не существует',
      BouncedAt: '2026-10-28 14:30:15',
      TypeCode: '550',
      Subject: 'Заказ № 1252 принят',
    },
  ];
  return `${JSON.stringify({ TotalCount: bounces.length, Bounces: bounces }, null, 2)}\n`;
}

/** The sending streams, which turn the number in a message into a name. */
export function orderStreams(): string {
  const streams = [
    { ID: '2081', ServerID: 11_834, Name: 'Заказы', MessageStreamType: 'transactional' },
  ];
  return `${JSON.stringify({ TotalCount: 1, MessageStreams: streams }, null, 2)}\n`;
}

/** The id under which the sending system keeps an order's mail. */
export function orderMessageId(number: number): string {
  return `5b1e7c40-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
