import { foldAddress } from './fold-address.ts';

/** A 64-bit hash as two unsigned halves, reused by every call of one hasher: read it at once. */
export interface KeyHash {
  high: number;
  low: number;
}

/** Texts longer than this are hashed by both ends and their length. */
const WHOLE = 160;

/**
 * Hashes texts to 64 bits (two multiplicative mixes with murmur3's finalizer). The seed differs per
 * workspace, so nobody can prepare texts that collide.
 */
export interface KeyHasher {
  readonly out: KeyHash;
  /** Of a text under a salt, exact to the character. */
  text(text: string, salt: number): void;
  /** Of an address as written: equal for every spelling that folds to the same (`foldAddress`). */
  address(address: string): void;
  /** Mixes another 64-bit hash into `out`. */
  mix(high: number, low: number): void;
  /** Mixes a number of up to 53 bits into `out`. */
  mixNumber(value: number): void;
}

export function createKeyHasher(seed: number): KeyHasher {
  const out: KeyHash = { high: 0, low: 0 };

  function finish(a: number, b: number): void {
    const x = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
    const y = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(x ^ (x >>> 13), 3_266_489_909);
    out.high = x >>> 0;
    out.low = y >>> 0;
  }

  /** @returns false where case is not all there is to fold. */
  function plainAddress(address: string): boolean {
    let a = seed ^ 0x2545_f491;
    let b = 0x1b87_3593 ^ seed;
    for (let i = 0; i < address.length; i += 1) {
      let c = address.charCodeAt(i);
      if (c >= 65 && c <= 90) c |= 32;
      else if (c <= 32 || c > 126 || c === 60 || c === 62) return false;
      a = Math.imul(a ^ c, 2_654_435_761);
      b = Math.imul(b ^ c, 1_597_334_677);
    }
    if (address.charCodeAt(address.length - 1) === 46) return false;
    finish(a, b);
    return true;
  }

  const hasher: KeyHasher = {
    out,
    text(text, salt) {
      let a = seed ^ 0x9e37_79b9 ^ salt;
      let b = 0x41c6_ce57 ^ Math.imul(seed ^ salt, 0x85eb_ca6b) ^ text.length;
      const length = text.length;
      const head = length > WHOLE ? 112 : length;
      for (let i = 0; i < head; i += 1) {
        const c = text.charCodeAt(i);
        a = Math.imul(a ^ c, 2_654_435_761);
        b = Math.imul(b ^ c, 1_597_334_677);
      }
      for (let i = length > WHOLE ? length - 48 : length; i < length; i += 1) {
        const c = text.charCodeAt(i);
        a = Math.imul(a ^ c, 2_654_435_761);
        b = Math.imul(b ^ c, 1_597_334_677);
      }
      finish(a, b);
    },
    address(address) {
      // An ASCII form of a domain in other letters has to be folded (`xn--`, in any case).
      if (!address.includes('--') && plainAddress(address)) return;
      const folded = foldAddress(address);
      if (!plainAddress(folded)) hasher.text(folded, 0);
    },
    mix(high, low) {
      finish(
        Math.imul(out.high ^ high, 2_654_435_761) ^ low,
        Math.imul(out.low ^ low, 1_597_334_677) ^ high,
      );
    },
    mixNumber(value) {
      const high = Math.floor(value / 4_294_967_296) >>> 0;
      finish(
        Math.imul(out.high ^ high, 2_654_435_761) ^ (value >>> 0),
        Math.imul(out.low ^ (value >>> 0), 1_597_334_677) ^ high,
      );
    },
  };
  return hasher;
}
