import { formatDate, formatDuration, formatRelative, zoneLabel } from '../../shared/i18n/time.ts';
import type { DateStyle } from '../../shared/i18n/time.ts';
import { formatNumber, LOCALES, translate } from '../../shared/i18n/message.ts';
import type { Translate } from '../../shared/i18n/message.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { desk } from '../../shared/i18n/desk/desk.ts';
import type { DeskKey } from '../../shared/i18n/desk/desk.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import type { TermKey } from '../../shared/i18n/terms/terms.ts';
import { shortSpan } from './short-span.ts';
import { isoDay } from './zone-day.ts';
import { usePreferences } from '../stores/preferences.ts';

/** Everything that turns a value into words, in the window's language and zone. */
export interface Words {
  readonly language: Language;
  readonly timezone: string;
  readonly t: Translate<DeskKey>;
  readonly term: Translate<TermKey>;
  readonly number: (value: number) => string;
  readonly date: (at: number, style: DateStyle) => string;
  /** Two moments as days: one day once, one year once. */
  readonly range: (from: number, to: number) => string;
  readonly span: (milliseconds: number) => string;
  /** The same in the short forms of units: +15m 19s. */
  readonly shortSpan: (milliseconds: number) => string;
  readonly ago: (at: number) => string;
  /** One or another: “Bounced or Clicked”. */
  readonly anyOf: (names: readonly string[]) => string;
  readonly zone: (at: number) => string;
  /** What went wrong, in the words of the core where it has any. */
  readonly problemOf: (error: Pick<WireError, 'message'> | null) => string;
}

const OR: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat(LOCALES.en, { type: 'disjunction' }),
  ru: new Intl.ListFormat(LOCALES.ru, { type: 'disjunction' }),
};

function rangeIn(from: number, to: number, language: Language, timezone: string): string {
  const [first, last] = [isoDay(from, timezone), isoDay(to, timezone)];
  const end = formatDate(to, { language, timezone, style: 'date' });
  if (first === last) return end;
  const style = first.slice(0, 4) === last.slice(0, 4) ? 'day' : 'date';
  return `${formatDate(from, { language, timezone, style })} – ${end}`;
}

export function wordsIn(language: Language, timezone: string): Words {
  const t = translate(desk, language);
  return {
    language,
    timezone,
    t,
    term: translate(terms, language),
    number: (value) => formatNumber(value, language),
    date: (at, style) => formatDate(at, { language, timezone, style }),
    range: (from, to) => rangeIn(from, to, language, timezone),
    span: (milliseconds) => formatDuration(milliseconds, language),
    shortSpan: (milliseconds) => shortSpan(milliseconds, language),
    anyOf: (names) => OR[language].format(names),
    ago: (at) => formatRelative(at, Date.now(), language),
    zone: (at) => zoneLabel(at, timezone),
    problemOf: (error) =>
      error === null || error.message === '' ? t('error.plain') : error.message,
  };
}

let latest: Words | null = null;

/** The same object for the same language and zone: whoever depends on it is drawn anew only when they change. */
function wordsOf(language: Language, timezone: string): Words {
  if (latest?.language !== language || latest.timezone !== timezone)
    latest = wordsIn(language, timezone);
  return latest;
}

export const useWords = (): Words =>
  usePreferences(({ language, timezone }) => wordsOf(language, timezone));
