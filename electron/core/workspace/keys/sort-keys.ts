/** Bits of the high half that one pass sorts by: few enough for the counters to stay in the cache. */
const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Sorts packed entries (high, low, value, high, …) by their high half, stably, bucket by bucket from the
 * lowest bits up. `entries` is used up: the answer may lie in its memory.
 */
export function sortKeys(entries: Uint32Array): Uint32Array {
  let from = entries;
  let to: Uint32Array = new Uint32Array(entries.length);
  const next = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
    next.fill(0);
    for (let at = 0; at < from.length; at += 3) {
      const bucket = (from[at]! >>> shift) & (BUCKETS - 1);
      next[bucket] = next[bucket]! + 3;
    }
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const size = next[bucket]!;
      next[bucket] = sum;
      sum += size;
    }
    for (let at = 0; at < from.length; at += 3) {
      const bucket = (from[at]! >>> shift) & (BUCKETS - 1);
      const place = next[bucket]!;
      next[bucket] = place + 3;
      to[place] = from[at]!;
      to[place + 1] = from[at + 1]!;
      to[place + 2] = from[at + 2]!;
    }
    [from, to] = [to, from];
  }
  return from;
}
