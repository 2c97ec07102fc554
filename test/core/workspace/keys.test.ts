import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWritable } from '../../../electron/core/workspace/open.ts';
import { foldAddress } from '../../../electron/core/workspace/keys/fold-address.ts';
import { createKeyHasher } from '../../../electron/core/workspace/keys/key-hash.ts';
import { createKeyStore } from '../../../electron/core/workspace/keys/key-store.ts';
import { sortKeys } from '../../../electron/core/workspace/keys/sort-keys.ts';
import { createKeyMap } from '../../../electron/core/workspace/keys/key-map.ts';
import {
  addKeys,
  keyCount,
  keyValues,
  removeKeys,
  replaceKeys,
} from '../../../electron/core/workspace/queries/keys.ts';

interface Entry {
  readonly high: number;
  readonly low: number;
  readonly value: number;
}
const packed = (entries: readonly Entry[]): Uint32Array =>
  sortKeys(Uint32Array.from(entries.flatMap(({ high, low, value }) => [high, low, value])));
const many = (count: number, from: number): Entry[] =>
  Array.from({ length: count }, (_, i) => ({
    high: Math.imul(i + from, 2_654_435_761) >>> 0,
    low: i + from,
    value: i + from + 1,
  }));

test('runs hold what was put into them, through additions and removals', () => {
  const db = openWritable(':memory:', { create: true });
  const first = many(5000, 0);
  replaceKeys(db, 1, packed(first));
  const second = many(3000, 100_000);
  addKeys(db, 1, packed(second));
  // Equal high halves may straddle runs.
  const twins = Array.from({ length: 4000 }, (_, i) => ({ high: 77, low: i, value: i + 1 }));
  addKeys(db, 1, packed(twins));
  expect(keyCount(db, 1)).toBe(12_000);
  for (const entry of [...first, ...second, ...twins]) {
    expect(keyValues(db, 1, entry.high, entry.low)).toEqual([entry.value]);
  }
  expect(keyValues(db, 2, first[0]!.high, first[0]!.low)).toEqual([]);
  removeKeys(db, 1, first.slice(0, 20));
  removeKeys(db, 1, first.slice(20, 4000));
  expect(keyCount(db, 1)).toBe(8000);
  expect(keyValues(db, 1, first[10]!.high, first[10]!.low)).toEqual([]);
  expect(keyValues(db, 1, first[4500]!.high, first[4500]!.low)).toEqual([4501]);
  db.close();
});

test('a key may stand for several rows', () => {
  const db = openWritable(':memory:', { create: true });
  addKeys(db, 2, packed([{ high: 5, low: 6, value: 1 }]));
  addKeys(db, 2, packed([{ high: 5, low: 6, value: 2 }]));
  expect(keyValues(db, 2, 5, 6).sort((a, b) => a - b)).toEqual([1, 2]);
  removeKeys(db, 2, [{ high: 5, low: 6, value: 1 }]);
  expect(keyValues(db, 2, 5, 6)).toEqual([2]);
  db.close();
});

test('a store finds what the file holds, however many single look-ups come, and keeps what is new', () => {
  const db = openWritable(':memory:', { create: true });
  const stored = many(5000, 0);
  replaceKeys(db, 1, packed(stored));
  const store = createKeyStore(db, 1);
  const added = many(300, 50_000);
  for (const [i, { high, low, value }] of added.entries()) {
    expect(store.get(high, low)).toBe(0);
    store.put(high, low, value);
    const known = stored[i * 7]!;
    expect(store.get(known.high, known.low)).toBe(known.value);
  }
  for (const { high, low, value } of added) expect(store.get(high, low)).toBe(value);
  for (const { space, entries } of store.take()) addKeys(db, space, entries);
  expect([...store.take()]).toEqual([]);
  for (const { high, low, value } of [...stored, ...added]) {
    expect(store.get(high, low)).toBe(value);
  }
  expect(keyCount(db, 1)).toBe(5300);
  db.close();
});

test('keys are sorted by their high half, and equal ones stay in order', () => {
  const u32 = fc.integer({ min: 0, max: 4_294_967_295 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(u32, fc.constant(77)), u32), { maxLength: 3000 }),
      (keys) => {
        const entries = keys.map(([high, low], i) => ({ high, low, value: i + 1 }));
        const expected = entries.toSorted((a, b) => a.high - b.high);
        expect([...packed(entries)]).toEqual(
          expected.flatMap(({ high, low, value }) => [high, low, value]),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test('the map in memory agrees with a plain one', () => {
  const u32 = fc.integer({ min: 0, max: 4_294_967_295 });
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: 0, max: 9 }), u32, fc.integer({ min: 1, max: 2 ** 31 - 1 })),
        { maxLength: 2500 },
      ),
      (entries) => {
        const map = createKeyMap();
        const plain = new Map<string, number>();
        for (const [high, low, value] of entries) {
          map.put(high, low, value);
          plain.set(`${high} ${low}`, value);
        }
        expect(map.size).toBe(plain.size);
        for (const [high, low] of entries)
          expect(map.get(high, low)).toBe(plain.get(`${high} ${low}`));
      },
    ),
    { numRuns: 30 },
  );
});

test('a map of many keys gives them out in order, in parts, those of the file when asked', () => {
  const map = createKeyMap();
  const keys = many(300_000, 1);
  map.reserve(1000);
  for (const [i, { high, low, value }] of keys.entries()) {
    if (i % 3 === 0) map.load(high, low, value);
    else map.put(high, low, value);
  }
  expect(map.size).toBe(keys.length);
  for (const { high, low, value } of keys) {
    if (map.get(high, low) !== value) expect.unreachable(`${high} ${low} was lost`);
    if (map.get(high, low + 1) !== 0) expect.unreachable(`${high} ${low + 1} was made up`);
  }
  const part = new Uint32Array(3 * 1000);
  const given = (storedToo: boolean): number[] => {
    const all: number[] = [];
    for (let from = 0; ;) {
      const { written, next } = map.copy(part, from, storedToo);
      if (written === 0) return all;
      for (let at = 0; at < written; at += 3) {
        const value = part[at + 2]!;
        const { high, low } = keys[value - 2]!;
        if (part[at] !== high || part[at + 1] !== low)
          expect.unreachable(`${value} has another key`);
        all.push(high * 4_294_967_296 + low);
      }
      from = next;
    }
  };
  const all = given(true);
  expect(all).toHaveLength(keys.length);
  expect(all.every((key, i) => i === 0 || key > all[i - 1]!)).toBe(true);
  expect(given(false)).toHaveLength((keys.length * 2) / 3);
});

test('keys that share their high half are kept apart, however many', () => {
  const map = createKeyMap();
  for (let low = 3000; low > 0; low -= 1) map.put(4_294_967_295, low, low);
  expect(map.size).toBe(3000);
  for (let low = 1; low <= 3000; low += 1) expect(map.get(4_294_967_295, low)).toBe(low);
  expect(map.get(4_294_967_295, 3001)).toBe(0);
});

test('addresses that fold to the same have the same key; seeds part workspaces', () => {
  const hasher = createKeyHasher(7);
  const key = (address: string): string => {
    hasher.address(address);
    return `${hasher.out.high} ${hasher.out.low}`;
  };
  for (const same of [
    'ANNA@Example.org',
    ' anna@example.org ',
    '<anna@example.org>',
    'anna@example.org.',
  ]) {
    expect(key(same)).toBe(key('anna@example.org'));
  }
  expect(key('ЁЖ@пример.example')).toBe(key('ёж@пример.example'));
  for (const same of [
    'anna@xn--80a1acny.xn--p1ai',
    '<Anna@XN--80A1ACNY.XN--P1AI>',
    'ANNA@Почта.РФ',
  ]) {
    expect(foldAddress(same)).toBe('anna@почта.рф');
    expect(key(same)).toBe(key('anna@почта.рф'));
  }
  expect(foldAddress('xn--anna@example.org')).toBe('xn--anna@example.org');
  expect(foldAddress('anna@xn--.example')).toBe('anna@xn--.example');
  expect(key('anna@example.com')).not.toBe(key('anna@example.org'));
  const other = createKeyHasher(8);
  other.address('anna@example.org');
  expect(`${other.out.high} ${other.out.low}`).not.toBe(key('anna@example.org'));
});
