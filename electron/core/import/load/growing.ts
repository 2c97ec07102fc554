/** A typed array that grows as it is filled. */
export interface Growing<Data extends Uint8Array | Uint32Array | Float64Array> {
  data: Data;
  /** Makes room for positions up to `length`. */
  ensure(length: number): void;
}

/** Positions of a whole batch that a tenth of it says are going to be filled. */
const MANY = 10;

function grow<Data extends Uint8Array | Uint32Array | Float64Array>(
  data: Data,
  make: (length: number) => Data,
  whole = Infinity,
): Growing<Data> {
  const growing: Growing<Data> = {
    data,
    ensure(length) {
      if (length <= growing.data.length) return;
      let next = growing.data.length;
      while (next < length) next = Math.ceil(next * 1.5) + 16;
      // At once: arrays of every size between would leave holes in memory.
      if (next > whole / MANY && length <= whole) next = whole;
      const larger = make(next);
      larger.set(growing.data);
      growing.data = larger;
    },
  };
  return growing;
}

/** @param whole the length it is not expected to outgrow, where there is one */
export const growingU8 = (length = 1024, whole?: number): Growing<Uint8Array> =>
  grow(new Uint8Array(length), (next) => new Uint8Array(next), whole);
export const growingU32 = (length = 1024, whole?: number): Growing<Uint32Array> =>
  grow(new Uint32Array(length), (next) => new Uint32Array(next), whole);
export const growingF64 = (length = 1024, whole?: number): Growing<Float64Array> =>
  grow(new Float64Array(length), (next) => new Float64Array(next), whole);
