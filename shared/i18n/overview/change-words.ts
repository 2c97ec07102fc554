import { REASONS } from '../../domain/bounce.ts';
import { possible, rateOf } from '../../domain/overview.ts';
import type { Change, Comparison, Dimension, Measure } from '../../domain/overview.ts';
import type { Language } from '../../domain/verdict.ts';
import { formatList, formatNumber, translate } from '../message.ts';
import { terms } from '../terms/terms.ts';
import { overviewTexts } from './overview.ts';

/** A rate with two digits after the point below one per cent, where thresholds lie. */
export function formatRate(rate: number | null, language: Language): string {
  if (rate === null) return '—';
  return formatNumber(rate, language, {
    style: 'percent',
    maximumFractionDigits: rate < 0.01 ? 2 : 1,
  });
}

/** A difference of two rates in percentage points, with its sign. */
export function formatPoints(difference: number, language: Language): string {
  const points = formatNumber(difference * 100, language, {
    maximumFractionDigits: 2,
    minimumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  return translate(overviewTexts, language)('points', { points });
}

/** A value of a dimension in words; times are the caller's to write. */
export function groupName(
  by: Dimension,
  { key, label }: { readonly key: string; readonly label: string },
  language: Language,
): string {
  const t = translate(overviewTexts, language);
  if (key === '' || key === 'none') return t(`none.${by}`);
  if (by === 'reason') return reasonName(key, language);
  if (by === 'class' && (key === 'hard' || key === 'soft')) return t(`class.${key}`);
  return label;
}

export function reasonName(key: string, language: Language): string {
  const reason = REASONS.find((known) => known === key);
  return reason === undefined
    ? translate(overviewTexts, language)('none.reason')
    : translate(terms, language)(`reason.${reason}`);
}

/** One change as a sentence, without its effect. */
export function changeSentence(
  change: Change,
  { laterTally, beforeTally }: Comparison,
  measure: Measure,
  language: Language,
): string {
  const t = translate(overviewTexts, language);
  if (change.kind === 'reason') {
    const { later, before } = change;
    return t('change.reason', { reason: reasonName(change.key, language), later, before });
  }
  const percent = (rate: number | null): string => formatRate(rate, language);
  const name = groupName(change.by, change, language);
  const measured = t(`measure-lower.${measure}`);
  const now = rateOf(change.later, measure);
  const then = rateOf(change.before, measure);
  if (then === null) return t('change.new', { name, measure: measured, rate: percent(now) });
  if (now === null) return t('change.gone', { name, measure: measured, rate: percent(then) });
  if (Math.abs(change.mixEffect) > Math.abs(change.rateEffect)) {
    const later = possible(change.later, measure) / possible(laterTally, measure);
    const before = possible(change.before, measure) / possible(beforeTally, measure);
    return t(later > before ? 'change.more' : 'change.less', {
      name,
      measure: measured,
      later: percent(later),
      before: percent(before),
      rate: percent(now),
    });
  }
  const rates = { name, measure: measured, later: percent(now), before: percent(then) };
  return change.reason === null || change.reason === 'none'
    ? t('change.rate', rates)
    : t('change.rate-reason', { ...rates, reason: reasonName(change.reason, language) });
}

const WHOLE = 0.995;

/** What the comparison as a whole says, and what keeps it from being believed. */
export function comparisonSentences(
  comparison: Comparison,
  measure: Measure,
  language: Language,
): readonly string[] {
  const t = translate(overviewTexts, language);
  const { laterTally, beforeTally, covered, onlyLater, onlyBefore, chance } = comparison;
  const later = rateOf(laterTally, measure);
  const before = rateOf(beforeTally, measure);
  const said: string[] = [];
  if (covered === 0) return [t('compared.uncovered')];
  if (later === null || before === null) said.push(t('compared.no-mail'));
  else {
    const rates = {
      measure: t(`measure.${measure}`),
      later: formatRate(later, language),
      before: formatRate(before, language),
      points: formatPoints(later - before, language),
    };
    said.push(t(later === before ? 'compared.still' : 'compared.move', rates));
    if (chance && later !== before) said.push(t('compared.chance'));
  }
  if (covered < WHOLE) said.push(t('compared.partly', { share: formatRate(covered, language) }));
  const files = (names: readonly string[]): string => formatList(names.slice(0, 5), language);
  if (onlyLater.length > 0) said.push(t('compared.only-later', { files: files(onlyLater) }));
  if (onlyBefore.length > 0) said.push(t('compared.only-before', { files: files(onlyBefore) }));
  return said;
}
