import { expect, test } from 'vitest';
import type { AnalysisProgress } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { createAnalyses } from '../../electron/core/analyses.ts';
import type { CallWatch } from '../../electron/core/threads/thread-control.ts';

/** A question that ends when it is told to, or is stopped. */
function question() {
  let answer = (_value: string): void => {};
  let watched: CallWatch | undefined;
  return {
    ask: (watch: CallWatch) =>
      new Promise<string>((resolve, reject) => {
        watched = watch;
        answer = resolve;
        watch.signal?.addEventListener('abort', () => reject(watch.signal?.reason));
      }),
    answer: (value: string) => answer(value),
    news: (done: number) => watched?.news?.({ done, total: 10 } as never),
  };
}

test('a newer question stops the older of its kind, and no other', async () => {
  const analyses = createAnalyses(() => {});
  const [first, second, other] = [question(), question(), question()];
  const stopped = expect(analyses.run('overview', first.ask)).rejects.toEqual(
    new Failure('cancelled'),
  );
  const beside = analyses.run('responses', other.ask);
  const newer = analyses.run('overview', second.ask);
  await stopped;
  second.answer('newer');
  other.answer('beside');
  expect(await newer).toBe('newer');
  expect(await beside).toBe('beside');
});

test('it is stopped by name, by its caller and at the end', async () => {
  const analyses = createAnalyses(() => {});
  const gone = new Failure('cancelled');
  const byName = expect(analyses.run('export', question().ask)).rejects.toEqual(gone);
  expect(analyses.cancel('export')).toBe(true);
  await byName;
  expect(analyses.cancel('export')).toBe(false);

  const abort = new AbortController();
  const { signal } = abort;
  const byCaller = expect(analyses.run('export', question().ask, { signal })).rejects.toEqual(gone);
  abort.abort();
  await byCaller;

  const atTheEnd = expect(analyses.run('export', question().ask)).rejects.toEqual(gone);
  analyses.cancelAll();
  await atTheEnd;
});

test('progress is told by name until it is stopped', async () => {
  const told: AnalysisProgress[] = [];
  const analyses = createAnalyses((_event, payload) => told.push(payload as AnalysisProgress));
  const asked = question();
  const running = expect(analyses.run('overview', asked.ask)).rejects.toEqual(
    new Failure('cancelled'),
  );
  asked.news(3);
  analyses.cancel('overview');
  asked.news(4);
  await running;
  expect(told).toEqual([{ analysis: 'overview', done: 3, total: 10 }]);
});
