import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { detectEncoding } from '../../../../electron/core/import/text/encoding.ts';
import {
  readTableLayout,
  type TableLayout,
} from '../../../../electron/core/import/text/table-layout.ts';
import { createTableReader } from '../../../../electron/core/import/text/table-reader.ts';

interface Table {
  readonly layout: TableLayout;
  readonly rows: readonly (readonly string[])[];
  readonly places: readonly (readonly [number, number])[];
  readonly damaged: readonly {
    readonly reason: string;
    readonly line: number;
    readonly raw: string;
  }[];
}

function readTable(
  content: string | Uint8Array,
  options: { chunk?: number; needs?: readonly number[]; delimiter?: string } = {},
): Table {
  const bytes = Buffer.from(content as string);
  const encoding = detectEncoding(bytes);
  const layout = readTableLayout(
    bytes.subarray(0, 65_536),
    encoding,
    bytes.length <= 65_536,
    options.delimiter ?? null,
  );
  const rows: string[][] = [];
  const places: [number, number][] = [];
  const damaged: { reason: string; line: number; raw: string }[] = [];
  const reader = createTableReader(layout, encoding, options.needs ?? null, {
    record(fields, line, offset) {
      rows.push([...fields]);
      places.push([line, offset]);
    },
    damaged: (reason, line, _offset, raw) => damaged.push({ reason, line, raw: raw() }),
  });
  const chunk = options.chunk ?? 1 << 20;
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.finish();
  return { layout, rows, places, damaged };
}

describe('records', () => {
  it('reads quoted delimiters, doubled quotes and line ends', () => {
    const { rows, places } = readTable(
      'email,reason\r\na@x.example,"550 ""no"", sorry\r\nsecond line"\r\nb@x.example,ok\r\n',
    );
    expect(rows).toEqual([
      ['a@x.example', '550 "no", sorry\r\nsecond line'],
      ['b@x.example', 'ok'],
    ]);
    expect(places).toEqual([
      [2, 14],
      [4, 60],
    ]);
  });

  it('slices only the columns asked for', () => {
    expect(readTable('a,b,c\n1x,2x,"3,x"\n', { needs: [2] }).rows).toEqual([['', '', '3,x']]);
  });

  it('takes a quote inside a field for text', () => {
    const { rows } = readTable(
      'a,b\nsay "hi",x\n"the "big" one",y\n"News" <n@x.example>,z\n"B" <b@x.example>,"q"\n',
    );
    expect(rows.map((row) => row[1])).toEqual(['x', 'y', 'z', 'q']);
    expect(rows[2]?.[0]).toBe('"News" <n@x.example>');
    expect(rows[3]?.[0]).toBe('"B" <b@x.example>');
    expect(rows[0]?.[0]).toBe('say "hi"');
    expect(rows[1]?.[0]).toBe('the "big" one');
  });

  it('reads quotes behind a blank', () => {
    expect(readTable('a, "b", c\n1, "2, and more", 3\n').rows).toEqual([
      ['1', '2, and more', ' 3'],
    ]);
  });

  it('passes over blank and empty records', () => {
    expect(readTable('a,b\n\n1,2\n,,\n\r\n3,4\n').rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('reads a last record without a line end, and CR alone', () => {
    expect(readTable('a,b\n1,2').rows).toEqual([['1', '2']]);
    expect(readTable('a,b\r1,2\r3,4\r').rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('drops the apostrophe that guards a formula', () => {
    expect(readTable("a,b\n'=cmd,'quoted'\n'+7 900,'-1\n").rows).toEqual([
      ['=cmd', "'quoted'"],
      ['+7 900', '-1'],
    ]);
  });

  it('gives byte offsets in the original, whatever the encoding', () => {
    const text = 'адрес;тема\na@x.example;Привет\nb@x.example;Пока\n';
    for (const name of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251']) {
      const bytes = iconv.encode(text, name, { addBOM: name.startsWith('utf-16') });
      const { rows, places } = readTable(bytes);
      expect(rows.map((row) => row[1])).toEqual(['Привет', 'Пока']);
      const second = iconv.encode('b@x.example', name, { addBOM: false });
      expect(places[1]?.[1]).toBe(bytes.indexOf(second));
    }
  });
});

describe('damage', () => {
  it('keeps what is before a quote that never closes', () => {
    const { rows, damaged } = readTable('a,b\n1,2\n3,"cut off\nhere');
    expect(rows).toEqual([['1', '2']]);
    expect(damaged).toEqual([{ reason: 'unclosed-quote', line: 3, raw: '3,"cut off\nhere' }]);
  });

  it('goes on behind a stray quote when whole records follow', () => {
    const { rows, damaged } = readTable('a,b\n1,"stray\n3,4\n5,6\n');
    expect(rows).toEqual([
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(damaged).toEqual([{ reason: 'unclosed-quote', line: 2, raw: '1,"stray' }]);
  });

  it('goes on behind a stray quote that meets the quote of a later field', () => {
    const { rows, damaged } = readTable('a,b\n1,"stray\n3,4\n5,"fine, here"\n7,8\n');
    expect(damaged.map(({ raw }) => raw)).toEqual(['1,"stray']);
    expect(rows).toEqual([
      ['3', '4'],
      ['5', 'fine, here'],
      ['7', '8'],
    ]);
  });

  it('gives up a quoted field of more than 200 lines', () => {
    const good = Array.from({ length: 500 }, (_, i) => `${i},x`).join('\n');
    const { rows, damaged, places } = readTable(`a,b\n0,"stray\n${good}\n`);
    expect(damaged).toHaveLength(1);
    expect(rows).toHaveLength(500);
    expect(places.at(-1)?.[0]).toBe(502);
  });

  it('gives up each of 150,000 records with a stray quote', () => {
    const text = `a,b\n${'1,"stray x\n'.repeat(150_000)}`;
    const { damaged } = readTable(text);
    expect(damaged.length).toBeGreaterThan(140_000);
  });

  it('comes to the end of quotes without end', () => {
    for (const text of [
      '"'.repeat(4 << 20),
      '"\n'.repeat(1 << 20),
      '",'.repeat(1 << 20),
      '#\n'.repeat(1 << 20),
    ]) {
      expect(() => readTable(text), text.slice(0, 4)).not.toThrow();
    }
  });

  it('gives up a line that never ends, and reads on at the next', () => {
    const { rows, damaged } = readTable(`a,b\n1,2\n${'x'.repeat(9 << 20)}\n3,4\n`, {
      chunk: 1 << 19,
    });
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(damaged.map(({ reason, line }) => [reason, line])).toEqual([['too-large', 3]]);
  });
});

describe('layout', () => {
  it.each([
    [',', 'email,status\na@x.example,"one; two"\n'],
    [';', 'email;subject;amount\na@x.example;Hello, you;1,5\nb@x.example;Again, you;2,5\n'],
    ['\t', 'email\tstatus\na@x.example\tsent, ok\n'],
    ['|', 'email|status|x\na@x.example|sent|1\n'],
  ])('finds the delimiter %j over the records', (delimiter, text) => {
    expect(readTable(text).layout.delimiter).toBe(delimiter);
  });

  it('obeys sep=', () => {
    const { layout, rows } = readTable('sep=;\nemail;a,b,c,d\nx@x.example;1,2,3,4\n');
    expect(layout.delimiter).toBe(';');
    expect(rows).toEqual([['x@x.example', '1,2,3,4']]);
  });

  it('takes its header from #Fields and passes over comments', () => {
    const { layout, rows, places } = readTable(
      '#Software: X\n#Fields: date-time,event-id\n2026-01-01,SEND\n#Fields: date-time,event-id\n2026-01-02,FAIL\n',
    );
    expect(layout.header).toEqual(['date-time', 'event-id']);
    expect(rows.map((row) => row[1])).toEqual(['SEND', 'FAIL']);
    expect(places[0]?.[0]).toBe(3);
  });

  it('passes over #TYPE, titles and a header repeated in the middle', () => {
    expect(readTable('#TYPE X\n"a","b"\n"1","2"\n').rows).toEqual([['1', '2']]);
    expect(readTable('Report of October\n\na,b,c\n1x,2x,3x\n4x,5x,6x\n').layout.header).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(readTable('a,b\n1,2\n"a","b"\n3,4\n').rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('knows a table without a header by its first record', () => {
    expect(readTable('a@x.example,sent\nb@x.example,sent\n').layout.header).toBeNull();
    expect(readTable('d,2026-01-01 10:00:00+0300,x\n').layout.header).toBeNull();
    expect(readTable('email,Email\na@x.example,b@x.example\n').layout.header).toEqual([
      'email',
      'Email',
    ]);
  });
});

describe('any table in any dialect', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'Я', '"', ',', ';', '\t', '\n', ' ', 'é', '1'),
    maxLength: 8,
  });
  // An apostrophe before a sign is a guard and blank rows are no records: neither is in the alphabet.
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  const table = fc.array(
    row.filter((cells) => cells.some((text) => text.trim() !== '')),
    { minLength: 1, maxLength: 12 },
  );
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    quoteAll: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
    bom: fc.boolean(),
    chunk: fc.integer({ min: 1, max: 64 }),
  });

  it('gives its cells back', () => {
    fc.assert(
      fc.property(
        table,
        dialect,
        (cells, { delimiter, lineEnd, quoteAll, encoding, bom, chunk }) => {
          const write = (text: string): string =>
            quoteAll || /["\n\r]/.test(text) || text.includes(delimiter) || text === ''
              ? `"${text.replaceAll('"', '""')}"`
              : text;
          const lines = [['first name', 'second name', 'third name'], ...cells].map((line) =>
            line.map(write).join(delimiter),
          );
          const mark = bom || encoding !== 'utf-8';
          const bytes = iconv.encode(lines.join(lineEnd) + lineEnd, encoding, { addBOM: mark });
          const { rows, damaged } = readTable(bytes, { chunk, delimiter });
          expect(damaged).toEqual([]);
          expect(rows).toEqual(cells);
        },
      ),
      { numRuns: 400 },
    );
  });
});
