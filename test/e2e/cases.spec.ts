import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  askByRequest,
  askCore,
  dropFiles,
  expectAccessible,
  LOOKS,
  picture,
} from './desk-actions.ts';
import { expect, test } from './desk.ts';
import { serveDesk } from './serve-desk.ts';

const menuItem = (desk: Page, name: RegExp | string) => desk.getByRole('menuitem', { name });

test('a file that is no case is refused with a sentence, with every way on from there', async ({
  page,
  running,
}) => {
  test.setTimeout(120_000);
  const workspace = join(running.folder, 'letter.deadletter');
  writeFileSync(workspace, 'Dear Anna, this is no case at all.\n'.repeat(400));
  const { desk, url, close } = await serveDesk({ workspace });
  try {
    for (const look of LOOKS) {
      await desk.dispatch('settings.set', look);
      await page.goto(url);
      await expect(page.locator('.case-problem')).toBeVisible();
      await expect(page.locator('.case-problem p')).toContainText('Deadletter');
      await expectAccessible(page);
      await picture(page, `case-problem-${look.language}-${look.theme}`);
    }
    await desk.dispatch('settings.set', { language: 'en' });
    await page.goto(url);
    await page.getByRole('button', { name: 'New case…' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Client A');
    await page.keyboard.press('Enter');
    await expect(page.locator('.empty-desk')).toBeVisible();
    await expect(page.locator('.case-name')).toHaveText('Client A');
  } finally {
    await page.goto('about:blank');
    await close();
  }
});

test('the empty desk is accessible in every look', async ({ desk, running }) => {
  test.setTimeout(120_000);
  for (const look of LOOKS) {
    await askCore(desk, 'settings.set', look);
    await desk.goto(running.url);
    await expect(desk.locator('.empty-desk')).toBeVisible();
    await expectAccessible(desk);
    await picture(desk, `empty-${look.language}-${look.theme}`);
  }
});

test('each case has its own rows; the last one comes back as it was left', async ({
  desk,
  running,
}) => {
  await desk.locator('.empty-desk').waitFor();
  await dropFiles(desk, [
    {
      name: 'log.csv',
      text: 'email,event,timestamp,reason\nanna@example.com,bounce,2026-10-03T10:00:00Z,550 5.1.1 User unknown\nboris@example.org,delivered,2026-10-03T10:00:00Z,250 ok\n',
    },
  ]);
  await expect(desk.locator('#rows .row')).toHaveCount(2);
  await desk.locator('.case-button').click();
  await menuItem(desk, /New case/).click();
  await desk.getByLabel('Name', { exact: true }).fill('Client B');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.case-name')).toHaveText('Client B');
  await expect(desk.locator('.empty-desk')).toBeVisible();
  await desk.locator('.case-button').click();
  await menuItem(desk, /^Deadletter/).click();
  await expect(desk.locator('#rows .row')).toHaveCount(2);

  await desk.locator('#search').fill('anna');
  await expect(desk.locator('#rows .row')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.address')).toHaveText('anna@example.com');
  await expect
    .poll(() => askCore(desk, 'settings.get'))
    .toContain('"recipient":"anna@example.com"');
  await desk.goto(running.url);
  await expect(desk.locator('#search')).toHaveValue('anna');
  await expect(desk.locator('.address')).toHaveText('anna@example.com');
});

test('a case that takes its time says what is done to it and how far it is', async ({
  desk,
  running,
}) => {
  await askByRequest(desk);
  await desk.locator('.empty-desk').waitFor();
  running.desk.events.emit('case.opening', { name: 'Client A', stage: 'copying', share: null });
  await expect(desk.getByRole('heading', { name: 'Opening “Client A”' })).toBeVisible();
  await expect(desk.locator('.case-opening')).toContainText('A copy is made first');
  running.desk.events.emit('case.opening', { name: 'Client A', stage: 'migrating', share: 0.43 });
  await expect(desk.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '43');
  await expectAccessible(desk);
  await picture(desk, 'case-opening');
  // Whoever comes now is told as well, even before the settings are there.
  const told = desk.waitForResponse('**/events');
  await desk.route('**/rpc/settings.get', async (route) => {
    await told;
    await route.continue();
  });
  await desk.reload();
  await expect(desk.locator('.case-opening')).toContainText('43%');
  running.desk.events.emit('case.opening', null);
  await expect(desk.locator('.case-opening')).toHaveCount(0);
  await expect(desk.locator('.empty-desk')).toBeVisible();
});
