import type { Page } from '@playwright/test';

/** Where the page says what it shows: the text of an element, or one of its attributes. */
export interface ShownSign {
  /** An element that stays; what changes below it is looked at. Null for the whole page, which may be empty yet. */
  readonly root: string | null;
  readonly of: string;
  readonly attribute?: string;
}

interface Watch {
  pressed: number;
  readonly painted: Map<string, number>;
}
type Watched = typeof globalThis & { watch?: Watch };

/** From now on the page notes when the system got a key or a button, and when the first frame with each value of a sign is done. */
export const watchPainted = (page: Page, sign: ShownSign): Promise<void> =>
  page.evaluate(watchSign, sign);

/** Milliseconds from the last key or button to the end of the first frame that showed `value`; NaN after five seconds without. */
export const paintedAfter = (page: Page, value: string): Promise<number> =>
  page.evaluate(untilPainted, value);

/** Runs in the page, from its start or later. What is posted in a frame’s callback runs after that frame. */
export function watchSign({ root, of, attribute }: ShownSign): void {
  const watch: Watch = { pressed: 0, painted: new Map() };
  (globalThis as Watched).watch = watch;
  for (const event of ['keydown', 'mousedown'] as const)
    document.addEventListener(event, ({ timeStamp }) => (watch.pressed = timeStamp), true);
  const place = root === null ? document : document.querySelector(root);
  if (place === null) return;
  let shown: string | null = null;
  const observer = new MutationObserver(() => {
    const element = document.querySelector(of);
    const value =
      (attribute === undefined ? element?.textContent : element?.getAttribute(attribute)) ?? '';
    if (value === shown) return;
    shown = value;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        watch.painted.set(value, performance.now());
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
  observer.observe(
    place,
    attribute === undefined
      ? { subtree: true, childList: true, characterData: true }
      : { subtree: true, attributeFilter: [attribute] },
  );
}

async function untilPainted(value: string): Promise<number> {
  const { watch } = globalThis as Watched;
  if (watch === undefined) return Number.NaN;
  const until = performance.now() + 5000;
  while (!watch.painted.has(value) && performance.now() < until)
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  const at = watch.painted.get(value) ?? Number.NaN;
  watch.painted.delete(value);
  return at - watch.pressed;
}
