/**
 * A list can be taller than any element a browser lays out (Chromium stops at about 33 million
 * pixels, Firefox at 17). The spacer is then shorter than the list: small movements are taken over
 * pixel by pixel, long jumps of the scroll bar in proportion.
 */
export const TALLEST = 8_000_000;

export interface Extent {
  /** Height of all rows, in pixels. */
  readonly total: number;
  /** Height of the visible part. */
  readonly view: number;
}

export const spacerHeight = ({ total }: Extent): number => Math.min(total, TALLEST);

export const isScaled = ({ total }: Extent): boolean => total > TALLEST;

const clamp = (value: number, most: number): number =>
  Math.max(0, Math.min(Math.max(0, most), value));

const scale = (extent: Extent): number =>
  (extent.total - extent.view) / Math.max(1, spacerHeight(extent) - extent.view);

/** Where the list stands after the scroll position went from `before` to `now`. */
export function offsetAfter(extent: Extent, offset: number, before: number, now: number): number {
  const most = extent.total - extent.view;
  if (!isScaled(extent)) return clamp(now, most);
  if (now <= 0) return 0;
  if (now >= spacerHeight(extent) - extent.view - 1) return most;
  const moved = now - before;
  if (Math.abs(moved) <= extent.view * 2) return clamp(offset + moved, most);
  return clamp(now * scale(extent), most);
}

/** The scroll position that stands for an offset: the bar is put back to it when scrolling rests. */
export function positionOf(extent: Extent, offset: number): number {
  return isScaled(extent) ? offset / scale(extent) : offset;
}

/** The offset that shows a row in full, moving as little as possible. */
export function offsetFor(
  extent: Extent,
  offset: number,
  row: { readonly top: number; readonly height: number },
): number {
  if (row.top < offset) return clamp(row.top, extent.total - extent.view);
  const below = row.top + row.height - extent.view;
  return below > offset ? clamp(below, extent.total - extent.view) : offset;
}
