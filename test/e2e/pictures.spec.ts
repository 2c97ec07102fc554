import { readmePicture } from './readme-picture.ts';
import { expect, test } from './sample-desk.ts';

test.use({ trace: 'off' });

test('the picture of the desk', async ({ desk }) => {
  await desk.locator('#rows [role=row]').filter({ hasText: 'tatiana.k@old-mill.example' }).click();
  await expect(desk.locator('.verdict-card h3')).toBeVisible();
  // Counts and days come after the rows.
  await expect(desk.locator('.facet-value').first()).toBeVisible();
  await expect(desk.locator('.histogram')).toBeVisible();
  await desk.mouse.move(0, 0);
  await readmePicture(desk, 'desk');
});
