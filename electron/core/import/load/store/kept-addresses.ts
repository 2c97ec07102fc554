import { zstdDecompressSync } from 'node:zlib';
import { compressBlock } from '../compressor.ts';
import { release } from '../release.ts';

/** Bytes of addresses from which on compressing them is worth its while. */
const MANY = 1 << 14;

interface Part {
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
  /** Where each address ends, in bytes. */
  readonly ends: Uint32Array;
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
      parts.push({
        bytes: isPacked ? packed(bytes) : new Uint8Array(bytes),
        isPacked,
        ends: new Uint32Array(ends),
      });
    },
    each(visit) {
      for (const { bytes, isPacked, ends } of parts) {
        const plain = Buffer.from(isPacked ? zstdDecompressSync(bytes) : bytes);
        let from = 0;
        for (const end of ends) {
          visit(plain.toString('utf8', from, end));
          from = end;
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
