/** A typed array that grows as it is filled. */
export interface Growing<Data extends Uint8Array | Uint32Array | Float64Array> {
  data: Data;
  /** Makes room for positions up to `length`. */
  ensure(length: number): void;
}

function grow<Data extends Uint8Array | Uint32Array | Float64Array>(
  data: Data,
  make: (length: number) => Data,
): Growing<Data> {
  const growing: Growing<Data> = {
    data,
    ensure(length) {
      if (length <= growing.data.length) return;
      let next = growing.data.length;
      while (next < length) next = Math.ceil(next * 1.5) + 16;
      const larger = make(next);
      larger.set(growing.data);
      growing.data = larger;
    },
  };
  return growing;
}

export const growingU8 = (length = 1024): Growing<Uint8Array> =>
  grow(new Uint8Array(length), (next) => new Uint8Array(next));
export const growingU32 = (length = 1024): Growing<Uint32Array> =>
  grow(new Uint32Array(length), (next) => new Uint32Array(next));
export const growingF64 = (length = 1024): Growing<Float64Array> =>
  grow(new Float64Array(length), (next) => new Float64Array(next));
