import type { Page } from '@playwright/test';
import { goTo, openRecipient, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

test.use({ trace: 'off' });

const copied = (desk: Page): Promise<string> => desk.evaluate(() => navigator.clipboard.readText());

test('what the recipient’s administrator needs is copied with one click', async ({
  desk,
  context,
  sample,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const hit = sample.byVerdict.get('delivered');
  if (hit === undefined) throw new Error('no delivered recipient');
  await openRecipient(desk, hit.recipient);
  await desk.getByRole('button', { name: 'Copy for: Recipient’s IT' }).click();
  await expect(desk.locator('.notice.good')).toBeVisible();
  const text = await copied(desk);
  expect(text).toContain(hit.recipient);
  expect(text).toMatch(/acceptance line: “250 /);
});

test('every format of the copy menu, with and without personal data', async ({ desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRecipient(desk, 'tatiana.k@old-mill.example');
  const formats = [
    { name: 'Text', like: /came back/ },
    { name: 'Markdown', like: /\*\*|^#/m },
    { name: 'Table (TSV)', like: /\t/ },
    { name: 'JSON', like: /^\s*[[{]/ },
  ];
  for (const redacted of [false, true])
    for (const { name, like } of formats) {
      await desk.evaluate(() => navigator.clipboard.writeText(''));
      await desk.getByRole('button', { name: 'Copy as…' }).click();
      const label = redacted ? `${name}, without personal data` : name;
      await desk.getByRole('menuitem', { name: label, exact: true }).click();
      await expect.poll(() => copied(desk)).toMatch(like);
      const text = await copied(desk);
      expect(text.includes('tatiana.k'), label).toBe(!redacted);
      expect(text, label).toContain('old-mill.example');
    }
});

test('Enter on an address that no row has says what is known of it', async ({ desk }) => {
  await search(desk, 'hannah.cole@lakeside.example');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.address')).toHaveText('hannah.cole@lakeside.example');
  await search(desk, 'nobody@nowhere.example');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.address')).toHaveText('nobody@nowhere.example');
  await expect(desk.locator('.verdict-card')).toContainText('No trace');
});

test('a list pasted into the search is told address by address, the header of a mail is none', async ({
  desk,
}) => {
  const box = desk.locator('#search');
  const paste = (text: string): Promise<boolean> =>
    box.evaluate((field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      const how = { clipboardData, bubbles: true, cancelable: true };
      return field.dispatchEvent(new ClipboardEvent('paste', how));
    }, text);
  await box.focus();
  expect(await paste('From: a@example.com\nTo: b@example.com\nMessage-ID: <1@x.example>')).toBe(
    true,
  );
  expect(await paste('bob@x.example\nbob@x.example\nwords\neve@x.example\n')).toBe(false);
  const dialog = desk.getByRole('dialog', { name: 'Check a list of addresses' });
  await expect(dialog.locator('.address-rows li')).toHaveCount(2);
  await expect(dialog).toContainText('1 more repeats an address');
  await expect(dialog).toContainText('1 line is not an address: words');
  await expect(box).toHaveValue('');
});

test('a near miss stands above everything else', async ({ desk }) => {
  await search(desk, 'hanna.cole@lakeside.example');
  await desk.getByRole('button', { name: 'Why is there nothing?' }).click();
  const similar = desk.getByRole('region', { name: 'Did you mean?' });
  const card = await desk.locator('.verdict-card').boundingBox();
  const hint = await similar.boundingBox();
  expect((hint?.y ?? 0) < (card?.y ?? 0)).toBe(true);
  await similar.getByRole('button', { name: 'hannah.cole@lakeside.example' }).click();
  await expect(desk.locator('.address')).toHaveText('hannah.cole@lakeside.example');
});

test('what is searched for in the knowledge base opens as it is found', async ({ desk }) => {
  await goTo(desk, 'knowledge');
  await desk.getByLabel('Search the knowledge base').fill('5.7.26');
  await expect(desk.locator('.entry h2')).toContainText('7.26');
  await desk.getByLabel('Search the knowledge base').fill('mailbox');
  await expect(desk.locator('.knowledge-found button').first()).not.toContainText('7.26');
  const first = await desk.locator('.knowledge-found button').first().textContent();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.entry h2')).toHaveText(first ?? '');
});

test('days can be chosen where there is no room for bars', async ({ desk }) => {
  await desk.setViewportSize({ width: 480, height: 800 });
  await desk.getByRole('button', { name: /4 Sept – 28 Oct 2026/ }).click();
  await desk.getByLabel('From', { exact: true }).fill('2026-10-26');
  await desk.getByRole('button', { name: 'Show these days' }).click();
  await expect(desk.locator('.chip')).not.toHaveCount(0);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
