import type { RussianTexts } from '../message.ts';
import type { en } from './en.ts';

export const ru: RussianTexts<typeof en> = {
  'verdict.no-trace': 'Следов нет',
};
