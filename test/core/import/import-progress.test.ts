import { expect, test } from 'vitest';
import { createProgress } from '../../../electron/core/import/import-progress.ts';

/** Progress against a clock that goes on by so many milliseconds with every look at it. */
function watched(step: number) {
  const reports: { readonly file: string; readonly at: number; readonly rate: number }[] = [];
  let now = 1_000_000;
  const progress = createProgress(
    ({ file, rate }) => reports.push({ file, at: now, rate }),
    () => (now += step),
  );
  return { progress, reports, now: () => now };
}

test('thousands of small files are reported ten times a second, not once each', () => {
  const { progress, reports, now } = watched(0.2);
  const began = now();
  for (let i = 0; i < 2000; i += 1) {
    progress.begin(`${i}.eml`, 2000);
    progress.format('eml');
    progress.advance(2000, 1);
  }
  progress.end();
  expect(reports.length).toBeGreaterThan(5);
  expect(reports.length).toBeLessThanOrEqual((now() - began) / 100 + 3);
});

test('a large file is reported with the rate at which it is read', () => {
  const { progress, reports } = watched(10);
  progress.begin('large.csv', 1_000_000);
  for (let i = 1; i <= 100; i += 1) progress.advance(i * 10_000, i * 100);
  expect(reports.length).toBeGreaterThan(5);
  expect(reports.at(-1)!.rate).toBeGreaterThan(5000);
});
