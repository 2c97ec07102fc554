import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { WireError } from '../../shared/contract/errors.ts';
import { useWords } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What is named, below the field. */
  readonly note: ReactNode;
  /** The word on the button. */
  readonly action: string;
  /** Takes the trimmed name; answers what stood in the way. Without that the dialog closes. */
  readonly onName: (name: string) => Promise<WireError | null>;
  readonly onClose: () => void;
}

/** Asks for one name. */
export function NameDialog({
  title,
  label,
  placeholder = '',
  note,
  action,
  onName,
  onClose,
}: NameDialogProps): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [error, setError] = useState<WireError | null>(null);
  const [waiting, setWaiting] = useState(false);
  const form = useId();
  const give = async (): Promise<void> => {
    setWaiting(true);
    const failed = await onName(name.trim());
    setWaiting(false);
    setError(failed);
    if (failed === null) onClose();
  };
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="accent" type="submit" form={form} disabled={waiting || name.trim() === ''}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <label className="field">
          <span>{label}</span>
          <input
            className="input"
            value={name}
            maxLength={120}
            placeholder={placeholder}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className="quiet">{note}</p>
        {error === null ? null : (
          <p role="alert">{error.message === '' ? t('error.plain') : error.message}</p>
        )}
      </form>
    </Dialog>
  );
}
