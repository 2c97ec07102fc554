import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { previewOf } from '../../stores/mapping.ts';
import type { MappingSubject } from '../../stores/mapping.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { MappingForm } from './mapping-form.tsx';
import './mapping.css';

/** An unknown table: nothing is written until its reading is confirmed here. */
export function MappingDialog({ of }: { readonly of: MappingSubject }): ReactNode {
  const { t, problemOf } = useWords();
  const answer = useAnswer(useCallback(() => previewOf(of), [of]));
  if (answer.kind === 'ready') return <MappingForm subject={of} preview={answer.value} />;
  return (
    <Dialog title={t('mapping.title')} size="full" onClose={closeSheet}>
      {answer.kind === 'waiting' ? null : <p role="alert">{problemOf(answer.error)}</p>}
    </Dialog>
  );
}
