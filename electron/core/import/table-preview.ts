import type { TablePreview } from '../../../shared/contract/api.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import { COLUMN_ROLES } from '../../../shared/domain/import.ts';
import type { TableMapping } from '../../../shared/domain/import.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { sourceById } from '../workspace/queries/sources.ts';
import { archivedSource } from './archived-source.ts';
import type { ByteSource } from './container/byte-source.ts';
import { openPath } from './container/open-path.ts';
import { eventByWord } from './mapping/event-vocabulary.ts';
import { previewTable } from './preview.ts';
import { rememberedFor } from './remembered-mapping.ts';

/** A file to come, or a source that is imported already. */
export type PreviewSubject = { readonly path: string } | { readonly source: number };

/**
 * The first table of a file, or an imported one, with what is guessed and remembered of it, for the
 * mapping dialog. Throws `not-found`.
 */
export async function tablePreview(
  db: ReadableDatabase,
  subject: PreviewSubject,
): Promise<TablePreview> {
  if ('source' in subject) {
    const known = sourceById(db, subject.source);
    const shown =
      known === undefined ? null : await shownTable(db, archivedSource(db, known), known.mapping);
    if (shown === null) throw new Failure('not-found');
    return shown;
  }
  for await (const opened of openPath(subject.path)) {
    const shown = 'kind' in opened ? null : await shownTable(db, opened, null);
    if (shown !== null) return shown;
  }
  throw new Failure('not-found');
}

/** Longer cells are no words for events; more words than these are no vocabulary. */
const LONGEST_WORD = 60;
const MOST_WORDS = 1000;

function eventWords(rows: readonly (readonly string[])[]): TablePreview['words'] {
  const words = new Map<string, EventType>();
  for (const cell of rows.flat()) {
    const word = cell.trim();
    if (word === '' || word.length > LONGEST_WORD || words.size >= MOST_WORDS) continue;
    const type = eventByWord(word);
    if (type !== undefined) words.set(word, type);
  }
  return [...words];
}

async function shownTable(
  db: ReadableDatabase,
  source: ByteSource,
  read: TableMapping | null,
): Promise<TablePreview | null> {
  const found = await previewTable(source);
  if (found.kind === 'skipped') return null;
  const { fingerprint } = found;
  return {
    file: source.name,
    encoding: found.encoding.name,
    delimiter: found.delimiter,
    header: found.columns,
    rows: found.rows,
    guess: found.guess,
    roles: COLUMN_ROLES,
    candidates: found.formats.map(({ id, confidence }) => ({ format: id, confidence })),
    remembered: fingerprint === null ? null : (rememberedFor(db, fingerprint, source.name) ?? null),
    fingerprint,
    read,
    words: eventWords(found.rows),
  };
}
