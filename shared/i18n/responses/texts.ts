import type { Language } from '../../domain/verdict.ts';
import { translate } from '../message.ts';
import type { Translate } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type ResponseKey = keyof typeof en;
export type ResponseText = Translate<ResponseKey>;

/** What is said of clusters of replies: in the window, on the command line and in what is handed over. */
export function responseTexts(language: Language): ResponseText {
  return translate({ en, ru }, language);
}
