import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../shared/i18n/message.ts';

const root = new URL('../../../shared/i18n/', import.meta.url);
const areas = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

async function load(area: string): Promise<{ en: Texts; ru: Texts }> {
  const [english, russian]: [{ en: Texts }, { ru: Texts }] = await Promise.all([
    import(new URL(`${area}/en.ts`, root).href),
    import(new URL(`${area}/ru.ts`, root).href),
  ]);
  return { en: english.en, ru: russian.ru };
}

const forms = (text: Texts[string]): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
/** `{Message}` is `{message}` with a capital: word order decides which one a language needs. */
const lower = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
const names = (text: Texts[string]): readonly string[] =>
  [...new Set(forms(text).flatMap((form) => placeholders(form).map(lower)))].sort();

it('finds the areas', () => {
  expect(areas).toContain('verdict');
});

describe.each(areas)('the %s catalogue', (area) => {
  it('has the same keys in English and Russian', async () => {
    const { en, ru } = await load(area);
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  });

  it('has no empty text', async () => {
    const { en, ru } = await load(area);
    for (const [key, text] of [...Object.entries(en), ...Object.entries(ru)]) {
      for (const form of forms(text)) expect(form.trim(), key).not.toBe('');
    }
  });

  it('has the same placeholders on both sides', async () => {
    const { en, ru } = await load(area);
    for (const [key, text] of Object.entries(en)) {
      const here = names(text).filter((name) => name !== 'count');
      const there = names(ru[key] ?? '').filter((name) => name !== 'count');
      expect(there, key).toEqual(here);
    }
  });

  it('has every plural form, and the count in those that stand for many numbers', async () => {
    const { en, ru } = await load(area);
    for (const [key, text] of Object.entries(en)) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text).sort(), key).toEqual(['one', 'other']);
      expect(typeof ru[key], key).toBe('object');
    }
    for (const [key, text] of Object.entries(ru)) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text).sort(), key).toEqual(['few', 'many', 'one', 'other']);
    }
  });

  it('is Russian where it should be', async () => {
    const { ru } = await load(area);
    for (const [key, text] of Object.entries(ru)) {
      for (const form of forms(text)) {
        const words = form.replace(/\{[^}]*\}|\S+@\S+/g, '').replace(/[^\p{L}]+/gu, ' ');
        if (/[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(words)) {
          expect(words, key).toMatch(/[а-яё]/i);
        }
      }
    }
  });
});
