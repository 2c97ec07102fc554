import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WireError } from '../../../shared/contract/errors.ts';
import { saveNotes, useRecipient } from '../../stores/recipient.ts';
import { closeSheet, notify } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

const tagsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((tag) => tag.trim().slice(0, 60))
      .filter(Boolean),
  ),
];

export function NotesDialog({ recipient }: { readonly recipient: string }): ReactNode {
  const { t } = useWords();
  const notes = useRecipient((state) => state.notes);
  const [text, setText] = useState(notes?.text ?? '');
  const [tags, setTags] = useState((notes?.tags ?? []).join(', '));
  const [problem, setProblem] = useState<WireError | null>(null);
  const save = async (): Promise<void> => {
    const before = notes ?? { text: '', tags: [] };
    const failed = await saveNotes(recipient, text, tagsOf(tags).slice(0, 50));
    if (failed !== null) {
      setProblem(failed);
      return;
    }
    closeSheet();
    const undo = (): void => void saveNotes(recipient, before.text, before.tags);
    notify('notes.saved', {}, { tone: 'good', undo });
  };
  return (
    <FormDialog
      title={t('notes.title')}
      size="small"
      action={t('save')}
      problem={problem}
      onSubmit={() => void save()}
      onClose={closeSheet}
    >
      <p className="quiet">{recipient}</p>
      <label className="field">
        <span>{t('notes.text')}</span>
        <textarea
          className="input"
          rows={6}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t('notes.tags')}</span>
        <input
          className="input"
          value={tags}
          onChange={(event) => setTags(event.target.value)}
          placeholder={t('notes.tags-example')}
        />
      </label>
    </FormDialog>
  );
}
