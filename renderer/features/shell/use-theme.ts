import { useEffect } from 'react';
import { usePreferences } from '../../stores/preferences.ts';

/** Puts the theme on the root element; `system` follows the system as it changes. */
export function useTheme(): void {
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset['theme'] = shown;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
