import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { askByRequest, picture, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

async function exportBy(desk: Page, ...choices: readonly string[]): Promise<Download> {
  await desk.keyboard.press('x');
  const dialog = desk.getByRole('dialog');
  for (const name of choices) await dialog.getByLabel(new RegExp(`^${name}`)).check();
  const download = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  return download;
}

const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

test('what the list shows becomes a file whose name says filter and zone', async ({ desk }) => {
  await search(desk, 'outcome:bounced-hard');
  // Until then the count is that of the whole case.
  await expect(desk.locator('#rows')).toHaveAttribute('data-query', 'outcome:bounced-hard');
  await expect(desk.locator('.count')).toHaveText(/recipient/);
  const shown = Number.parseInt((await desk.locator('.count').textContent()) ?? '', 10);
  await desk.locator('#rows').focus();
  const download = await exportBy(desk);
  expect(download.suggestedFilename()).toMatch(
    /^.+ - recipients - outcome-bounced-hard - Europe-Moscow\.csv$/,
  );
  const text = await textOf(download);
  expect(text.startsWith('\uFEFFrecipient,verdict,')).toBe(true);
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(rows).toHaveLength(shown);
  for (const row of rows) expect(row).toContain(',bounced-hard,');
  await expect(desk.locator('.notice.good')).toContainText(`${shown} recipients`);
});

test('marked rows alone, as events, without personal data', async ({ desk }) => {
  await desk.locator('#rows').focus();
  await desk.keyboard.press('j');
  await desk.keyboard.press('Space');
  await desk.keyboard.press('j');
  await desk.keyboard.press('Space');
  await expect(desk.getByRole('toolbar', { name: 'Marked rows' })).toContainText('2 rows marked');
  const download = await exportBy(desk, 'Event', 'NDJSON', 'Without personal data');
  expect(download.suggestedFilename()).toMatch(/ - events - 2 selected - .* - redacted\.ndjson$/);
  const lines = (await textOf(download))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly recipient: string });
  expect(new Set(lines.map(({ recipient }) => recipient)).size).toBe(2);
  for (const { recipient } of lines) expect(recipient).toMatch(/^anon-/);
});

test('one that takes its time says how far it is, and can be stopped', async ({ desk }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await desk.route('**/rpc/export.run', async (route) => {
    await held;
    await route.fulfill({
      json: { ok: false, error: { code: 'cancelled', message: 'Stopped.' } },
    });
  });
  await desk.route('**/rpc/analysis.cancel', async (route) => {
    release();
    await route.fulfill({ json: { ok: true, value: { cancelled: true } } });
  });
  await askByRequest(desk);
  await desk.locator('#rows [aria-rowindex="2"] .outcome-chip').waitFor();
  await desk.keyboard.press('x');
  await desk.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(desk.getByRole('group', { name: 'Exporting…' })).toBeVisible();
  await picture(desk, 'export-running');
  await desk.getByRole('button', { name: 'Stop the export' }).click();
  await expect(desk.locator('.notice')).toContainText('nothing of it is kept');
  await expect(desk.getByRole('group', { name: 'Exporting…' })).toBeHidden();
});

test('it fits a narrow window, and says which filter it goes by', async ({ desk }) => {
  await search(desk, 'outcome:bounced-hard reason:userunknown');
  await expect(desk.locator('.count')).toHaveText(/recipient/);
  await desk.locator('#rows').focus();
  await desk.keyboard.press('x');
  await desk.setViewportSize({ width: 480, height: 800 });
  const dialog = desk.getByRole('dialog');
  await expect(dialog.locator('code')).toHaveText('outcome:bounced-hard reason:userunknown');
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeInViewport();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await picture(desk, 'export-narrow');
});
