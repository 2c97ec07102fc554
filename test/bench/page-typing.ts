import type { Page } from '@playwright/test';
import { benchAddress } from './sendgrid-rows.ts';
import { withPageOn } from './page-on-case.ts';
import { paintedAfter, watchPainted } from './page-painted.ts';

export interface PageTyping {
  /** Milliseconds from a key going down to its results painted. */
  readonly p50: number;
  readonly p95: number;
  readonly keys: number;
}

/** Milliseconds from one key to the next: quicker than anybody types for long. */
const PACE = 80;

/** The grid says whose rows it shows. */
const ROWS_OF_QUERY = { root: '#rows', of: '#rows', attribute: 'data-query' } as const;

/**
 * Types addresses, order numbers, codes and filters into the search field, key by key, and takes the
 * time until the rows of each text are painted.
 * @returns null where there is no Chromium
 */
export function measureTyping(workspace: string, people: number): Promise<PageTyping | null> {
  return withPageOn(workspace, async (page) => {
    await watchPainted(page, ROWS_OF_QUERY);
    const times: number[] = [];
    for (const text of [
      benchAddress(17 % people),
      benchAddress(7919 % people).slice(0, 12),
      'order 100031',
      '5.1.1',
      'anna',
    ]) {
      await page.locator('#search').fill('');
      await page.waitForTimeout(300);
      times.push(...(await typed(page, text)));
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { p50: at(0.5), p95: at(0.95), keys: times.length };
  });
}

async function typed(page: Page, text: string): Promise<number[]> {
  const times: number[] = [];
  for (let length = 1; length <= text.length; length += 1) {
    const query = text.slice(0, length);
    const began = performance.now();
    await page.keyboard.press(text[length - 1] === ' ' ? 'Space' : (text[length - 1] ?? ''));
    const time = await paintedAfter(page, query);
    // A space asks for nothing new.
    if (!query.endsWith(' ')) times.push(time);
    await page.waitForTimeout(Math.max(0, PACE - (performance.now() - began)));
  }
  return times;
}
