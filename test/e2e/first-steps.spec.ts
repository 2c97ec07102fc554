import {
  dropFiles,
  expectAccessible,
  picture,
  sampleOpened,
  SUPPRESSION_FILES,
} from './desk-actions.ts';
import { expect, test } from './desk.ts';

test('from the button for the sample case the keyboard goes on in its rows', async ({ desk }) => {
  const sample = desk.getByRole('button', { name: 'Try it with sample data' });
  await sample.focus();
  const { width } = (await sample.boundingBox()) ?? { width: 0 };
  await desk.keyboard.press('Enter');
  await expect(sample).toHaveAttribute('aria-disabled', 'true');
  expect((await sample.boundingBox())?.width).toBe(width);
  await sampleOpened(desk);
  await expect(desk.locator('#rows')).toBeFocused();
  await desk.keyboard.press('j');
  await expect(desk.locator('.verdict-card h3')).toBeVisible();
});

test('what came of many files stands above them, and of the same file again likewise', async ({
  desk,
}) => {
  await desk.locator('.empty-desk').waitFor();
  await dropFiles(desk, [...SUPPRESSION_FILES, { name: 'report.pdf', text: '%PDF-1.4' }]);
  const sum = /records imported, files left out: 1/;
  await expect(desk.locator('.tray-sum')).toHaveText(sum);
  await expect(desk.locator('.tray-sum')).toBeInViewport();
  await expect(desk.locator('.status-import')).toHaveText(sum);
  await picture(desk, 'tray-sum');
  await expectAccessible(desk);
  await desk.locator('.tray-body').evaluate((one) => one.scrollTo(0, one.scrollHeight));
  await dropFiles(desk, SUPPRESSION_FILES.slice(0, 1));
  const known = 'Already in this case: 1 file. Nothing was counted twice.';
  await expect(desk.locator('.status-import')).toHaveText(known);
  await expect(desk.locator('.tray-file').first()).toContainText('nothing was counted twice');
  await expect(desk.locator('.tray-file').first()).toBeInViewport();
  // Whoever puts it away by the keyboard stands on what brings it back.
  await desk.getByRole('button', { name: 'Hide' }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.status-import')).toBeFocused();
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Clear finished' }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('#rows')).toBeFocused();
});
