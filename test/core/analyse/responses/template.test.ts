import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberTemplates } from '../../../../electron/core/analyse/responses/remember.ts';
import { templateOf } from '../../../../electron/core/analyse/responses/template.ts';

const CASES: readonly (readonly [what: string, text: string, template: string])[] = [
  ['codes and words stay', '550 5.1.1 User unknown', '550 5.1.1 User unknown'],
  [
    'an address',
    '550 5.1.1 <anna@example.org>: no such user',
    '550 5.1.1 <{address}>: no such user',
  ],
  [
    'a return path',
    '550 <bounce-7+anna=example.org@mail.example.com> refused',
    '550 <{address}> refused',
  ],
  [
    'a name said once more',
    '550 User anna.k (anna.k@example.org) not listed',
    '550 User {name} ({address}) not listed',
  ],
  [
    'a mailbox called by a word',
    '550 <sender@example.org>: sender address rejected',
    '550 <{address}>: sender address rejected',
  ],
  ['a name in quotes', "550 no such user 'anna'", "550 no such user '{name}'"],
  [
    'what is said of a mailbox in brackets',
    '552 mailbox (full) for now',
    '552 mailbox (full) for now',
  ],
  ['an IP', '554 Mail from 192.0.2.17 refused', '554 Mail from {ip} refused'],
  [
    'an IP with a number behind',
    '421 4.7.28 rate of your IP [192.0.2.17      15]',
    '421 4.7.28 rate of your IP [{ip}]',
  ],
  ['an IPv6 address', '550 5.7.1 [2001:db8::1] not allowed', '550 5.7.1 [{ip}] not allowed'],
  [
    'all groups of one',
    '550 5.7.1 [2001:db8:0:1:2:3:4:5] not allowed',
    '550 5.7.1 [{ip}] not allowed',
  ],
  [
    'a netblock',
    '421 4.7.28 your netblock 192.0.2.0/24 is limited',
    '421 4.7.28 your netblock {netblock} is limited',
  ],
  ['a host', '451 mx7.example.net is busy', '451 {host} is busy'],
  [
    'a list keeps its name',
    '554 blocked using zen.spamhaus.org',
    '554 blocked using zen.spamhaus.org',
  ],
  [
    'another list is another',
    '554 blocked using bl.spamcop.net',
    '554 blocked using bl.spamcop.net',
  ],
  ["Yahoo's code", '421 4.7.0 [TSS04] Messages deferred', '421 4.7.0 [TSS04] Messages deferred'],
  ["Microsoft's codes", '451 4.7.500 Server busy (S77719)', '451 4.7.500 Server busy (S77719)'],
  ['a long one', '451 4.7.500 Server busy (AS77712345)', '451 4.7.500 Server busy (AS77712345)'],
  ['AS with a number', '550 5.7.1 refused AS(48)', '550 5.7.1 refused AS(48)'],
  ["Orange's code", '550 5.2.0 refused OFR_506 [506]', '550 5.2.0 refused OFR_506 [506]'],
  ["GMX's code", '550 refused (RTR:BL)', '550 refused (RTR:BL)'],
  ["Comcast's mask", '554 refused BL000100', '554 refused BL000100'],
  ["Charter's number", '550 refused AUP#1310', '550 refused AUP#1310'],
  ['a number in brackets', '554 Message not allowed - [299]', '554 Message not allowed - [299]'],
  ['a number of things', '450 greylisted for 300 seconds', '450 greylisted for {n} seconds'],
  ['a measure', '552 larger than 25MB', '552 larger than {n}MB'],
  [
    'a queue id',
    '451 try later, queued as 4A1B2C3D5F for now',
    '451 try later, queued as {id} for now',
  ],
  ['a short id of a session', '550 refused, id x7kb3mq here', '550 refused, id {id} here'],
  ['a word with a number', '550 sha256 or mailbox12 refused', '550 sha256 or mailbox12 refused'],
  [
    "Google's id at the end",
    '550 5.1.1 does not exist d9443c01a7336-2b1c3d4e5f6si123456abc.117 - gsmtp',
    '550 5.1.1 does not exist',
  ],
  ['the same without one', '550 5.1.1 does not exist - gsmtp', '550 5.1.1 does not exist'],
  [
    "Microsoft's host, time and id at the end",
    '550 5.5.0 mailbox unavailable [AM6EUR05FT012.eop-eur05.prod.protection.outlook.com 2026-10-01T12:30:45.123Z 08DC12345AB6789C]',
    '550 5.5.0 mailbox unavailable',
  ],
  [
    'a day in words',
    '450 since Thu, 01 Oct 2026 12:30:45 +0000 nothing came',
    '450 since {date} nothing came',
  ],
  [
    'a day in figures',
    '450 since 2026-10-01 12:30:45 nothing came',
    '450 since {date} nothing came',
  ],
  ['May is a word as well', '550 May not relay', '550 May not relay'],
  [
    'a page',
    '550 see https://support.example.com/answer/188131?p=NoSuchUser',
    '550 see support.example.com/answer/{n}?p=NoSuchUser',
  ],
  [
    'what a page looks up',
    '550 see http://www.example.net/query/ip/192.0.2.17 now',
    '550 see www.example.net/query/ip/{ip} now',
  ],
  [
    'an id in a link',
    '550 see http://help.example.net/id?c=7y4ytdHbuOGv3O50NYTwpz1F-TVIpnactxtFPe or write',
    '550 see help.example.net/id?c={id} or write',
  ],
  [
    'a sending server in front',
    'host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
    '550 5.1.1 User unknown',
  ],
  [
    'Exim in front',
    'SMTP error from remote mail server after RCPT TO:<anna@example.org>: 550 User unknown',
    '550 User unknown',
  ],
  ['a type in front', 'smtp; 550 5.1.1 User unknown', '550 5.1.1 User unknown'],
  [
    'several lines',
    '550-5.1.1 The account\r\n550-5.1.1 does not exist\r\n550 5.1.1 at all',
    '550 5.1.1 The account does not exist at all',
  ],
  ['full stops and spaces', '550  5.1.1   User unknown.  ', '550 5.1.1 User unknown'],
  [
    'results of checks',
    '550 5.7.26 spf=fail smtp.mailfrom=example.com',
    '550 5.7.26 spf=fail smtp.mailfrom={host}',
  ],
  ['braces of a server', '550 {anna} gone', '550 (anna) gone'],
  ['Russian words', '550 Ящик anna@почта.рф переполнен', '550 Ящик {address} переполнен'],
  ['no words', '', ''],
];

describe('the template of a reply', () => {
  it.each(CASES)('%s', (_what, text, template) => {
    expect(templateOf(text)).toBe(template);
  });

  it('is the same for replies that only differ in what varies', () => {
    const serials = (i: number): string =>
      `421 4.7.0 [192.0.2.${i}] try again later, id ${(i * 7_919_131).toString(36)}x9q${i}z8-${i} at mx${i}.example.org. See https://example.net/?id=${i}`;
    expect(new Set(Array.from({ length: 200 }, (_, i) => templateOf(serials(i + 1)))).size).toBe(1);
  });

  it('keeps apart what differs in a code, a list or a word', () => {
    const texts = [
      '550 5.7.1 refused (S3140)',
      '550 5.7.1 refused (S3150)',
      '550 5.7.26 refused (S3150)',
      '451 4.7.1 refused (S3150)',
      '550 5.7.1 blocked using zen.spamhaus.org',
      '550 5.7.1 blocked using b.barracudacentral.org',
      '550 5.1.1 unknown user',
      '550 5.1.1 disabled user',
    ];
    expect(new Set(texts.map(templateOf)).size).toBe(texts.length);
  });

  it('is short, and made in linear time of any text', () => {
    const parts = fc.constantFrom(
      'a@',
      '1.',
      '::',
      '{',
      '[',
      '(',
      ' ',
      '-',
      'x1',
      'https://',
      'user "',
      'Oct 1 ',
      '- gsmtp',
      '550-',
      'ё',
      '\n',
      ' said: ',
      '=',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 60 }),
        fc.integer({ min: 1, max: 400 }),
        (some, times) => {
          const template = templateOf(some.join('').repeat(times));
          expect(template.length).toBeLessThan(1000);
          expect(template).not.toMatch(/\{(?!(?:ip|netblock|address|host|date|id|name|n)\})/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is remembered without a difference', () => {
    const remembered = rememberTemplates();
    const word = fc.constantFrom(
      ...CASES.flatMap(([, text]) => text.split(' ')),
      'anna.k@example.org',
      'anna.k',
      '<anna.k@example.org>:',
      'a1b2c3d4e5f6g7h8',
      '12-oct-26abcdefghij1k2l3m',
      '2026-10-01T12:30:45Z',
      '192.0.2.17,',
      'abc-1-2-3-4-5-6-7-8',
      'x1y2-3-4-z5w6v7',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(' ');
        expect(remembered(text)).toBe(templateOf(text));
        expect(remembered(text)).toBe(templateOf(text));
      }),
      { numRuns: 3000 },
    );
  });
});
