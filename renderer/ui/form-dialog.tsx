import { useId } from 'react';
import type { ReactNode } from 'react';
import type { WireError } from '../../shared/contract/errors.ts';
import { useWords } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { DialogProps } from './dialog.tsx';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children'> {
  /** The word on the button. */
  readonly action: string;
  readonly disabled?: boolean;
  readonly onSubmit: () => void;
  /** What stood in the way of it. */
  readonly problem?: WireError | null;
}

/** A dialog that is filled in and sent off, by its button or by Enter in a field. */
export function FormDialog({
  action,
  disabled = false,
  onSubmit,
  problem = null,
  onClose,
  children,
  ...frame
}: FormDialogProps): ReactNode {
  const { t, problemOf } = useWords();
  const form = useId();
  return (
    <Dialog
      {...frame}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="accent" type="submit" form={form} disabled={disabled}>
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
          onSubmit();
        }}
      >
        {children}
        {problem === null ? null : <p role="alert">{problemOf(problem)}</p>}
      </form>
    </Dialog>
  );
}
