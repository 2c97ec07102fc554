import { useMemo } from 'react';
import { translate } from '../../shared/i18n/message.ts';
import type { Translate } from '../../shared/i18n/message.ts';
import { suppressionTexts } from '../../shared/i18n/suppressions/texts.ts';
import type { SuppressionKey } from '../../shared/i18n/suppressions/texts.ts';
import { usePreferences } from '../stores/preferences.ts';

/** The texts of the audit and the simulator in the window's language. */
export function useSuppressionText(): Translate<SuppressionKey> {
  const language = usePreferences((state) => state.language);
  return useMemo(() => translate(suppressionTexts, language), [language]);
}

/** How a service is called; a sender of one's own has no name. */
export function espNamed(t: Translate<SuppressionKey>, esp: string, name: string): string {
  if (name !== '') return name;
  return t(esp === 'mail' ? 'esp.mail' : 'esp.other');
}
