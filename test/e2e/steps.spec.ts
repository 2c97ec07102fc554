import { letterActivity } from '../../electron/host/sample/letters.ts';
import { lateBounces } from '../../electron/host/sample/mails.ts';
import { dropFiles, search } from './desk-actions.ts';
import { expect, test } from './desk.ts';
import { readmePicture } from './readme-picture.ts';

test.use({ trace: 'off' });

test('the four steps from a drop to a sentence', async ({ desk, context }) => {
  await desk.setViewportSize({ width: 1200, height: 720 });
  await context.grantPermissions(['clipboard-write']);
  await dropFiles(desk, [{ name: 'weekly-letters.csv', text: letterActivity() }, ...lateBounces()]);
  await expect(desk.locator('.tray-file.done')).toHaveCount(4);
  const shots: string[] = [];
  const step = async (): Promise<void> => {
    const image = await desk.screenshot({ animations: 'disabled' });
    shots.push(`data:image/png;base64,${image.toString('base64')}`);
  };
  await step();
  await desk.locator('.tray .icon-button').click();
  await search(desk, 'hannah');
  await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', '2');
  // Counts come after the rows.
  await expect(desk.locator('.facet-value').filter({ hasText: 'Bounced, soft' })).toHaveCount(0);
  await step();
  await desk.locator('#rows [role=row]').nth(1).click();
  await expect(desk.locator('.verdict-card')).toBeVisible();
  await step();
  await desk.getByRole('toolbar', { name: 'Hand over' }).getByRole('button').first().click();
  await expect(desk.locator('.notice.good')).toBeVisible();
  await step();
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1240, height: 836 });
  const captions = ['Drop', 'Search', 'Read why', 'Copy'];
  const figures = shots
    .map(
      (shot, at) =>
        `<figure><img src="${shot}"><figcaption>${at + 1}. ${captions[at]}</figcaption></figure>`,
    )
    .join('');
  await sheet.setContent(
    `<style>body{margin:0;padding:14px;display:grid;grid-template-columns:1fr 1fr;gap:12px;font:600 15px system-ui,sans-serif;background:#f7f5f1;color:#1d1b18}figure{margin:0}img{width:100%;display:block;border:1px solid #d8d2c8;border-radius:8px}figcaption{padding:5px 2px 0}</style>${figures}`,
  );
  await sheet.locator('img').last().waitFor();
  await readmePicture(sheet, 'steps');
});
