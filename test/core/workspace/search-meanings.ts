import type { Meaning, ModelMessage } from './search-model.ts';

const DAY = 86_400_000;

/** Whether something happened to a message between two moments. */
const between =
  (from: number, to: number) =>
  ({ times }: ModelMessage): boolean =>
    times.some((at) => at >= from && at < to);

const subject =
  (pattern: RegExp) =>
  (message: ModelMessage): boolean =>
    pattern.test(message.subject);

const text = (
  query: string,
  address: (address: string) => boolean,
  message: (message: ModelMessage) => boolean,
): Meaning => ({ query, kind: 'text', address, message });

const never = (): boolean => false;

/** Whether a message met a code that begins so: of an enhanced one its dots are part of it. */
const metCode =
  (begin: string) =>
  ({ fate }: ModelMessage): boolean =>
    fate.codes.some((code) => code.includes('.') === begin.includes('.') && code.startsWith(begin));

/** The user sits in Moscow, three hours ahead of UTC. */
export const ZONE = 'Europe/Moscow';
const moscow = (month: number, day: number, hour = 0): number =>
  Date.UTC(2026, month - 1, day, hour - 3);

/** Conditions of a query, each with what it means. */
export const MEANINGS: readonly Meaning[] = [
  text('order', (it) => it.includes('order'), subject(/\border/i)),
  text('ord', (it) => it.includes('ord'), subject(/\bord/i)),
  text('1204', (it) => it.includes('1204'), subject(/\b1204/)),
  text('ANNA', (it) => it.includes('anna'), never),
  text('an', (it) => it.startsWith('an'), never),
  text('petrov', (it) => it.includes('petrov'), never),
  text('anna+news', (it) => it.includes('anna+news'), never),
  text('@shop.ex', (it) => it.includes('@shop.ex'), never),
  text("o'ne", (it) => it.includes("o'ne"), never),
  text('[list]', never, subject(/\[list\]/)),
  text('a-b', never, subject(/a-b/)),
  text('order*1204', never, subject(/order 1204/i)),
  text('заказ', never, subject(/заказ/i)),
  text('йод', never, subject(/йод/)),
  text('noel', never, subject(/Noël/)),
  text('иван', (it) => it.includes('иван'), never),
  text('почта.рф', (it) => /почта\.рф|xn--80a1acny/.test(it), never),
  text('@xn--80a1acny.xn--p1ai', (it) => /почта\.рф|xn--80a1acny/.test(it), never),
  text('anna*', (it) => it.startsWith('anna'), never),
  text('*@example.org', (it) => it.endsWith('@example.org'), never),
  text('*o*@*.org', (it) => /o.*@.*\.org$/.test(it), never),
  text('nobodyatall', never, never),
  text('"order 1204"', never, subject(/order 1204/i)),
  text('"the week"', never, subject(/the week/)),
  text('"заказ 17 при"', never, subject(/заказ 17 при/i)),
  text('"!!! 100_"', never, subject(/!!! 100_/)),
  text('"user unknown"', never, ({ fate }) => fate.codes.includes('5.1.1')),
  text('"20% off"', never, subject(/20% off/)),
  text(
    '550',
    (it) => it.includes('550'),
    ({ fate }) => fate.codes.includes('550'),
  ),
  text('421', never, ({ fate }) => fate.codes.includes('421')),
  text('4.7', (it) => it.includes('4.7'), metCode('4.7.')),
  text('4.2.', (it) => it.includes('4.2.'), metCode('4.2.')),
  text('55*', (it) => it.startsWith('55'), metCode('55')),
  text('45x', (it) => it.includes('45x'), metCode('45')),
  text('5xx', (it) => it.includes('5xx'), metCode('5')),
  text('"try again"', never, ({ fate }) => fate.codes.includes('421')),
  text('"greylisted for"', never, ({ fate }) => fate.codes.includes('450')),
  text('Made-Message-7', never, ({ id }) => id === 'Made-Message-7'),
  { query: '5.1.1', kind: 'message', holds: ({ fate }) => fate.codes.includes('5.1.1') },
  { query: 'code:4.2.*', kind: 'message', holds: ({ fate }) => fate.codes.includes('4.2.2') },
  {
    query: 'code:452,550',
    kind: 'message',
    holds: ({ fate }) => fate.codes.includes('452') || fate.codes.includes('550'),
  },
  {
    query: 'cluster:"userunknown 550 5.1.1 User unknown here"',
    kind: 'message',
    holds: ({ fate }) => fate.codes.includes('5.1.1'),
  },
  {
    query: 'cluster:"mailboxfull 452 4.2.2 mailbox full"',
    kind: 'message',
    holds: ({ fate }) => fate.codes.includes('4.2.2'),
  },
  // The words of another reason are no cluster.
  { query: 'cluster:"blocked 452 4.2.2 mailbox full"', kind: 'message', holds: never },
  // Met on the way, whatever decided.
  { query: 'code:421', kind: 'message', holds: ({ fate }) => fate.codes.includes('421') },
  { query: '4.7.1', kind: 'message', holds: ({ fate }) => fate.codes.includes('4.7.1') },
  { query: 'code:4.7.*', kind: 'message', holds: metCode('4.7.') },
  { query: '4.7.*', kind: 'message', holds: metCode('4.7.') },
  { query: '5.*', kind: 'message', holds: metCode('5.') },
  { query: '4.x.x', kind: 'message', holds: metCode('4.') },
  { query: '4.2.X', kind: 'message', holds: metCode('4.2.') },
  { query: 'code:4.2', kind: 'message', holds: metCode('4.2.') },
  {
    query: 'code:5xx,42*',
    kind: 'message',
    holds: ({ fate }) => fate.codes.some((it) => /^(5|42)\d/.test(it)),
  },
  // A star stands for the end of a code only.
  { query: 'code:4.*.1', kind: 'message', holds: never },
  { query: 'reply:greylisted', kind: 'message', holds: ({ fate }) => fate.codes.includes('450') },
  {
    query: 'reply:again,full',
    kind: 'message',
    holds: ({ fate }) => fate.codes.includes('421') || fate.codes.includes('452'),
  },
  { query: 'reply:mailbox', kind: 'message', holds: ({ fate }) => fate.codes.includes('4.2.2') },
  { query: 'subject:order', kind: 'message', holds: subject(/\border/i) },
  { query: 'subject:ноября,bill', kind: 'message', holds: subject(/ноября|bill/i) },
  { query: 'subject:"for october"', kind: 'message', holds: subject(/for october/i) },
  { query: '<Made-Message-40>', kind: 'message', holds: ({ id }) => id === 'Made-Message-40' },
  { query: 'source:2', kind: 'message', holds: ({ source }) => source === 2 },
  { query: 'source:first.csv,2', kind: 'message', holds: () => true },
  { query: 'subject:"for october",ноября', kind: 'message', holds: subject(/for october|ноября/i) },
  { query: 'source:first.csv', kind: 'message', holds: ({ source }) => source === 1 },
  { query: 'on:2026-10-05', kind: 'message', holds: between(moscow(10, 5), moscow(10, 6)) },
  { query: 'on:07.10.2026', kind: 'message', holds: between(moscow(10, 7), moscow(10, 8)) },
  { query: 'on:2026-11', kind: 'message', holds: between(moscow(11, 1), moscow(12, 1)) },
  {
    query: 'on:2026-10-09T00:00Z',
    kind: 'message',
    holds: between(Date.UTC(2026, 9, 9), Date.UTC(2026, 9, 9) + 60_000),
  },
  {
    query: 'began:2026-10-05..2026-10-07',
    kind: 'message',
    holds: ({ times }) => times[0]! >= moscow(10, 5) && times[0]! < moscow(10, 8),
  },
  {
    query: 'began:..2026-10-04',
    kind: 'message',
    holds: ({ times }) => times[0]! < moscow(10, 5),
  },
  { query: 'reason:none', kind: 'fate', holds: ({ reason }) => reason === null },
  { query: 'recipient:clara', kind: 'person', holds: ({ address }) => address.includes('clara') },
  {
    query: 'recipient:petrova,erik-w',
    kind: 'person',
    holds: ({ address }) => /petrova|erik-w/.test(address),
  },
  {
    query: 'domain:почта.рф',
    kind: 'person',
    holds: ({ address }) => /@(почта\.рф|xn--80a1acny\.xn--p1ai)$/.test(address),
  },
  { query: 'domain:*.org', kind: 'person', holds: ({ address }) => address.endsWith('.org') },
  { query: 'provider:google', kind: 'person', holds: ({ address }) => /@gmail/.test(address) },
  { query: 'provider:gmail', kind: 'person', holds: ({ address }) => /@gmail/.test(address) },
  { query: 'tag:важно', kind: 'person', holds: ({ address }) => /Boris|erik/.test(address) },
  { query: 'note:ждёт', kind: 'person', holds: ({ address }) => /Boris|erik/.test(address) },
  {
    query: 'note:"Ждёт звонка"',
    kind: 'person',
    holds: ({ address }) => /Boris|erik/.test(address),
  },
  { query: 'note:*', kind: 'person', holds: ({ address }) => /Boris|erik/.test(address) },
  { query: 'note:later', kind: 'person', holds: () => false },
  { query: 'outcome:hard', kind: 'fate', holds: ({ outcome }) => outcome === 'bounced-hard' },
  { query: 'outcome:delivered', kind: 'fate', holds: ({ outcome }) => outcome === 'delivered' },
  {
    query: 'outcome:soft,"delivered"',
    kind: 'fate',
    holds: ({ outcome }) => outcome === 'bounced-soft' || outcome === 'delivered',
  },
  { query: 'reason:mailboxfull', kind: 'fate', holds: ({ reason }) => reason === 'mailboxfull' },
  { query: 'class:soft', kind: 'fate', holds: (fate) => fate.class === 'soft' },
  { query: 'class:none', kind: 'fate', holds: (fate) => fate.class === 'none' },
  { query: 'event:opened', kind: 'event', holds: (types) => types.includes('opened') },
  { query: 'event:deferred', kind: 'event', holds: (types) => types.includes('deferred') },
  { query: 'event:bounced', kind: 'event', holds: (types) => types.includes('bounced') },
];

/** Spans that two conditions make together: one event must lie in both. */
export const SPANS: readonly Meaning[] = [
  {
    query: 'after:2026-10-08 before:2026-10-10',
    kind: 'message',
    holds: between(moscow(10, 8), moscow(10, 10)),
  },
  { query: 'after:2026-10-20', kind: 'message', holds: between(moscow(10, 20), Infinity) },
  { query: 'before:2026-10-05T12:30', kind: 'message', holds: between(0, moscow(10, 5, 12.5)) },
  {
    query: 'on:2026-10-12 on:2026-10-13',
    kind: 'message',
    holds: never,
  },
  {
    query: 'after:2026-10-15T00:00+05:00 before:2026-10-15T23:00',
    kind: 'message',
    holds: between(Date.UTC(2026, 9, 14, 19), Date.UTC(2026, 9, 14, 19) + DAY + 3_600_000),
  },
];
