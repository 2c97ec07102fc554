import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Ask, RecipientHit } from '../../shared/contract/api.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { serveDesk } from './serve-desk.ts';

export interface SampleDesk {
  readonly url: string;
  readonly set: (settings: Ask<'settings.set'>) => Promise<void>;
  /** One recipient of the sample case for every verdict in it. */
  readonly byVerdict: ReadonlyMap<Verdict, RecipientHit>;
}

interface Fixtures {
  /** A page with the sample case open, in English and light unless set otherwise before. */
  readonly desk: Page;
}

interface WorkerFixtures {
  readonly sample: SampleDesk;
}

/** `test` with one host for a whole spec file, the sample case open in it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sample: [
    async ({ browserName: _browser }, use) => {
      const { desk, url, close } = await serveDesk();
      await desk.dispatch('case.sample', {});
      const found = await desk.dispatch('search.recipients', {
        query: '',
        limit: 500,
        language: 'en',
      });
      const hits = (found.ok ? found.value : { hits: [] }) as {
        readonly hits: readonly RecipientHit[];
      };
      await use({
        url,
        set: async (settings) => {
          await desk.dispatch('settings.set', settings);
        },
        byVerdict: new Map(hits.hits.toReversed().map((hit) => [hit.verdict, hit])),
      });
      await close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ page, sample }, use) => {
    await sample.set({
      language: 'en',
      theme: 'light',
      timezone: 'Europe/Moscow',
      density: 'comfortable',
      recentSearches: [],
      lastView: { place: 'desk', query: '' },
    });
    await page.goto(sample.url);
    await page.locator('#rows [aria-rowindex="2"] .outcome-chip').waitFor();
    await use(page);
  },
});

export { expect } from '@playwright/test';
