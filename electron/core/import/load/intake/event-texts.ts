import type { Interner } from './interner.ts';
import { createRecentTexts } from './recent-texts.ts';

/** Values of a field looked at before it is decided whether they repeat. */
const TRIAL = 400;
/** Above this many distinct texts nothing more is interned for one import. */
const MOST_TEXTS = 300_000;

/**
 * One field of a source's events: its texts are interned where they repeat, and kept inside the
 * events where nearly each is another (delivery replies with queue ids, addresses of clients).
 */
export interface TextField {
  ref(value: string | undefined): number | string | null;
}

export function createTextField(texts: Interner): TextField {
  const recent = createRecentTexts();
  let last = 0;
  let seen = 0;
  const addedBefore = texts.added;
  let fresh = 0;
  let inline = false;

  return {
    ref(value) {
      if (value === undefined || value === '') return null;
      if (inline) return value;
      const known = recent.get(value);
      if (known !== 0) {
        if (known !== last) seen += 1;
        last = known;
        texts.use(known);
        return known;
      }
      const before = texts.added;
      const id = texts.idOf(value);
      recent.set(value, id);
      texts.use(id);
      last = id;
      seen += 1;
      fresh += texts.added - before;
      if (seen >= TRIAL && (fresh * 2 > seen || texts.added - addedBefore > MOST_TEXTS))
        inline = true;
      return id;
    },
  };
}

/** A field whose texts are always interned: filters and verdicts go by their numbers. */
export function createInternedField(texts: Interner): { idOf(value: string | undefined): number } {
  const recent = createRecentTexts();
  return {
    idOf(value) {
      if (value === undefined || value === '') return 0;
      const known = recent.get(value);
      if (known !== 0) return known;
      const id = texts.idOf(value);
      recent.set(value, id);
      return id;
    },
  };
}
