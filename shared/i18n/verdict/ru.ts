import type { RussianTexts } from '../message.ts';
import type { en } from './en.ts';
import { checklist } from './ru/checklist.ts';
import { findings } from './ru/findings.ts';
import { reasons } from './ru/reasons.ts';
import { report } from './ru/report.ts';
import { steps } from './ru/steps.ts';
import { titles } from './ru/titles.ts';
import { verdicts } from './ru/verdicts.ts';

export const ru: RussianTexts<typeof en> = {
  ...verdicts,
  ...titles,
  ...reasons,
  ...findings,
  ...steps,
  ...checklist,
  ...report,
};
