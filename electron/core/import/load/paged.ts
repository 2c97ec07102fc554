/** Places of a page. */
const PAGE_BITS = 14;
const PAGE = 1 << PAGE_BITS;

/** A column of numbers, 0 where nothing was set, that grows by pages: millions of rows are never copied. */
export interface Paged {
  get(row: number): number;
  set(row: number, value: number): void;
}

function paged(make: () => Uint8Array | Uint32Array | Float64Array): Paged {
  const pages: (Uint8Array | Uint32Array | Float64Array)[] = [];
  return {
    get: (row) => pages[row >>> PAGE_BITS]?.[row & (PAGE - 1)] ?? 0,
    set(row, value) {
      const page = row >>> PAGE_BITS;
      while (pages.length <= page) pages.push(make());
      pages[page]![row & (PAGE - 1)] = value;
    },
  };
}

export const pagedU8 = (): Paged => paged(() => new Uint8Array(PAGE));
export const pagedU32 = (): Paged => paged(() => new Uint32Array(PAGE));
export const pagedF64 = (): Paged => paged(() => new Float64Array(PAGE));
