import { describe, expect, it } from 'vitest';
import { queueId } from '../../../electron/core/diagnose/acceptance.ts';
import { covered, gaps } from '../../../electron/core/diagnose/coverage.ts';
import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import { misspeltDomain } from '../../../electron/core/diagnose/domain-typo.ts';
import { LANGUAGES } from '../../../shared/domain/verdict.ts';
import { vendorName, vendorRetention } from '../../../electron/core/diagnose/vendor.ts';
import {
  coverage,
  DAY,
  delivered,
  event,
  greylisted,
  history,
  HOUR,
  listed,
  message,
  one,
  opened,
  reply,
  SECOND,
  START,
  unknownUser,
} from './build.ts';

const english = { language: 'en', timezone: 'Europe/Moscow' } as const;

describe('the queue id of an acceptance line', () => {
  it.each([
    ['250 2.0.0 Ok: queued as 4XyZ12abcd', '4XyZ12abcd'],
    ['250 OK id=1tAbCd-0000000Abc-1xYz', '1tAbCd-0000000Abc-1xYz'],
    [
      '250 2.6.0 <1@shop.example> [InternalId=1234567890, Hostname=x] Queued mail for delivery',
      '1234567890',
    ],
    ['250 2.0.0 OK  1760000000 a1-20020a0c.123 - gsmtp', 'a1-20020a0c.123'],
    ['250 ok 1760000000 qp 12345', '1760000000 qp 12345'],
    ['250 2.0.0 5ABcdeFG012345 Message accepted for delivery', '5ABcdeFG012345'],
  ])('%s', (line, id) => {
    expect(queueId(line)).toBe(id);
  });

  it.each(['250 OK', '250 2.1.5 recipient ok', ''])('is none in %j', (line) => {
    expect(queueId(line)).toBeNull();
  });
});

describe('misspelt domains', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['GMAIL.CM', 'gmail.com'],
    ['yandx.ru', 'yandex.ru'],
    ['hotnail.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(misspeltDomain(typed)).toBe(meant);
  });

  it.each([
    'gmail.com',
    'mail.com',
    'email.com',
    'mail.ru',
    'gmx.com',
    'example.org',
    '',
    'yandex.by',
  ])('%j is left alone', (domain) => {
    expect(misspeltDomain(domain)).toBeNull();
  });
});

describe('coverage', () => {
  const span = (from: number, to: number) => coverage({ from: START + from, to: START + to });

  it('joins what overlaps and finds what is missing', () => {
    const sources = [span(5 * DAY, 6 * DAY), span(0, 2 * DAY), span(DAY, 3 * DAY)];
    expect(covered(sources)).toEqual({ from: START, to: START + 6 * DAY });
    expect(gaps(sources)).toEqual([{ from: START + 3 * DAY, to: START + 5 * DAY }]);
  });

  it('takes a quiet day for no gap', () => {
    expect(gaps([span(0, DAY), span(2 * DAY, 3 * DAY)])).toEqual([]);
  });
});

it('names no vendor for a table of nobody in particular', () => {
  expect([vendorName('any'), vendorName(' '), vendorName(null)]).toEqual([null, null, null]);
});

it('knows vendors by their ids and by the ids of their formats', () => {
  expect([
    vendorName('haskimail'),
    vendorName('m365-trace-summary'),
    vendorName('Example'),
  ]).toEqual(['HaskiMail', 'Microsoft 365', 'Example']);
  expect([vendorRetention('HaskiMail'), vendorRetention('mailgun'), vendorRetention(null)]).toEqual(
    [45, null, null],
  );
});

/** Letters that two lines of a card hold. */
const TWO_LINES = 140;

it.each(LANGUAGES)('a title in %s is short and leaves the address to the window', (language) => {
  for (const [kind, sample] of [
    ['bounced', one(unknownUser(0))],
    ['delivered', one(delivered(0))],
    ['deferred', one(greylisted(0))],
    ['suppressed', one(listed(0))],
    ['absent', history([])],
  ] as const) {
    const { title, headline, recipient } = diagnose(sample, { language, timezone: 'UTC' });
    expect(title.length, kind).toBeLessThan(TWO_LINES);
    expect(title, kind).not.toContain(recipient);
    expect(headline, kind).toContain(recipient);
  }
});

it('quotes what a service says of a refusal rather than the name it files it under', () => {
  const refused = one(
    event('rejected', 0, { vendorLabel: 'ApiError', detail: 'The sender is not confirmed.' }),
  );
  expect(diagnose(refused, english).title).toMatch(/refused the message: “The sender is not/);
});

it('tells when mail began to arrive again', () => {
  const back = history([message([delivered(2 * DAY)]), message([unknownUser(0)])]);
  expect(diagnose(back, english).facts.recoveredFrom).toBe(START);
});

describe('the sentence to paste', () => {
  it('says since when the mailbox is gone', () => {
    const gone = history([
      message([unknownUser(2 * DAY)], { subject: null }),
      message([unknownUser(0)]),
      message([delivered(-DAY)]),
    ]);
    expect(diagnose(gone, english).headline).toBe(
      'The mailbox anna@example.org has not existed since 3 Oct 2026, according to its server: the message of 5 Oct 2026, 10:00 UTC+3 came back as well. 2 messages in a row have failed. The last delivery to this address was on 2 Oct 2026.',
    );
    expect(diagnose(gone, { ...english, language: 'ru' }).headline).toBe(
      'По словам сервера, ящика anna@example.org нет с 3 окт. 2026: письмо от 5 окт. 2026, 10:00 UTC+3 тоже вернулось. Не дошли 2 письма подряд. Последняя доставка на этот адрес — 2 окт. 2026.',
    );
  });

  it('names the provider and begins with a capital', () => {
    const sample = {
      ...one(greylisted(0)),
      provider: { id: 'yandex', name: 'Yandex 360' },
    };
    expect(diagnose(sample, { ...english, now: START + HOUR }).headline).toMatch(
      /^The message “Your order” .* was put off by the receiving server \(Yandex 360\)/,
    );
  });

  it('shows its times in the asked zone', () => {
    const sample = one(delivered(0), opened(HOUR));
    expect(diagnose(sample, { language: 'en', timezone: 'UTC' }).headline).toContain(
      '3 Oct 2026, 08:00 UTC',
    );
  });
});

describe('the timeline', () => {
  it('shows machines, labels, hosts and joins in the asked language', () => {
    const told = diagnose(
      one(
        delivered(SECOND, { remoteMta: 'mx.example.org', sendingIp: '192.0.2.7' }),
        opened(HOUR, { userAgent: 'Mozilla/5.0', detail: 'Berlin' }),
        listed(2 * HOUR, { vendorLabel: 'Blocked', report: 3, joinedBy: 'verp' }),
      ),
      { ...english, language: 'ru' },
    );
    const events = told.messages[0]?.events ?? [];
    expect(events.map(({ machine }) => machine)).toEqual([false, true, false]);
    expect(events[0]?.detail).toBe('ответил mx.example.org · отправлено с 192.0.2.7');
    expect(events[1]?.machineReason).toMatch(/Apple Mail/);
    expect(events[1]?.detail).toBe('Berlin');
    expect(events[2]?.detail).toBe(
      'ответное письмо привязано по обратному адресу · пометка «Blocked»',
    );
    expect(events[2]?.explanation).toMatch(/[а-яё]/);
  });
});

it('asks nothing more once an answer settles the matter', () => {
  const asked = (answers: Readonly<Record<string, string>>): readonly string[] =>
    diagnose(one(delivered(SECOND)), { ...english, answers }).checklist.map(({ id }) => id);
  expect(asked({ 'right-address': 'yes' })).toContain('rules');
  expect(asked({ 'right-address': 'yes', 'spam-folder': 'found' })).toEqual([
    'right-address',
    'spam-folder',
  ]);
});

it.each([
  ['attempt 2', 'попытка 2'],
  ['queue 4XyZ12', 'номер в очереди 4XyZ12'],
  ['queue 4XyZ12, for b@example.org', 'queue 4XyZ12, for b@example.org'],
])('the note “%s” of an import is worded “%s”', (detail, worded) => {
  const told = diagnose(one(event('deferred', 0, { detail })), { ...english, language: 'ru' });
  expect(told.messages[0]?.events[0]?.detail).toBe(worded);
});

describe('the facts', () => {
  it('count failures in a row and remember the last delivery', () => {
    const told = diagnose(
      history([
        message([event('deferred', 3 * DAY)]),
        message([listed(2 * DAY)]),
        message([event('dropped', 1.5 * DAY)]),
        message([unknownUser(DAY)]),
        message([delivered(0)]),
        message([listed(-DAY)]),
      ]),
      english,
    );
    expect(told.facts).toEqual({
      firstSeen: START - DAY,
      lastDelivered: START,
      failureRun: 2,
      recoveredFrom: null,
      messages: 6,
    });
  });
});

describe('the checklist', () => {
  it('asks the administrator only where there is one, and remembers the answers', () => {
    const seen = one(delivered(0));
    const ids = (answers: Readonly<Record<string, string>>): readonly string[] =>
      diagnose(seen, { ...english, answers }).checklist.map(({ id }) => id);
    expect(ids({})).not.toContain('admin-trace');
    expect(ids({ 'mailbox-kind': 'company' })).toContain('admin-trace');
    const { checklist } = diagnose(seen, { ...english, answers: { 'spam-folder': 'not-found' } });
    expect(checklist.find(({ id }) => id === 'spam-folder')?.answer).toBe('not-found');
    expect(checklist.find(({ id }) => id === 'rules')?.answer).toBeNull();
  });
});

it('quotes the label of a service whose reply is a bare code', () => {
  const classification = reply('userunknown', '550', { rule: 'vendor-label-final' });
  const bare = one(
    event('bounced', 0, { reply: '550', vendorLabel: 'HardBounce', classification }),
  );
  expect(diagnose(bare, english).headline).toContain('labels it “HardBounce”');
});

it('counts a delay from the sending on where only a delay report, hours later, tells of it', () => {
  const late = one(
    event('deferred', 4 * HOUR, { report: 1, joinedBy: 'message-id', sentAt: START }),
    delivered(16 * HOUR),
  );
  expect(diagnose(late, english).caveats.join(' ')).toContain('put off once, for 16 hours');
});
