/** Marks a value that the workspace file holds already. */
const STORED = 0x8000_0000;
const VALUE = 0x7fff_ffff;

/**
 * 64-bit keys → numbers from 1 to 2^31 - 1, in three typed arrays (open addressing): twelve bytes a
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
  /** Takes every key as stored from now on. */
  settle(): void;
}

export function createKeyMap(): KeyMap {
  let capacity = 1024;
  let mask = capacity - 1;
  let highs = new Uint32Array(capacity);
  let lows = new Uint32Array(capacity);
  let values = new Uint32Array(capacity);
  let size = 0;

  function slot(high: number, low: number): number {
    let at = (low ^ (high >>> 7)) & mask;
    while (values[at] !== 0 && (highs[at] !== high || lows[at] !== low)) at = (at + 1) & mask;
    return at;
  }

  function resize(next: number): void {
    const oldHighs = highs;
    const oldLows = lows;
    const oldValues = values;
    capacity = next;
    mask = next - 1;
    highs = new Uint32Array(next);
    lows = new Uint32Array(next);
    values = new Uint32Array(next);
    for (let i = 0; i < oldValues.length; i += 1) {
      const value = oldValues[i]!;
      if (value === 0) continue;
      const at = slot(oldHighs[i]!, oldLows[i]!);
      highs[at] = oldHighs[i]!;
      lows[at] = oldLows[i]!;
      values[at] = value;
    }
  }

  function set(high: number, low: number, value: number): void {
    if (size * 10 >= capacity * 7) resize(capacity * 2);
    const at = slot(high, low);
    if (values[at] === 0) {
      size += 1;
      highs[at] = high;
      lows[at] = low;
    }
    values[at] = value >>> 0;
  }

  return {
    get size() {
      return size;
    },
    get: (high, low) => values[slot(high, low)]! & VALUE,
    put: (high, low, value) => set(high, low, value),
    load: (high, low, value) => set(high, low, value | STORED),
    reserve(keys) {
      let next = capacity;
      while (keys * 10 >= next * 7) next *= 2;
      if (next !== capacity) resize(next);
    },
    each(visit) {
      for (let i = 0; i < capacity; i += 1) {
        const value = values[i]!;
        if (value !== 0) visit(highs[i]!, lows[i]!, value & VALUE, value >= STORED);
      }
    },
    settle() {
      for (let i = 0; i < capacity; i += 1) if (values[i] !== 0) values[i] = values[i]! | STORED;
    },
  };
}
