import { checklist } from './en/checklist.ts';
import { findings } from './en/findings.ts';
import { reasons } from './en/reasons.ts';
import { report } from './en/report.ts';
import { steps } from './en/steps.ts';
import { titles } from './en/titles.ts';
import { verdicts } from './en/verdicts.ts';

/** The verdict engine's and its reports' texts. */
export const en = {
  ...verdicts,
  ...titles,
  ...reasons,
  ...findings,
  ...steps,
  ...checklist,
  ...report,
} as const;
