import type { ReactNode } from 'react';
import { closeSheet } from '../../stores/window.ts';
import { prefer, usePreferences } from '../../stores/preferences.ts';
import { useWords } from '../../text/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { COMMANDS } from '../commands/commands.ts';
import './shortcuts.css';

export function Shortcuts(): ReactNode {
  const { t } = useWords();
  const singleKeys = usePreferences((state) => state.singleKeys);
  const fixed = [
    { keys: ['Ctrl+K'], text: t('keys.palette') },
    { keys: ['↑', '↓', '←', '→'], text: t('keys.arrows') },
    { keys: ['Enter'], text: t('keys.enter') },
    { keys: ['Esc'], text: t('keys.escape') },
    { keys: ['Space'], text: t('keys.space') },
    { keys: ['Shift+F10'], text: t('keys.menu') },
    { keys: ['Shift+Enter'], text: t('keys.facet-only') },
    { keys: ['Alt+Enter'], text: t('keys.facet-exclude') },
  ];
  return (
    <Dialog title={t('command.shortcuts')} size="large" onClose={closeSheet}>
      <dl className="shortcuts">
        {fixed.map(({ keys, text }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
        {COMMANDS.map(({ id, keys }) =>
          keys === null ? null : (
            <div key={id}>
              <dt>{t(id)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ),
        )}
      </dl>
      <label className="check shortcuts-switch">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => prefer({ singleKeys: event.target.checked })}
        />
        <span>{t('keys.single')}</span>
      </label>
    </Dialog>
  );
}
