import { askByRequest } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

test('from the search to a copied verdict without a mouse', async ({ desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.keyboard.press('/');
  await expect(desk.locator('#search')).toBeFocused();
  await desk.keyboard.type('hannah.cole');
  await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', '2');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('#rows')).toBeFocused();
  await expect(desk.locator('.address')).toHaveText('hannah.cole@lakeside.example');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('#detail')).toBeFocused();
  await desk.keyboard.press('c');
  await expect(desk.locator('.notice.good')).toBeVisible();
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toContain(
    'hannah.cole@lakeside.example',
  );
  await desk.keyboard.press('v');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press('Escape');
  await expect(desk.locator('#rows')).toBeFocused();
});

test('rows, failures and the menu of a cell', async ({ desk }) => {
  await desk.keyboard.press('l');
  await desk.keyboard.press('End');
  const rows = desk.locator('#rows');
  const last = Number(await rows.getAttribute('aria-rowcount'));
  await expect(desk.locator('.row.current')).toHaveAttribute('aria-rowindex', String(last));
  await desk.keyboard.press('Home');
  await expect(desk.locator('.row.current')).toHaveAttribute('aria-rowindex', '2');
  await desk.keyboard.press('e');
  await expect(desk.locator('.row.current .outcome-chip')).toHaveText(
    /Bounced|Rejected|Not attempted|Deferred|Complained/,
  );
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Shift+F10');
  const menu = desk.getByRole('menu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.chip')).toHaveCount(1);
  await expect(desk.locator('#search')).toHaveValue(/^outcome:/);
  await desk.keyboard.press('Control+z');
  await expect(desk.locator('#search')).toHaveValue('');
  await desk.keyboard.press('Control+Shift+z');
  await expect(desk.locator('#search')).toHaveValue(/^outcome:/);
});

test('the list hears the key that comes right after the one that leads to it', async ({ desk }) => {
  // No frame is drawn while the clock of the page stands still.
  await desk.clock.install();
  await desk.clock.pauseAt((await desk.evaluate(() => Date.now())) + 1000);
  const rows = desk.locator('#rows');
  const last = await rows.getAttribute('aria-rowcount');
  for (const way of ['l', '5l']) {
    await desk.keyboard.type(way);
    await desk.keyboard.press('End');
    await expect(desk.locator('.row.current')).toHaveAttribute('aria-rowindex', last ?? '');
    await desk.keyboard.press('Home');
  }
});

test('keys pressed before there are rows count once they are there', async ({ desk }) => {
  const held = Promise.withResolvers<void>();
  await desk.route('**/rpc/search.recipients', async (route) => {
    await held.promise;
    await route.continue();
  });
  await askByRequest(desk);
  const rows = desk.locator('#rows');
  await expect(rows).toBeVisible();
  await desk.keyboard.press('l');
  await expect(rows).toBeFocused();
  await desk.keyboard.press('End');
  held.resolve();
  await expect(rows).not.toHaveAttribute('aria-rowcount', '1');
  const last = await rows.getAttribute('aria-rowcount');
  await expect(desk.locator('.row.current')).toHaveAttribute('aria-rowindex', last ?? '');
});

test('one key opens what it moves to; one that is held down opens where it ends', async ({
  desk,
}) => {
  const asked: string[] = [];
  desk.on('request', (request) => {
    if (request.url().endsWith('/rpc/recipient.why')) asked.push(request.postData() ?? '');
  });
  await desk.clock.install();
  await askByRequest(desk);
  const rows = desk.locator('#rows');
  await expect(rows.locator('.outcome-chip').first()).toBeVisible();
  await rows.focus();
  await desk.clock.pauseAt((await desk.evaluate(() => Date.now())) + 1000);
  await desk.keyboard.press('j');
  await expect.poll(() => asked.length).toBe(1);
  for (let time = 0; time < 5; time += 1) await desk.keyboard.press('j');
  await expect(rows.locator('.row.current')).toHaveAttribute('aria-rowindex', '7');
  await desk.clock.runFor(45);
  const addressAt = async (row: number): Promise<string> =>
    (await rows.locator(`[aria-rowindex="${row}"] [title*="@"]`).getAttribute('title')) ?? '';
  await expect(desk.locator('#detail .address')).toHaveText(await addressAt(7));
  for (const passed of [4, 5]) expect(asked.join()).not.toContain(await addressAt(passed));
});

test('every command is in the palette with its key', async ({ desk }) => {
  await desk.keyboard.press('Control+k');
  const options = desk.locator('.suggestion');
  await expect(options.filter({ hasText: 'Check a list of addresses' })).toContainText('A');
  await desk.keyboard.type('>sour');
  await expect(options).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await desk.keyboard.press('1');
  await expect(desk.locator('#rows')).toBeVisible();
});

test('the palette opens over a search that stands already', async ({ desk }) => {
  await desk.locator('#search').fill('hannah');
  await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', '2');
  await desk.locator('#rows').focus();
  await desk.keyboard.press('Control+k');
  await expect(desk.locator('.suggestion').filter({ hasText: 'Import files' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.locator('.suggestions')).toBeHidden();
  await expect(desk.locator('#search')).toHaveValue('hannah');
});

test('a filter is completed while it is typed', async ({ desk }) => {
  await desk.locator('#search').focus();
  await desk.keyboard.type('outc');
  await expect(desk.locator('.suggestion').first()).toContainText('outcome:');
  await desk.keyboard.press('Tab');
  await expect(desk.locator('#search')).toHaveValue('outcome:');
  await desk.keyboard.type('clic');
  await expect(desk.locator('.suggestion').first()).toContainText('outcome:clicked');
  await desk.keyboard.press('Tab');
  await expect(desk.locator('.row .outcome-chip').first()).toHaveText('Clicked');
});
