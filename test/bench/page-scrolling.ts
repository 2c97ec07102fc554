import { withPageOn } from './page-on-case.ts';

export interface PageScrolling {
  readonly frames: number;
  /** Frames that came too late for their turn. */
  readonly dropped: number;
  /** Milliseconds of the longest wait for a frame. */
  readonly longestMs: number;
}

const WHEEL_TURNS = 150;
const PAGES = 80;

/**
 * Scrolls through the list by wheel and by page, and watches the frames.
 * @returns null where there is no Chromium
 */
export function measureScrolling(workspace: string): Promise<PageScrolling | null> {
  return withPageOn(workspace, async (page) => {
    await page.locator('#rows').focus();
    const box = await page.locator('#rows').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    await page.evaluate(watchFrames);
    for (let turn = 0; turn < WHEEL_TURNS; turn += 1) {
      await page.mouse.wheel(0, 360);
      await page.waitForTimeout(16);
    }
    for (let turn = 0; turn < PAGES; turn += 1) {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(30);
    }
    const times = await page.evaluate(() => (globalThis as Watched).frameTimes ?? []);
    const waits = times.slice(1).map((time, at) => time - times[at]!);
    const turn = waits.toSorted((a, b) => a - b)[waits.length >> 1] ?? 1000 / 60;
    return {
      frames: waits.length,
      dropped: waits.reduce((sum, wait) => sum + Math.max(0, Math.round(wait / turn) - 1), 0),
      longestMs: Math.max(0, ...waits),
    };
  });
}

type Watched = typeof globalThis & { frameTimes?: number[] };

/** In the page: notes the time of every frame. */
function watchFrames(): void {
  const frames: number[] = [];
  (globalThis as Watched).frameTimes = frames;
  const note = (at: number): void => {
    frames.push(at);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
