import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReadable } from '../../../electron/core/workspace/open.ts';
import type { ReadableDatabase } from '../../../electron/core/workspace/connection.ts';
import { planOf } from '../../../electron/core/workspace/search/plan-cache.ts';
import { walk } from '../../../electron/core/workspace/search/walk.ts';
import type { WorkNews } from '../../../electron/core/threads/steps.ts';
import { activityCsv, temporaryCase } from '../engine/temporary-case.ts';

const MESSAGES = 20_000;
const place = temporaryCase();
let db: ReadableDatabase;

beforeAll(async () => {
  const core = await place.open();
  const rows = Array.from({ length: MESSAGES }, (_, i) => ({
    at: '2026-10-01 10:00:00',
    id: `m${i}`,
    event: i % 10 === 0 ? 'bounce' : 'delivered',
    email: `user${i}@example.${i % 4 === 0 ? 'net' : 'org'}`,
    ...(i % 10 === 0 ? { reason: '550 5.1.1 user unknown' } : {}),
  }));
  await core.importPaths([place.file('a.csv', activityCsv(rows))]);
  db = openReadable(place.workspace);
});
afterAll(async () => {
  db.close();
  await place[Symbol.asyncDispose]();
});

const free = { cancelled: () => false, news: () => {} };

function idsOf(query: string): number[] {
  const ids: number[] = [];
  walk<{ id: number }>(
    db,
    {
      plan: planOf(db, { query }),
      subject: 'message',
      columns: 'm.id',
      visit: (rows) => ids.push(...rows.map(({ id }) => id)),
    },
    free,
  );
  return ids;
}

describe('a walk', () => {
  test('visits every row once, however many there are', () => {
    const ids = idsOf('');
    expect(ids).toHaveLength(MESSAGES);
    expect(new Set(ids).size).toBe(MESSAGES);
  });

  test.each([
    ['outcome:hard', MESSAGES / 10],
    ['domain:example.net outcome:delivered', MESSAGES / 4 - MESSAGES / 20],
    ['user1234@', 1],
    ['-5.1.1', MESSAGES - MESSAGES / 10],
  ])('of %s visits exactly its rows', (query, count) => {
    expect(new Set(idsOf(query)).size).toBe(count);
  });

  test('sums up slice by slice', () => {
    const sums = new Map<number, number>();
    walk<{ outcome: number; n: number }>(
      db,
      {
        plan: null,
        subject: 'message',
        columns: 'm.outcome, count(*) AS n',
        groupBy: '1',
        visit: (rows) => {
          for (const { outcome, n } of rows) sums.set(outcome, (sums.get(outcome) ?? 0) + n);
        },
      },
      free,
    );
    expect([...sums.values()].sort((a, b) => a - b)).toEqual([MESSAGES / 10, MESSAGES * 0.9]);
  });

  test('stops after the slice in which it was asked to', () => {
    let slices = 0;
    const walking = () =>
      walk(
        db,
        { plan: null, subject: 'message', columns: 'm.id', visit: () => (slices += 1) },
        { cancelled: () => slices === 1, news: () => {} },
      );
    expect(walking).toThrow('cancelled');
    expect(slices).toBe(1);
  });

  test('never tells more done than there is', () => {
    const told: WorkNews[] = [];
    walk(
      db,
      { plan: null, subject: 'message', columns: 'm.id', visit: () => {} },
      { cancelled: () => false, news: (news) => told.push(news as WorkNews) },
    );
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
  });
});
