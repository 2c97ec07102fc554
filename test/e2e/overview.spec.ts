import type { Page } from '@playwright/test';
import { expectAccessible, goTo, picture, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

const open = async (desk: Page): Promise<void> => {
  await goTo(desk, 'overview');
  await expect(desk.locator('.overview-table tbody tr').first()).toBeVisible();
};

/** What a number says, without its separators. */
const numberIn = (text: string): number => Number(text.replace(/\D/g, ''));

test('a number opens exactly its rows, in every dimension', async ({ desk }) => {
  await open(desk);
  const dimensions = await desk.locator('.by select option').count();
  expect(dimensions).toBe(9);
  for (let at = 0; at < dimensions; at += 1) {
    await open(desk);
    await desk.locator('.by select').selectOption({ index: at });
    const chosen = await desk.locator('.by select option').nth(at).textContent();
    await expect(desk.locator('.overview-table thead th').first()).toContainText(chosen ?? '');
    const number = desk.locator('.overview-table tbody tr').first().locator('.count-button').last();
    const value = numberIn(await number.innerText());
    await number.click();
    await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', String(value + 1));
    await desk.keyboard.press('Escape');
    await search(desk, '');
    await desk.locator('#search').blur();
  }
});

test('a span of the chart narrows the period, by mouse and by keyboard, and Escape brings it back', async ({
  desk,
}) => {
  await open(desk);
  const total = desk.locator('.figure-value .count-button').first();
  const all = await total.innerText();
  const box = await desk.locator('.chart-plot svg').first().boundingBox();
  if (box === null) throw new Error('no chart');
  await desk.mouse.move(box.x + box.width * 0.55, box.y + 40);
  await desk.mouse.down();
  await desk.mouse.move(box.x + box.width * 0.75, box.y + 40, { steps: 4 });
  await expect(desk.locator('.chart .brush').first()).toBeVisible();
  await picture(desk, 'overview-brush');
  await desk.keyboard.press('Escape');
  await expect(desk.locator('.chart .brush')).toHaveCount(0);
  await desk.mouse.up();
  await expect(desk.locator('#search')).toHaveValue('');
  await desk.mouse.move(box.x + box.width * 0.55, box.y + 40);
  await desk.mouse.down();
  await desk.mouse.move(box.x + box.width * 0.75, box.y + 40, { steps: 4 });
  await desk.mouse.up();
  await expect(desk.locator('#search')).toHaveValue(/^after:2026-10-\d\d before:2026-10-\d\d$/);
  await expect(total).not.toHaveText(all);
  await expectAccessible(desk);
  const slider = desk.locator('.chart-point');
  await slider.focus();
  await desk.keyboard.press('Escape');
  await expect(desk.locator('#search')).toHaveValue('');
  await expect(total).toHaveText(all);
  await slider.focus();
  await desk.keyboard.press('End');
  await desk.keyboard.press('Shift+ArrowLeft');
  await desk.keyboard.press('Shift+ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Only /);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('#search')).toHaveValue('after:2026-10-26 before:2026-10-29');
  await desk.keyboard.press('Control+z');
  await expect(desk.locator('#search')).toHaveValue('');
});

test('the query narrows it, and the point in time is read by keyboard', async ({ desk }) => {
  await open(desk);
  const all = numberIn(await desk.locator('.figure-value .count-button').first().innerText());
  await search(desk, 'outcome:hard');
  const first = desk.locator('.figure-value .count-button').first();
  await expect.poll(async () => numberIn(await first.innerText())).toBeLessThan(all);
  await expect(desk.locator('h1')).toHaveText('Overview');
  const slider = desk.locator('.chart-point');
  await slider.focus();
  const last = await slider.getAttribute('aria-valuetext');
  await desk.keyboard.press('Home');
  await expect(slider).not.toHaveAttribute('aria-valuetext', last ?? '');
  await search(desk, 'reason:virusdetected');
  await expect(desk.locator('.overview')).toContainText('No message matches');
  await search(desk, 'outcome:nonsense');
  await expect(desk.locator('.overview [role=alert]')).toBeVisible();
  await search(desk, '');
});

test('it is sorted by any column, measured by any rate, and copied', async ({ desk }) => {
  await open(desk);
  await desk.locator('.overview-table thead button').first().click();
  await expect(desk.locator('.overview-table thead th').first()).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const names = await desk.locator('.overview-table .row-name').allInnerTexts();
  expect(names).toEqual([...names].sort());
  await desk.locator('.figure h2 button').nth(1).click();
  await expect(desk.locator('.chart h2')).toContainText('Deferral rate');
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.locator('.by header .button').click();
  await desk.getByRole('menuitem').first().click();
  await expect(desk.locator('.notice').first()).toBeVisible();
  const copied = await desk.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(names.length + 1);
  expect(copied.split('\n')[0]?.split('\t')).toHaveLength(15);
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 700],
  [480, 800],
] as const) {
  test(`nothing is cut off at ${width} px`, async ({ desk }) => {
    await desk.setViewportSize({ width, height });
    await open(desk);
    const wide = await desk.locator('.overview').evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(desk, '.overview');
    await picture(desk, `overview-${width}`);
  });
}

test('in forced colours it keeps its shapes', async ({ desk }) => {
  await desk.emulateMedia({ forcedColors: 'active' });
  await open(desk);
  await picture(desk, 'overview-forced');
});
