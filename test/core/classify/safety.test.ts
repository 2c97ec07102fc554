import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPOSITIONS, OWNERS, REASONS } from '../../../shared/domain/bounce.ts';
import { classifyReply } from '../../../electron/core/classify/classify.ts';
import { readCodes } from '../../../electron/core/classify/codes.ts';
import { namedThings } from '../../../electron/core/classify/named/named.ts';
import { findPhrase, parsePhrase } from '../../../electron/core/classify/phrase.ts';
import {
  REPLY_TEXT_LIMIT,
  replyLine,
  replyWords,
} from '../../../electron/core/classify/reply-text.ts';
import { RULES } from '../../../electron/core/classify/rules/all.ts';

const TEN_MEGABYTES = 10 * 1024 * 1024;

describe('any text', () => {
  it('gives a whole result', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = classifyReply({ text });
        expect(REASONS).toContain(found.reason);
        expect(OWNERS).toContain(found.owner);
        expect(DISPOSITIONS).toContain(found.disposition);
      }),
    );
  });

  it('gives the codes that were put into it', () => {
    assert(
      property(
        constantFrom('421', '450', '452', '550', '552', '554'),
        integer({ min: 0, max: 7 }),
        integer({ min: 1, max: 99 }),
        constantFrom(' ', '-', ' #'),
        (code, subject, detail, mark) => {
          const status = `${code[0] ?? ''}.${subject}.${detail}`;
          expect(readCodes(`${code}${mark}${status} words`)).toMatchObject({
            replyCode: code,
            status,
          });
        },
      ),
    );
  });

  it('is the same however often it is asked', () => {
    const text = '550-5.1.1 The account\r\n550 5.1.1 does not exist';
    expect(classifyReply({ text })).toEqual(classifyReply({ text }));
  });
});

// That the work grows with the length alone is measured by `npm run bench`.
describe('hostile text', () => {
  it('of 10 MB made of each pattern’s own pieces finds nothing', () => {
    const pieces = new Map<string, ReturnType<typeof parsePhrase>>();
    for (const { words = [], all = [], none = [] } of RULES) {
      for (const source of [...words, ...all, ...none]) pieces.set(source, parsePhrase(source));
    }
    const branching = [...pieces.values()].filter((phrase) => phrase.pieces.length > 1);
    expect(branching.length).toBeGreaterThan(100);
    const size = Math.ceil(TEN_MEGABYTES / branching.length);
    const found = branching.filter((phrase) => {
      const open = phrase.pieces.slice(0, -1).join(' ');
      const last = phrase.pieces.at(-1) ?? '';
      return !open.includes(last) && findPhrase(phrase, open.repeat(Math.ceil(size / open.length)));
    });
    expect(found).toEqual([]);
  });

  it('of 10 MB through one phrase finds nothing, whatever the letters', () => {
    const phrase = parsePhrase('user ** does * not ** exist');
    for (const run of ['user ', 'does ', 'user does ', 'user does not ', 'ж', '\u0000'])
      expect(findPhrase(phrase, run.repeat(TEN_MEGABYTES / run.length)), run).toBeNull();
  });

  it.each([
    ['digits and dots', '5.1.1.'],
    ['reply codes', '550 '],
    ['multiline codes', '\r\n550-5.1.1 '],
    ['colons', '::1:'],
    ['at signs', 'a@b@'],
    ['labels', 'a.b-c_d.'],
    ['brackets', 'spf [x] with ip: ['],
    ['authentication words', 'dkim domain spf domain dmarc = fail '],
    ['list words', 'domain= http://x/query/domain/ blocklist '],
    ['spaces', ' \t\r\n'],
    ['accents', 'é̀́'],
    ['surrogates', '\ud83d'],
    ['hosts', 'a.b.c[1'],
  ])('reads 10 MB of %s', (_, run) => {
    const text = run.repeat(Math.ceil(TEN_MEGABYTES / run.length));
    expect(REASONS).toContain(classifyReply({ text }).reason);
  });

  it('reads codes, addresses and names out of 8 KiB of anything', () => {
    for (const run of ['1.2.3.', '5.5.5 ', 'a:b:', '- 5.', 'said: ', '<a.', 'helo <a.b', 'x.']) {
      const line = replyLine(run.repeat(8192));
      expect(line.length, run).toBeLessThanOrEqual(REPLY_TEXT_LIMIT);
      readCodes(line);
      namedThings(`${line} domain dkim list 1.1`, replyWords(`${line} domain dkim list`));
    }
  });
});
