import type { ReactNode } from 'react';
import { prefer, setDensity, usePreferences } from '../../stores/preferences.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ZoneOptions } from '../shell/zone-select.tsx';

export function SettingsDialog(): ReactNode {
  const { t, language, timezone } = useWords();
  const { theme, density, singleKeys } = usePreferences();
  return (
    <Dialog title={t('command.settings')} size="small" onClose={closeSheet}>
      <div className="stack">
        <Choice
          name="language"
          label={t('language.name')}
          value={language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'ru', label: 'Русский' },
          ]}
          onChange={(value) => prefer({ language: value })}
        />
        <Choice
          name="theme"
          label={t('theme.name')}
          value={theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`theme.${value}`),
          }))}
          onChange={(value) => prefer({ theme: value })}
        />
        <Choice
          name="density"
          label={t('density.name')}
          value={density}
          options={(['comfortable', 'compact'] as const).map((value) => ({
            value,
            label: t(`density.${value}`),
          }))}
          onChange={(value) => setDensity(value)}
        />
        <label className="field" htmlFor="settings-zone">
          <span>{t('zone.name')}</span>
          <ZoneOptions
            id="settings-zone"
            className="select"
            label={t('zone.name')}
            value={timezone}
          />
        </label>
        <Check checked={singleKeys} onChange={(on) => prefer({ singleKeys: on })}>
          {t('keys.single')}
        </Check>
      </div>
    </Dialog>
  );
}
