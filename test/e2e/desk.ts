import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Language } from '../../shared/domain/verdict.ts';
import { serveDesk } from './serve-desk.ts';
import type { ServedDesk } from './serve-desk.ts';

interface Fixtures {
  /** The language that the system of this desk speaks. */
  readonly systemLanguage: Language;
  readonly running: ServedDesk;
  /** A page with the desk open on a fresh, empty case. */
  readonly desk: Page;
}

/** `test` with a loopback host of its own for every test: real core, real files, real page. */
export const test = base.extend<Fixtures>({
  systemLanguage: ['en', { option: true }],
  running: async ({ systemLanguage }, use) => {
    const served = await serveDesk({ language: systemLanguage });
    await use(served);
    await served.close();
  },
  desk: async ({ page, running }, use) => {
    await page.goto(running.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';
