/** What the core uses of it; Node's own types leave it to those of a browser. */
declare namespace WebAssembly {
  class Memory {
    constructor(limits: { readonly initial: number; readonly maximum: number });
    /** Another one after `grow`, which empties the one before. */
    readonly buffer: ArrayBuffer;
    /** Throws a `RangeError` where there is no room for so many more pages. */
    grow(pages: number): number;
  }
}
