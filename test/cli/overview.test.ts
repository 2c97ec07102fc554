import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityCsv, temporaryCase } from '../core/engine/temporary-case.ts';
import type { TemporaryCase } from '../core/engine/temporary-case.ts';
import { deadletter, json } from './terminal.ts';

let place: TemporaryCase;
let workspace: readonly string[];

beforeAll(async () => {
  place = temporaryCase();
  const core = await place.open();
  const rows = Array.from({ length: 120 }, (_, i) => {
    const day = 1 + Math.floor(i / 10);
    const bounced = i % 10 < (day > 6 ? 4 : 1);
    return {
      at: `2026-10-${String(day).padStart(2, '0')} 21:30:00`,
      id: `m${i}`,
      event: bounced ? 'bounce' : 'delivered',
      email: `person${i}@${i % 2 === 0 ? 'gmail.com' : 'shop.example'}`,
      ...(bounced ? { reason: '550 5.1.1 User unknown' } : {}),
    };
  });
  await core.importPaths([place.file('activity.csv', activityCsv(rows))]);
  await core.close();
  workspace = ['--workspace', place.workspace];
});
afterAll(() => place[Symbol.asyncDispose]());

type Row = Readonly<Record<string, number | string | null>>;
const overview = (...words: readonly string[]) => deadletter(['overview', ...words, ...workspace]);
const rows = async (...words: readonly string[]): Promise<readonly Row[]> => {
  const ran = await overview(...words, '--json');
  expect(ran.code).toBe(0);
  return json(ran) as readonly Row[];
};

describe('overview', () => {
  it('counts by provider', async () => {
    expect(await rows('--by', 'provider')).toEqual([
      expect.objectContaining({ key: 'google', messages: 60, bouncedHard: 18, bounceRate: 0.3 }),
      expect.objectContaining({ key: 'shop.example', messages: 60, bouncedHard: 12 }),
    ]);
  });

  it('counts by day: of UTC, or of the zone it is told', async () => {
    const utc = await rows('--by', 'day');
    expect(utc.map(({ key }) => key).slice(0, 2)).toEqual(['2026-10-01', '2026-10-02']);
    expect(utc[0]).toMatchObject({ messages: 10, delivered: 9, bounceRate: 0.1 });
    const moscow = await rows('--by', 'day', '--timezone', 'Europe/Moscow');
    expect(moscow[0]).toMatchObject({ key: '2026-10-02', messages: 10 });
    const hours = await rows('--by', 'hour', '--timezone', 'Europe/Moscow');
    expect(hours[0]?.['key']).toBe('2026-10-02T00:00+03:00');
  });

  it('counts what a query leaves, and nothing where it leaves nothing', async () => {
    const found = await rows('--by', 'reason', '--query', 'provider:google after:2026-10-10');
    expect(Object.fromEntries(found.map(({ key, messages }) => [key, messages]))).toEqual({
      none: 9,
      userunknown: 6,
    });
    expect(await rows('--by', 'domain', '--query', 'nobody-at-all')).toEqual([]);
  });

  it('ranks what changed, as JSON and in words of both languages', async () => {
    const ran = await overview('--changes', '--json');
    const told = json(ran) as {
      readonly later: { readonly from: string };
      readonly changes: readonly { readonly effect: number }[];
    };
    expect(told.later.from).toBe('2026-10-07T00:00:00.000Z');
    const effects = told.changes.map(({ effect }) => Math.abs(effect));
    expect(effects.length).toBeGreaterThan(1);
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
    const english = await overview('--changes', '--lang', 'en');
    expect(english.stdout).toContain('Bounce rate 10% → 40% (+30.00 pp).');
    const russian = await overview('--changes', '--lang', 'ru');
    expect(russian.stdout).toMatch(/Доля отказов: 10.% → 40.%/);
  });

  it('says what is wrong with a call', async () => {
    expect((await overview('--by', 'moon')).code).toBe(2);
    expect((await overview('--by', 'day', '--query', 'outcome:nonsense')).code).toBe(1);
  });
});
