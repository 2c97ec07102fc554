import type { Catalogue } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type SuppressionKey = keyof typeof en;

/** What the audit and the simulator say: window, command line and exports share it. */
export const suppressionTexts: Catalogue<typeof en> = { en, ru };
