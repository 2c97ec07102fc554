import { expect, test } from '@playwright/test';
import { buildPage, pageIsStale } from '../../electron/launch/page.ts';

test('the page builds', async () => {
  if (pageIsStale()) await buildPage();
  expect(pageIsStale()).toBe(false);
});
