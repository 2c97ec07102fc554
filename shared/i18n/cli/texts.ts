import type { Language } from '../../domain/verdict.ts';
import { translate } from '../message.ts';
import type { Translate } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type CliText = Translate<keyof typeof en>;
export type CliKey = keyof typeof en;

/** The command line's texts in one language. */
export function cliTexts(language: Language): CliText {
  return translate({ en, ru }, language);
}
