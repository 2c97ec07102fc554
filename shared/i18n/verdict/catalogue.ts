import { translate, type Translate } from '../message.ts';
import type { Language } from '../../domain/verdict.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type VerdictKey = keyof typeof en;
export type HeadlineKey = Extract<VerdictKey, `headline.${string}`>;
export type { TitleKey } from './en/titles.ts';

/** Reads the texts of verdicts, findings, steps, checklists and reports in one language. */
export function verdictTexts(language: Language): Translate<VerdictKey> {
  return translate({ en, ru }, language);
}
