import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { saveView } from '../../stores/complete.ts';
import { useQuery } from '../../stores/query.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export function SaveView(): ReactNode {
  const { t } = useWords();
  const query = useQuery((state) => state.text);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const form = useId();
  const keep = async (): Promise<void> => {
    const failed = await saveView(name.trim(), query);
    if (failed === null) closeSheet();
    else setError(failed.message === '' ? t('error.plain') : failed.message);
  };
  return (
    <Dialog
      title={t('command.save-view')}
      size="small"
      onClose={closeSheet}
      footer={
        <>
          <Button onClick={closeSheet}>{t('cancel')}</Button>
          <Button look="accent" type="submit" form={form} disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <label className="field">
          <span>{t('views.view-name')}</span>
          <input
            className="input"
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className="quiet">{query === '' ? t('views.everything') : <code>{query}</code>}</p>
        {error === null ? null : <p role="alert">{error}</p>}
      </form>
    </Dialog>
  );
}
