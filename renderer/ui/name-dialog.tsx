import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WireError } from '../../shared/contract/errors.ts';
import { FormDialog } from './form-dialog.tsx';

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
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<WireError | null>(null);
  const [waiting, setWaiting] = useState(false);
  const give = async (): Promise<void> => {
    setWaiting(true);
    const failed = await onName(name.trim());
    setWaiting(false);
    setProblem(failed);
    if (failed === null) onClose();
  };
  return (
    <FormDialog
      title={title}
      size="small"
      action={action}
      disabled={waiting || name.trim() === ''}
      problem={problem}
      onSubmit={() => void give()}
      onClose={onClose}
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
    </FormDialog>
  );
}
