import type { Catalogue } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type OverviewKey = keyof typeof en;

/** Every text of the overview, in the window and on the command line. */
export const overviewTexts: Catalogue<typeof en> = { en, ru };
