import type { ReactNode } from 'react';
import { pickFiles } from '../../stores/imports.ts';
import { prefer, usePreferences } from '../../stores/preferences.ts';
import { openSheet, toggleRail, useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CaseSwitcher } from '../cases/case-switcher.tsx';
import { Histogram } from '../histogram/histogram.tsx';
import { Omnibox } from '../omnibox/omnibox.tsx';
import { ZoneSelect } from './zone-select.tsx';

export function TopBar(): ReactNode {
  const { t, language } = useWords();
  const theme = usePreferences((state) => state.theme);
  const railOpen = useWindow((state) => state.railOpen);
  return (
    <header className="top-bar">
      <IconButton
        icon="menu"
        label={t('rail.toggle')}
        className="rail-toggle"
        aria-expanded={railOpen}
        onClick={toggleRail}
      />
      <CaseSwitcher />
      <Omnibox />
      <Histogram />
      <ZoneSelect />
      <span className="top-space" />
      <div className="segments language" role="group" aria-label={t('language.name')}>
        {(['en', 'ru'] as const).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={language === one}
            aria-label={one === 'en' ? 'EN, English' : 'RU, Русский'}
            onClick={() => prefer({ language: one })}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </div>
      <MenuButton
        label={t('theme.name')}
        title={t('theme.name')}
        className="icon-button"
        items={[
          ...(['system', 'light', 'dark'] as const).map((one) => ({
            id: one,
            label: t(`theme.${one}`),
            checked: theme === one,
            run: () => prefer({ theme: one }),
          })),
          {
            id: 'settings',
            label: t('command.settings'),
            divided: true,
            keys: ',',
            run: () => openSheet({ kind: 'settings' }),
          },
          {
            id: 'keys',
            label: t('command.shortcuts'),
            keys: '?',
            run: () => openSheet({ kind: 'shortcuts' }),
          },
        ]}
      >
        <Icon name="sun" />
      </MenuButton>
      <Button look="ink" icon="import" className="import-button" onClick={() => void pickFiles()}>
        <span className="button-word">{t('import.button')}</span>
      </Button>
    </header>
  );
}
