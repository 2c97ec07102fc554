import type { ReactNode } from 'react';
import { useRecipient } from '../../stores/recipient.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';

/** What was noted about the recipient, if anything was. */
export function NotesLine(): ReactNode {
  const { t } = useWords();
  const { notes, recipient } = useRecipient();
  if (notes === null || recipient === null) return null;
  if (notes.text === '' && notes.tags.length === 0) return null;
  return (
    <aside className="note-line" aria-label={t('notes.title')}>
      {notes.tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {notes.text === '' ? null : <p>{notes.text}</p>}
      <button
        type="button"
        className="link"
        onClick={() => openSheet({ kind: 'notes', recipient })}
      >
        {t('notes.edit')}
      </button>
    </aside>
  );
}
