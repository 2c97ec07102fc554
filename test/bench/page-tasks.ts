import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import { withPage } from './page-on-case.ts';

export interface PageTasks {
  /** The longest task of the page's main thread by the clock, in milliseconds. */
  readonly longestMs: number;
  /** Tasks over 50 ms by the clock. */
  readonly long: number;
  /** The longest by the time that the processor worked on it: what a quiet machine would show. */
  readonly longestCpuMs: number;
  /** Letters typed into the search field while the import ran. */
  readonly typed: number;
  readonly importMs: number;
}

/** What is typed, again and again, while rows come in. */
const QUERIES = ['anna.adler', 'boris', 'provider:gmail.com', 'reason:mailboxfull', '5.1.1'];
const PATIENCE = 300_000;
/** Milliseconds from which a task is felt (W3C, Long Tasks). */
const LONG = 50;

/**
 * Imports an export through the page in Chromium and types into the search field all the while.
 * @returns null where there is no Chromium
 */
export function measurePageTasks(csv: string): Promise<PageTasks | null> {
  return withPage(null, async (page, browser) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    return importWhileTyping(browser, page, csv);
  });
}

async function importWhileTyping(browser: Browser, page: Page, csv: string): Promise<PageTasks> {
  await browser.startTracing(page, { categories: ['-*', 'toplevel', '__metadata'] });
  const choosing = page.waitForEvent('filechooser');
  await page.locator('.top-bar').getByRole('button', { name: 'Import' }).click();
  await (await choosing).setFiles(csv);
  const started = performance.now();
  const result = page.locator('.tray-file.done');
  const done = result.waitFor({ timeout: PATIENCE }).then(() => performance.now() - started);
  let typed = 0;
  for (let round = 0; (await result.count()) === 0; round += 1) {
    if (performance.now() - started > PATIENCE) break;
    const query = QUERIES[round % QUERIES.length] ?? '';
    await page.locator('#search').fill('');
    await page.locator('#search').pressSequentially(query, { delay: 60 });
    typed += query.length;
  }
  const importMs = await done;
  // What the end of the import makes the page do belongs to it.
  await page.waitForTimeout(1000);
  const tasks = mainThreadTasks(await browser.stopTracing());
  const longest = (times: readonly number[]): number =>
    times.reduce((most, time) => Math.max(most, time), 0) / 1000;
  return {
    longestMs: longest(tasks.map(({ dur }) => dur)),
    long: tasks.filter(({ dur }) => dur / 1000 > LONG).length,
    longestCpuMs: longest(tasks.map(({ tdur }) => tdur)),
    typed,
    importMs,
  };
}

const traceEvent = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.looseObject({ name: z.string().optional() }).default({}),
});

/** Whole tasks of the page's main thread, in microseconds. */
function mainThreadTasks(
  trace: Buffer,
): readonly { readonly dur: number; readonly tdur: number }[] {
  const { traceEvents } = z
    .object({ traceEvents: z.array(traceEvent) })
    .parse(JSON.parse(trace.toString('utf8')));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
  );
}
