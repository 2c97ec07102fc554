import type { ByteSource } from './container/byte-source.ts';

/** A source up to this size is read once and kept in memory while it is detected, hashed and read. */
const SMALL = 1 << 20;

/** The same source, its bytes at hand where they are few: a mail is opened once instead of four times. */
export async function atHand(source: ByteSource): Promise<ByteSource> {
  if (source.size === null || source.size > SMALL) return source;
  const parts: Uint8Array[] = [];
  for await (const part of source.open()) parts.push(Buffer.from(part));
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return {
    ...source,
    size: bytes.length,
    async *open() {
      if (bytes.length > 0) yield bytes;
    },
  };
}
