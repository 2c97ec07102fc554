import type { Catalogue } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type DeskKey = keyof typeof en;

/** Every text of the window. */
export const desk: Catalogue<typeof en> = { en, ru };
