import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from '@playwright/test';
import { buildHost, hostIsStale } from '../../electron/launch/host-bundle.ts';
import { VIEWPORT, withBrowser } from './page-on-case.ts';
import { paintedAfter, watchSign } from './page-painted.ts';

const RUNS = 7;
const FIRST_ROW = '#rows [aria-rowindex="2"] .outcome-chip';
const PROGRAM = join(import.meta.dirname, '../../electron/cli/main.ts');

export interface PageStart {
  /** Milliseconds from the start of the program to the first rows in a page of a browser that runs already. */
  readonly p50: number;
  readonly most: number;
}

/**
 * How long a case takes to be on the screen: `deadletter serve` as a person starts it, each time in a
 * fresh process.
 * @returns null where there is no Chromium
 */
export function measurePageStart(workspace: string): Promise<PageStart | null> {
  return withBrowser(async (browser) => {
    if (hostIsStale()) await buildHost();
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await started(workspace, browser));
    times.sort((a, b) => a - b);
    return { p50: times[RUNS >> 1] ?? Number.NaN, most: times.at(-1) ?? Number.NaN };
  });
}

async function started(workspace: string, browser: Browser): Promise<number> {
  // A browser's window takes its own time, and is there before the program.
  const page = await browser.newPage({ viewport: VIEWPORT });
  const settings = await mkdtemp(join(tmpdir(), 'deadletter-bench-'));
  const began = performance.now();
  const host = spawn(process.execPath, [PROGRAM, 'serve', '--json', '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DEADLETTER_CONFIG_DIR: settings },
  });
  try {
    const [line] = (await once(createInterface(host.stdout), 'line')) as [string];
    const { url } = JSON.parse(line) as { readonly url: string };
    await page.addInitScript(watchSign, { root: null, of: FIRST_ROW });
    await page.goto(url);
    const outcome = (await page.locator(FIRST_ROW).textContent()) ?? '';
    // Nothing was pressed: the time is that since the page began.
    const painted = await paintedAfter(page, outcome);
    const pageBegan = await page.evaluate(() => performance.timeOrigin);
    return pageBegan + painted - performance.timeOrigin - began;
  } finally {
    await page.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
    await rm(settings, { recursive: true, force: true });
  }
}
