import type { Simulation } from '../../domain/suppression.ts';
import type { Language } from '../../domain/verdict.ts';
import { translate } from '../message.ts';
import { formatDate } from '../time.ts';
import { suppressionTexts } from './texts.ts';

/** Fewer recipients than this decide nothing: one more or less changes every share by a percent. */
export const FEW_RECIPIENTS = 100;

/** What a replay cannot know, as sentences, of this one. */
export function simulationCaveats(
  { failing, undated, from, to, results }: Simulation,
  language: Language,
  timezone: string,
): readonly string[] {
  const t = translate(suppressionTexts, language);
  const day = (at: number): string => formatDate(at, { language, timezone, style: 'date' });
  const silenced = results.some((result) => result.silenced > 0);
  return [
    ...(failing === 0 ? [t('caveat.none')] : []),
    ...(failing > 0 && failing < FEW_RECIPIENTS ? [t('caveat.few', { count: failing })] : []),
    ...(silenced ? [t('caveat.silenced')] : []),
    ...(undated > 0 ? [t('caveat.undated', { count: undated })] : []),
    ...(from === null || to === null ? [] : [t('caveat.span', { from: day(from), to: day(to) })]),
  ];
}
