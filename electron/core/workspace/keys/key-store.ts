import type { ReadableDatabase } from '../connection.ts';
import { eachKey, keyCount, keyValue, RUN_LENGTH } from '../queries/keys.ts';
import type { KeySpace } from '../queries/keys.ts';
import { createKeyMap } from './key-map.ts';

/** Above this ratio of stored keys to expected look-ups, single look-ups in the file are cheaper than loading all. */
const LOAD_ALL_RATIO = 200;

/** Entries that are written at a time. */
const PART = 64 * RUN_LENGTH;

/**
 * Keys to be written: merged into those of their space, in place of all of them, or after those that
 * were just written. `entries` are packed (high, low, value, high, …) in order.
 */
export interface KeyChange {
  readonly space: KeySpace;
  readonly kind: 'merge' | 'replace' | 'append';
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** One space of keys during an import: what the file holds, with what is new kept in memory until `save`. */
export interface KeyStore {
  /** @returns the row that a key stands for, 0 where there is none. */
  get(high: number, low: number): number;
  put(high: number, low: number, row: number): void;
  /** Prepares for so many look-ups: loads all stored keys where that is cheaper. */
  expect(lookups: number): void;
  /** What is to be written, part by part; none where nothing is new. Lets go of the memory then: look-ups go to the file from now on. */
  take(): Generator<KeyChange>;
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
    *take() {
      if (fresh === 0) return;
      const replace = complete && fresh * 4 > stored;
      let from = 0;
      for (let kind: KeyChange['kind'] = replace ? 'replace' : 'merge'; ;) {
        const part = new Uint32Array(PART * 3);
        const { written, next } = map.copy(part, from, replace);
        if (written === 0) break;
        yield { space, kind, entries: written === part.length ? part : part.slice(0, written) };
        if (kind === 'replace') kind = 'append';
        from = next;
      }
      map = createKeyMap();
      complete = false;
      saved = true;
      fresh = 0;
    },
  };
}
