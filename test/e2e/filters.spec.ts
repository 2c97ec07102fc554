import { picture } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

test.use({ trace: 'off' });

test('facets count, filter, exclude, and everything can be undone', async ({ desk }) => {
  const outcome = desk.getByRole('group', { name: 'Outcome' });
  const delivered = outcome.locator('.facet-value').filter({ hasText: 'Delivered' });
  const count = await delivered.locator('.facet-count').textContent();
  await delivered.locator('.facet-pick').click();
  await expect(desk.locator('.list-bar .count')).toContainText(`${count} recipient`);
  await expect(desk.locator('.chip')).toHaveText(['Delivered']);
  await delivered.hover();
  await delivered.getByRole('button', { name: 'Exclude Delivered' }).click();
  await expect(desk.locator('.chip.out')).toHaveCount(1);
  await expect(desk.locator('.row .outcome-chip').filter({ hasText: /^Delivered$/ })).toHaveCount(
    0,
  );
  await desk.locator('#rows').focus();
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  await expect(desk.locator('#search')).toHaveValue('');
  await desk.keyboard.press('Control+y');
  await expect(desk.locator('.chip')).toHaveText(['Delivered']);
  await desk.locator('.chip button').click();
  await expect(desk.locator('.chip')).toHaveCount(0);
});

test('a long facet is unfolded and folded by the same button', async ({ desk }) => {
  const outcome = desk.getByRole('group', { name: 'Outcome' });
  const values = outcome.getByRole('listitem');
  await expect(values).toHaveCount(6);
  await outcome.getByRole('button', { name: '7 more' }).focus();
  await desk.keyboard.press('Enter');
  await expect(values).toHaveCount(13);
  await expect(outcome.locator('.facet-more')).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(values).toHaveCount(6);
  await expect(outcome.getByRole('button', { name: '7 more' })).toBeFocused();
});

test('values of a facet are alternatives, switched by keyboard and in one click', async ({
  desk,
}) => {
  const outcome = desk.getByRole('group', { name: 'Outcome' });
  const values = outcome.getByRole('checkbox');
  const delivered = outcome.getByRole('checkbox', { name: /^Delivered/ });
  await expect(delivered).toBeVisible();
  const all = await values.count();
  const names = await values.allTextContents();
  const place = names.findIndex((name) => name.startsWith('Delivered'));
  await delivered.focus();
  await desk.keyboard.press('Space');
  await expect(delivered).toBeChecked();
  await expect(values).toHaveCount(all);

  await desk.keyboard.press('ArrowDown');
  const second = values.nth(place + 1);
  await expect(second).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(second).toBeChecked();
  await expect(desk.locator('.chip')).toHaveCount(1);
  await expect(desk.locator('#search')).toHaveValue(/^outcome:delivered,[a-z-]+$/);
  const counts = await outcome.locator('.facet-value.in .facet-count').allTextContents();
  const sum = counts.reduce((total, one) => total + Number(one), 0);
  await expect(desk.locator('.list-bar .count')).toContainText(`${sum} recipients`);
  await expect(second).toBeFocused();

  await desk.keyboard.press('Alt+Enter');
  await expect(second).not.toBeChecked();
  await expect(outcome.getByRole('checkbox', { name: /excluded/ })).toHaveCount(1);
  await desk.keyboard.press('Shift+Enter');
  await expect(desk.locator('#search')).toHaveValue(/^outcome:[a-z-]+$/);
  await expect(delivered).not.toBeChecked();

  await desk.keyboard.press('Shift+F10');
  await expect(desk.getByRole('menuitemcheckbox', { name: /^Include/ })).toBeChecked();
  await desk.getByRole('menuitemcheckbox', { name: /^Exclude/ }).click();
  await expect(desk.locator('.chip.out')).toHaveCount(1);

  await delivered.click({ modifiers: ['Shift'] });
  await expect(desk.locator('#search')).toHaveValue('outcome:delivered');
  await desk.getByRole('button', { name: 'Clear the filter: Outcome' }).click();
  await expect(desk.locator('.chip')).toHaveCount(0);
});

test('a group that is typed marks its values, and one is taken out of it', async ({ desk }) => {
  const outcome = desk.getByRole('group', { name: 'Outcome' });
  await desk.locator('#search').fill('is:bounced');
  await expect(outcome.locator('.facet-value.in')).toHaveCount(3);
  await outcome.getByRole('checkbox', { name: /^Bounced late/ }).click();
  await expect(desk.locator('#search')).toHaveValue('outcome:bounced-hard,bounced-soft');
  await expect(desk.locator('.chip')).toHaveText(['Bounced, hard or Bounced, soft']);
});

test('days are chosen by dragging and by keyboard', async ({ desk }) => {
  const bars = desk.locator('.bars');
  const box = await bars.boundingBox();
  if (box === null) throw new Error('no histogram');
  await desk.mouse.move(box.x + box.width * 0.6, box.y + 10);
  await desk.mouse.down();
  await desk.mouse.move(box.x + box.width * 0.9, box.y + 10);
  await desk.mouse.up();
  await expect(desk.locator('.chip')).toHaveCount(2);
  await expect(desk.locator('#search')).toHaveValue(/after:2026-10-\d\d before:2026-10-\d\d$/);
  await expect(desk.locator('.bars .brush')).toBeVisible();

  await desk.locator('.range').click();
  await desk.getByLabel('From', { exact: true }).fill('2026-10-05');
  await desk.getByLabel('To', { exact: true }).fill('2026-10-05');
  await desk.getByRole('button', { name: 'Show these days' }).click();
  await expect(desk.locator('.range')).toHaveText('5 Oct 2026');
  await desk.locator('.range').click();
  await desk.getByRole('button', { name: 'All', exact: true }).click();
  await expect(desk.locator('.chip')).toHaveCount(0);
});

test('a view is saved, counted, removed and brought back', async ({ desk }) => {
  await desk.locator('#search').fill('outcome:clicked');
  await expect(desk.locator('.chip')).toHaveText(['Clicked']);
  await desk.getByRole('button', { name: 'Save this view…' }).click();
  await desk.getByLabel('Name of the view').fill('Readers');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  const view = desk.locator('.view').filter({ hasText: 'Readers' });
  await expect(view).toContainText('3');
  await view.hover();
  await view.getByRole('button', { name: 'Remove the view Readers' }).click();
  await expect(view).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(view).toHaveCount(1);
  await view.hover();
  await view.getByRole('button', { name: 'Remove the view Readers' }).click();
  await expect(view).toHaveCount(0);
});

test('rows are marked and copied, columns chosen and sorted', async ({ desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const rows = desk.locator('#rows [role=row]');
  await rows.nth(1).click();
  await rows.nth(3).click({ modifiers: ['Shift'] });
  await expect(desk.locator('.row.checked')).toHaveCount(3);
  await desk.getByRole('button', { name: 'Copy addresses' }).click();
  await expect(desk.locator('.notice.good')).toBeVisible();
  const copied = await desk.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(3);
  await desk.keyboard.press('Escape');
  await expect(desk.locator('.row.checked')).toHaveCount(0);

  await desk.getByRole('button', { name: 'List options' }).click();
  await desk.getByRole('menuitemcheckbox', { name: 'Reason' }).click();
  await expect(desk.getByRole('columnheader', { name: 'Reason' })).toBeVisible();
  await desk.getByRole('button', { name: 'Recipient', exact: true }).click();
  await expect(desk.getByRole('columnheader', { name: 'Recipient' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const first = await rows.nth(1).locator('.recipient').textContent();
  const second = await rows.nth(2).locator('.recipient').textContent();
  expect((first ?? '') < (second ?? '')).toBe(true);
});

test('messages instead of recipients', async ({ desk }) => {
  await desk.keyboard.press('m');
  await expect(desk.locator('.list-bar .count')).toContainText('messages');
  // Only what the core sorts messages by can be sorted by.
  const head = (name: string) => desk.getByRole('columnheader', { name: new RegExp(`^${name}`) });
  await expect(head('Outcome').getByRole('button')).toHaveCount(0);
  await expect(head('Last event')).toHaveAttribute('aria-sort', 'descending');
  for (const column of ['Stream', 'Subject']) {
    await desk.getByRole('button', { name: 'List options' }).click();
    await desk.getByRole('menuitemcheckbox', { name: column, exact: true }).click();
    await expect(head(column)).toBeVisible();
  }
  await expect(desk.locator('#rows [aria-rowindex="2"] .cell.reply')).toContainText('Заказ №');
  await expect(desk.locator('#rows [aria-rowindex="2"] .cell.provider')).toHaveText('Заказы');
  await picture(desk, 'messages-columns');
  for (const column of ['Stream', 'Subject']) {
    await desk.getByRole('button', { name: 'List options' }).click();
    await desk.getByRole('menuitemcheckbox', { name: column, exact: true }).click();
  }
  await desk.locator('#rows [aria-rowindex="2"]').click();
  await expect(desk.locator('.verdict-card')).toBeVisible();
});

test('a note stays with the recipient', async ({ desk }) => {
  await desk.locator('#rows [aria-rowindex="2"]').click();
  await expect(desk.locator('.verdict-card')).toBeVisible();
  await desk.keyboard.press('n');
  await desk.getByLabel('Text').fill('Called on Monday');
  await desk.getByLabel('Tags, separated by commas').fill('vip, asked twice');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.locator('.note-line')).toContainText('Called on Monday');
  await expect(desk.locator('.note-line .tag')).toHaveCount(2);
});

test('an answer of the checklist refines the verdict', async ({ desk, sample }) => {
  const hit = sample.byVerdict.get('delivered');
  if (hit === undefined) throw new Error('no delivered recipient');
  await desk.locator('#search').fill(hit.recipient);
  await desk.locator('#rows [aria-rowindex="2"]').click();
  const first = desk.locator('.checklist li').first();
  await first.locator('.choices button').last().click();
  await expect(first).toHaveClass('answered');
  await expect(desk.locator('.checklist h3')).toContainText('1 of');
});

test('the report is saved as a file', async ({ desk }) => {
  await desk.locator('#rows [aria-rowindex="2"]').click();
  await expect(desk.locator('.verdict-card')).toBeVisible();
  await desk.keyboard.press('r');
  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Save the report' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.html$/);
});

test('every cell offers what it can be filtered by, each thing once', async ({ desk }) => {
  const row = desk.locator('#rows .row').filter({ hasText: 'hannah.cole' });
  await row.locator('.cell.last').click({ button: 'right' });
  const items = desk.getByRole('menuitem');
  await expect(items.first()).toHaveText(/^Only: 2\d Oct 2026Day$/);
  const labels = await items.allTextContents();
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.filter((label) => label.includes('lakeside.example'))).toHaveLength(2);
  await desk.getByRole('menuitem', { name: /Only: 5\.2\.2/ }).click();
  await expect(desk.locator('#search')).toHaveValue('code:5.2.2');
  await expect(desk.locator('#rows .row').filter({ hasText: 'hannah.cole' })).toHaveCount(1);
  await row.locator('.cell.last').click({ button: 'right' });
  await items.first().click();
  await expect(desk.locator('#search')).toHaveValue(/on:2026-10-2\d/);
  await expect(desk.locator('#rows .row').filter({ hasText: 'hannah.cole' })).toHaveCount(1);
});

test('a row is marked as open only when it is', async ({ desk }) => {
  await desk.locator('#rows .row').nth(3).click();
  await expect(desk.locator('.row.current')).toHaveCount(1);
  await desk.locator('#search').fill('tatiana.k');
  await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', '2');
  await desk.locator('#search').fill('hannah.cole');
  await expect(desk.locator('#rows .row')).toContainText(['hannah.cole']);
  await desk.keyboard.press('Escape');
  await desk.locator('#rows').focus();
  await expect(desk.locator('.row.current')).toHaveCount(0);
  await desk.keyboard.press('ArrowDown');
  await expect(desk.locator('.address')).toHaveText('hannah.cole@lakeside.example');
  await expect(desk.locator('.row.current')).toHaveCount(1);
});
