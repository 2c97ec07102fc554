import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { comeToFront } from '../stores/top-layer.ts';
import { useWords } from '../text/use-text.ts';
import { IconButton } from './button.tsx';

export interface DialogProps {
  /** The dots of a command that opens a dialog are left out. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays below while the body scrolls. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  readonly aside?: ReactNode;
}

/** A modal on the browser's own dialog element: focus stays inside, Escape closes, focus returns. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = 'medium',
  aside,
}: DialogProps): ReactNode {
  const { t } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  }, [onClose]);
  useEffect(() => {
    const dialog = ref.current;
    const cancel = (event: Event): void => {
      event.preventDefault();
      closing.current();
    };
    const outside = (event: MouseEvent): void => {
      if (event.target === dialog) closing.current();
    };
    dialog?.addEventListener('cancel', cancel);
    dialog?.addEventListener('mousedown', outside);
    return () => {
      dialog?.removeEventListener('cancel', cancel);
      dialog?.removeEventListener('mousedown', outside);
    };
  }, []);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    const goBack = dialog === null ? undefined : comeToFront(dialog);
    const first = dialog?.querySelector<HTMLElement>(
      '.dialog-body :is(input:not([type="radio"], [type="checkbox"]), textarea, select)',
    );
    (first ?? dialog?.querySelector<HTMLElement>('h2'))?.focus();
    return () => {
      goBack?.();
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={ref} className={`dialog ${size}`} aria-labelledby={heading}>
      <div className="dialog-frame">
        <header className="dialog-head">
          <h2 id={heading} tabIndex={-1}>
            {title.replace(/…$/, '')}
          </h2>
          {aside}
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </header>
        <div className="dialog-body scroll">{children}</div>
        {footer === undefined ? null : <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}
