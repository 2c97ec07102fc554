import { useEffect } from 'react';

/** Where the focus goes on from when what had it is gone: by the part of the window it was in. */
const HOMES: readonly (readonly [part: string, ...homes: readonly string[]])[] = [
  ['dialog', 'dialog[open] h2'],
  ['.tray', '.tray h2', '.status-import'],
  ['#detail', '#detail'],
  ['.facets', '.facet-pick'],
  ['.rail', '.rail [aria-current]'],
];
/** Where its part is gone as well. */
const ELSEWHERE = ['dialog[open] h2', '#rows', '#main'];

/** Frames after an act in which what had the focus may go: answers come within that. */
const FRAMES = 90;

const isLost = (element: HTMLElement): boolean =>
  document.activeElement === document.body &&
  (!element.checkVisibility() || element.matches(':disabled'));

/**
 * A button that is pressed and goes takes the focus with it, and the keyboard would begin at the top of the
 * page. After every press and every Escape this looks for some frames whether that happened, and puts the focus where the
 * reader was.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: { readonly element: HTMLElement; readonly homes: readonly string[] } | null = null;
    let frames = 0;
    const look = (): void => {
      if (last !== null && isLost(last.element)) {
        for (const home of [...last.homes, ...ELSEWHERE]) {
          const found = document.querySelector<HTMLElement>(home);
          if (found?.checkVisibility() !== true) continue;
          found.focus();
          break;
        }
        frames = 0;
      }
      frames -= 1;
      if (frames > 0) requestAnimationFrame(look);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const [, ...homes] = HOMES.find(([part]) => target.closest(part) !== null) ?? [];
      last = { element: target, homes };
    };
    const onAct = (): void => {
      if (frames <= 0) requestAnimationFrame(look);
      frames = FRAMES;
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onAct();
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('click', onAct, { capture: true });
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      frames = 0;
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('click', onAct, { capture: true });
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
