import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles, expectAccessible, goTo, picture, SUPPRESSION_FILES } from './desk-actions.ts';
import { expect, test } from './desk.ts';

async function withSuppressions(desk: Page): Promise<void> {
  await desk.locator('.empty-desk').waitFor();
  await dropFiles(desk, SUPPRESSION_FILES);
  await expect(desk.locator('.status-bar')).toContainText('4 sources');
  await desk.getByRole('button', { name: 'Clear finished' }).click();
  await goTo(desk, 'suppressions');
  await expect(desk.locator('.sup-row')).toHaveCount(9);
}

test('the audit tells why, filters by finding, and opens an address on the desk', async ({
  desk,
}) => {
  await withSuppressions(desk);
  await expect(desk.getByRole('button', { name: /^Wrongly suppressed\s*3/ })).toBeVisible();
  const row = desk.locator('.sup-row').filter({ hasText: 'blocked@example.org' });
  await expect(row).toContainText('The sender was blocked');
  await expect(row).toContainText('client host [192.0.2.7] blocked');
  await expect(row).toContainText('Bounced Address');
  await picture(desk, 'suppressions-audit');
  await desk.getByRole('button', { name: /^Wrongly suppressed/ }).click();
  await expect(desk.locator('.sup-row')).toHaveCount(3);
  await desk.getByLabel('Why').selectOption({ label: 'Mail arrived since (1)' });
  await expect(desk.locator('.sup-row')).toHaveCount(1);
  await expectAccessible(desk);
  await desk.locator('.sup-row .source-ref').last().click();
  await expect(desk.getByRole('dialog')).toContainText('klaviyo-events.json');
  await desk.keyboard.press('Escape');
  await desk.locator('.sup-row .address-link').click();
  await expect(desk.locator('.address')).toHaveText('alive@example.net');
});

test('rows are walked, chosen and opened by the keyboard', async ({ desk }) => {
  await withSuppressions(desk);
  const list = desk.getByRole('grid', { name: 'Addresses of the audit' });
  await list.focus();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await expect(list).toHaveAttribute('aria-activedescendant', 'sup-row-1');
  await desk.keyboard.press(' ');
  await expect(desk.locator('#sup-row-1')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.getByText('1 row chosen')).toBeVisible();
  await desk.keyboard.press('End');
  await expect(list).toHaveAttribute('aria-activedescendant', 'sup-row-8');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.verdict-card h3')).toBeVisible();
});

test('a list is saved in the shape of the service, without who asked to be left alone', async ({
  desk,
}) => {
  await withSuppressions(desk);
  await desk.getByRole('button', { name: 'Export…' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('3 addresses');
  await expect(dialog).toContainText('DELETE /v3/suppression/bounces');
  await expect(dialog).toContainText('Filter: everything in the case');
  await picture(desk, 'suppressions-export');
  await expectAccessible(desk);
  const download = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^sendgrid-restore-.*\.json$/);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as object;
  expect(saved).toEqual({
    emails: ['blocked@example.org', 'full@example.org', 'alive@example.net'],
  });
  await desk.getByRole('button', { name: 'Choose all shown' }).click();
  await expect(desk.getByText('9 rows chosen')).toBeVisible();
  await desk.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByLabel('Service', { exact: true }).selectOption('Klaviyo');
  await expect(dialog).toContainText('1 address was left out');
});

test('policies are replayed side by side, and a number opens who is behind it', async ({
  desk,
}) => {
  await withSuppressions(desk);
  const tab = desk.getByRole('tab', { name: 'Audit' });
  await tab.focus();
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('tab', { name: 'Simulator' })).toBeFocused();
  await desk.getByLabel('Your own rule', { exact: true }).check();
  await desk.getByLabel('Hard failures until suppressed (0: never)').fill('1');
  await desk.getByRole('button', { name: 'Replay' }).click();
  const own = desk.getByRole('row', { name: /^Your own rule/ });
  await expect(own).toBeVisible();
  await expect(desk.getByText('Only 4 recipients with failures')).toBeVisible();
  await picture(desk, 'suppressions-simulator');
  await own.getByRole('button', { name: /Lost, 1/ }).click();
  await expect(desk.getByRole('heading', { name: 'Your own rule: Lost' })).toBeFocused();
  await expect(desk.locator('.sup-cases li')).toContainText('alive@example.net');
  await expect(desk.locator('.sup-cases li')).toContainText('1 message arrived later');
  await picture(desk, 'suppressions-behind');
  await expectAccessible(desk);
});

test('the search narrows the audit, and a wrong one says so', async ({ desk }) => {
  await withSuppressions(desk);
  await desk.locator('#search').fill('domain:example.net');
  await expect(desk.locator('.sup-row')).toHaveCount(1);
  await expect(desk.getByText('Narrowed by the search “domain:example.net”.')).toBeVisible();
  await desk.locator('#search').fill('outcome:nonsense');
  await expect(desk.getByRole('alert').filter({ hasText: 'nonsense' })).toBeVisible();
  await desk.locator('#search').fill('domain:nowhere.example');
  await expect(desk.getByText('No row matches the search and the filters.')).toBeVisible();
});

test('without suppressions it says what to export from where', async ({ desk }) => {
  await desk.locator('.empty-desk').waitFor();
  await dropFiles(desk, [
    {
      name: 'fine.csv',
      text: 'email,event,timestamp\nanna@example.com,delivered,2026-10-03T10:00:00Z\n',
    },
  ]);
  await expect(desk.locator('.status-bar')).toContainText('1 source');
  await goTo(desk, 'suppressions');
  await expect(
    desk.getByRole('heading', { name: 'Nobody is known to be suppressed' }),
  ).toBeVisible();
  await expect(desk.locator('.sup-empty')).toContainText('list-suppressed-destinations');
  await picture(desk, 'suppressions-empty');
  await expectAccessible(desk);
});
