import type { ByteSource } from './byte-source.ts';
import { isDamage } from './failure.ts';

/** The first bytes of a source, and whether they are all of it. */
export interface Head {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

/**
 * Reads up to `limit` bytes from the start of a source. Where a compressed stream breaks off, what
 * came before is the head.
 */
export async function readHead(source: ByteSource, limit: number): Promise<Head> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of source.open()) {
      parts.push(chunk);
      length += chunk.length;
      if (length > limit) break;
    }
  } catch (error) {
    if (length === 0 || !isDamage(error)) throw error;
  }
  const joined = parts.length === 1 ? viewOf(parts[0]!) : Buffer.concat(parts);
  return length > limit
    ? { bytes: joined.subarray(0, limit), whole: false }
    : { bytes: joined, whole: true };
}

/** The same bytes, not copied. */
function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
