import type { Page } from '@playwright/test';
import { benchAddress } from './sendgrid-rows.ts';
import { withPageOn } from './page-on-case.ts';

export interface PageTyping {
  /** Milliseconds from a key going down to its results painted. */
  readonly p50: number;
  readonly p95: number;
  readonly keys: number;
}

/** Milliseconds from one key to the next: quicker than anybody types for long. */
const PACE = 80;

/**
 * Types addresses, order numbers, codes and filters into the search field, key by key, and takes the
 * time until the rows of each text are painted.
 * @returns null where there is no Chromium
 */
export function measureTyping(workspace: string, people: number): Promise<PageTyping | null> {
  return withPageOn(workspace, async (page) => {
    await page.evaluate(watchKeys);
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
    const time = await page.evaluate(paintedAfter, query);
    // A space asks for nothing new.
    if (!query.endsWith(' ')) times.push(time);
    await page.waitForTimeout(Math.max(0, PACE - (performance.now() - began)));
  }
  return times;
}

interface Watch {
  pressed: number;
  readonly painted: Map<string, number>;
}
type Watched = typeof globalThis & { watch?: Watch };

/**
 * In the page: notes when the system got a key, and when the first frame with the rows of a query is
 * done: the grid says whose rows it shows, and what is posted in a frame's callback runs after it.
 */
function watchKeys(): void {
  const watch: Watch = { pressed: 0, painted: new Map() };
  (globalThis as Watched).watch = watch;
  document.addEventListener('keydown', ({ timeStamp }) => (watch.pressed = timeStamp), true);
  const rows = document.querySelector('#rows');
  if (rows === null) return;
  const observer = new MutationObserver(() => {
    const query = rows.getAttribute('data-query') ?? '';
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        watch.painted.set(query, performance.now());
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
  observer.observe(rows, { attributeFilter: ['data-query'] });
}

/** In the page: milliseconds from the last key to the rows of a query. */
async function paintedAfter(query: string): Promise<number> {
  const { watch } = globalThis as Watched;
  if (watch === undefined) return Number.NaN;
  const until = performance.now() + 5000;
  while (!watch.painted.has(query) && performance.now() < until)
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  const at = watch.painted.get(query) ?? Number.NaN;
  watch.painted.delete(query);
  return at - watch.pressed;
}
