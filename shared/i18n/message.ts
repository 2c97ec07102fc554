import type { Language } from '../domain/verdict.ts';

/** English needs two plural forms. */
export interface EnglishPlural {
  readonly one: string;
  readonly other: string;
}

/** Russian needs four: 1 письмо, 2 письма, 5 писем, 1,5 письма. */
export interface RussianPlural {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

export type EnglishTexts = Readonly<Record<string, string | EnglishPlural>>;

/** The Russian side of an English catalogue: exactly its keys, a plural wherever English has one. */
export type RussianTexts<English extends EnglishTexts> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string | RussianPlural
    : RussianPlural;
};

/** One area of the product's texts. English defines the keys. */
export interface Catalogue<English extends EnglishTexts> {
  readonly en: English;
  readonly ru: RussianTexts<English>;
}

export type Values = Readonly<Record<string, string | number>>;
export type Translate<Key> = (key: Key, values?: Values) => string;

/** BCP 47 tags that give the product's dates and numbers: day before month in English as well. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' };

const PLACEHOLDER = /\{([a-zA-Z][a-zA-Z0-9]{0,39})\}/g;

/** The names in `{braces}` of a text, each once, in order. */
export function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
}

/**
 * A reader of one catalogue in one language. `{name}` is replaced by the value of that name, numbers
 * are written in the language's way, and a plural text is chosen by the value `count` (1 when it is
 * not given). A placeholder without a value stays visible as it is.
 */
export function translate<English extends EnglishTexts>(
  catalogue: Catalogue<English>,
  language: Language,
): Translate<keyof English & string> {
  const texts: Readonly<Record<string, string | EnglishPlural | RussianPlural>> =
    catalogue[language];
  return (key, values) => {
    const text = texts[key];
    if (text === undefined) return key;
    return fill(typeof text === 'string' ? text : plural(text, language, values), language, values);
  };
}

function plural(
  forms: EnglishPlural | RussianPlural,
  language: Language,
  values: Values | undefined,
): string {
  const count = Number(values?.['count'] ?? 1);
  const form = pluralRules(language).select(count);
  const byForm: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
  return byForm[form] ?? forms.other;
}

function fill(text: string, language: Language, values: Values | undefined): string {
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    if (values === undefined || !Object.hasOwn(values, name)) return whole;
    const value = values[name] ?? '';
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

const rules = new Map<Language, Intl.PluralRules>();
function pluralRules(language: Language): Intl.PluralRules {
  let found = rules.get(language);
  if (found === undefined) {
    found = new Intl.PluralRules(LOCALES[language]);
    rules.set(language, found);
  }
  return found;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number in the language's way: 12,345.6 and 12 345,6. */
export function formatNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  const id = `${language} ${JSON.stringify(options)}`;
  let format = numberFormats.get(id);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], options);
    numberFormats.set(id, format);
  }
  return format.format(value);
}

/** A share from 0 to 1 as a percentage with at most one digit after the point. */
export function formatPercent(share: number, language: Language): string {
  return formatNumber(share, language, { style: 'percent', maximumFractionDigits: 1 });
}

const listFormats = new Map<Language, Intl.ListFormat>();

/** "a, b and c". */
export function formatList(items: readonly string[], language: Language): string {
  let format = listFormats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
    listFormats.set(language, format);
  }
  return format.format(items);
}
