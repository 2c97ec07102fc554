import { useMemo } from 'react';
import type { Dimension } from '../../shared/domain/overview.ts';
import { translate } from '../../shared/i18n/message.ts';
import type { Translate } from '../../shared/i18n/message.ts';
import { formatPoints, formatRate, groupName } from '../../shared/i18n/overview/change-words.ts';
import { overviewTexts } from '../../shared/i18n/overview/overview.ts';
import type { OverviewKey } from '../../shared/i18n/overview/overview.ts';
import type { TimeSpan } from '../../shared/domain/time-span.ts';
import { useWords } from './use-text.ts';
import { startOfDay } from './zone-day.ts';
import type { Words } from './use-text.ts';

/** What turns the numbers of an overview into words. */
export interface OverviewWords extends Words {
  readonly o: Translate<OverviewKey>;
  readonly rate: (rate: number | null) => string;
  readonly points: (difference: number) => string;
  readonly group: (by: Dimension, row: { readonly key: string; readonly label: string }) => string;
  /** A time whose end is not included. */
  readonly period: (span: TimeSpan) => string;
}

const HOUR_KEY = /^\d{4}-\d\d-\d\dT/;
const DAY = 86_400_000;

export function useOverviewWords(): OverviewWords {
  const words = useWords();
  return useMemo(() => {
    const { language } = words;
    const group: OverviewWords['group'] = (by, row) => {
      if (row.key === '' || (by !== 'day' && by !== 'hour')) return groupName(by, row, language);
      return HOUR_KEY.test(row.key)
        ? words.date(Date.parse(row.key), 'minute')
        : words.range(...dayOf(row.key, words));
    };
    return {
      ...words,
      o: translate(overviewTexts, language),
      rate: (rate) => formatRate(rate, language),
      points: (difference) => formatPoints(difference, language),
      group,
      period: ({ from, to }) =>
        to - from < DAY / 2
          ? `${words.date(from, 'minute')} – ${words.date(to, 'minute')}`
          : words.range(from, to - 1),
    };
  }, [words]);
}

function dayOf(key: string, { timezone }: Words): readonly [number, number] {
  const at = startOfDay(key, timezone);
  return [at, at];
}
