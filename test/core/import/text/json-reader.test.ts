import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import type { Json } from '../../../../electron/core/import/format.ts';
import { detectEncoding } from '../../../../electron/core/import/text/encoding.ts';
import { readJsonPrefix } from '../../../../electron/core/import/text/json-prefix.ts';
import { createJsonReader } from '../../../../electron/core/import/text/json-reader.ts';

interface Rows {
  readonly rows: readonly Json[];
  readonly pages: readonly (Json | null)[];
  readonly places: readonly (readonly [number, number])[];
  readonly damaged: readonly string[];
  readonly truncated: boolean;
}

function readRows(
  content: string | Uint8Array,
  options: {
    rowKeys?: readonly string[];
    innerKeys?: readonly string[];
    wrapperKeys?: readonly string[];
    wholePages?: boolean;
    chunk?: number;
  } = {},
): Rows {
  const bytes = Buffer.from(content as string);
  const rows: Json[] = [];
  const pages: (Json | null)[] = [];
  const places: [number, number][] = [];
  const damaged: string[] = [];
  const reader = createJsonReader(
    detectEncoding(bytes),
    {
      rowKeys: options.rowKeys ?? [],
      innerKeys: options.innerKeys ?? [],
      wrapperKeys: options.wrapperKeys,
      wholePages: options.wholePages ?? false,
    },
    {
      row(row, page, line, offset) {
        rows.push(row);
        pages.push(page);
        places.push([line, offset]);
      },
      damaged: (_reason, _line, _offset, raw) => damaged.push(raw),
    },
  );
  const chunk = options.chunk ?? 1 << 20;
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.finish();
  return { rows, pages, places, damaged, truncated: reader.truncated() };
}

describe('shapes', () => {
  const rows = [
    { id: 1, t: 'a}{"' },
    { id: 2, t: 'б\n' },
  ];
  const [first, second] = rows.map((row) => JSON.stringify(row));
  it.each([
    ['a list', `[${first},${second}]`],
    ['a list written over lines', JSON.stringify(rows, null, 2)],
    ['NDJSON', `${first}\n${second}\n`],
    ['NDJSON with CRLF and blank lines', `${first}\r\n\r\n${second}`],
    ['objects without a separator', `${first}${second}`],
    ['objects with commas', `${first},\n${second},`],
    ['record separators', `\u001e${first}\n\u001e${second}\n`],
    ['lists line by line', `[${first}]\n[${second}]`],
    ['a list of lists', `[[${first}],[${second}]]`],
    ['pages', `{"n":2,"Rows":[${first}]}{"Rows":[${second}],"n":2}`],
    ['a list of pages', `[{"Rows":[${first},${second}]}]`],
    ['a page behind large keys', `{"x":{"y":[1,{"Rows":[5]}]},"Rows":[${first},${second}]}`],
  ])('reads %s', (_name, text) => {
    for (const chunk of [1, 7, 1 << 20]) {
      expect(readRows(text, { rowKeys: ['Rows'], chunk }).rows).toEqual(rows);
    }
  });

  it.each([1, 7, 1 << 16])('finds a page inside a wrapper, in chunks of %i', (chunk) => {
    const page = '{"names":["x"],"Rows":[{"a":1},{"a":2}],"n":{"m":1}}';
    const text = `{"warnings":[{"w":1}],"result":${page},"took":3}{"result":{"n":1}} {"result":${page}}`;
    const found = readRows(text, {
      rowKeys: ['Rows'],
      wrapperKeys: ['result'],
      chunk,
      wholePages: true,
    });
    expect(found.rows).toEqual([{ a: 1 }, { a: 2 }, { result: { n: 1 } }, { a: 1 }, { a: 2 }]);
    expect(found.pages[0]).toEqual({ names: ['x'], Rows: [], n: { m: 1 } });
    expect(found.truncated).toBe(false);
    expect(
      readRows('{"result":{"Rows":[{"a":1},', { rowKeys: ['Rows'], wrapperKeys: ['result'] }),
    ).toMatchObject({
      rows: [{ a: 1 }],
      truncated: true,
    });
  });

  it('gives a row what stands before it in its page, or all of it', () => {
    const text = '{"a":1,"data":[{"i":1},{"i":2}],"included":[{"z":1}]}';
    expect(readRows(text, { rowKeys: ['data'] }).pages[0]).toEqual({ a: 1 });
    const whole = readRows(text, { rowKeys: ['data'], wholePages: true });
    expect(whole.rows).toEqual([{ i: 1 }, { i: 2 }]);
    expect(whole.pages[1]).toMatchObject({ a: 1, included: [{ z: 1 }] });
  });

  it('reads a list inside a row as part of the row', () => {
    expect(readRows('{"Rows":[{"Rows":[1,2]}]}', { rowKeys: ['Rows'] }).rows).toEqual([
      { Rows: [1, 2] },
    ]);
  });

  it('reads the rows of pages inside a page, each with its own page', () => {
    const text =
      '{"n":1,"Users":[{"u":1,"Rows":[{"i":1},{"i":2}],"z":0},{"u":2,"Rows":[]},{"i":3}]}{"i":4}';
    for (const chunk of [1, 7, 1 << 20]) {
      const read = readRows(text, { rowKeys: ['Users', 'Rows'], innerKeys: ['Rows'], chunk });
      expect(read.rows).toEqual([{ i: 1 }, { i: 2 }, { i: 3 }, { i: 4 }]);
      expect(read.pages).toEqual([{ u: 1 }, { u: 1 }, { n: 1 }, null]);
      expect([read.damaged, read.truncated]).toEqual([[], false]);
    }
  });

  it('gives line and byte offset of every row', () => {
    const text = '[\n  {"t":"я"},\n  {"t":"x"}\n]';
    expect(readRows(text).places).toEqual([
      [2, 4],
      [3, Buffer.byteLength('[\n  {"t":"я"},\n  ')],
    ]);
  });

  it('reads UTF-16', () => {
    expect(readRows(iconv.encode('[{"t":"Привет"}]', 'utf-16le', { addBOM: true })).rows).toEqual([
      { t: 'Привет' },
    ]);
  });
});

describe('values', () => {
  it('keeps numbers beyond 2^53 as they are written', () => {
    expect(readRows('{"ID":4323372036854775807,"f":1790000000.1234567891,"n":12}').rows).toEqual([
      { ID: '4323372036854775807', f: 1790000000.1234567, n: 12 },
    ]);
  });

  it('cannot be made to change a prototype', () => {
    const [row] = readRows('{"__proto__":{"polluted":1},"a":{"__proto__":{"x":1},"b":2}}').rows;
    expect(row).toEqual({ a: { b: 2 } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(readJsonPrefix('{"__proto__":{"x":1},"a":1}', 5)).toEqual([{ a: 1 }]);
  });
});

describe('damage', () => {
  it('reports a broken line and reads on at the next', () => {
    const { rows, damaged } = readRows('{"a":1}\n{"a":2,"b":"cut\n{"a":3}\n{"a":4,}\n{"a":5}\n');
    expect(rows).toEqual([{ a: 1 }, { a: 3 }, { a: 5 }]);
    expect(damaged.map((raw) => raw.trim())).toEqual(['{"a":2,"b":"cut', '{"a":4,}']);
  });

  it('reads on behind an object whose bracket is missing', () => {
    const { rows, damaged } = readRows('{"a":{"b":1}\n{"a":2}\n{"a":3}\n');
    expect(rows).toEqual([{ a: 2 }, { a: 3 }]);
    expect(damaged).toHaveLength(1);
  });

  it('keeps the rows of a list that breaks off', () => {
    const cut = readRows('{"Rows":[{"a":1},{"a":2},{"a":');
    expect(cut.rows).toEqual([]);
    const { rows, damaged, truncated } = readRows('{"Rows":[{"a":1},{"a":2},{"a":', {
      rowKeys: ['Rows'],
    });
    expect(rows).toEqual([{ a: 1 }, { a: 2 }]);
    expect(damaged).toEqual(['{"a":']);
    expect(truncated).toBe(true);
  });

  it('keeps the rows of a whole page that breaks off', () => {
    const { rows, truncated } = readRows('{"data":[{"a":1},{"a":2}', {
      rowKeys: ['data'],
      wholePages: true,
    });
    expect(rows).toEqual([{ a: 1 }, { a: 2 }]);
    expect(truncated).toBe(true);
  });

  it('shows what is whole rather than a broken line, and a broken one rather than nothing', () => {
    expect(readJsonPrefix('{"a":1}\n{"a":"cut\n{"a":3}\n', 5)).toEqual([{ a: 1 }, { a: 3 }]);
    expect(readJsonPrefix('{"a":"cut\n{"a":2,"b":3}\n{"a":3}\n', 5)).toEqual([
      { a: 2, b: 3 },
      { a: 3 },
    ]);
    expect(readJsonPrefix('{"a":1}\n{"a":2,"b":', 5)).toEqual([{ a: 1 }]);
    expect(readJsonPrefix('{"data":[{"a":1},{"a":2},{"a"', 5)).toEqual([
      { data: [{ a: 1 }, { a: 2 }, {}] },
    ]);
  });

  it('ends on any bytes', () => {
    const unit = fc.constantFrom('{', '}', '[', ']', '"', ',', ':', 'a', '1', '\\', '\n', ' ', 'я');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (text, chunk) => {
          readRows(text, { rowKeys: ['a'], chunk });
          readJsonPrefix(text, 5);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
