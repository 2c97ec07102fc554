import type { Page } from '@playwright/test';
import { expectAccessible, openRecipient, picture, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

const RECIPIENT = 'tatiana.k@old-mill.example';

/** What stands in front at the middle of an element. */
const inFront = (desk: Page, selector: string): Promise<boolean> =>
  desk
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

for (const [width, height] of [
  [1440, 900],
  [1024, 720],
  [480, 800],
] as const)
  test(`a notice leaves the next step free at ${width}`, async ({ desk }) => {
    await desk.setViewportSize({ width, height });
    await openRecipient(desk, RECIPIENT);
    await desk.keyboard.press('c');
    await expect(desk.locator('.notice')).toBeVisible();
    await picture(desk, `notice-${width}`);
    for (const button of await desk
      .getByRole('toolbar', { name: 'Hand over' })
      .locator('.button')
      .all())
      expect(
        await button.evaluate((one) => {
          const { left, right, top } = one.getBoundingClientRect();
          return [left + 4, right - 4].every((x) =>
            one.contains(document.elementFromPoint(x, top + 8)),
          );
        }),
      ).toBe(true);
  });

test('what is copied in a dialog is said in that dialog', async ({ desk }) => {
  await openRecipient(desk, RECIPIENT);
  await desk.keyboard.press('o');
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy the source' }).click();
  await expect(dialog.getByRole('region', { name: 'Notices' })).toContainText('Copied');
  await expect.poll(() => inFront(desk, '.notice')).toBe(true);
  await picture(desk, 'notice-in-dialog');
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole('region', { name: 'Notices' })).toHaveCount(1);
});

test('a command found by its name runs with Enter, and the query is as it was', async ({
  desk,
}) => {
  await search(desk, 'outcome:delivered');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.address')).not.toBeEmpty();
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('save this');
  const option = desk.locator('#search ~ * [role=option][aria-selected=true]');
  await expect(option).toContainText('Save this view');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toContainText('outcome:delivered');
  await desk.keyboard.press('Escape');
  await expect(desk.locator('#search')).toHaveValue('outcome:delivered');
});

test('a checked list stays while single addresses of it are looked at', async ({ desk }) => {
  await desk.keyboard.press('a');
  const dialog = desk.getByRole('dialog');
  const chosen = desk.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open a file…' }).click();
  await (
    await chosen
  ).setFiles({
    name: 'list.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${RECIPIENT}\nnobody@example.com\n`),
  });
  await expect(desk.locator('.address-rows li')).toHaveCount(2);
  await expect(dialog.getByRole('heading')).toBeFocused();
  await dialog.getByRole('button', { name: RECIPIENT }).click();
  await expect(desk.locator('.address')).toHaveText(RECIPIENT);
  await expect(dialog).toHaveCount(0);
  await desk.keyboard.press('a');
  await expect(desk.locator('.address-rows li')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Another list' }).click();
  await expect(dialog.locator('textarea')).toBeFocused();
  await expect(dialog.locator('textarea')).toHaveValue('');
});

interface Act {
  readonly name: string;
  /** Leads to the button that goes when it is pressed. */
  readonly before: (desk: Page) => Promise<unknown>;
  readonly button: string;
  /** Where the keyboard goes on. */
  readonly goesTo: string;
}

const ACTS: readonly Act[] = [
  {
    name: 'a cleared search',
    before: (desk) => search(desk, 'nosuchword'),
    button: '.list-empty .button',
    goesTo: '#rows',
  },
  {
    name: 'a chip that is taken away',
    before: (desk) => search(desk, 'outcome:delivered'),
    button: '.chips button',
    goesTo: '#rows',
  },
  {
    name: 'a facet that is cleared',
    before: (desk) => search(desk, 'outcome:delivered'),
    button: '.facet-clear',
    goesTo: '.facet-pick >> nth=0',
  },
  {
    name: 'another message that is judged',
    before: (desk) => openRecipient(desk, 'emma.hughes@meadow.example'),
    button: '#detail .link:text("Judge this one")',
    goesTo: '#detail',
  },
  {
    name: 'a way to the knowledge base',
    before: (desk) => openRecipient(desk, RECIPIENT),
    button: '.evidence li:last-child .source-ref',
    goesTo: '#main',
  },
  {
    name: 'rows that are unmarked',
    before: async (desk) => {
      await desk.locator('#rows').focus();
      await desk.keyboard.press('ArrowDown');
      await desk.keyboard.press('Space');
    },
    button: '.list-picked .button.quiet',
    goesTo: '#rows',
  },
];

for (const { name, before, button, goesTo } of ACTS)
  test(`${name} does not take the focus along`, async ({ desk }) => {
    await before(desk);
    await desk.locator(button).first().focus();
    await desk.keyboard.press('Enter');
    await expect(desk.locator(goesTo)).toBeFocused();
  });
