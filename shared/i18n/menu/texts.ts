import type { Language } from '../../domain/verdict.ts';
import { translate } from '../message.ts';
import type { Translate } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type MenuText = Translate<keyof typeof en>;

/** The texts of menu and dialogs in one language. */
export function menuTexts(language: Language): MenuText {
  return translate({ en, ru }, language);
}
