import { openRecipient, search } from './desk-actions.ts';
import { readmePicture } from './readme-picture.ts';
import { expect, test } from './sample-desk.ts';

test.use({ trace: 'off' });

test('the picture of the desk', async ({ desk }) => {
  await search(desk, 'example.');
  await openRecipient(desk, 'sergey.volkov@example.net');
  await search(desk, 'example.');
  await expect(desk.locator('#rows [role=row]')).not.toHaveCount(2);
  await desk.locator('#rows [role=row]').filter({ hasText: 'sergey.volkov' }).click();
  await expect(desk.locator('.row.current')).toContainText('sergey.volkov');
  await readmePicture(desk, 'desk');
});
