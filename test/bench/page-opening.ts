import type { Page } from '@playwright/test';
import { withPageOn } from './page-on-case.ts';
import { paintedAfter, watchPainted } from './page-painted.ts';

export interface PageOpening {
  /** Milliseconds from a button or key going down to the recipient's verdict painted. */
  readonly p50: number;
  readonly p95: number;
  readonly opened: number;
}

/** A word that finds recipients of every kind. */
const QUERY = 'ann';
const OPENED = 60;
/** Milliseconds from one recipient to the next: quicker than anybody reads. */
const PACE = 200;
const ADDRESS = { root: '#root', of: '#detail .address' } as const;

/**
 * Goes down a list recipient by recipient, by the mouse and by the key in turns, and takes the time
 * until the verdict of each is painted.
 * @returns null where there is no Chromium
 */
export function measureOpening(workspace: string): Promise<PageOpening | null> {
  return withPageOn(workspace, async (page) => {
    await page.locator('#search').fill(QUERY);
    await page.locator(`#rows[data-query="${QUERY}"] .row`).nth(1).waitFor();
    await page.waitForTimeout(1000);
    await page.locator('#rows').focus();
    await watchPainted(page, ADDRESS);
    const times: number[] = [];
    for (let row = 0; row < OPENED; row += 1) {
      const began = performance.now();
      times.push(await opened(page, row));
      await page.waitForTimeout(Math.max(0, PACE - (performance.now() - began)));
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { p50: at(0.5), p95: at(0.95), opened: times.length };
  });
}

async function opened(page: Page, row: number): Promise<number> {
  const next = page.locator(`#rows [aria-rowindex="${row + 2}"]`);
  const recipient = (await next.locator('[role=gridcell]').first().textContent()) ?? '';
  if (row % 2 === 0) await next.click();
  else await page.keyboard.press('j');
  return paintedAfter(page, recipient);
}
