import { VERDICTS } from '../../shared/domain/verdict.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { expectAccessible, LOOKS, openRecipient, picture, search } from './desk-actions.ts';
import { expect, test } from './sample-desk.ts';

// Recording every step costs more than the steps.
test.use({ trace: 'off' });

const word = (language: Language, verdict: (typeof VERDICTS)[number]): string =>
  translate(terms, language)(`verdict.${verdict}`);

test('the sample case shows every verdict that a recipient can have', async ({ sample }) => {
  const missing = VERDICTS.filter((one) => one !== 'no-trace' && !sample.byVerdict.has(one));
  expect(missing).toEqual([]);
});

for (const { language, theme } of LOOKS)
  test(`every verdict in ${language}, ${theme}`, async ({ desk, sample }) => {
    test.setTimeout(180_000);
    await sample.set({ language, theme });
    await desk.reload();
    for (const [verdict, hit] of sample.byVerdict) {
      const card = await openRecipient(desk, hit.recipient);
      await expect(card.locator('.outcome-chip')).toHaveText(word(language, verdict));
      await expect(card.locator('h3')).not.toBeEmpty();
      await expect(desk.locator('.messages .event').first()).toBeVisible();
      await expectAccessible(desk, '#detail');
      await picture(desk, `verdict-${verdict}-${language}-${theme}`);
    }
    await search(desk, 'nobody.here@example.org');
    await desk.locator('.list-empty .button.accent').click();
    const card = desk.locator('.verdict-card');
    await expect(card.locator('.outcome-chip')).toHaveText(word(language, 'no-trace'));
    await expect(desk.locator('.coverage-track').first()).toBeVisible();
    await expectAccessible(desk, '#detail');
    await picture(desk, `verdict-no-trace-${language}-${theme}`);
  });
