import type { Catalogue } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type TermKey = keyof typeof en;

/** The field's own words: outcomes, reasons, events, formats' warnings. One word for one thing, everywhere. */
export const terms: Catalogue<typeof en> = { en, ru };
