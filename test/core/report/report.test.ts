import { describe, expect, it } from 'vitest';
import { clientReport, type Audience } from '../../../electron/core/report/client-report.ts';
import { copyText, type CopyFormat } from '../../../electron/core/report/copy.ts';
import { whyJson } from '../../../electron/core/report/why-json.ts';
import { LANGUAGES } from '../../../shared/domain/verdict.ts';
import {
  bounced,
  DAY,
  delivered,
  event,
  history,
  listed,
  message,
  one,
  reply,
} from '../diagnose/build.ts';
import { ACCEPTANCE, handedOver, HOSTILE, refused, told } from './sample.ts';

const zone = { language: 'en', timezone: 'Europe/Moscow' } as const;
const audiences: readonly Audience[] = ['client', 'esp', 'recipient-it'];

describe('the report', () => {
  it('gives the recipient’s administrator the line, the queue id, the host, the time and the questions', () => {
    const page = clientReport(told(handedOver), {
      ...zone,
      audience: 'recipient-it',
      format: 'md',
    });
    expect(page).toContain(`\`${ACCEPTANCE}\``);
    expect(page).toContain('`4XyZ12abcd`');
    expect(page).toContain('`mx.example.org`');
    expect(page).toContain('3 Oct 2026, 11:00:00 UTC+3');
    expect(page).toContain('`<order-17@shop.example>`');
    expect(page).toContain('Is it in quarantine');
    expect(page).not.toContain('You:');
    expect(page).not.toContain('activity.csv');
  });

  it.each([
    ['mailboxfull', '552 5.2.2', 'can it be given more room', 'Which rule'],
    ['userunknown', '550 5.1.1', 'Does the mailbox exist', 'Can this sender be allowed'],
    ['hostunknown', '550 5.1.2', 'Which servers take mail for the domain', 'Which rule'],
    ['spamdetected', '550 5.7.1', 'Which rule refused', 'Does the mailbox exist'],
    ['authfailure', '550 5.7.26', 'SPF, DKIM and DMARC', 'Can this sender be allowed'],
    ['networkerror', '', 'Could your mail server be reached', 'Which rule'],
    ['emailtoolarge', '552 5.3.4', 'How large may a message be', 'Which rule'],
    ['ratelimited', '451 4.7.0', 'Which limit put the mail off', 'Does the mailbox exist'],
  ] as const)('asks the administrator what fits the refusal: %s', (reason, code, asked, never) => {
    const sample = one(bounced(0, `${code} refused`, reply(reason, code)));
    const options = { ...zone, audience: 'recipient-it', format: 'md' } as const;
    const page = clientReport(told(sample), options);
    expect(page).toContain(asked);
    expect(page).not.toContain(never);
  });

  it('asks the sending service what only it knows', () => {
    const page = clientReport(told(refused), { ...zone, audience: 'esp', format: 'md' });
    expect(page).toContain('from which IP');
    expect(page).toContain('`<order-18@shop.example>`');
    expect(page).not.toContain('Stop mailing');
  });

  it('asks the sending service to lift a wrong suppression, with the refusal that led to it', () => {
    const sample = history([
      message([event('dropped', 2 * DAY, { reply: 'Bounced Address' })]),
      message([listed(DAY)], { subject: 'Order 15' }),
      message([delivered(0)], { subject: 'Order 14' }),
    ]);
    const page = clientReport(told(sample), { ...zone, audience: 'esp', format: 'md' });
    expect(page).toContain('Can the address be taken off the list?');
    expect(page).toContain('| Order 15 | Soft bounce | `554 5.7.1 [192.0.2.7] is listed` |');
    expect(page).not.toContain('Order 14');
  });

  it('does not ask to lift a suppression that the recipient wanted', () => {
    const sample = history([
      message([event('dropped', DAY, { reply: 'Unsubscribed Address' })]),
      message([listed(0)]),
    ]);
    const page = clientReport(told(sample), { ...zone, audience: 'esp', format: 'md' });
    expect(page).not.toContain('taken off the list');
  });

  it('tells the client the verdict, the grounds, what to do, and the sources', () => {
    const page = clientReport(told(handedOver), { ...zone, audience: 'client', format: 'md' });
    for (const part of [
      'Verdict: Delivered',
      'activity.csv:',
      'Recipient: ',
      'not that it is in the inbox',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain('Europe/Moscow (UTC+3)');
  });

  it.each(audiences)('for %s is a closed HTML page without anything active', (audience) => {
    const page = clientReport(told(refused), { ...zone, audience, format: 'html' });
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|form|a)\b/i);
    expect(page).not.toMatch(/\son[a-z]+=(?![^<]*&gt;)/i);
    expect(page).not.toMatch(/url\(|@import|https?:/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('\u202e');
  });

  it('stays a table in Markdown, whatever the server said', () => {
    const page = clientReport(told(refused), { ...zone, audience: 'client', format: 'md' });
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(7);
    }
  });

  it.each(LANGUAGES)('is wholly in %s', (language) => {
    for (const sample of [handedOver, refused, history([])]) {
      for (const audience of audiences) {
        for (const format of ['md', 'html'] as const) {
          const page = clientReport(told(sample, language), {
            language,
            timezone: 'Europe/Moscow',
            audience,
            format,
          });
          expect(page).not.toMatch(/\breport\.[a-z]|\{[a-z]+\}(?!.*\})|undefined|NaN/);
          expect(/[а-яё]/i.test(page)).toBe(language === 'ru');
        }
      }
    }
  });

  it('names the sources that the coverage does not list', () => {
    const [latest] = refused.messages;
    if (latest === undefined) throw new Error('the sample has a message');
    const mailed = told({
      ...refused,
      messages: [{ ...latest, events: latest.events.map((event) => ({ ...event, source: 7 })) }],
    });
    const files = new Map([[7, 'anna.k@example.org.eml']]);
    const options = { ...zone, audience: 'client', format: 'md', files } as const;
    expect(clientReport(mailed, options)).toContain('anna.k@example.org.eml:');
    expect(clientReport(mailed, { ...options, redact: { key: 'k' } })).not.toContain('anna.k');
  });

  it('names nobody when redacted, and says that it does not', () => {
    for (const format of ['md', 'html'] as const) {
      const page = clientReport(told(refused), {
        ...zone,
        audience: 'esp',
        format,
        redact: { key: 'k' },
      });
      expect(page).not.toMatch(/anna\.k/i);
      expect(page).toContain('pseudonyms');
    }
  });
});

describe('a copy', () => {
  const copy = (format: CopyFormat, sample = refused): string =>
    copyText(told(sample), { ...zone, format });

  it('as text begins with the sentence to paste', () => {
    expect(copy('text')).toMatch(/^The mailbox anna\.k@example\.org does not exist/);
    expect(copy('text')).toContain('You: Stop mailing');
    expect(copy('text')).toContain('activity.csv:');
  });

  it('as TSV is one row per event, with no formula', () => {
    const [head, ...rows] = copy('tsv').trimEnd().split('\n');
    expect(head?.split('\t')).toContain('time_utc');
    expect(rows).toHaveLength(1);
    const cells = rows[0]?.split('\t') ?? [];
    expect(cells).toHaveLength(head?.split('\t').length ?? 0);
    expect(cells[1]).toBe("'=1+1");
    expect(cells[3]).toBe('2026-10-03T07:00:02.000Z');
  });

  it('as JSON is what the command line prints', () => {
    expect(JSON.parse(copy('json'))).toEqual(JSON.parse(JSON.stringify(whyJson(told(refused)))));
  });

  it('as Markdown quotes the server verbatim but for the marks that turn text around', () => {
    expect(copy('markdown')).toContain(HOSTILE.replace('\u202e ', '').replaceAll('|', '\\|'));
  });

  it('is redacted in every format', () => {
    for (const format of ['text', 'markdown', 'tsv', 'json'] as const) {
      const text = copyText(told(refused), {
        ...zone,
        format,
        redact: { key: 'k', subjects: true },
      });
      expect(text).not.toMatch(/anna\.k/i);
      expect(text).not.toContain('=1+1');
    }
  });
});

describe('the contract’s JSON', () => {
  const json = whyJson(told(handedOver));

  it('has the fields of the contract', () => {
    expect(json).toMatchObject({
      recipient: 'anna.k@example.org',
      provider: 'example.org',
      verdict: 'delivered',
      confidence: 'high',
      contradictions: [],
      similar: [],
    });
    expect(Object.keys(json.evidence[0] ?? {})).toEqual(
      expect.arrayContaining(['source', 'line', 'event', 'text']),
    );
    expect(Object.keys(json.nextSteps[0] ?? {}).sort()).toEqual(['text', 'who']);
    expect(Object.keys(json.messages[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'messageId',
        'subject',
        'from',
        'stream',
        'outcome',
        'reason',
        'firstAt',
        'lastAt',
        'events',
      ]),
    );
    expect(Object.keys(json.messages[0]?.events[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'type',
        'at',
        'source',
        'line',
        'detail',
        'response',
        'machine',
      ]),
    );
  });

  it('writes every time in ISO 8601', () => {
    expect(json.messages[0]?.firstAt).toBe('2026-10-03T07:00:00.000Z');
    expect(json.messages[0]?.events.at(-1)?.at).toBe('2026-10-03T08:00:00.000Z');
    expect(json.coverage[0]).toMatchObject({
      source: 1,
      from: '2026-09-03T07:00:00.000Z',
      stream: 'orders',
    });
  });
});
