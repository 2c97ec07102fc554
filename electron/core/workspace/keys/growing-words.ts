/** Bytes of a page of memory that grows in place, by its standard. */
const PAGE = 65_536;
/** Words from which on growing in place is worth a memory of its own, and how many one may hold. */
const LARGE = 1 << 18;
const MOST_PAGES = 65_536;

/** 32-bit words in a row, 0 until they are set. */
export interface GrowingWords {
  /** As many as there are room for; not the same array after `ensure`. */
  words: Uint32Array;
  /** Makes room for so many. */
  ensure(length: number): void;
}

/**
 * Words that grow without being copied. Arrays that are made anew in growing sizes leave holes behind
 * that nothing fits into: a hundred megabytes of them for ten million rows. Linear memory is asked of the system
 * as it grows and given back as a whole; where the system has no room to reserve for it, words are
 * copied after all.
 */
export function createGrowingWords(length: number): GrowingWords {
  let memory: WebAssembly.Memory | null = null;

  function copied(next: number): Uint32Array {
    const words = new Uint32Array(next);
    words.set(growing.words);
    return words;
  }

  function inPlace(next: number): Uint32Array {
    const pages = Math.ceil((next * 4) / PAGE);
    if (memory === null) {
      memory = new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES });
      const words = new Uint32Array(memory.buffer);
      words.set(growing.words);
      return words;
    }
    memory.grow(pages - memory.buffer.byteLength / PAGE);
    return new Uint32Array(memory.buffer);
  }

  const growing: GrowingWords = {
    words: new Uint32Array(length),
    ensure(next) {
      if (next <= growing.words.length) return;
      if (next < LARGE) {
        growing.words = copied(next);
        return;
      }
      try {
        growing.words = inPlace(next);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        growing.words = copied(next);
        memory = null;
      }
    },
  };
  return growing;
}
