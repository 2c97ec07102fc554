import { create } from 'zustand';
import type { Ask, Settings } from '../../shared/contract/api.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { ask } from './core.ts';
import { changed } from './undo.ts';

export type Theme = Settings['theme'];
export type Density = Settings['density'];

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly timezone: string;
  readonly density: Density;
  readonly recentSearches: Settings['recentSearches'];
  readonly lastView: Settings['lastView'];
  readonly singleKeys: boolean;
  readonly list: Settings['list'];
}

export const systemTimezone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const systemLanguage = (): Language =>
  navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';

export const usePreferences = create<Preferences>(() => ({
  language: systemLanguage(),
  theme: 'system',
  timezone: systemTimezone(),
  density: 'comfortable',
  recentSearches: [],
  lastView: null,
  singleKeys: true,
  list: { columns: null, widths: {}, width: null },
}));

/** Reads the kept settings; what was never chosen follows the system. */
export async function loadPreferences(): Promise<void> {
  const reply = await ask('settings.get', {});
  const kept = reply.ok ? reply.value : null;
  usePreferences.setState({
    language: kept?.language ?? systemLanguage(),
    theme: kept?.theme ?? 'system',
    timezone: kept?.timezone ?? systemTimezone(),
    density: kept?.density ?? 'comfortable',
    recentSearches: kept?.recentSearches ?? [],
    lastView: kept?.lastView ?? null,
    singleKeys: kept?.singleKeys ?? true,
    list: kept?.list ?? { columns: null, widths: {}, width: null },
  });
}

/** One or two lines a row; a step that can be undone. */
export function setDensity(density: Density): void {
  const { density: before } = usePreferences.getState();
  if (density === before) return;
  const put = (wanted: Density) => (): void => prefer({ density: wanted });
  put(density)();
  changed(put(before), put(density));
}

/** Takes effect at once and is kept by the core. */
export function prefer(change: Ask<'settings.set'>): void {
  const { language, theme, timezone, density, singleKeys, recentSearches } = change;
  usePreferences.setState({
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(density === undefined ? {} : { density }),
    ...(singleKeys === undefined ? {} : { singleKeys }),
    ...(recentSearches === undefined ? {} : { recentSearches }),
  });
  void ask('settings.set', change);
}
