/** Bytes that grow, with numbers as base-128 varints of up to 53 bits. */
export interface ByteWriter {
  readonly length: number;
  byte(value: number): void;
  /** A whole number from 0 to 2^53 - 1. */
  varint(value: number): void;
  /** Four bytes, little-endian. */
  u32(value: number): void;
  /** Length in bytes, then UTF-8. */
  text(value: string): void;
  /** UTF-8 without its length. */
  utf8(value: string): void;
  bytes(value: Uint8Array): void;
  /** Overwrites one byte written before. */
  patch(at: number, value: number): void;
  /** A view of what was written; valid until the next write. */
  view(from?: number, to?: number): Buffer;
  clear(): void;
}

export function createByteWriter(initial = 4096): ByteWriter {
  let buffer = Buffer.allocUnsafeSlow(initial);
  let length = 0;

  function room(bytes: number): void {
    if (length + bytes <= buffer.length) return;
    let next = buffer.length * 2;
    while (next < length + bytes) next *= 2;
    const grown = Buffer.allocUnsafeSlow(next);
    buffer.copy(grown, 0, 0, length);
    buffer = grown;
  }

  function varint(value: number): void {
    room(8);
    let rest = value;
    if (rest > 0x7fff_ffff) {
      // Times: the low 28 bits as four whole groups, and what is left fits the fast way.
      rest = Math.floor(value / 268_435_456);
      const low = value - rest * 268_435_456;
      buffer[length] = (low & 127) | 128;
      buffer[length + 1] = ((low >>> 7) & 127) | 128;
      buffer[length + 2] = ((low >>> 14) & 127) | 128;
      buffer[length + 3] = (low >>> 21) | 128;
      length += 4;
    }
    while (rest > 127) {
      buffer[length] = (rest & 127) | 128;
      length += 1;
      rest >>>= 7;
    }
    buffer[length] = rest;
    length += 1;
  }

  return {
    get length() {
      return length;
    },
    byte(value) {
      room(1);
      buffer[length] = value;
      length += 1;
    },
    varint,
    u32(value) {
      room(4);
      buffer[length] = value;
      buffer[length + 1] = value >>> 8;
      buffer[length + 2] = value >>> 16;
      buffer[length + 3] = value >>> 24;
      length += 4;
    },
    text(value) {
      // UTF-8 takes at most three bytes for one UTF-16 unit.
      room(value.length * 3 + 8);
      const count = value.length;
      if (count < 128) {
        // Short texts are nearly always ASCII: one byte of length, patched in place.
        const start = length + 1;
        let i = 0;
        for (; i < count; i += 1) {
          const c = value.charCodeAt(i);
          if (c > 127) break;
          buffer[start + i] = c;
        }
        if (i === count) {
          buffer[length] = count;
          length = start + count;
          return;
        }
      }
      varint(Buffer.byteLength(value, 'utf8'));
      length += buffer.write(value, length, 'utf8');
    },
    utf8(value) {
      room(value.length * 3);
      let i = 0;
      for (; i < value.length; i += 1) {
        const c = value.charCodeAt(i);
        if (c > 127) break;
        buffer[length + i] = c;
      }
      length += i === value.length ? i : buffer.write(value, length, 'utf8');
    },
    bytes(value) {
      room(value.length);
      buffer.set(value, length);
      length += value.length;
    },
    patch(at, value) {
      buffer[at] = value;
    },
    view: (from = 0, to = length) => buffer.subarray(from, to),
    clear() {
      length = 0;
    },
  };
}
