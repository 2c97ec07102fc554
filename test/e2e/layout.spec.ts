import type { Page } from '@playwright/test';
import { askCore, dropFiles } from './desk-actions.ts';
import { expect, test } from './desk.ts';

const FILE = {
  name: 'log.csv',
  text: 'email,event,timestamp,reason\nanna@example.com,bounce,2026-10-03T10:00:00Z,550 5.1.1 User unknown\n',
};

interface Layout {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly list: number;
}

const layoutOf = (desk: Page): Promise<Layout> =>
  desk.evaluate(() => {
    const heads = [...document.querySelectorAll<HTMLElement>('#rows [role=columnheader]')];
    return {
      heads: heads.map((head) => head.textContent ?? ''),
      widths: heads.map((head) => Math.round(head.getBoundingClientRect().width)),
      list: Math.round(document.querySelector('.list-pane')?.getBoundingClientRect().width ?? 0),
    };
  });

test('columns, widths, density and the switch of the keys outlive the port', async ({
  desk,
  running,
}) => {
  await desk.locator('.empty-desk').waitFor();
  await dropFiles(desk, [FILE]);
  await expect(desk.locator('#rows .row')).toHaveCount(1);
  const before = await layoutOf(desk);

  await desk.getByRole('button', { name: 'List options' }).click();
  await desk.getByRole('menuitemcheckbox', { name: 'Server’s reply' }).click();
  await expect(desk.locator('#rows [role=columnheader]')).toHaveCount(before.heads.length + 1);
  const splitter = desk.getByRole('separator', { name: 'Width of the list' });
  await splitter.focus();
  for (let step = 0; step < 4; step += 1) await desk.keyboard.press('ArrowRight');
  await desk.getByRole('separator', { name: 'Width of the column Outcome' }).focus();
  for (let step = 0; step < 3; step += 1) await desk.keyboard.press('ArrowRight');
  await desk.locator('#rows').focus();
  await desk.keyboard.press('d');
  await expect(desk.locator('.desk.compact')).toBeVisible();
  const set = await layoutOf(desk);
  expect(set.list).toBeGreaterThan(before.list);
  await desk.keyboard.press(',');
  await desk.getByLabel('Single letters are shortcuts').uncheck();
  await desk.keyboard.press('Escape');
  await expect.poll(() => askCore(desk, 'settings.get')).toMatch(/"reply".*"width":\d/);

  const other = await running.onAnotherPort();
  expect(new URL(other).port).not.toBe(new URL(running.url).port);
  await desk.goto(other);
  await expect(desk.locator('#rows .row')).toHaveCount(1);
  expect(await layoutOf(desk)).toEqual(set);
  await expect(desk.locator('.desk.compact')).toBeVisible();
  await desk.locator('#rows').focus();
  await desk.keyboard.press('d');
  await expect(desk.locator('.desk.compact')).toBeVisible();
});
