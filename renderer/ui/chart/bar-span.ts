import type { PointerEvent } from 'react';

/** Bars of a chart, the first and the last, both included. */
export interface BarSpan {
  readonly first: number;
  readonly last: number;
}

export const spanOf = (one: number, other: number): BarSpan => ({
  first: Math.min(one, other),
  last: Math.max(one, other),
});

/** The bar under a pointer, of `count` that are as wide as the element together. */
export function barAt({ currentTarget, clientX }: PointerEvent, count: number): number {
  const box = currentTarget.getBoundingClientRect();
  const share = (clientX - box.left) / Math.max(1, box.width);
  return Math.max(0, Math.min(count - 1, Math.floor(share * count)));
}
