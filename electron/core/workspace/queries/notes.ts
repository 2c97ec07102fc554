import { row, rows, run, transaction } from '../connection.ts';
import type { ReadableDatabase, WritableDatabase } from '../connection.ts';
import { foldAddress } from '../keys/fold-address.ts';

export interface Note {
  readonly text: string;
  readonly tags: readonly string[];
}

export function noteOf(db: ReadableDatabase, recipient: string): Note {
  const address = foldAddress(recipient);
  const note = row<{ text: string }>(db, 'SELECT text FROM note WHERE recipient = ?', address);
  const tags = rows<{ tag: string }>(
    db,
    'SELECT tag FROM note_tag WHERE recipient = ? ORDER BY tag',
    address,
  );
  return { text: note?.text ?? '', tags: tags.map(({ tag }) => tag) };
}

/** Replaces note and tags of an address; an empty note without tags leaves nothing. */
export function saveNote(db: WritableDatabase, recipient: string, note: Note, now: number): Note {
  const address = foldAddress(recipient);
  transaction(db, () => {
    run(db, 'DELETE FROM note WHERE recipient = ?', address);
    run(db, 'DELETE FROM note_tag WHERE recipient = ?', address);
    if (note.text !== '') {
      run(
        db,
        'INSERT INTO note (recipient, text, changed_at) VALUES (?, ?, ?)',
        address,
        note.text,
        now,
      );
    }
    for (const tag of new Set(note.tags.map((name) => name.trim().toLowerCase()))) {
      run(db, 'INSERT INTO note_tag (tag, recipient) VALUES (?, ?)', tag, address);
    }
  });
  return noteOf(db, recipient);
}
