import type { Page } from '@playwright/test';
import { expectAccessible, goTo, LOOKS, openRecipient, picture, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

// Recording every step costs more than the steps.
test.use({ trace: 'off' });

interface View {
  readonly name: string;
  readonly open: (desk: Page) => Promise<void>;
  /** Leaves the shared case as it was. */
  readonly after?: (desk: Page) => Promise<void>;
}

const RECIPIENT = 'tatiana.k@old-mill.example';
const withRecipient =
  (key: string) =>
  async (desk: Page): Promise<void> => {
    await openRecipient(desk, RECIPIENT);
    await desk.keyboard.press(key);
    await expect(desk.getByRole('dialog')).toBeVisible();
  };
const dialogBy =
  (key: string) =>
  async (desk: Page): Promise<void> => {
    await desk.keyboard.press(key);
    await expect(desk.getByRole('dialog')).toBeVisible();
  };

/** Opens a menu by its button and takes the item at a place counted from the end. */
const fromMenu =
  (button: string, fromEnd: number) =>
  async (desk: Page): Promise<void> => {
    await desk.locator(button).click();
    const items = desk.getByRole('menuitem');
    await items.nth((await items.count()) - 1 - fromEnd).click();
    await expect(desk.getByRole('dialog')).toBeVisible();
  };

const VIEWS: readonly View[] = [
  { name: 'desk', open: async () => {} },
  { name: 'recipient', open: async (desk) => void (await openRecipient(desk, RECIPIENT)) },
  {
    name: 'overview',
    open: async (desk) => {
      await goTo(desk, 'overview');
      await expect(desk.locator('.overview-table tbody tr').first()).toBeVisible();
    },
  },
  { name: 'sources', open: (desk) => goTo(desk, 'sources') },
  {
    name: 'knowledge',
    open: async (desk) => {
      await openRecipient(desk, RECIPIENT);
      await desk.locator('.evidence .source-ref').last().click();
      await expect(desk.locator('.entry h2')).not.toBeEmpty();
      await desk.locator('.explain textarea').fill('550 5.7.26 not accepted due to DMARC policy');
      await expect(desk.locator('.explained h3')).toBeVisible();
    },
  },
  {
    name: 'suppressions',
    open: async (desk) => {
      await goTo(desk, 'suppressions');
      await expect(desk.locator('.sup-row').first()).toBeVisible();
    },
  },
  {
    name: 'simulator',
    open: async (desk) => {
      await goTo(desk, 'suppressions');
      await desk.locator('#sup-tab-simulator').click();
      await desk.locator('.sup-run .button').click();
      await desk.locator('.sup-table .link').first().click();
      await expect(desk.locator('.sup-cases li').first()).toBeVisible();
    },
  },
  { name: 'bounce', open: withRecipient('o') },
  { name: 'record', open: withRecipient('v') },
  { name: 'report', open: withRecipient('r') },
  { name: 'note', open: withRecipient('n') },
  { name: 'settings', open: dialogBy(',') },
  { name: 'shortcuts', open: dialogBy('?') },
  { name: 'save-view', open: dialogBy('s') },
  { name: 'export', open: dialogBy('x') },
  {
    name: 'address-list',
    open: async (desk) => {
      await desk.keyboard.press('a');
      await desk
        .getByRole('dialog')
        .locator('textarea')
        .fill(`${RECIPIENT}\nnobody@example.com\nwords`);
      await desk.getByRole('dialog').locator('.button.accent').click();
      await expect(desk.locator('.address-rows li')).toHaveCount(2);
    },
  },
  {
    name: 'forget',
    open: async (desk) => {
      await goTo(desk, 'sources');
      await desk.locator('.forget-source').first().click();
      const undo = desk.locator('.notice').getByRole('button').first();
      await undo.focus();
      await expect(undo).toBeFocused();
    },
    after: async (desk) => {
      await desk.keyboard.press('Enter');
      await expect(desk.locator('.notice')).toHaveCount(0);
    },
  },
  { name: 'new-case', open: fromMenu('.case-button', 1) },
  {
    name: 'copy-menu',
    open: async (desk) => {
      await openRecipient(desk, RECIPIENT);
      await desk.locator('.split > .button').last().click();
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'list-options',
    open: async (desk) => {
      await desk.locator('.list-bar .icon-button').last().click();
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'cell-menu',
    open: async (desk) => {
      await desk.locator('#rows .cell.outcome').nth(3).click({ button: 'right' });
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'facets-chosen',
    open: async (desk) => {
      await search(desk, 'outcome:bounced -reason:mailboxfull');
      await expect(desk.locator('.facet-value.in')).toHaveCount(3);
      await desk.locator('.facet-pick').first().focus();
      await desk.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'facet-menu',
    open: async (desk) => {
      await desk.locator('.facet-pick').nth(1).click({ button: 'right' });
      await expect(desk.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'days',
    open: async (desk) => {
      await desk.locator('.range').click();
      await expect(desk.locator('.range-panel')).toBeVisible();
    },
  },
  {
    name: 'messages-compact',
    open: async (desk) => {
      await desk.keyboard.press('m');
      await expect(desk.locator('#rows')).toHaveAttribute('aria-rowcount', /^1\d\d$/);
      await desk.keyboard.press('d');
      await expect(desk.locator('.desk.compact')).toBeVisible();
      await desk.locator('#rows .row').nth(2).click();
      await expect(desk.locator('.verdict-card h3')).toBeVisible();
    },
    after: (desk) => desk.keyboard.press('d'),
  },
  {
    name: 'completion',
    open: async (desk) => {
      await desk.locator('#search').focus();
      await desk.keyboard.type('outcome:bou');
      await expect(desk.locator('.suggestion').first()).toBeVisible();
    },
  },
  {
    name: 'near-miss',
    open: async (desk) => {
      await search(desk, 'hanna.cole@lakeside.example');
      await desk.locator('.list-empty .button.accent').click();
      await expect(desk.locator('.similar')).toBeVisible();
    },
  },
  { name: 'palette', open: (desk) => desk.keyboard.press('Control+k') },
  {
    name: 'nothing',
    open: async (desk) => {
      await search(desk, 'reason:virusdetected');
      await expect(desk.locator('.list-empty h2')).toBeVisible();
    },
  },
  {
    name: 'bad-query',
    open: async (desk) => {
      await search(desk, 'outcome:nonsense');
      await expect(desk.locator('.list-empty[role=alert]')).toBeVisible();
    },
  },
];

/** Stays Latin in Russian: names of products, of their exports, of formats, header fields and keys. */
const FOREIGN =
  /Deadletter|Message-ID|Markdown|TSV|NDJSON|JSON|Parquet|Excel|CSV|HTML|PDF|API|SMTP|DMARC|SPF|DKIM|TLS|RFC|DNS|MX|IP|ISO|UTC|eml|mbox|zip|EN|RU|English|Ctrl|Shift|Alt|Esc|Enter|Space|Tab|F10|In English|из From|HaskiMail|Postmark|SendGrid|Klaviyo|Mailchimp|Postal|[45]xx|Samovar Tea|Message (?:streams|details)|Email Activity|Suppression lists|· Bounces/g;

/** Words of the page's own, in Latin letters. These elements hold nothing but data. */
const latinWords = (desk: Page): Promise<readonly string[]> =>
  desk.evaluate(() => {
    const data =
      'pre, code, kbd, select, textarea, [lang="en"], .mono, .address, .row .cell.recipient, .source-ref, .source-file, .event-text, .facts, .record-fields, .raw, .hops, .mime-tree, .tray-name, .case-name, .suggestion .query, .chip, .similar, .field-table';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest(data) !== null || parent.closest('[hidden]') !== null)
        continue;
      if (/[a-z]{2,}/i.test(node.textContent ?? '')) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      if (element.closest(data) !== null || element.matches('[role=option]')) continue;
      for (const name of ['aria-label', 'placeholder']) {
        const text = element.getAttribute(name) ?? '';
        if (/[a-z]{2,}/i.test(text)) found.push(text);
      }
    }
    return found;
  });

/** What the case itself contains, inside a sentence: addresses, domains, files, zones, campaigns, quotes, replies and what was typed. */
const DATA =
  /«[^»]*»|[45]\d\d [45]\.\d{1,3}\.\d{1,3} .*$|\S+@\S+|[\w.-]+\.(?:example|com|org|net|csv|json|eml)\b|example,com|[A-Z][a-z]+\/[A-Z]\w+|Weekly letter \d|User unknown|: (?:bou|nonsense|words)$/g;

for (const { name, open, after } of VIEWS)
  test(`${name}: accessible in every look, and Russian in Russian`, async ({ desk, sample }) => {
    test.setTimeout(120_000);
    for (const { language, theme } of LOOKS) {
      await desk.goto('about:blank');
      await sample.set({ language, theme, lastView: { place: 'desk', query: '' } });
      await desk.goto(sample.url);
      await desk.locator('#rows [aria-rowindex="2"] .outcome-chip').waitFor();
      await open(desk);
      await picture(desk, `view-${name}-${language}-${theme}`);
      await expectAccessible(desk);
      if (language === 'ru')
        expect(
          (await latinWords(desk)).filter((text) =>
            /[a-z]{2,}/i.test(text.replace(DATA, '').replace(FOREIGN, '')),
          ),
        ).toEqual([]);
      await after?.(desk);
    }
  });

const SIZES = [
  { name: '1024', width: 1024, height: 720 },
  { name: '1920', width: 1920, height: 1080 },
  { name: 'zoom-200', width: 720, height: 450 },
  { name: 'narrow', width: 480, height: 800 },
];

for (const { name, width, height } of SIZES)
  test(`nothing is lost at ${name}`, async ({ desk }) => {
    await desk.setViewportSize({ width, height });
    await openRecipient(desk, RECIPIENT);
    await expect(desk.locator('.verdict-card h3')).toBeInViewport();
    await expect(desk.getByRole('toolbar', { name: 'Hand over' })).toBeInViewport();
    const wider = await desk.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wider).toBe(false);
    await expectAccessible(desk);
    await picture(desk, `size-${name}`);
  });

/** Views whose width is not that of the recipient's detail. */
const WIDE = new Set([
  'suppressions',
  'simulator',
  'sources',
  'knowledge',
  'bounce',
  'record',
  'shortcuts',
  'address-list',
  'report',
  'export',
  'settings',
]);

/** Headings, buttons and choices that lie beyond an edge of the window; the window itself where it scrolls sideways. */
const cutOff = (desk: Page): Promise<readonly string[]> =>
  desk.evaluate(() => [
    ...[...document.querySelectorAll('h1, h2, dialog :is(.button, .icon-button, .segments label)')]
      .filter((one) => one.checkVisibility())
      .map((one) => ({
        text: one.textContent,
        box: one.getBoundingClientRect(),
        room: one.closest('dialog')?.getBoundingClientRect().right ?? innerWidth,
      }))
      .filter(({ box, room }) => box.width > 1 && (box.left < 0 || box.right > room + 1))
      .map(({ text }) => text),
    ...(document.documentElement.scrollWidth > innerWidth ? ['the window'] : []),
  ]);

for (const { name, width, height } of SIZES)
  test(`no view is cut off at ${name}`, async ({ desk, sample }) => {
    test.setTimeout(120_000);
    for (const view of VIEWS.filter((one) => WIDE.has(one.name))) {
      await desk.goto('about:blank');
      // Russian words are longer: where it is narrowest they are to fit.
      const language = name === 'narrow' ? 'ru' : 'en';
      await sample.set({ language, lastView: { place: 'desk', query: '' } });
      await desk.setViewportSize({ width: 1440, height: 900 });
      await desk.goto(sample.url);
      await desk.locator('#rows [aria-rowindex="2"] .outcome-chip').waitFor();
      await view.open(desk);
      await desk.setViewportSize({ width, height });
      // A window takes its new size when it draws next.
      await expect.poll(() => cutOff(desk), { message: view.name }).toEqual([]);
      await picture(desk, `size-${name}-${view.name}`);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`more contrast, ${colorScheme}: quiet text and lines stand out further`, async ({
    desk,
    sample,
  }) => {
    await sample.set({ theme: 'system' });
    await desk.emulateMedia({ colorScheme });
    await desk.goto(sample.url);
    await openRecipient(desk, RECIPIENT);
    const quiet = (): Promise<string> =>
      desk
        .locator('.status-bar')
        .evaluate(
          (bar) => `${getComputedStyle(bar).color} ${getComputedStyle(bar).borderTopColor}`,
        );
    const before = await quiet();
    await desk.emulateMedia({ colorScheme, contrast: 'more' });
    await expect.poll(quiet).not.toBe(before);
    await expectAccessible(desk);
    await picture(desk, `more-contrast-${colorScheme}`);
    await desk.keyboard.press('o');
    await expect(desk.getByRole('dialog')).toBeVisible();
    await expectAccessible(desk);
    await picture(desk, `more-contrast-${colorScheme}-bounce`);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours, ${colorScheme}: every outcome and the open row keep an edge`, async ({
    desk,
  }) => {
    await desk.emulateMedia({ forcedColors: 'active', colorScheme });
    await openRecipient(desk, RECIPIENT);
    for (const edge of ['.verdict-card .outcome-chip', '.verdict-card', '.button.accent'])
      await expect(desk.locator(edge).first()).not.toHaveCSS('border-top-width', '0px');
    await expect(desk.locator('.row.current')).not.toHaveCSS('outline-style', 'none');
    await picture(desk, `forced-colors-${colorScheme}`);
    await desk.keyboard.press('o');
    await expect(desk.getByRole('dialog')).toBeVisible();
    await picture(desk, `forced-colors-${colorScheme}-bounce`);
  });

test('reduced motion: nothing moves', async ({ desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  await openRecipient(desk, RECIPIENT);
  await desk.keyboard.press('c');
  await expect(desk.locator('.notice')).toBeVisible();
  const moving = await desk.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => {
        const { duration } = effect?.getTiming() ?? { duration: 0 };
        return playState === 'running' && Number(duration) > 10;
      })
      .map((one) => (one instanceof CSSAnimation ? one.animationName : 'transition')),
  );
  expect(moving).toEqual([]);
  const seconds = await desk
    .locator('.notice')
    .evaluate((one) => getComputedStyle(one).animationDuration);
  expect(Number.parseFloat(seconds)).toBeLessThan(0.01);
});
