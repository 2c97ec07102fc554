/** Marks a value that the workspace file holds already. */
const STORED = 0x8000_0000;
const VALUE = 0x7fff_ffff;

/**
 * 64-bit keys → numbers from 1 to 2^31 - 1, in one typed array (open addressing): twelve bytes a
 * slot where a Map would take sixty.
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
  /** Calls with every key; `stored` tells those read from the file. */
  each(visit: (high: number, low: number, value: number, stored: boolean) => void): void;
}

export function createKeyMap(): KeyMap {
  let capacity = 1024;
  let mask = capacity - 1;
  // High half, low half, value: together, because a look-up costs what its cache misses cost.
  let slots = new Uint32Array(capacity * 3);
  let size = 0;

  function slot(high: number, low: number): number {
    let at = (low ^ (high >>> 7)) & mask;
    for (;;) {
      const place = at * 3;
      if (slots[place + 2] === 0) return place;
      if (slots[place] === high && slots[place + 1] === low) return place;
      at = (at + 1) & mask;
    }
  }

  function resize(next: number): void {
    const old = slots;
    capacity = next;
    mask = next - 1;
    slots = new Uint32Array(next * 3);
    for (let place = 0; place < old.length; place += 3) {
      if (old[place + 2] === 0) continue;
      const to = slot(old[place]!, old[place + 1]!);
      slots[to] = old[place]!;
      slots[to + 1] = old[place + 1]!;
      slots[to + 2] = old[place + 2]!;
    }
  }

  function set(high: number, low: number, value: number): void {
    if (size * 10 >= capacity * 7) resize(capacity * 2);
    const place = slot(high, low);
    if (slots[place + 2] === 0) {
      size += 1;
      slots[place] = high;
      slots[place + 1] = low;
    }
    slots[place + 2] = value >>> 0;
  }

  return {
    get size() {
      return size;
    },
    get: (high, low) => slots[slot(high, low) + 2]! & VALUE,
    put: (high, low, value) => set(high, low, value),
    load: (high, low, value) => set(high, low, value | STORED),
    reserve(keys) {
      let next = capacity;
      while (keys * 10 >= next * 7) next *= 2;
      if (next !== capacity) resize(next);
    },
    each(visit) {
      for (let place = 0; place < slots.length; place += 3) {
        const value = slots[place + 2]!;
        if (value !== 0) visit(slots[place]!, slots[place + 1]!, value & VALUE, value >= STORED);
      }
    },
  };
}
