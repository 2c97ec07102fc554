import { describe, expect, it } from 'vitest';
import { csvCell, flatCell } from '../../../renderer/text/flat-cell.ts';
import { shortSpan } from '../../../renderer/text/short-span.ts';

describe('cells for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '\u202a=1'])(
    'does not let %j start a formula',
    (value) => {
      expect(flatCell(value).startsWith("'")).toBe(true);
    },
  );

  it('leaves addresses alone and keeps a cell in its cell', () => {
    expect(flatCell('anna@example.com')).toBe('anna@example.com');
    expect(flatCell('a\tb\r\nc')).toBe('a b c');
    expect(csvCell('he said "no", twice')).toBe('"he said ""no"", twice"');
  });
});

describe('short spans', () => {
  it('names the two largest units', () => {
    expect(shortSpan(919_000, 'en')).toBe('15m 19s');
    expect(shortSpan(3_600_000, 'en')).toBe('1h');
    expect(shortSpan(0, 'en')).toBe('0s');
    expect(shortSpan(919_000, 'ru')).toBe('15 мин 19 с');
  });
});
