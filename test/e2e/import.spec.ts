import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles, expectAccessible, picture } from './desk-actions.ts';
import { expect, test } from './desk.ts';

/** A table of nobody's whose times carry no zone. */
const table = (address: string): string =>
  `who;what happened there;moment\n${address};zurück;03.10.2026 10:00\n${address};bounce;04.10.2026 10:00\n`;

const tray = (desk: Page) => desk.getByRole('region', { name: 'Import' });

test('columns are confirmed once, used again, seen, changed and forgotten', async ({ desk }) => {
  await dropFiles(desk, [{ name: 'first.csv', text: table('anna@example.com') }]);
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('What is in first.csv?');
  await dialog.getByLabel('Role of the column what happened there').selectOption('event');
  await dialog.getByLabel('Role of the column moment').selectOption('time');
  const words = dialog.getByRole('group', { name: 'What the words for events mean' });
  await expect(
    words
      .locator('label')
      .filter({ hasText: /^bounce/ })
      .locator('select'),
  ).toHaveValue('bounced');
  await words
    .locator('label')
    .filter({ hasText: 'zurück' })
    .locator('select')
    .selectOption('bounced');
  await expect(dialog.getByText('Ready to import.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(tray(desk).locator('.tray-file.done')).toContainText('columns as you confirmed');

  await dropFiles(desk, [{ name: 'second.csv', text: table('boris@example.com') }]);
  const second = tray(desk).locator('.tray-file.done').filter({ hasText: 'second.csv' });
  await expect(second).toContainText('2 imported');
  await expect(second).toContainText('columns as you confirmed them');
  await expect(second).not.toContainText('not known');
  await expect(tray(desk)).not.toContainText('must be confirmed');
  await expect(dialog).toBeHidden();

  await second.getByRole('button', { name: 'Columns…' }).click();
  await expect(dialog).toContainText('This is how the file was read.');
  await expectAccessible(desk);
  await picture(desk, 'mapping-of-source');
  await dialog.getByRole('button', { name: 'Forget what was remembered' }).click();
  await expect(dialog.getByRole('status').first()).toContainText('Forgotten for files like this.');
  await dialog.getByRole('button', { name: 'Not now' }).click();

  await dropFiles(desk, [{ name: 'third.csv', text: table('clara@example.com') }]);
  await expect(dialog).toContainText('What is in third.csv?');
});

test('a file of addresses alone is imported as what its name says, with that day or without one', async ({
  desk,
}) => {
  await dropFiles(desk, [{ name: 'bounces 2026-10-03.csv', text: 'who\nanna@example.com\n' }]);
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByLabel('Every row is')).toHaveValue('bounced');
  await expect(dialog.getByLabel('Every row happened on')).toHaveValue('2026-10-03');
  await expect(dialog.getByText('Ready to import.')).toBeVisible();
  await picture(desk, 'mapping-addresses-alone');
  await dialog.getByLabel('Every row happened on').fill('');
  await expect(dialog.getByText('Without a day, the events have no time.')).toBeVisible();
  await dialog.getByLabel('Every row happened on').fill('2026-10-04');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(tray(desk).locator('.tray-file.done')).toContainText('1 imported');
});

test('times of an unknown zone are read again in the right one, from the tray and from the list', async ({
  desk,
}) => {
  const text = 'email,status,date\nanna@example.com,delivered,2026-10-03 10:00\n';
  await dropFiles(desk, [{ name: 'local.csv', text }]);
  const result = tray(desk).locator('.tray-file.done');
  await expect(result).toContainText('UTC, a guess');
  await expectAccessible(desk);
  await result.getByLabel('In which zone are its times?').selectOption('Europe/Moscow');
  await result.getByRole('button', { name: 'Read again' }).focus();
  await desk.keyboard.press('Enter');
  await expect(tray(desk).getByRole('heading', { name: 'Import' })).toBeFocused();
  await expect(result).toHaveCount(1);
  await expect(result).toContainText('Europe/Moscow, as you said');
  await expect(result).toContainText('1 imported');
  await tray(desk).getByRole('button', { name: 'Hide' }).click();

  await desk.getByRole('button', { name: 'Sources' }).first().click();
  await desk.getByRole('button', { name: 'Read local.csv again' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('if it fails, nothing changes');
  await expectAccessible(desk);
  await picture(desk, 'reread');
  await dialog.getByLabel('Time zone of the file').selectOption('Asia/Tokyo');
  await dialog.getByRole('button', { name: 'Read again' }).click();
  await expect(desk.locator('.table tbody tr')).toHaveCount(1);
  await expect(desk.locator('.table tbody')).toContainText('Asia/Tokyo, as you said');
});

test('rejected records are saved whole, safe for a spreadsheet', async ({ desk }) => {
  const said = desk.locator('[role=status].sr-only');
  const bad = Array.from({ length: 620 }, (_, at) => `=nobody${at},delivered,2026-10-03 10:00Z`);
  const text = `email,status,date\nanna@example.com,delivered,2026-10-03 10:00Z\n${bad.join('\n')}\n`;
  await dropFiles(desk, [{ name: 'damaged.csv', text }]);
  await expect(said).toContainText('1 record imported, rejected: 620');
  await tray(desk).getByRole('button', { name: '620 rejected' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.locator('.rejects li')).not.toHaveCount(0);
  await expectAccessible(desk);
  await picture(desk, 'rejects');
  const [saved] = await Promise.all([
    desk.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const lines = readFileSync(await saved.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(621);
  expect(lines[1]).toMatch(/^3,.*,"'=nobody0,delivered,/);
  expect(lines[620]).toContain('nobody619');
});
