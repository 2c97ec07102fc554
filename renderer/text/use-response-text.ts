import { useMemo } from 'react';
import { formatNumber } from '../../shared/i18n/message.ts';
import { responseTexts } from '../../shared/i18n/responses/texts.ts';
import type { ResponseText } from '../../shared/i18n/responses/texts.ts';
import { usePreferences } from '../stores/preferences.ts';

/** What is said of clusters of replies, and shares as percentages. */
export function useResponseText(): {
  readonly r: ResponseText;
  readonly share: (part: number, whole: number) => string;
} {
  const language = usePreferences((state) => state.language);
  return useMemo(() => {
    const share = (part: number, whole: number): string => {
      const value = whole === 0 ? 0 : part / whole;
      const digits = value > 0 && value < 0.1 ? 1 : 0;
      return formatNumber(value, language, { style: 'percent', maximumFractionDigits: digits });
    };
    return { r: responseTexts(language), share };
  }, [language]);
}
