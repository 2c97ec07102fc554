import { createGrowingWords } from './growing-words.ts';

/** Marks a value that the workspace file holds already. */
const STORED = 0x8000_0000;
const VALUE = 0x7fff_ffff;

/** Words of a slot: high half, low half, value. Together, because a look-up costs what its cache misses cost. */
const SLOT = 3;
/** Share of the places that may be taken, and by what their number grows then. */
const FULL = 0.85;
const GROWTH = 1.25;
/** Slots behind the last place, for keys that were pushed on. */
const BEYOND = 256;

/**
 * 64-bit keys → numbers from 1 to 2^31 - 1, in one typed array: some fifteen bytes a key where a Map
 * would take sixty.
 */
export interface KeyMap {
  readonly size: number;
  /** @returns 0 where the key is unknown. */
  get(high: number, low: number): number;
  /** Sets a key that is not stored in the file yet. */
  put(high: number, low: number, value: number): void;
  /** Sets a key as it was read from the file. */
  load(high: number, low: number, value: number): void;
  /** Grows once for so many keys in all. */
  reserve(keys: number): void;
  /**
   * Copies packed entries (high, low, value, high, …) in the order of their keys, as many as there is
   * room for.
   * @param from 0, then what the call before answered
   * @param storedToo those read from the file as well
   * @returns how many words were written, and where to go on
   */
  copy(into: Uint32Array, from: number, storedToo: boolean): KeyCopy;
}

export interface KeyCopy {
  readonly written: number;
  readonly next: number;
}

/**
 * A table in the order of its keys (open addressing, linear probing): a key's place is its high half as
 * a fraction of all, and keys that meet there stand in order. A key that is not there is known to be
 * missing as soon as a greater one is met, so that the table may be fuller than one without order; it grows
 * in place, its keys only moving up; and it is written without being sorted.
 * Amble, Knuth: Ordered hash tables (1974).
 */
export function createKeyMap(): KeyMap {
  let places = 64;
  const table = createGrowingWords((places + BEYOND) * SLOT);
  let slots = table.words;
  let size = 0;

  const placeOf = (high: number): number => Math.floor(high * (places / 4_294_967_296)) * SLOT;

  function ensure(length: number): void {
    table.ensure(length);
    slots = table.words;
  }

  /** The end of the taken slots. */
  function end(): number {
    let at = slots.length - (slots.length % SLOT);
    while (at > 0 && slots[at - 1] === 0) at -= SLOT;
    return at;
  }

  /** Packs all keys at the far end of a longer table, then takes them from there to their new places. */
  function grow(next: number): void {
    const taken = end();
    ensure((next + BEYOND) * SLOT + Math.max(0, taken - places * SLOT));
    const last = slots.length - (slots.length % SLOT);
    let packed = last;
    for (let at = taken - SLOT; at >= 0; at -= SLOT) {
      if (slots[at + 2] === 0) continue;
      packed -= SLOT;
      slots[packed] = slots[at]!;
      slots[packed + 1] = slots[at + 1]!;
      slots[packed + 2] = slots[at + 2]!;
    }
    places = next;
    let free = 0;
    for (let at = packed; at < last; at += SLOT) {
      const high = slots[at]!;
      const low = slots[at + 1]!;
      const value = slots[at + 2]!;
      const place = placeOf(high);
      if (place > free) {
        slots.fill(0, free, place);
        free = place;
      }
      slots[free] = high;
      slots[free + 1] = low;
      slots[free + 2] = value;
      free += SLOT;
    }
    slots.fill(0, free, last);
  }

  /** Pushes the keys from a slot on to the next free one. */
  function makeRoom(at: number): void {
    let free = at;
    while (slots[free + 2] !== 0) {
      free += SLOT;
      if (free + SLOT > slots.length) ensure(slots.length + BEYOND * SLOT);
    }
    if (free > at) slots.copyWithin(at + SLOT, at, free);
  }

  function set(high: number, low: number, value: number): void {
    if (size >= places * FULL) grow(Math.ceil(places * GROWTH));
    let at = placeOf(high);
    while (slots[at + 2] !== 0) {
      const there = slots[at]!;
      if (there > high || (there === high && slots[at + 1]! >= low)) break;
      at += SLOT;
      if (at + SLOT > slots.length) ensure(slots.length + BEYOND * SLOT);
    }
    if (slots[at + 2] === 0 || slots[at] !== high || slots[at + 1] !== low) {
      makeRoom(at);
      size += 1;
      slots[at] = high;
      slots[at + 1] = low;
    }
    slots[at + 2] = value >>> 0;
  }

  return {
    get size() {
      return size;
    },
    get(high, low) {
      for (let at = placeOf(high); at < slots.length; at += SLOT) {
        const value = slots[at + 2];
        const there = slots[at]!;
        if (value === 0 || value === undefined || there > high) return 0;
        if (there === high && slots[at + 1] === low) return value & VALUE;
      }
      return 0;
    },
    put: set,
    load: (high, low, value) => set(high, low, value | STORED),
    reserve(keys) {
      const wanted = Math.ceil(keys / FULL) + 1;
      if (wanted > places) grow(wanted);
    },
    copy(into, from, storedToo) {
      let written = 0;
      let at = from;
      for (; at + SLOT <= slots.length && written + SLOT <= into.length; at += SLOT) {
        const value = slots[at + 2]!;
        if (value === 0 || (value >= STORED && !storedToo)) continue;
        into[written] = slots[at]!;
        into[written + 1] = slots[at + 1]!;
        into[written + 2] = value & VALUE;
        written += SLOT;
      }
      return { written, next: at };
    },
  };
}
