import { expect, test } from 'vitest';
import { Failure } from '../../../shared/contract/errors.ts';
import { openThreads } from '../../../electron/core/threads/threads.ts';
import { activityCsv, temporaryCase } from '../engine/temporary-case.ts';

const rowsOf = (count: number): string =>
  activityCsv(
    Array.from({ length: count }, (_, i) => ({
      at: '2026-10-01 10:00:00',
      id: `m${i}`,
      event: 'delivered',
      email: `user${i}@example.org`,
    })),
  );

const importOf = (path: string) => ({ paths: [path], options: {} });

test('readers answer from the state before while the writer writes', async () => {
  await using place = temporaryCase();
  const threads = await openThreads({ file: place.workspace, create: true });
  let during: number | null = null;
  const running = threads.write.import(importOf(place.file('a.csv', rowsOf(40_000))), {
    news: () => {
      during ??= -1;
    },
  });
  const counts = await threads.read.counts(null);
  during = counts.events;
  const { sources } = await running;
  expect(during).toBe(0);
  expect(sources[0]!.events).toBe(40_000);
  expect((await threads.read.counts(null)).events).toBe(40_000);
  await threads.close();
});

test('a stop is heard while the thread is busy', async () => {
  await using place = temporaryCase();
  const threads = await openThreads({ file: place.workspace, create: true });
  const abort = new AbortController();
  const running = threads.write.import(importOf(place.file('a.csv', rowsOf(80_000))), {
    signal: abort.signal,
    news: () => abort.abort(),
  });
  expect((await running).cancelled).toBe(true);
  expect((await threads.read.counts(null)).events).toBe(0);
  await threads.close();
});

test('errors keep their code, and what is not there is said by name', async () => {
  await using place = temporaryCase();
  const threads = await openThreads({ file: place.workspace, create: true });
  await expect(threads.write.forget(7)).rejects.toEqual(new Failure('not-found'));
  await expect(threads.read.record(1)).rejects.toEqual(new Failure('not-found'));
  const unknown = threads.read as unknown as { nonsense(input: null): Promise<unknown> };
  await expect(unknown.nonsense(null)).rejects.toEqual(
    new Failure('unknown-method', { method: 'nonsense' }),
  );
  await threads.close();
});

test('a reader that is started ahead waits for the case, and for none that is not there', async () => {
  await using place = temporaryCase();
  await expect(openThreads({ file: place.workspace, ahead: true })).rejects.toMatchObject({
    code: 'workspace-missing',
  });
  const threads = await openThreads({ file: place.workspace, create: true, ahead: true });
  expect(await threads.read.counts(null)).toMatchObject({ events: 0 });
  await threads.close();
});

test('closing answers what was asked before it, and nothing after', async () => {
  await using place = temporaryCase();
  const threads = await openThreads({ file: place.workspace, create: true });
  const asked = [
    threads.read.counts(null),
    threads.write.saveView({ name: 'All', query: '' }),
  ] as const;
  await Promise.all(asked);
  const last = threads.write.saveView({ name: 'More', query: 'anna' });
  await threads.close();
  expect(await last).toMatchObject({ name: 'More' });
  await expect(threads.write.removeView(1)).rejects.toBeInstanceOf(Failure);
});

test('without a writer nothing can be changed', async () => {
  await using place = temporaryCase();
  await expect(openThreads({ file: place.workspace, readOnly: true })).rejects.toMatchObject({
    code: 'workspace-missing',
  });
  await (await openThreads({ file: place.workspace, create: true })).close();
  const threads = await openThreads({ file: place.workspace, readOnly: true });
  expect(await threads.read.sources(null)).toEqual([]);
  await expect(threads.write.forget(1)).rejects.toEqual(new Failure('workspace-read-only'));
  await threads.close();
});
