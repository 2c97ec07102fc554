import type { Page } from '@playwright/test';
import { placeKey } from '../../renderer/stores/window.ts';
import { dropFiles, expectAccessible, picture, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

test.use({ trace: 'off', permissions: ['clipboard-read', 'clipboard-write'] });

async function openResponses(desk: Page): Promise<void> {
  await desk.keyboard.press(placeKey('responses'));
  await expect(desk.locator('.response-full')).toBeVisible();
}

const copied = (desk: Page): Promise<string> => desk.evaluate(() => navigator.clipboard.readText());

test('from a response to its meaning and to exactly its messages', async ({ desk }) => {
  await openResponses(desk);
  const rows = desk.locator('.response-row');
  expect(await rows.count()).toBeGreaterThan(5);
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');

  await desk.locator('#responses').focus();
  await desk.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('j');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('k');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('#detail')).toBeFocused();

  const chosen = await rows.nth(1).locator('.response-template').innerText();
  await expect(desk.locator('.response-full')).toHaveText(chosen);
  const facts = await desk.locator('.response-answer .facts').innerText();
  const messages = /(\d+) messages?/.exec(facts)?.[1];
  await desk.getByRole('button', { name: 'Show the messages' }).click();
  await expect(desk.locator('.list-bar .count')).toHaveText(new RegExp(`^${messages} messages?$`));
  await expect(desk.locator('#search')).toHaveValue(/^cluster:"/);
});

test('words narrow the list, a query narrows what is counted', async ({ desk }) => {
  await openResponses(desk);
  const rows = desk.locator('.response-row');
  const all = await rows.count();
  await desk.locator('.response-tools input').fill('mailbox');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  for (const text of await rows.locator('.response-template').allInnerTexts()) {
    expect(text.toLowerCase()).toContain('mailbox');
  }
  await desk.locator('.response-tools input').fill('nothing of the kind');
  await expect(desk.locator('.response-none h2')).toBeVisible();
  await desk.locator('.response-tools input').fill('');
  await expect(rows).toHaveCount(all);
  await search(desk, 'reason:mailboxfull');
  await desk.keyboard.press('Escape');
  await desk
    .locator('.rail .place')
    .nth(Number(placeKey('responses')) - 1)
    .click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
});

test('what is copied can be pasted as it is', async ({ desk }) => {
  await openResponses(desk);
  const template = await desk.locator('.response-full').innerText();
  await desk.getByRole('button', { name: 'Copy', exact: true }).click();
  await desk.getByRole('menuitem').first().click();
  await expect(desk.locator('.notice')).toBeVisible();
  expect(await copied(desk)).toContain('What to do: ');
  await desk.getByRole('button', { name: 'Question for' }).click();
  await desk.getByRole('menuitem').last().click();
  await expect.poll(() => copied(desk)).toContain('Please tell us:');
  expect(template).not.toBe('');
  await desk
    .getByRole('option', { name: /no such user/i })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Copy', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'As text, without personal data' }).click();
  await expect.poll(() => copied(desk)).toMatch(/anon-[a-z0-9]{12}@granit-stroy\.example/);
  expect(await copied(desk)).not.toContain('zoya.arkhipova');
  await desk.getByRole('button', { name: 'All responses' }).click();
  await desk.getByRole('menuitem').nth(2).click();
  await expect.poll(() => copied(desk)).toMatch(/^template\treason\t/);
});

test('the entry of the knowledge base is one click away', async ({ desk }) => {
  await openResponses(desk);
  const title = await desk.locator('.response-advice .link').innerText();
  await desk.locator('.response-advice .link').click();
  await expect(desk.locator('.entry h2')).toHaveText(title);
});

test('new data is counted at once', async ({ desk }) => {
  await openResponses(desk);
  await dropFiles(desk, [
    {
      name: 'late.csv',
      text: [
        'processed,message_id,event,subject,from,email,reason,mx,url,attempt,user_agent,type',
        '2026-11-01 10:00:00,late-1,bounce,News,shop@shop.example,late@example.org,571 Said for the first time,mx.example.org,,1,,',
      ].join('\n'),
    },
  ]);
  await expect(desk.locator('.status-import')).toContainText('1 record imported');
  await expect(
    desk.locator('.response-template').filter({ hasText: '571 Said for the first time' }),
  ).toBeVisible();
  await desk.keyboard.press(placeKey('sources'));
  await desk.locator('tr').filter({ hasText: 'late.csv' }).locator('.forget-source').click();
  await desk.keyboard.press(placeKey('responses'));
});

const LOOKS = [
  { name: 'light', theme: 'light', language: 'en', width: 1440 },
  { name: 'dark', theme: 'dark', language: 'en', width: 1920 },
  { name: 'russian', theme: 'light', language: 'ru', width: 1024 },
  { name: 'russian-dark', theme: 'dark', language: 'ru', width: 1440 },
  { name: 'narrow', theme: 'light', language: 'ru', width: 480 },
] as const;

for (const { name, theme, language, width } of LOOKS) {
  test(`looks right and is accessible: ${name}`, async ({ desk, sample }) => {
    await sample.set({ theme, language, lastView: { place: 'responses', query: '' } });
    await desk.setViewportSize({ width, height: 900 });
    await desk.goto(sample.url);
    await desk.locator('.response-row').first().waitFor();
    await expect(desk.locator('.response-full')).toBeAttached();
    await expectAccessible(desk);
    await picture(desk, `responses-${name}`);
    await desk.locator('.response-row').nth(1).click();
    await expect(desk.locator('.response-row').nth(1)).toHaveAttribute('aria-selected', 'true');
    await desk.locator('.detail-scroll').evaluate((pane) => pane.scrollTo(0, 600));
    await picture(desk, `responses-${name}-below`);
    await expectAccessible(desk);
  });
}

test('nothing to show says why', async ({ desk, sample }) => {
  await sample.set({ lastView: { place: 'responses', query: 'nobodyatall' } });
  await desk.goto(sample.url);
  await expect(desk.locator('.response-none h2')).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, 'responses-none');
});
