import type { ReactNode } from 'react';
import { saveView } from '../../stores/complete.ts';
import { useQuery } from '../../stores/query.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { NameDialog } from '../../ui/name-dialog.tsx';

export function SaveView(): ReactNode {
  const { t } = useWords();
  const query = useQuery((state) => state.text);
  return (
    <NameDialog
      title={t('command.save-view')}
      label={t('views.view-name')}
      note={query === '' ? t('views.everything') : <code>{query}</code>}
      action={t('save')}
      onName={(name) => saveView(name, query)}
      onClose={closeSheet}
    />
  );
}
