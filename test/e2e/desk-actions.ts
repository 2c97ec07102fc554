import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { CALL_SOCKET } from '../../shared/contract/call-socket.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import { placeKey } from '../../renderer/stores/window.ts';
import type { Place } from '../../renderer/stores/window.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const SCREENS = join(import.meta.dirname, '../../test-results/screens');

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled' });
}

/** Every language in both themes. */
export const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ru', theme: 'light' },
  { language: 'ru', theme: 'dark' },
] as const;

/** Asks the core as the page does; answers the reply as it came. */
export const askCore = (page: Page, method: MethodName, input: object = {}): Promise<string> =>
  page.evaluate(
    async ({ path, body }) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body })).text();
    },
    { path: `/rpc/${method}`, body: JSON.stringify(input) },
  );

/** Opens the page anew without its open socket: each call is a request that a test can hold back or answer. */
export async function askByRequest(page: Page): Promise<void> {
  await page.routeWebSocket(`**${CALL_SOCKET}`, (socket) => socket.close());
  await page.reload();
}

/** Goes to a place by its key. */
export async function goTo(page: Page, place: Place): Promise<void> {
  await page.keyboard.press(placeKey(place));
}

/** WCAG 2.2 A and AA and axe's best practices, over the whole window or a part of it. */
export async function expectAccessible(page: Page, part = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The frame of a mail may run nothing, axe included.
    .exclude('iframe')
    .setLegacyMode(true)
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    ),
  ).toEqual([]);
}

export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** The fixtures of a case with lists of several services: nothing in them is rejected or guessed. */
export const SUPPRESSION_FILES: readonly DroppedFile[] = [
  'activity.csv',
  'suppression_bounces.csv',
  'klaviyo_suppressed.csv',
  'klaviyo-events.json',
].map((name) => ({ name, text: readFileSync(join(FIXTURES, 'suppressions', name), 'utf8') }));

/** Importing eight files takes a busy machine longer than an answer. */
const SAMPLE_MS = 30_000;

/** Waits until the sample case, asked for by a button, is open. */
export async function sampleOpened(page: Page): Promise<void> {
  await expect(page.locator('.case-name')).toHaveText('Sample case', { timeout: SAMPLE_MS });
}

/** Drags files over the window and lets them go. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('#main', 'dragenter', { dataTransfer });
  await expect(page.locator('.drop-veil')).toBeVisible();
  await page.dispatchEvent('#main', 'drop', { dataTransfer });
  await expect(page.locator('.drop-veil')).toBeHidden();
}

export async function search(page: Page, query: string): Promise<void> {
  await page.locator('#search').fill(query);
}

/** Finds a recipient and opens it with the mouse. */
export async function openRecipient(page: Page, address: string): Promise<Locator> {
  await search(page, address);
  await page.locator('#rows [role=row]').filter({ hasText: address }).first().click();
  await expect(page.locator('.address')).toHaveText(address);
  await expect(page.locator('.verdict-card h3')).toBeVisible();
  return page.locator('.verdict-card');
}
