import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { buildPage, pageIsStale } from '../../electron/launch/page.ts';
import { BROWSER_FLAGS, systemBrowser } from '../e2e/browser.ts';
import { serveDesk } from '../e2e/serve-desk.ts';

/**
 * Does something in the page over a case, in Chromium, when its first rows are there.
 * @returns null where there is no Chromium
 */
export function withPageOn<T>(
  workspace: string,
  work: (page: Page) => Promise<T>,
): Promise<T | null> {
  return withPage(workspace, async (page) => {
    await page.locator('#rows [aria-rowindex="2"] .outcome-chip').waitFor({ timeout: 60_000 });
    return work(page);
  });
}

/**
 * Does something in the page over a case, or over the empty desk, in Chromium.
 * @returns null where there is no Chromium
 */
export function withPage<T>(
  workspace: string | null,
  work: (page: Page, browser: Browser) => Promise<T>,
): Promise<T | null> {
  return withBrowser(async (browser) => {
    const { url, close } = await serveDesk(workspace === null ? {} : { workspace });
    try {
      const page = await browser.newPage({ viewport: VIEWPORT });
      await page.goto(url);
      return await work(page, browser);
    } finally {
      await close();
    }
  });
}

export const VIEWPORT = { width: 1440, height: 900 } as const;

/**
 * Does something in Chromium, when the page is built.
 * @returns null where there is no Chromium
 */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T | null> {
  const executablePath = systemBrowser();
  if (executablePath === undefined) return null;
  if (pageIsStale()) await buildPage();
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
