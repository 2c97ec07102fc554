import { lateBounces } from '../../electron/host/sample/mails.ts';
import { letterActivity } from '../../electron/host/sample/letters.ts';
import { dropFiles, expectAccessible, openRecipient, picture } from './desk-actions.ts';
import { expect, test } from './desk.ts';

const files = [{ name: 'weekly-letters.csv', text: letterActivity() }, ...lateBounces()];

test('drop two files, find a recipient, read why, see the record, change the language', async ({
  desk,
}) => {
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Drop activity exports');
  await expectAccessible(desk);
  await picture(desk, 'empty-desk');

  await dropFiles(desk, files);
  const tray = desk.getByRole('region', { name: 'Import' });
  await expect(tray).toBeVisible();
  await expect(tray.locator('.tray-file.done')).toHaveCount(files.length);
  await expect(tray).toContainText('weekly-letters.csv');
  await expect(tray).toContainText('343 imported');
  await expectAccessible(desk);
  await picture(desk, 'import-result');
  await tray.getByRole('button', { name: 'Hide' }).click();

  const card = await openRecipient(desk, 'sergey.volkov@example.net');
  await expect(card.locator('.outcome-chip')).toContainText('Bounced');
  await card.locator('.evidence .source-ref').first().click();
  const record = desk.getByRole('dialog');
  await expect(record.locator('.raw-line.target')).toContainText('sergey.volkov@example.net');
  await expectAccessible(desk);
  await picture(desk, 'original-record');
  await desk.keyboard.press('Escape');
  await expect(record).toBeHidden();

  await desk
    .getByRole('toolbar', { name: 'Hand over' })
    .getByRole('button', { name: 'Open bounce' })
    .click();
  const bounce = desk.getByRole('dialog');
  await expect(bounce.locator('.raw-line.marked').first()).toBeVisible();
  await expect(bounce.locator('.reported h3').first()).toHaveText('sergey.volkov@example.net');
  for (const tab of ['Headers and way', 'Returned message', 'Structure', 'Text'])
    await bounce.getByRole('tab', { name: tab }).click();
  await bounce.getByRole('tab', { name: 'Recipients' }).click();
  await expectAccessible(desk);
  await picture(desk, 'decoded-bounce');
  await desk.keyboard.press('Escape');

  await desk.getByRole('button', { name: 'RU, Русский' }).click();
  await expect(card.locator('.evidence h4')).toHaveText('Основания');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'ru');
});

test('the same file again counts nothing twice', async ({ desk }) => {
  const [letters] = files;
  if (letters === undefined) throw new Error('no files');
  await dropFiles(desk, [letters]);
  await expect(desk.locator('.tray-file.done')).toContainText('343 imported');
  await dropFiles(desk, [letters]);
  await expect(
    desk.locator('.tray-file.done').filter({ hasText: 'Already in this case' }),
  ).toContainText('343 duplicates');
});

test('what cannot be read says why and what to do', async ({ desk }) => {
  await dropFiles(desk, [
    { name: 'empty.csv', text: '' },
    { name: 'report.pdf', text: '%PDF-1.7\n1 0 obj' },
  ]);
  const tray = desk.getByRole('region', { name: 'Import' });
  await expect(tray.locator('.skipped')).toHaveCount(2);
  await expect(tray).toContainText('The file is empty. Export it again.');
  await expectAccessible(desk);
  await picture(desk, 'import-skipped');
});

test('a table that nobody knows waits for its columns', async ({ desk }) => {
  const rows = ['who;what happened there;moment', 'anna@example.com;zurück;03.10.2026 10:00'];
  await dropFiles(desk, [{ name: 'table.csv', text: `${rows.join('\n')}\n` }]);
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('table.csv');
  await expect(dialog.locator('tbody tr')).toHaveCount(1);
  await expectAccessible(desk);
  await picture(desk, 'mapping');
});

test('a long import shows its progress and is cancelled without a trace', async ({ desk }) => {
  const [header = '', row = ''] = letterActivity().split('\n');
  const dataTransfer = await desk.evaluateHandle(
    ({ head, line }) => {
      const lines = Array.from({ length: 120_000 }, (_, at) =>
        line.replace(/[a-z.]+@/, `reader${at}@`),
      );
      const data = new DataTransfer();
      data.items.add(new File([`${head}\n${lines.join('\n')}\n`], 'many.csv'));
      return data;
    },
    { head: header, line: row },
  );
  await desk.dispatchEvent('#main', 'drop', { dataTransfer });
  const bar = desk.getByRole('progressbar');
  await expect(bar).toBeVisible();
  await desk.locator('.tray').getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.locator('.tray')).toContainText('Cancelled. Nothing of it was kept.');
  await expect(desk.locator('.status-bar')).toContainText('Nothing loaded yet');
});
