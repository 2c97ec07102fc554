import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../electron/core/workspace/query-language/parse-query.ts';
import {
  fieldValue,
  filterText,
  freeWords,
  replyWords,
  tokenize,
  withFields,
  withoutToken,
} from '../../../renderer/query/tokens.ts';

describe('tokenize', () => {
  it('tells words, filters and what is excluded apart', () => {
    expect(
      tokenize('anna -event:opened subject:"autumn sale"').map((one) => ({
        ...one,
        values: [...one.values],
        from: 0,
        to: 0,
      })),
    ).toEqual([
      { negated: false, field: null, value: 'anna', values: [], text: 'anna', from: 0, to: 0 },
      {
        negated: true,
        field: 'event',
        value: 'opened',
        values: ['opened'],
        text: '-event:opened',
        from: 0,
        to: 0,
      },
      {
        negated: false,
        field: 'subject',
        value: 'autumn sale',
        values: ['autumn sale'],
        text: 'subject:"autumn sale"',
        from: 0,
        to: 0,
      },
    ]);
  });

  it('keeps a lone minus and an open quotation mark as typed', () => {
    expect(tokenize('- "no such').map(({ value }) => value)).toEqual(['-', 'no such']);
  });

  it('covers every visible character of any text exactly once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const tokens = tokenize(text);
        const rebuilt = tokens.map(({ from, to }) => text.slice(from, to));
        expect(rebuilt).toEqual(tokens.map((token) => token.text));
        for (const [at, token] of tokens.entries())
          expect(token.from).toBeGreaterThanOrEqual(tokens[at - 1]?.to ?? 0);
      }),
    );
  });
});

describe('filters', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (value) => {
        fc.pre(!value.includes('"') && value.trim() !== '');
        expect(tokenize(filterText('stream', value))).toMatchObject([{ field: 'stream', value }]);
      }),
    );
  });

  it('reads several values back, as the core does', () => {
    const value = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const text = filterText('stream', values);
        expect(tokenize(text)).toMatchObject([{ field: 'stream', values }]);
        expect(parseQuery(text)).toMatchObject({ ok: true, terms: [{ field: 'stream', values }] });
      }),
    );
  });

  it('knows a field by each of its names', () => {
    expect(tokenize('is:hard,"soft" Verdict:clicked')).toMatchObject([
      { field: 'outcome', values: ['hard', 'soft'] },
      { field: 'outcome', values: ['clicked'] },
    ]);
  });

  it('replaces the days and leaves the rest', () => {
    const days = withFields('anna after:2026-10-01', { after: '2026-10-03', before: '2026-10-05' });
    expect(days).toBe('anna after:2026-10-03 before:2026-10-05');
    expect(fieldValue(days, 'after')).toBe('2026-10-03');
    expect(withFields(days, { after: null, before: null })).toBe('anna');
  });

  it('takes one token out', () => {
    const text = 'anna provider:yandex anna';
    const [first] = tokenize(text);
    expect(first && withoutToken(text, first)).toBe('provider:yandex anna');
  });

  it('marks only words that the rows must contain', () => {
    expect(freeWords('Anna -boris reason:expired "No Such"')).toEqual(['anna', 'no such']);
  });

  it('tells what is asked of replies', () => {
    expect(
      replyWords(
        'anna 421 5.7.1 1204 code:5.7.*,550 reply:"try again",full* "as is" -code:450 -"no"',
      ),
    ).toEqual(['421', '5.7.1', '5.7.', '550', 'try again', 'full', 'as is']);
    expect(replyWords('4.7.* 5xx 4.x.x -55*')).toEqual(['4.7.', '5', '4.']);
  });
});
