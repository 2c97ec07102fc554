import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { isScaled, offsetAfter, offsetFor, positionOf, spacerHeight } from './scaled-scroll.ts';
import type { Extent } from './scaled-scroll.ts';

export interface VirtualRows {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Height of the element that gives the scroll bar its size. */
  readonly height: number;
  /** Top of a row inside that element. */
  readonly topOf: (row: number) => number;
  readonly show: (row: number) => void;
  readonly toTop: () => void;
  /** Rows that fit into the view. */
  readonly fit: number;
}

const OVERSCAN = 6;
const REST_MS = 160;
/** Taller views do not exist: without this an unbounded container would draw every row. */
const TALLEST_VIEW = 6000;

interface Position {
  readonly offset: number;
  readonly scrolled: number;
  readonly view: number;
}

/** Rows of one height, as many as there are; `head` pixels above them stay in sight. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  head = 0,
): VirtualRows {
  const [position, setPosition] = useState<Position>({ offset: 0, scrolled: 0, view: 600 });
  const live = useRef(position);
  const extent: Extent = { total: count * rowHeight, view: position.view };
  const latest = useRef<Extent>({ total: 0, view: 0 });
  useLayoutEffect(() => {
    latest.current = { total: count * rowHeight, view: position.view };
  }, [count, rowHeight, position.view]);

  const put = useCallback((next: Position) => {
    live.current = next;
    setPosition(next);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void =>
      put({ ...live.current, view: Math.min(element.clientHeight - head, TALLEST_VIEW) });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, put, head]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      const { offset, view } = live.current;
      const scrolled = Math.round(positionOf(latest.current, offset));
      if (!isScaled(latest.current) || Math.abs(scrolled - element.scrollTop) < 2) return;
      put({ offset, scrolled, view });
      element.scrollTo({ top: scrolled });
    };
    const follow = (): void => {
      const before = live.current;
      const scrolled = element.scrollTop;
      if (scrolled === before.scrolled) return;
      const offset = offsetAfter(latest.current, before.offset, before.scrolled, scrolled);
      put({ ...before, offset, scrolled });
      clearTimeout(rest);
      rest = setTimeout(settle, REST_MS);
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      clearTimeout(rest);
      element.removeEventListener('scroll', follow);
    };
  }, [scroller, put]);

  const goTo = useCallback(
    (offset: number) => {
      const element = scroller.current;
      if (element === null) return;
      const scrolled = Math.round(positionOf(latest.current, offset));
      put({ ...live.current, offset, scrolled });
      element.scrollTo({ top: scrolled });
    },
    [scroller, put],
  );

  const show = useCallback(
    (row: number) => {
      const { offset } = live.current;
      const next = offsetFor(latest.current, offset, { top: row * rowHeight, height: rowHeight });
      if (next !== offset) goTo(next);
    },
    [goTo, rowHeight],
  );
  const toTop = useCallback(() => {
    if (live.current.offset !== 0) goTo(0);
  }, [goTo]);

  const offset = Math.min(position.offset, Math.max(0, extent.total - position.view));
  const first = Math.max(0, Math.floor(offset / rowHeight) - OVERSCAN);
  const fit = Math.max(1, Math.floor(position.view / rowHeight));
  const end = Math.min(count, Math.ceil((offset + position.view) / rowHeight) + OVERSCAN);
  const shift = isScaled(extent) ? position.scrolled - offset : 0;
  return {
    first,
    end,
    height: spacerHeight(extent),
    topOf: (row) => row * rowHeight + shift,
    show,
    toTop,
    fit,
  };
}
