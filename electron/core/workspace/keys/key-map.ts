/** Marks a value that the workspace file holds already. */
const STORED = 0x8000_0000;
const VALUE = 0x7fff_ffff;

/** Share of the slots that may be taken, and by what the map grows then: millions of keys are held at a time. */
const FULL = 0.75;
const GROWTH = 1.5;

/** Parts of a map, by the highest bits of the key: each grows on its own, so that growing never copies all. */
const PARTS = 16;
const PART_SHIFT = 28;

type Visit = (high: number, low: number, value: number, stored: boolean) => void;

/**
 * 64-bit keys → numbers from 1 to 2^31 - 1, in typed arrays (open addressing): twelve bytes a slot where
 * a Map would take sixty.
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
   * Calls with every key; `stored` tells those read from the file. Keys come part by part in the order of
   * their highest bits, each part is let go of after its keys, and `partEnded` is called then.
   */
  drain(visit: Visit, partEnded: () => void): void;
}

export function createKeyMap(): KeyMap {
  const parts = Array.from({ length: PARTS }, createPart);
  return {
    get size() {
      return parts.reduce((sum, part) => sum + part.size, 0);
    },
    get: (high, low) => parts[high >>> PART_SHIFT]!.get(high, low),
    put: (high, low, value) => parts[high >>> PART_SHIFT]!.set(high, low, value),
    load: (high, low, value) => parts[high >>> PART_SHIFT]!.set(high, low, value | STORED),
    reserve(keys) {
      for (const part of parts) part.reserve(keys / PARTS);
    },
    drain(visit, partEnded) {
      for (let i = 0; i < PARTS; i += 1) {
        parts[i]!.each(visit);
        parts[i] = createPart();
        partEnded();
      }
    },
  };
}

function createPart() {
  let capacity = 64;
  // High half, low half, value: together, because a look-up costs what its cache misses cost.
  let slots = new Uint32Array(capacity * 3);
  let size = 0;

  function slot(high: number, low: number): number {
    // The hash as a fraction of all hashes: spreads over any capacity, not only over powers of two.
    let place = Math.floor(low * (capacity / 4_294_967_296)) * 3;
    for (;;) {
      if (slots[place + 2] === 0) return place;
      if (slots[place] === high && slots[place + 1] === low) return place;
      place += 3;
      if (place === slots.length) place = 0;
    }
  }

  function resize(next: number): void {
    const old = slots;
    capacity = next;
    slots = new Uint32Array(next * 3);
    for (let place = 0; place < old.length; place += 3) {
      if (old[place + 2] === 0) continue;
      const to = slot(old[place]!, old[place + 1]!);
      slots[to] = old[place]!;
      slots[to + 1] = old[place + 1]!;
      slots[to + 2] = old[place + 2]!;
    }
  }

  return {
    get size() {
      return size;
    },
    get: (high: number, low: number): number => slots[slot(high, low) + 2]! & VALUE,
    set(high: number, low: number, value: number): void {
      if (size >= capacity * FULL) resize(Math.ceil(capacity * GROWTH));
      const place = slot(high, low);
      if (slots[place + 2] === 0) {
        size += 1;
        slots[place] = high;
        slots[place + 1] = low;
      }
      slots[place + 2] = value >>> 0;
    },
    reserve(keys: number): void {
      const wanted = Math.ceil(keys / FULL) + 1;
      if (wanted > capacity) resize(wanted);
    },
    each(visit: Visit): void {
      for (let place = 0; place < slots.length; place += 3) {
        const value = slots[place + 2]!;
        if (value !== 0) visit(slots[place]!, slots[place + 1]!, value & VALUE, value >= STORED);
      }
    },
  };
}
