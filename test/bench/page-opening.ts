import type { Page } from '@playwright/test';
import { withPageOn } from './page-on-case.ts';
import { paintedAfter, watchPainted } from './page-painted.ts';

/** Milliseconds from a button or key going down to the recipient's verdict painted. */
export interface Opened {
  readonly p50: number;
  readonly p95: number;
}

export interface PageOpening {
  /** One after another down a list: each was expected when the one before was there. */
  readonly next: Opened;
  /** A row that nobody expected, by the mouse; a button that comes up as soon as it is down. */
  readonly anywhere: Opened;
}

/** Words that find recipients of every kind, each more than a window shows. */
const QUERIES = ['ann', 'bor', 'cla', 'dmi', 'ele', 'fed', 'gal', 'hen'] as const;
const DOWN = 60;
/** Rows without a neighbour among them. */
const SCATTERED = [6, 0, 10, 4, 12, 2, 8] as const;
/** Milliseconds from one recipient to the next: quicker than anybody reads. */
const PACE = 200;
const ADDRESS = { root: '#root', of: '#detail .address' } as const;

/**
 * Opens recipients and takes the time until the verdict of each is painted.
 * @returns null where there is no Chromium
 */
export function measureOpening(workspace: string): Promise<PageOpening | null> {
  return withPageOn(workspace, async (page) => {
    const next: number[] = [];
    const anywhere: number[] = [];
    await look(page, QUERIES[0]);
    await watchPainted(page, ADDRESS);
    await page.locator('#rows').focus();
    for (let row = 0; row < DOWN; row += 1)
      next.push(await opened(page, row, row % 2 === 0 ? 'button' : 'key'));
    for (const query of QUERIES.slice(1)) {
      await look(page, query);
      for (const row of SCATTERED) anywhere.push(await opened(page, row, 'button'));
    }
    return { next: shares(next), anywhere: shares(anywhere) };
  });
}

async function look(page: Page, query: string): Promise<void> {
  await page.locator('#search').fill(query);
  await page.locator(`#rows[data-query="${query}"] .row`).nth(1).waitFor();
  await page.waitForTimeout(1000);
}

async function opened(page: Page, row: number, by: 'button' | 'key'): Promise<number> {
  const began = performance.now();
  const next = page.locator(`#rows [aria-rowindex="${row + 2}"]`);
  const recipient = (await next.locator('[role=gridcell]').first().textContent()) ?? '';
  if (by === 'button') await next.click();
  else await page.keyboard.press('j');
  const took = await paintedAfter(page, recipient);
  await page.waitForTimeout(Math.max(0, PACE - (performance.now() - began)));
  return took;
}

function shares(times: readonly number[]): Opened {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
