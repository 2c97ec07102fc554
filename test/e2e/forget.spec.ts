import type { Page } from '@playwright/test';
import { dropFiles, expectAccessible, goTo, picture } from './desk-actions.ts';
import { expect, test } from './desk.ts';

const FILES = [
  {
    name: 'first.csv',
    text: 'email,event,timestamp,reason\nanna@example.com,delivered,2026-10-03T10:00:00Z,250 ok\n',
  },
  {
    name: 'second.csv',
    text: 'email,event,timestamp,reason\nboris@example.org,bounce,2026-10-04T10:00:00Z,550 5.1.1 User unknown\n',
  },
];

async function withSources(desk: Page): Promise<void> {
  await desk.locator('.empty-desk').waitFor();
  await dropFiles(desk, FILES);
  await expect(desk.locator('.status-bar')).toContainText('2 sources');
  await goTo(desk, 'sources');
  await expect(desk.locator('tbody tr')).toHaveCount(2);
}

const row = (desk: Page, file: string) => desk.locator('tbody tr').filter({ hasText: file });

test('a forgotten source disappears at once and comes back by the keyboard', async ({ desk }) => {
  await withSources(desk);
  await row(desk, 'first.csv').locator('.forget-source').focus();
  await desk.keyboard.press('Enter');
  await expect(row(desk, 'first.csv')).toHaveCount(0);
  // The focus is not lost with the row.
  await expect(row(desk, 'second.csv').locator('.forget-source')).toBeFocused();
  const notice = desk.getByRole('region', { name: 'Notices' });
  await expect(notice).toHaveAttribute('aria-live', 'polite');
  await expect(notice).toContainText('first.csv');
  // Pointed at it stays, however long the look takes.
  await notice.locator('.notice').hover();
  await picture(desk, 'forget-notice');
  await expectAccessible(desk);
  for (let tab = 0; tab < 12; tab += 1) {
    await desk.keyboard.press('Tab');
    if (await notice.getByRole('button', { name: 'Undo' }).evaluate((one) => one.matches(':focus')))
      break;
  }
  await desk.keyboard.press('Enter');
  await expect(row(desk, 'first.csv')).toHaveCount(1);
  await desk.locator('body').click();
  await row(desk, 'first.csv').locator('.forget-source').click();
  await expect(row(desk, 'first.csv')).toHaveCount(0);
  await desk.keyboard.press('Control+z');
  await expect(row(desk, 'first.csv')).toHaveCount(1);
});

test('a window closed too early forgets nothing; a notice that has gone does', async ({
  desk,
  running,
}) => {
  await withSources(desk);
  await row(desk, 'first.csv').locator('.forget-source').click();
  await expect(row(desk, 'first.csv')).toHaveCount(0);
  await desk.goto('about:blank');
  await desk.goto(running.url);
  await expect(desk.locator('.status-bar')).toContainText('2 sources');
  await desk.getByRole('button', { name: 'Sources' }).click();
  await expect(row(desk, 'first.csv')).toHaveCount(1);

  await row(desk, 'first.csv').locator('.forget-source').click();
  const notices = desk.getByRole('region', { name: 'Notices' });
  await notices.getByRole('button', { name: 'Close' }).first().click();
  await expect(notices).toContainText('1 event removed');
  await expect(desk.locator('.status-bar')).toContainText('1 source');
  await goTo(desk, 'desk');
  await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', '2');
});
