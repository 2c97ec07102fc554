import { zstdDecompressSync } from 'node:zlib';
import { compressBlock } from '../compressor.ts';
import { release } from '../release.ts';

/** Bytes of addresses from which on compressing them is worth its while. */
const MANY = 1 << 14;

interface Part {
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
  /** Length of each address, in four bytes. */
  readonly lengths: Uint8Array;
}

/** Addresses that wait for their rows, in order. A large import meets millions: they are kept compressed. */
export interface KeptAddresses {
  /** @param bytes UTF-8 end to end. Both are copied. */
  add(bytes: Uint8Array, ends: Uint32Array): void;
  each(visit: (address: string) => void): void;
}

export function createKeptAddresses(): KeptAddresses {
  const parts: Part[] = [];
  return {
    add(bytes, ends) {
      const isPacked = bytes.length >= MANY;
      const keep = isPacked ? packed : (given: Uint8Array) => new Uint8Array(given);
      const lengths = Uint32Array.from(ends, (end, i) => end - (i === 0 ? 0 : ends[i - 1]!));
      parts.push({ isPacked, bytes: keep(bytes), lengths: keep(new Uint8Array(lengths.buffer)) });
    },
    each(visit) {
      for (const { isPacked, bytes, lengths } of parts) {
        const plain = Buffer.from(isPacked ? zstdDecompressSync(bytes) : bytes);
        const steps = Buffer.from(isPacked ? zstdDecompressSync(lengths) : lengths);
        let from = 0;
        for (let at = 0; at < steps.length; at += 4) {
          const to = from + steps.readUInt32LE(at);
          visit(plain.toString('utf8', from, to));
          from = to;
        }
      }
    },
  };
}

/** No longer than what it holds. */
function packed(bytes: Uint8Array): Uint8Array {
  const compressed = compressBlock(bytes);
  const exact = new Uint8Array(compressed);
  // Small buffers share their memory with others.
  if (compressed.buffer.byteLength > Buffer.poolSize) release([compressed]);
  return exact;
}
