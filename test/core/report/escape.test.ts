import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeCell,
  codeSpan,
  csvCell,
  escapeHtml,
  escapeMarkdown,
  tsvCell,
} from '../../../electron/core/report/escape.ts';
import { safeCell } from '../../../shared/domain/table-cell.ts';

describe('spreadsheet cells', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0+1', '＝1'])(
    'are disarmed: %j',
    (cell) => {
      expect(safeCell(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['550 5.1.1 user unknown', 'a=b', '', '<1@shop.example>'])('are kept: %j', (cell) => {
    expect(safeCell(cell)).toBe(cell);
  });

  it('stay one cell', () => {
    expect(tsvCell('a\tb\nc')).toBe('a b c');
    expect(csvCell('a "b",\nc')).toBe('"a ""b"",\nc"');
    expect(csvCell('=A1,')).toBe('"\'=A1,"');
  });

  it('never begin as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tsvCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/);
        expect(tsvCell(text)).not.toMatch(/[\t\n\r]/);
      }),
    );
  });
});

describe('HTML', () => {
  it('shows markup as text', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });

  it('drops what would turn the text around', () => {
    expect(escapeHtml('a\u202eb\u0000c')).toBe('abc');
  });
});

describe('Markdown', () => {
  it.each([
    ['*bold* _it_', '\\*bold\\* \\_it\\_'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['a | b\nc', 'a \\| b c'],
    ['<b>', '\\<b\\>'],
    ['---', '\\---'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('fences code with more backticks than it holds', () => {
    expect(codeSpan('a `` b')).toBe('``` a `` b ```');
    expect(codeCell('a|b')).toBe('`a\\|b`');
  });
});
