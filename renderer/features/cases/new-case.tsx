import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { createCase } from '../../stores/case.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export function NewCase(): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState('');
  const form = useId();
  const create = async (): Promise<void> => {
    if (await createCase(name.trim())) closeSheet();
  };
  return (
    <Dialog
      title={t('command.new-case')}
      size="small"
      onClose={closeSheet}
      footer={
        <>
          <Button onClick={closeSheet}>{t('cancel')}</Button>
          <Button look="accent" type="submit" form={form} disabled={name.trim() === ''}>
            {t('case.create')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <label className="field">
          <span>{t('case.name')}</span>
          <input
            className="input"
            value={name}
            maxLength={120}
            placeholder={t('case.name-example')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className="quiet">{t('case.note')}</p>
      </form>
    </Dialog>
  );
}
