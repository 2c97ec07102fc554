import type { Interner } from './interner.ts';

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
  let last = '';
  let lastId = 0;
  let seen = 0;
  const addedBefore = texts.added;
  let fresh = 0;
  let inline = false;

  return {
    ref(value) {
      if (value === undefined || value === '') return null;
      if (inline) return value;
      if (value === last) {
        texts.use(lastId);
        return lastId;
      }
      const before = texts.added;
      last = value;
      lastId = texts.idOf(value);
      texts.use(lastId);
      seen += 1;
      fresh += texts.added - before;
      if (seen >= TRIAL && (fresh * 2 > seen || texts.added - addedBefore > MOST_TEXTS))
        inline = true;
      return lastId;
    },
  };
}

/** A field whose texts are always interned: filters and verdicts go by their numbers. */
export function createInternedField(texts: Interner): { idOf(value: string | undefined): number } {
  let last = '';
  let lastId = 0;
  return {
    idOf(value) {
      if (value === undefined || value === '') return 0;
      if (value !== last) {
        last = value;
        lastId = texts.idOf(value);
      }
      return lastId;
    },
  };
}
