import { EVENT_TYPES, type EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext } from '../format.ts';
import { ownCopy } from '../text/table-cells.ts';

/** A vendor's words for events, folded (see `foldWord`), with the type each one means. */
export type EventWords = Readonly<Record<string, EventType>>;

/** Distinct spellings remembered for one file; a column that is no vocabulary must not fill the memory. */
const REMEMBERED = 5000;

/** Lower case, `_` and `-` as blanks, ё as е (Russian writes either), trimmed; long texts are cut. */
export function foldWord(word: string): string {
  return word
    .slice(0, 100)
    .replaceAll('_', ' ')
    .replaceAll('-', ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е');
}

function isEventType(word: string): word is EventType {
  return (EVENT_TYPES as readonly string[]).includes(word);
}

/** Tells of a word for an event that neither the format nor the user's mapping knows. */
export function warnUnknown(context: Pick<ImportContext, 'warn'>, word: string): void {
  context.warn({ code: 'unknown-events', details: { word: word.slice(0, 100) } });
}

/**
 * Reads a vendor's word for an event. Words named in the user's mapping come first; a word that
 * neither knows is put to `guess` (folded), then kept as `other`, with one `unknown-events` warning
 * for the file.
 */
export function eventReader(
  words: EventWords,
  context: Pick<ImportContext, 'mapping' | 'warn'>,
  guess: (folded: string) => EventType | undefined = () => undefined,
): (word: string) => EventType {
  const known = new Map<string, EventType>(Object.entries(words));
  for (const [word, type] of Object.entries(context.mapping?.events ?? {})) {
    if (isEventType(type)) known.set(foldWord(word), type);
  }
  const seen = new Map<string, EventType>();
  let warned = false;
  return (word) => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const folded = foldWord(word);
    let type = known.get(folded) ?? guess(folded);
    if (type === undefined) {
      type = 'other';
      if (!warned) warnUnknown(context, word);
      warned = true;
    }
    // A word cut out of a chunk would keep the whole chunk in memory.
    if (seen.size < REMEMBERED) seen.set(ownCopy(word), type);
    return type;
  };
}
