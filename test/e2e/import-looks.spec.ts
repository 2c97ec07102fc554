import {
  askCore,
  dropFiles,
  expectAccessible,
  LOOKS,
  picture,
  SUPPRESSION_FILES,
} from './desk-actions.ts';
import { expect, test } from './desk.ts';

test.use({ trace: 'off' });

const UNKNOWN = 'who;what happened there;moment\nanna@example.com;zurück;03.10.2026 10:00\n';
const BAD = 'email,status,date\nanna@example.com,delivered,2026-10-03 10:00Z\nnobody,delivered,\n';

test('a tray with more results than it shows is scrolled by the keyboard', async ({ desk }) => {
  await desk.setViewportSize({ width: 1024, height: 480 });
  await dropFiles(desk, SUPPRESSION_FILES);
  await expect(desk.locator('.tray-file.done')).toHaveCount(SUPPRESSION_FILES.length);
  const results = desk.locator('.tray').getByRole('group', { name: 'Files' });
  // Nothing in it takes the focus, so that it must do so itself.
  await expect(results.locator('button, select')).toHaveCount(0);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Hide' }).focus();
  await desk.keyboard.press('Tab');
  await expect(results).toBeFocused();
  await picture(desk, 'import-tray-scrolled');
  await desk.keyboard.press('End');
  await expect(desk.locator('.tray-file.done').last()).toBeInViewport({ ratio: 1 });
});

for (const { language, theme } of LOOKS)
  test(`columns, tray and rejected records are accessible, ${language} ${theme}`, async ({
    desk,
  }) => {
    const look = async (name: string): Promise<void> => {
      await picture(desk, `import-${name}-${language}-${theme}`);
      await expectAccessible(desk);
    };
    await askCore(desk, 'settings.set', { language, theme });
    await desk.reload();
    await expect(desk.locator('html')).toHaveAttribute('lang', language);
    await dropFiles(desk, [{ name: 'unknown.csv', text: UNKNOWN }]);
    const dialog = desk.getByRole('dialog');
    await expect(dialog.locator('select').first()).toBeVisible();
    await look('mapping');
    await desk.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await dropFiles(desk, [{ name: 'damaged.csv', text: BAD }]);
    const done = desk.locator('.tray-file.done').filter({ hasText: 'damaged.csv' });
    await expect(done).toBeVisible();
    await look('tray');
    await done.getByRole('button', { name: /^1 / }).click();
    await expect(dialog.locator('.rejects li')).toHaveCount(1);
    await look('rejects');
  });
