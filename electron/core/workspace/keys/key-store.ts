import type { ReadableDatabase } from '../connection.ts';
import { eachKey, keyCount, keyValue } from '../queries/keys.ts';
import type { KeySpace } from '../queries/keys.ts';
import { createKeyMap } from './key-map.ts';
import { sortKeys } from './sort-keys.ts';

/** Above this ratio of stored keys to expected look-ups, single look-ups in the file are cheaper than loading all. */
const LOAD_ALL_RATIO = 200;

/** Keys to be written into their space, or in place of all it holds. `entries` as in `sortKeys`. */
export interface KeyChange {
  readonly space: KeySpace;
  readonly replace: boolean;
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** One space of keys during an import: what the file holds, with what is new kept in memory until `save`. */
export interface KeyStore {
  /** @returns the row that a key stands for, 0 where there is none. */
  get(high: number, low: number): number;
  put(high: number, low: number, row: number): void;
  /** Prepares for so many look-ups: loads all stored keys where that is cheaper. */
  expect(lookups: number): void;
  /** What is to be written, sorted; null where nothing is new. Lets go of the memory: look-ups go to the file from now on. */
  take(): KeyChange | null;
}

export function createKeyStore(db: ReadableDatabase, space: KeySpace): KeyStore {
  let map = createKeyMap();
  const stored = keyCount(db, space);
  let complete = stored === 0;
  let fresh = 0;
  let lookedUp = 0;
  let saved = false;

  function loadAll(): void {
    map.reserve(stored);
    eachKey(db, space, (high, low, value) => map.load(high, low, value));
    complete = true;
  }

  return {
    get(high, low) {
      const known = map.get(high, low);
      if (known !== 0 || complete) return known;
      lookedUp += 1;
      // Many small sources in one import: none alone was worth it.
      if (!saved && stored <= lookedUp * LOAD_ALL_RATIO) {
        loadAll();
        return map.get(high, low);
      }
      const found = keyValue(db, space, high, low);
      if (found !== 0) map.load(high, low, found);
      return found;
    },
    put(high, low, row) {
      map.put(high, low, row);
      fresh += 1;
    },
    expect(lookups) {
      if (complete || stored > lookups * LOAD_ALL_RATIO) return;
      loadAll();
    },
    take() {
      if (fresh === 0) return null;
      const replace = complete && fresh * 4 > stored;
      const entries = new Uint32Array((replace ? map.size : fresh) * 3);
      let from = 0;
      let at = 0;
      map.drain(
        (high, low, value, isStored) => {
          if (isStored && !replace) return;
          entries[at] = high;
          entries[at + 1] = low;
          entries[at + 2] = value;
          at += 3;
        },
        () => {
          entries.set(sortKeys(entries.slice(from, at)), from);
          from = at;
        },
      );
      map = createKeyMap();
      complete = false;
      saved = true;
      fresh = 0;
      return { space, replace, entries };
    },
  };
}
