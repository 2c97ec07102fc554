/** Reads what a `ByteWriter` wrote. A read past the end throws a RangeError. */
export interface ByteReader {
  at: number;
  readonly end: number;
  byte(): number;
  varint(): number;
  u32(): number;
  text(): string;
  skip(bytes: number): void;
}

export function createByteReader(data: Uint8Array, from = 0, end = data.length): ByteReader {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const reader: ByteReader = {
    at: from,
    end,
    byte() {
      if (reader.at >= end) throw new RangeError('event data ends early');
      const value = buffer[reader.at]!;
      reader.at += 1;
      return value;
    },
    varint() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const byte = reader.byte();
        value += (byte & 127) * scale;
        if (byte < 128) return value;
        scale *= 128;
      }
    },
    u32() {
      reader.skip(4);
      return buffer.readUInt32LE(reader.at - 4);
    },
    text() {
      const length = reader.varint();
      reader.skip(length);
      return buffer.toString('utf8', reader.at - length, reader.at);
    },
    skip(bytes) {
      if (reader.at + bytes > end) throw new RangeError('event data ends early');
      reader.at += bytes;
    },
  };
  return reader;
}
