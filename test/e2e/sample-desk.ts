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
  readonly sample: SampleDesk;
  /** A page with the sample case open, in English and light unless set otherwise before. */
  readonly desk: Page;
}

interface WorkerFixtures {
  /** The desk of a spec file: what another file's tests import or note is not in its case. */
  readonly sampleOf: (file: string) => Promise<SampleDesk>;
}

async function serveSample(): Promise<{ sample: SampleDesk; close: () => Promise<void> }> {
  const { desk, url, close } = await serveDesk();
  await desk.dispatch('case.sample', {});
  const found = await desk.dispatch('search.recipients', { query: '', limit: 500, language: 'en' });
  const { hits } = (found.ok ? found.value : { hits: [] }) as {
    readonly hits: readonly RecipientHit[];
  };
  const sample: SampleDesk = {
    url,
    set: async (settings) => {
      await desk.dispatch('settings.set', settings);
    },
    byVerdict: new Map(hits.toReversed().map((hit) => [hit.verdict, hit])),
  };
  return { sample, close };
}

/** `test` with one host for a whole spec file, the sample case open in it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleOf: [
    async ({ browserName: _browser }, use) => {
      const served = new Map<string, ReturnType<typeof serveSample>>();
      await use(async (file) => {
        const going = served.get(file) ?? serveSample();
        served.set(file, going);
        return (await going).sample;
      });
      for (const going of served.values()) await (await going).close();
    },
    { scope: 'worker' },
  ],
  sample: async ({ sampleOf }, use, { file }) => use(await sampleOf(file)),
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
