import type { ReactNode } from 'react';
import { createCase } from '../../stores/case.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { NameDialog } from '../../ui/name-dialog.tsx';

export function NewCase(): ReactNode {
  const { t } = useWords();
  return (
    <NameDialog
      title={t('command.new-case')}
      label={t('case.name')}
      placeholder={t('case.name-example')}
      note={t('case.note')}
      action={t('case.create')}
      onName={createCase}
      onClose={closeSheet}
    />
  );
}
