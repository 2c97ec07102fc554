import type { Page } from '@playwright/test';
import { askByRequest, picture } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

/** Everything by which the window says "wait". */
const SIGNS = '.skeleton, .stale, .verdict-card.waiting';

/** Remembers every sign that was ever there from now on. */
async function watchSigns(desk: Page): Promise<() => Promise<readonly string[]>> {
  await desk.evaluate((signs) => {
    const seen = new Set<string>();
    Object.assign(globalThis, { signsSeen: seen });
    const look = (): void => {
      for (const sign of document.querySelectorAll(signs)) seen.add(sign.className);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class'],
    });
  }, SIGNS);
  return () => desk.evaluate(() => [...(Reflect.get(globalThis, 'signsSeen') as Set<string>)]);
}

/** From now on the page's clock moves only when it is told to. */
async function stopClock(desk: Page): Promise<void> {
  await desk.clock.install();
  await desk.clock.pauseAt((await desk.evaluate(() => Date.now())) + 1000);
}

interface Place {
  readonly name: string;
  readonly prepare: (desk: Page) => Promise<void>;
  /** Asks for what the place shows. */
  readonly ask: (desk: Page) => Promise<void>;
  readonly answered: (desk: Page) => Promise<void>;
  /** The call that is held back. */
  readonly call: string;
  readonly sign: string;
}

const search = (desk: Page, text: string): Promise<void> => desk.locator('#search').fill(text);
const counted = (desk: Page): Promise<void> =>
  expect(desk.locator('.facet-value').first()).toBeVisible();
const first = (desk: Page) => desk.locator('#rows [aria-rowindex="2"]');

const PLACES: readonly Place[] = [
  {
    name: 'list',
    prepare: counted,
    ask: (desk) => search(desk, 'outcome:deferred'),
    answered: (desk) => expect(first(desk).locator('.outcome-chip')).toHaveText(/Deferred/),
    call: 'search.recipients',
    sign: '.list-body.stale',
  },
  {
    name: 'detail',
    prepare: counted,
    ask: (desk) => first(desk).click(),
    answered: (desk) => expect(desk.locator('.verdict-card h3')).toBeVisible(),
    call: 'recipient.why',
    sign: '.verdict-card.waiting',
  },
  {
    name: 'facets',
    prepare: counted,
    ask: (desk) => desk.locator('.facet-pick').first().click(),
    answered: (desk) => expect(desk.locator('.facet-value.in')).toHaveCount(1),
    call: 'search.facets',
    sign: '.facets.stale',
  },
  {
    name: 'knowledge',
    prepare: async (desk) => {
      await counted(desk);
      await desk.locator('.rail').getByRole('button', { name: 'Knowledge' }).click();
      await expect(desk.locator('.knowledge-found button').first()).toBeVisible();
    },
    ask: (desk) => desk.getByLabel('Search the knowledge base').fill('5.7.26'),
    answered: (desk) => expect(desk.locator('.entry h2')).toContainText('7.26'),
    call: 'knowledge.search',
    sign: '.knowledge-found.stale',
  },
];

/*
 * The page's clock stands still but for what it is told: an answer that has come before it was moved on
 * by 100 ms came in time, however busy the machine is.
 */
for (const { name, prepare, ask, answered, call, sign } of PLACES) {
  test(`${name}: nothing says "wait" while answers come within 100 ms`, async ({ desk }) => {
    await prepare(desk);
    await stopClock(desk);
    const seen = await watchSigns(desk);
    await ask(desk);
    // Opening waits a moment for the cursor to come to rest.
    await desk.clock.runFor(45);
    await answered(desk);
    await desk.clock.runFor(45);
    expect(await seen()).toEqual([]);
  });

  test(`${name}: an answer that is held back is waited for in sight`, async ({ desk }) => {
    await askByRequest(desk);
    await prepare(desk);
    const held = Promise.withResolvers<void>();
    await desk.route(`**/rpc/${call}`, async (route) => {
      await held.promise;
      await route.continue();
    });
    await ask(desk);
    await expect(desk.locator(sign)).toBeVisible();
    await picture(desk, `waiting-${name}`);
    held.resolve();
    await answered(desk);
    await expect(desk.locator(SIGNS)).toHaveCount(0);
  });
}

test('rows that are not there yet stay blank for 100 ms, and are drawn then', async ({ desk }) => {
  const held = Promise.withResolvers<void>();
  await desk.route('**/rpc/search.recipients', async (route) => {
    const answer = await route.fetch();
    const reply = (await answer.json()) as {
      readonly value: { readonly hits: readonly unknown[] };
    };
    const asked = route.request().postDataJSON() as { readonly offset: number };
    if (asked.offset > 0) await held.promise;
    // As if there were more than one page.
    const hits = asked.offset > 0 ? [] : reply.value.hits;
    await route.fulfill({ json: { ...reply, value: { ...reply.value, total: 5000, hits } } });
  });
  await desk.clock.install();
  await askByRequest(desk);
  await expect(first(desk).locator('.outcome-chip')).toBeVisible();
  await counted(desk);
  await desk.clock.pauseAt((await desk.evaluate(() => Date.now())) + 1000);
  const seen = await watchSigns(desk);
  await desk.locator('#rows').evaluate((rows) => rows.scrollTo(0, 60_000));
  await desk.clock.runFor(40);
  const shown = desk.locator('#rows .row').last();
  await expect
    .poll(async () => Number(await shown.getAttribute('aria-rowindex')))
    .toBeGreaterThan(500);
  expect(await seen()).toEqual([]);
  await desk.clock.runFor(200);
  await expect(desk.locator('#rows .skeleton').first()).toBeVisible();
  held.resolve();
});
